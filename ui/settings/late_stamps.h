#pragma once

#include "core/intake/outside_times.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class Session;

/// Captures that lack their second time stamp because nobody answered, and a button that asks for it again, of the
/// authority that Settings name. Hidden where there are none; on Today also where Settings name nobody.
class LateStamps final : public QWidget {
    Q_OBJECT
public:
    enum class Place { Settings, Today };
    explicit LateStamps(Session& session, Place place, QWidget* parent = nullptr);
    void load();

Q_SIGNALS:
    void dueChanged(bool isDue); ///< whether there is anything to see here

private:
    struct State {
        size_t captures = 0;
        std::string authority;
    };
    void showState(const State& state);
    void ask();
    void tell(const Result<intake::StampedBatches>& done);
    void setDue(bool isDue);
    Session& m_session;
    Place m_place;
    QLabel* m_sentence;
    QLabel* m_who;
    Button* m_ask;
    Notice* m_notice;
    CancelFlag m_cancel;
};

} // namespace holdfast::ui
