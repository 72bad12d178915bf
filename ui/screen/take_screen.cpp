#include "ui/screen/take_screen.h"

#include "ui/common/age_question.h"
#include "ui/common/button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/picture_source.h"
#include "ui/common/reveal_image.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/screen/part_picker.h"
#include "ui/screen/screen_choice.h"

#include <QApplication>
#include <QHideEvent>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace holdfast::ui {

TakeScreen::TakeScreen(Session& session, ScreenSource& source, QWidget* parent)
    : Page(tr("A picture of another program"),
        tr("Holdfast hides its window and keeps exactly what the screen then shows. Whatever else is on it comes "
           "along, "
           "so close what nobody should see."),
        parent)
    , m_session(session)
    , m_source(source)
    , m_age(new AgeQuestion)
    , m_choice(new ScreenChoice)
    , m_state(makeTitle({}))
    , m_notice(new Notice)
    , m_preview(new RevealImage)
    , m_take(new Button(Button::Weight::Primary, tr("Take the picture"), QStringLiteral("takeScreen")))
    , m_cancelButton(new Button(Button::Weight::Plain, tr("Cancel"), QStringLiteral("cancelScreen")))
    , m_open(new Button(Button::Weight::Primary, tr("See it in Evidence"), QStringLiteral("screenToEvidence")))
    , m_again(new Button(Button::Weight::Plain, tr("Take another"), QStringLiteral("screenAgain")))
    , m_back(new Button(Button::Weight::Plain, tr("Back"), QStringLiteral("screenBack")))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("takeScreenPage"));
    m_age->setConsequence(
        tr("Then no picture is taken. In most countries a copy of such an image is against the law for anyone to make, "
           "also for the person in it and for those who help. You have done nothing wrong by asking."));
    m_state->setObjectName(QStringLiteral("screenState"));
    m_notice->setObjectName(QStringLiteral("screenNotice"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_age, m_choice, m_state, m_notice, m_preview})
        body()->addWidget(part);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    for (Button* button : {m_take, m_open, m_again, m_cancelButton, m_back})
        flow->addWidget(button);
    setFoot(buttons);
    m_timer->setInterval(std::chrono::seconds(1));
    connect(m_age, &AgeQuestion::answered, this, &TakeScreen::look);
    connect(m_choice, &ScreenChoice::changed, this, &TakeScreen::look);
    connect(m_take, &Button::clicked, this, &TakeScreen::start);
    connect(m_cancelButton, &Button::clicked, this, &TakeScreen::cancel);
    connect(m_open, &Button::clicked, this, &TakeScreen::evidenceRequested);
    connect(m_again, &Button::clicked, this, &TakeScreen::reset);
    connect(m_back, &Button::clicked, this, &TakeScreen::backRequested);
    connect(m_timer, &QTimer::timeout, this, &TakeScreen::countDown);
    connect(&m_session, &Session::ending, this, &TakeScreen::leavePicker);
    reset();
}

TakeScreen::~TakeScreen() = default;

void TakeScreen::enter(Phase phase)
{
    m_phase = phase;
    m_age->setVisible(phase == Phase::Choosing);
    m_back->setVisible(phase == Phase::Choosing);
    m_state->setVisible(phase == Phase::Counting || phase == Phase::Taking);
    m_cancelButton->setVisible(phase == Phase::Counting);
    m_preview->setVisible(phase == Phase::Kept);
    m_open->setVisible(phase == Phase::Kept);
    m_again->setVisible(phase == Phase::Kept);
    look();
}

void TakeScreen::look()
{
    const bool isOpen = m_phase == Phase::Choosing && !m_age->isRefused();
    m_choice->setVisible(isOpen);
    m_take->setVisible(isOpen);
    m_take->setEnabled(intake::passScreenGate(m_age->answer()).has_value() && m_choice->isWhole());
}

void TakeScreen::reset()
{
    m_notice->clear();
    m_age->reset(); // the next picture shows something else
    offer();
    enter(Phase::Choosing);
}

void TakeScreen::offer()
{
    m_choice->offer(m_source.monitors(), m_source.windows());
}

void TakeScreen::showEvent(QShowEvent* event)
{
    if (m_phase == Phase::Choosing)
        offer();
    Page::showEvent(event);
}

void TakeScreen::hideEvent(QHideEvent* event)
{
    if (m_phase == Phase::Counting && !event->spontaneous()) // a window that was minimised goes on counting
        cancel();
    Page::hideEvent(event);
}

void TakeScreen::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    // Whoever comes back may have opened the program that is meant.
    if (event->type() == QEvent::ActivationChange && m_phase == Phase::Choosing && isVisible() && isActiveWindow())
        offer();
}

void TakeScreen::start()
{
    if (!intake::passScreenGate(m_age->answer()) || !m_choice->isWhole())
        return;
    m_cancel = m_session.startTask();
    m_order = m_choice->order();
    m_left = static_cast<int>(m_choice->delay().count());
    m_notice->clear();
    if (m_left == 0) {
        hideOurs();
        return;
    }
    m_state->setText(tr("The picture is taken in %n second(s).", nullptr, m_left));
    enter(Phase::Counting);
    m_cancelButton->setFocus();
    m_timer->start();
}

