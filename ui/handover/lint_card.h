#pragma once

#include "core/bundle/lint.h"
#include "ui/common/card.h"

namespace holdfast::ui {

/// What an export would tell about the person, in words, before it is written: for each item what was found, what can
/// be done, and a button that leaves it out. Keeps nothing back.
class LintCard final : public Card {
    Q_OBJECT
public:
    explicit LintCard(QWidget* parent = nullptr);
    void setFindings(const std::vector<bundle::LintFinding>& findings); ///< not empty

Q_SIGNALS:
    void leaveOut(const holdfast::ItemId& item);
    void proceed();

private:
    void addItem(const std::vector<bundle::LintFinding>& ofOneItem);
    QWidget* m_list;
};

} // namespace holdfast::ui
