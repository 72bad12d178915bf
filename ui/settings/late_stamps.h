#pragma once

#include "core/intake/outside_times.h"

#include <QWidget>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class Session;

/// Captures that lack their second time stamp because nobody answered, and a button that asks for it again, of the
/// authority that Settings name. Hidden where there are none.
class LateStamps final : public QWidget {
    Q_OBJECT
public:
    explicit LateStamps(Session& session, QWidget* parent = nullptr);
    void load();

private:
    struct State {
        size_t captures = 0;
        std::string authority;
    };
    void showState(const State& state);
    void ask();
    void tell(const Result<intake::StampedBatches>& done);
    Session& m_session;
    QLabel* m_sentence;
    QLabel* m_who;
    Button* m_ask;
    Notice* m_notice;
    CancelFlag m_cancel;
};

} // namespace holdfast::ui