void TakeScreen::countDown()
{
    if (m_cancel.isCancelled()) {
        cancel();
        return;
    }
    if (--m_left > 0) {
        m_state->setText(tr("The picture is taken in %n second(s).", nullptr, m_left));
        return;
    }
    m_timer->stop();
    hideOurs();
}

void TakeScreen::cancel()
{
    m_timer->stop();
    enter(Phase::Choosing);
    m_take->setFocus();
}

void TakeScreen::hideOurs()
{
    m_state->setText(tr("The picture is being put into the vault…"));
    enter(Phase::Taking);
    std::vector<QWidget*> shown;
    m_hidden.clear();
    m_screen = window()->screen();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible()) {
            shown.push_back(window);
            if (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog) // and no hint of a button
                m_hidden.emplace_back(window);
        }
    m_source.hide(shown, [this](Result<void> hidden) {
        if (m_cancel.isCancelled())
            return;
        if (!hidden)
            finish(fail(hidden.error()));
        else if (m_order.what == intake::ScreenGrab::What::Region)
            m_source.take(orderForPart(), [this](Result<intake::ScreenGrab> taken) {
                if (taken)
                    pickPart(std::move(*taken));
                else
                    finish(std::move(taken));
            });
        else
            m_source.take(m_order, [this](Result<intake::ScreenGrab> taken) { finish(std::move(taken)); });
    });
}

ScreenOrder TakeScreen::orderForPart() const
{
    ScreenOrder order;
    const auto monitors = m_source.monitors();
    const std::string name = m_screen ? m_screen->name().toStdString() : std::string();
    const auto found = std::ranges::find(monitors, name, &intake::ScreenMonitor::untrustedName);
    if (!monitors.empty())
        order.what = intake::ScreenGrab::What::Monitor;
    if (found != monitors.end())
        order.monitor = static_cast<int>(found - monitors.begin());
    return order;
}

void TakeScreen::pickPart(intake::ScreenGrab grab)
{
    if (m_cancel.isCancelled())
        return;
    m_picker = std::make_unique<PartPicker>(grab.pixels);
    connect(m_picker.get(), &PartPicker::quickExitWanted, &m_session, &Session::quickExitWanted);
    connect(m_picker.get(), &PartPicker::wentBack, this, [this] {
        leavePicker();
        showOurs();
        cancel();
    });
    connect(m_picker.get(), &PartPicker::chosen, this, [this, grab = std::move(grab)](const QRect& part) mutable {
        leavePicker();
        grab.what = intake::ScreenGrab::What::Region;
        grab.pixels = grab.pixels.copy(part);
        grab.area = part.translated(grab.area.topLeft());
        finish(std::move(grab));
    });
    if (m_screen)
        m_picker->setGeometry(m_screen->geometry());
    m_picker->showFullScreen();
    m_picker->activateWindow();
    m_picker->setFocus();
}

void TakeScreen::leavePicker()
{
    if (!m_picker)
        return;
    m_picker->hide();
    m_picker.release()->deleteLater(); // it may be its own button that calls
}

void TakeScreen::showOurs()
{
    for (const QPointer<QWidget>& window : std::exchange(m_hidden, {}))
        if (window) {
            window->show();
            window->raise();
            window->activateWindow();
        }
}

void TakeScreen::finish(Result<intake::ScreenGrab> taken)
{
    if (m_cancel.isCancelled())
        return; // the vault is being locked: the window stays away
    showOurs();
    if (taken)
        store(std::move(*taken));
    else
        sayFailed(taken.error());
}

void TakeScreen::store(intake::ScreenGrab grab)
{
    grab.delay = m_choice->delay();
    if (!m_choice->keepsNames())
        grab.names.reset();
    m_session.beginWork();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), grab = std::move(grab), age = m_age->answer(),
            cancel = m_cancel]() -> Result<std::pair<intake::FiledScreen, QImage>> {
            HF_TRY(intake::FiledScreen filed, intake::fileScreen(*vault, grab, age, Progress({}, cancel)));
            return std::pair(std::move(filed), mosaicOf(grab.pixels));
        },
        [this](const Result<std::pair<intake::FiledScreen, QImage>>& filed) {
            m_session.endWork();
            if (!filed) {
                sayFailed(filed.error());
                return;
            }
            m_session.noteItemsChanged();
            sayKept(filed->first, filed->second);
        });
}

void TakeScreen::sayFailed(const Error& error)
{
    cancel();
    m_notice->sayError(error);
    bringIntoView(m_notice);
}

void TakeScreen::sayKept(const intake::FiledScreen& filed, const QImage& mosaic)
{
    const vault::Item& item = filed.item;
    m_preview->setMosaic(mosaic);
    m_preview->setLoader([this, item] {
        m_session.pictures().picture(item, 1600, this, [this](const Result<QImage>& picture) {
            if (picture)
                m_preview->show(*picture);
            else
                m_notice->sayError(picture.error());
        });
    });
    const QString exhibit = isolated(fromUtf8(item.exhibit));
    m_notice->say(Card::Tone::Ok,
        filed.similarTo.empty() ? tr("The picture is in the vault as %1.").arg(exhibit)
                                : tr("The picture is in the vault as %1. It looks like %2, which was there before.")
                                      .arg(exhibit, isolated(fromUtf8(filed.similarTo.front().item.exhibit))));
    enter(Phase::Kept);
    m_open->setFocus();
}

} // namespace holdfast::ui
