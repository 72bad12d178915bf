#include "ui/capture/window_card.h"

#include "ui/capture/window_words.h"
#include "ui/capture/window_work.h"
#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/errors_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace holdfast::ui {

/// Whether whoever sits here reads or types by way of the desktop's bus, to which a confined window has none.
static bool goesByTheDesktopsBus()
{
#ifdef Q_OS_LINUX
    const QByteArray method = qgetenv("QT_IM_MODULE");
    return QAccessible::isActive() || method.startsWith("ibus") || method.startsWith("fcitx");
#else
    return false;
#endif
}

WindowCard::WindowCard(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_lead(makeQuiet({}))
    , m_reach(
          makeQuiet(tr("A screen reader or an input method of this desktop does not reach the window: it is shut off "
                       "from all other programs. Keyboard layouts work, and so does the keyboard alone.")))
    , m_every(new CheckBox(tr("Capture every page I open"), QStringLiteral("captureEvery")))
    , m_open(new Button(Button::Weight::Plain, tr("Open the window"), QStringLiteral("openWindow")))
    , m_close(new Button(Button::Weight::Plain, tr("Close the window"), QStringLiteral("closeWindow")))
    , m_state(makeStrong({}))
    , m_rows(new QVBoxLayout)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("windowCard"));
    body()->addWidget(makeTitle(tr("Open a page yourself, to log in first")));
    body()->addWidget(m_lead);
    m_reach->setObjectName(QStringLiteral("windowReach"));
    body()->addWidget(m_reach);
    body()->addWidget(m_every, 0, Qt::AlignLeading);
    m_state->setObjectName(QStringLiteral("windowState"));
    body()->addWidget(m_state);
    body()->addLayout(m_rows);
    body()->addWidget(m_notice);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->addWidget(m_open);
    flow->addWidget(m_close);
    body()->addWidget(buttons);
    connect(m_open, &Button::clicked, this, &WindowCard::open);
    connect(m_close, &Button::clicked, this, [this] {
        if (m_work)
            m_work->close();
    });
    look();
}

void WindowCard::setWanted(AgeAnswer age, const QString& address)
{
    m_age = age;
    m_address = address;
    look();
}

void WindowCard::look()
{
    const bool isRefused = m_age == AgeAnswer::Yes || m_age == AgeAnswer::Unsure;
    m_lead->setText(isRefused
            ? tr("A page that is shown is a copy already, so no window is opened for it. Its address can be kept.")
            : tr(
                "A window opens in which you go to pages yourself, for what is only shown after a log-in. A button in "
                "it captures the page as you see it. The site sees you as with any visit. What you type is not kept."));
    m_reach->setVisible(!isRefused && goesByTheDesktopsBus());
    m_every->setVisible(!isRefused && !m_work);
    m_open->setVisible(!isRefused && !m_work);
    m_open->setEnabled(m_age == AgeAnswer::No);
    m_open->setToolTip(m_open->isEnabled() ? QString() : tr("First answer the question about under 18."));
    m_close->setVisible(m_work != nullptr);
    m_state->setVisible(m_work != nullptr);
}

void WindowCard::open()
{
    if (m_work || m_age != AgeAnswer::No)
        return;
    while (QLayoutItem* const item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_notice->clear();
    capture::WindowOptions options;
    options.age = m_age;
    options.platform = QGuiApplication::platformName().toStdString();
    options.order.look = windowLook();
    options.order.address = m_address.toStdString();
    options.order.everyPage = m_every->isChecked();
    m_work = new WindowWork(m_session, std::move(options), this);
    m_state->setText(tr("The window opens…"));
    connect(m_work, &WindowWork::opened, this, [this] { m_state->setText(tr("The window is open.")); });
    connect(m_work, &WindowWork::captureStarted, this, [this](const QString& address) {
        m_state->setText(tr("Capturing %1").arg(isolated(breakable(shortAddress(address)))));
    });
    connect(m_work, &WindowWork::captureEnded, this, [this](const intake::CapturedAddress& result) {
        m_state->setText(tr("The window is open."));
        addRow(result);
    });
    connect(m_work, &WindowWork::finished, this, &WindowCard::ended);
    m_work->start();
    look();
    m_close->setFocus();
}

void WindowCard::addRow(const intake::CapturedAddress& result)
{
    const QString address = isolated(breakable(shortAddress(QString::fromStdString(result.url))));
    m_rows->addWidget(makeBody(address));
    m_rows->addWidget(makeQuiet(windowSentence(result)));
}

void WindowCard::ended(const Result<intake::WindowEnd>& end)
{
    m_work->deleteLater();
    m_work = nullptr;
    look();
    if (!end && !end.error().is(errors::cancelled))
        m_notice->sayError(end.error());
    else if (end && end->linkOnly && end->linkOnly->item)
        m_notice->say(Tone::Warn,
            tr("Of that page only the address was kept, and no picture. Pages that were captured before are still in "
               "Evidence: change their answer about under 18 there, if it no longer holds. In the question above, "
               "“yes” says whom to ask."));
    else if (end && end->linkOnly && end->linkOnly->error)
        m_notice->sayError(*end->linkOnly->error);
}

} // namespace holdfast::ui
