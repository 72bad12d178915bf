#include "app/browser/window/window_helper.h"

#include "core/capture/capture_messages.h"

#include <QApplication>
#include <QPalette>
#include <QTimer>

namespace holdfast::browser {

namespace {

// Of palette's colours only, so that it is right in light and dark.
constexpr const char* style = R"(
QPushButton, QLineEdit { background: palette(base); color: palette(text); border: 1px solid palette(mid);
  border-radius: 8px; padding: 6px 14px; }
QLineEdit { padding: 6px 10px; }
QPushButton:hover, QToolButton:hover { background: palette(button); }
QPushButton:focus, QLineEdit:focus, QToolButton:focus { border: 2px solid palette(highlight); }
QPushButton:disabled { color: palette(mid); }
QPushButton#capturePage:enabled { background: palette(highlight); color: palette(highlighted-text); }
QToolButton { border: 2px solid transparent; border-radius: 8px; padding: 4px; }
QTabBar::tab { background: transparent; border: none; border-bottom: 3px solid transparent; padding: 8px 12px; }
QTabBar::tab:selected { border-bottom-color: palette(highlight); }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 18px; height: 18px; border: 2px solid palette(mid); border-radius: 4px; background: palette(base); }
QCheckBox::indicator:checked { border-color: palette(highlight); background: palette(highlight); }
)";

QPalette paletteOf(const std::map<std::string, std::string>& colors)
{
    constexpr std::pair<const char*, QPalette::ColorRole> roles[]{{"window", QPalette::Window},
        {"text", QPalette::WindowText}, {"text", QPalette::Text}, {"text", QPalette::ButtonText},
        {"base", QPalette::Base}, {"button", QPalette::Button}, {"accent", QPalette::Highlight},
        {"accent_text", QPalette::HighlightedText}, {"quiet", QPalette::PlaceholderText},
        {"base", QPalette::ToolTipBase}, {"text", QPalette::ToolTipText}, {"accent", QPalette::Link},
        {"edge", QPalette::Mid}};
    QPalette palette = QApplication::palette();
    for (const auto& [name, role] : roles)
        if (const auto found = colors.find(name); found != colors.end())
            palette.setColor(role, QColor(QString::fromStdString(found->second)));
    const QColor quiet = palette.color(QPalette::PlaceholderText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    return palette;
}

void applyLook(const capture::WindowLook& look)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setPalette(paletteOf(look.colors));
    QApplication::setLayoutDirection(look.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QFont font = QApplication::font();
    if (look.fontPoints > 0)
        font.setPointSizeF(look.fontPoints);
    QApplication::setFont(font);
    qApp->setStyleSheet(QString::fromLatin1(style));
}

} // namespace

WindowHelper::WindowHelper(HelperChannel channel, bool isByProxy)
    : m_channel(std::move(channel))
    , m_isByProxy(isByProxy)
    , m_notifier(m_channel.inputDescriptor(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] { readMessages(); });
}

WindowHelper::~WindowHelper()
{
    m_job.reset();
}

void WindowHelper::readMessages()
{
    for (;;) {
        const auto frame = m_channel.poll();
        if (!frame || (!*frame && m_channel.atEnd()))
            return QCoreApplication::exit(frame ? 0 : 1);
        if (!*frame)
            return;
        if (!handle(**frame)) // the parent is ours: what it sends is right, or something is badly wrong
            return QCoreApplication::exit(1);
    }
}

Result<void> WindowHelper::handle(const Frame& frame)
{
    HF_TRY(const Json message, frame.json());
    const std::string type = jsonStringOr(message, "type");
    if (type == "open_window" && !m_window)
        return open(message);
    if (type == "take" && m_isWanted && !m_job)
        return take(message);
    if (type == "told" && m_window && !m_job)
        return told(message);
    return fail(errors::helperBadMessage, type);
}

Result<void> WindowHelper::open(const Json& message)
{
    HF_TRY(const capture::WindowOrder order, capture::decodeOrder(message));
    applyLook(order.look);
    m_window = std::make_unique<CaptureWindow>(m_scheduler, order);
    connect(m_window.get(), &CaptureWindow::event, this, &WindowHelper::send);
    m_window->show();
    return {};
}

void WindowHelper::send(const capture::WindowEvent& event)
{
    m_isWanted = event.kind == capture::WindowEvent::Kind::Wanted;
    m_isView = event.isView;
    using Kind = capture::WindowEvent::Kind;
    const bool isLast = event.kind == Kind::Closed || event.kind == Kind::QuickExit || event.kind == Kind::UnderAge;
    // The parent ends this process once it has read that; a parent that is gone has ended it already.
    if (!m_channel.send(capture::encodeEvent(event)) || isLast)
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(0); });
}

Result<void> WindowHelper::take(const Json& message)
{
    HF_TRY(const capture::LiveRequest request, capture::decodeTake(message, m_isView));
    m_isWanted = false;
    WindowTab* const tab = m_window->wantedTab();
    if (tab == nullptr) { // closed since
        capture::RecipeOutcome outcome;
        outcome.error = Error(capture::errors::incomplete, "the tab was closed");
        return m_channel.send(capture::encodeOutcome(outcome));
    }
    m_job = std::make_unique<WindowJob>(m_channel, m_scheduler, *tab, request, [this](const Result<void>& sent) {
        if (!sent)
            return QCoreApplication::exit(1);
        // From the event loop, since the job's own code is still running.
        QTimer::singleShot(0, this, [this] {
            m_job.reset();
            readMessages();
        });
    });
    m_job->setOnProgress([this](const QString& what) { m_window->showProgress(what); });
    m_job->start(m_window->tabs().userAgent(), m_isByProxy);
    return {};
}

Result<void> WindowHelper::told(const Json& message)
{
    const Json& kept = jsonMember(message, "kept");
    HF_TRY(const std::string sentence, jsonString(message, "sentence"));
    if (!kept.is_boolean())
        return fail(errors::helperBadMessage, "kept");
    m_isWanted = false;
    m_window->told(kept.get<bool>(), QString::fromStdString(sentence));
    return {};
}

} // namespace holdfast::browser
