#include "ui/capture/window_work.h"

#include "core/vault/outside_settings.h"
#include "ui/capture/window_words.h"
#include "ui/common/clock_words.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

namespace holdfast::ui {

namespace {

Result<intake::WindowEnd> showWindow(vault::Vault& vault, capture::WindowOptions options,
    const intake::WindowListener& listener, const CancelFlag& close, const CancelFlag& cancel)
{
    HF_TRY(const vault::OutsideSettings outside, vault::readOutsideSettings(vault));
    options.proxy = outside.proxy;
    return intake::runWindow(vault, options, {}, intake::timesOf(outside), listener, close, cancel);
}

} // namespace

WindowWork::WindowWork(Session& session, capture::WindowOptions options, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_options(std::move(options))
    , m_close(session.startTask())
    , m_cancel(session.startTask())
{
}

WindowWork::~WindowWork()
{
    m_close.cancel();
    m_cancel.cancel();
}

void WindowWork::close()
{
    m_close.cancel();
}

void WindowWork::start()
{
    m_session.setWindowOpen(true);
    runInBackground(
        m_session.windows(), this,
        [vault = &m_session.vault(), options = m_options, listener = listener(), close = m_close, cancel = m_cancel] {
            return showWindow(*vault, options, listener, close, cancel);
        },
        [this](const Result<intake::WindowEnd>& end) {
            m_session.setWindowContacting({});
            m_session.setWindowOpen(false);
            m_session.noteItemsChanged();
            if (end && end->isQuickExit)
                Q_EMIT m_session.quickExitWanted();
            Q_EMIT finished(end);
        });
}

intake::WindowListener WindowWork::listener()
{
    const QPointer<WindowWork> self(this);
    intake::WindowListener listener;
    listener.opened = [this, self] { relay(self, [this] { Q_EMIT opened(); }); };
    listener.visiting = [this, self](const std::string& host) {
        relay(self, [this, shown = QString::fromStdString(host)] {
            m_visited = shown;
            m_session.setWindowContacting(shown);
        });
    };
    listener.askingTime = [this, self](const std::vector<std::string>& addresses) {
        relay(self, [this, asked = namesIn(addresses)] {
            QStringList both{m_visited, asked};
            both.removeAll(QString());
            m_session.setWindowContacting(both.join(QStringLiteral(", ")));
        });
    };
    // Whoever uses the window is there: the time until the vault locks starts anew.
    listener.active = [this, self] {
        relay(self, [this] {
            m_session.beginWork();
            m_session.endWork();
        });
    };
    listener.started = [this, self](const std::string& url) {
        relay(self, [this, address = QString::fromStdString(url)] {
            m_session.beginWork();
            Q_EMIT captureStarted(address);
        });
    };
    listener.progress = [](std::string_view, uint64_t, uint64_t) {};
    listener.ended = [this, self](const intake::CapturedAddress& result) {
        relay(self, [this, result] {
            m_session.endWork();
            m_session.noteItemsChanged();
            Q_EMIT captureEnded(result);
        });
        return windowSentence(result).toStdString();
    };
    return listener;
}

} // namespace holdfast::ui
