#pragma once

#include "core/base/ids.h"
#include "ui/common/card.h"

#include <map>
#include <string>
#include <vector>

namespace holdfast::ui {

class CheckBox;
class ItemModel;
class Session;
class WhyItStays;

/// What the receiver learns beside the items that they get: that others are there, by their hashes, and who had a
/// bundle before. At first neither.
class DisclosureChoice final : public Card {
    Q_OBJECT
public:
    explicit DisclosureChoice(Session& session, QWidget* parent = nullptr);
    std::vector<ItemId> withheld() const; ///< of each the bundle tells the hash, and nothing else
    std::map<ItemId, std::string> reasons() const; ///< why, of those: what the receiver reads; empty without words
    bool withHandovers() const; ///< the log in it tells of earlier bundles
    bool keepsEverythingBack() const;
    void startAgain(); ///< the next receiver is another one: as at first

Q_SIGNALS:
    void changed();
    void reasonChanged();

private:
    ItemModel* m_model;
    CheckBox* m_withholds;
    QWidget* m_rest; ///< shown while any are left out so
    WhyItStays* m_why;
    CheckBox* m_wholeLog;
};

} // namespace holdfast::ui
