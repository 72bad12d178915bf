#pragma once

#include "ui/common/card.h"

namespace holdfast::ui {

/// Stands in the place of an item's picture when the answer about under 18 has blocked it: what that means, and whom
/// to call before anything else.
class BlockedItem final : public Card {
    Q_OBJECT
public:
    explicit BlockedItem(QWidget* parent = nullptr);
    static QString explanation();
};

} // namespace holdfast::ui
