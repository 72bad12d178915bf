#include "app/browser/window/capture_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace holdfast::browser {

CaptureBar::CaptureBar(const WindowTexts& texts, QWidget* parent)
    : QWidget(parent)
    , m_page(new QPushButton(texts.of("capture_page")))
    , m_view(new QPushButton(texts.of("capture_view")))
    , m_every(new QCheckBox(texts.of("capture_every")))
    , m_loggedIn(new QComboBox)
{
    m_page->setObjectName(QStringLiteral("capturePage"));
    m_view->setObjectName(QStringLiteral("captureView"));
    m_every->setObjectName(QStringLiteral("captureEvery"));
    m_loggedIn->setObjectName(QStringLiteral("loggedIn"));
    m_page->setToolTip(texts.of("capture_page_tip"));
    m_view->setToolTip(texts.of("capture_view_tip"));
    m_loggedIn->addItem(texts.of("logged_in_not_said"), int(capture::LoggedIn::NotSaid));
    m_loggedIn->addItem(texts.of("logged_in_yes"), int(capture::LoggedIn::Yes));
    m_loggedIn->addItem(texts.of("logged_in_no"), int(capture::LoggedIn::No));
    m_loggedIn->setAccessibleName(texts.of("logged_in"));
    auto* const answer = new QLabel(texts.of("nobody_under_18"));
    auto* const otherwise = new QPushButton(texts.of("say_under_18"));
    otherwise->setObjectName(QStringLiteral("sayUnder18"));
    otherwise->setToolTip(texts.of("say_under_18_tip"));
    otherwise->setAccessibleDescription(answer->text() + QLatin1Char(' ') + texts.of("say_under_18_tip"));
    m_page->setShortcut(Qt::CTRL | Qt::Key_S);
    m_view->setShortcut(Qt::CTRL | Qt::Key_D);
    m_every->setShortcut(Qt::CTRL | Qt::Key_E);
    otherwise->setShortcut(Qt::CTRL | Qt::Key_U);
    auto* const exit = new QPushButton(texts.of("quick_exit"));
    exit->setObjectName(QStringLiteral("quickExit"));
    exit->setToolTip(texts.of("quick_exit_tip"));
    exit->setShortcut(Qt::CTRL | Qt::Key_Q);
    const int height = std::max(32, fontMetrics().height() + 14);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_page, m_view, m_every, m_loggedIn, otherwise, exit})
        each->setMinimumHeight(height);
    layOut({m_page, m_view, m_every, m_loggedIn, answer, otherwise, exit});
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT wanted(false); });
    connect(m_view, &QPushButton::clicked, this, [this] { Q_EMIT wanted(true); });
    connect(otherwise, &QPushButton::clicked, this, &CaptureBar::under18Said);
    connect(exit, &QPushButton::clicked, this, &CaptureBar::quickExitWanted);
    connect(m_every, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn)
            Q_EMIT everyPageChosen();
    });
    setReady(false);
}

// As many in a row as large text and long words leave room for.
void CaptureBar::layOut(std::initializer_list<QWidget*> parts)
{
    constexpr int gap = 8, edges = 32; // px
    const int room = std::min(windowWidth, QGuiApplication::primaryScreen()->availableSize().width()) - edges;
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(gap);
    QHBoxLayout* row = nullptr;
    int used = 0;
    for (QWidget* const part : parts) {
        const int width = part->sizeHint().width() + gap;
        if (row == nullptr || used + width > room || part == m_loggedIn) {
            row = new QHBoxLayout;
            row->setSpacing(gap);
            rows->addLayout(row);
            row->addStretch(1);
            used = 0;
        }
        row->insertWidget(row->count() - 1, part);
        used += width;
    }
}

void CaptureBar::setReady(bool isReady)
{
    // A button that is disabled hands its focus on, and the next press of a key would tick what stands beside it.
    for (QPushButton* const button : {m_page, m_view})
        if (!isReady && button->hasFocus()) {
            m_pressed = button;
            setFocus(Qt::OtherFocusReason);
        }
    m_page->setEnabled(isReady);
    m_view->setEnabled(isReady);
    if (isReady && m_pressed != nullptr && hasFocus())
        m_pressed->setFocus(Qt::OtherFocusReason);
}

bool CaptureBar::takesEveryPage() const
{
    return m_every->isChecked();
}

void CaptureBar::setTakesEveryPage(bool every)
{
    const QSignalBlocker quiet(m_every);
    m_every->setChecked(every);
}

capture::LoggedIn CaptureBar::loggedIn() const
{
    return capture::LoggedIn(m_loggedIn->currentData().toInt());
}

} // namespace holdfast::browser
