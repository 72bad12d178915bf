#pragma once

#include "core/vault/items.h"
#include "ui/common/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace holdfast::ui {

class ItemDetail;
class ItemModel;
class Session;

/// Everything that was kept: a list to search, and beside it one item in full.
class EvidenceScreen final : public Page {
    Q_OBJECT
public:
    explicit EvidenceScreen(Session& session, QWidget* parent = nullptr);
    ItemModel* model() const { return m_model; }

Q_SIGNALS:
    void captureRequested();
    void addFilesRequested();
    void coverRequested(const vault::Item& item);

private:
    void select();
    void choose(const vault::Item& item);
    void showEmptiness();
    ItemModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_empty;
    ItemDetail* m_detail;
    QTimer m_searchDelay;
};

} // namespace holdfast::ui
