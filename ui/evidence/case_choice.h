#pragma once

#include "core/vault/received_cases.h"
#include "ui/common/choice_box.h"

namespace holdfast::ui {

class Session;

/// Whose items are shown: all, the vault's own, or those of one bundle that was received. Not there while nothing was.
class CaseChoice final : public ChoiceBox {
    Q_OBJECT
public:
    explicit CaseChoice(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void caseChosen(const std::optional<CaseId>& caseId); ///< nothing: all of them

private:
    void load();
    void offer(const std::vector<vault::ReceivedCase>& received);
    void announce();
    Session& m_session;
    std::optional<CaseId> m_chosen;
};

} // namespace holdfast::ui
