#pragma once

#include "ui/common/page.h"
#include "ui/screen/screen_source.h"

#include <QPointer>

class QLabel;
class QScreen;
class QTimer;

namespace holdfast::ui {

class AgeQuestion;
class Button;
class Notice;
class PartPicker;
class RevealImage;
class ScreenChoice;
class Session;

/// A picture of another program's window or of the screen: the question about age, what and when, the count-down, and
/// what was kept. Our own windows are hidden while it is taken; a lock in between leaves them hidden. Going to another
/// screen ends the count-down.
class TakeScreen final : public Page {
    Q_OBJECT
public:
    TakeScreen(Session& session, ScreenSource& source, QWidget* parent = nullptr); ///< the source lives longer
    ~TakeScreen() override;

Q_SIGNALS:
    void evidenceRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Phase { Choosing, Counting, Taking, Kept };
    void enter(Phase phase);
    void look(); ///< at what was chosen and answered: what can be done now
    void offer(); ///< what there is now to be taken
    void start();
    void countDown();
    void cancel();
    void hideOurs();
    void showOurs();
    ScreenOrder orderForPart() const; ///< the monitor that our window is on
    void pickPart(intake::ScreenGrab grab);
    void leavePicker();
    void finish(Result<intake::ScreenGrab> taken);
    void store(intake::ScreenGrab grab);
    void sayFailed(const Error& error);
    void sayKept(const intake::FiledScreen& filed, const QImage& mosaic);
    void reset();
    Session& m_session;
    ScreenSource& m_source;
    AgeQuestion* m_age;
    ScreenChoice* m_choice;
    QLabel* m_state;
    Notice* m_notice;
    RevealImage* m_preview;
    Button* m_take;
    Button* m_cancelButton;
    Button* m_open;
    Button* m_again;
    Button* m_back;
    QTimer* m_timer;
    Phase m_phase = Phase::Choosing;
    int m_left = 0; ///< seconds
    ScreenOrder m_order;
    std::vector<QPointer<QWidget>> m_hidden;
    CancelFlag m_cancel; ///< set by a lock
    std::unique_ptr<PartPicker> m_picker;
    QPointer<QScreen> m_screen; ///< that our window was on
};

} // namespace holdfast::ui
