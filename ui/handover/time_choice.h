#pragma once

#include "core/intake/outside_times.h"
#include "ui/common/card.h"

#include <vector>

class QLabel;

namespace holdfast::ui {

class CheckBox;
class Session;

/// Who is asked to confirm when the bundle was there: of those that Settings name, the ones that the person ticks, and
/// at first nobody. Each is on a line of its own, with whose clock it is.
class TimeChoice final : public Card {
    Q_OBJECT
public:
    explicit TimeChoice(Session& session, QWidget* parent = nullptr);
    intake::OutsideTimes chosen() const; ///< without a time server, whom no bundle asks
    void startAgain(); ///< reads the settings again, and ticks nobody

protected:
    void showEvent(QShowEvent* event) override;

private:
    void offer(const vault::OutsideSettings& settings);
    CheckBox* addRow(const std::string& address, const QString& whose);
    Session& m_session;
    vault::OutsideSettings m_offered;
    QLabel* m_lead;
    QWidget* m_rows;
    std::vector<std::pair<std::string, CheckBox*>> m_authorities; ///< by their addresses
    std::vector<CheckBox*> m_calendars; ///< in the order of the settings
};

} // namespace holdfast::ui
