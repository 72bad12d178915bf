#pragma once

#include "core/bundle/report/report_options.h"
#include "core/vault/items.h"
#include "ui/common/card.h"

#include <map>

class QLabel;
class QListView;

namespace holdfast::ui {

class CheckBox;
class ChoiceBox;
class ItemModel;
class Session;

/// How the report shows single exhibits, above what is chosen for all. At first none has a choice of its own.
class ExhibitPictures final : public Card {
    Q_OBJECT
public:
    explicit ExhibitPictures(Session& session, QWidget* parent = nullptr);
    std::map<ItemId, bundle::ReportPictures> chosen() const; ///< those with a choice of their own
    void startAgain(); ///< the next receiver is another one: as at first

private:
    void showCurrent();
    void take();
    const vault::Item* current() const;
    QString remarkOn(const vault::Item& item) const;
    ItemModel* m_model;
    CheckBox* m_chooses;
    QWidget* m_rest;
    QListView* m_list;
    QLabel* m_whose;
    ChoiceBox* m_picture;
    std::map<ItemId, bundle::ReportPictures> m_chosen;
};

} // namespace holdfast::ui
