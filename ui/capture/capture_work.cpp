#include "ui/capture/capture_work.h"

#include "core/vault/outside_settings.h"
#include "ui/capture/address_text.h"
#include "ui/common/clock_words.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

namespace holdfast::ui {

namespace {

Result<intake::BatchEnd> capture(vault::Vault& vault, const std::vector<vault::QueuedAddress>& wanted,
    const intake::BatchListener& listener, const CancelFlag& cancel, const CancelFlag& forget)
{
    HF_TRY(const vault::OutsideSettings outside, vault::readOutsideSettings(vault));
    std::vector<vault::QueuedAddress> routed = wanted;
    // Chosen once, and since then taken off the system: the built-in one is better than none.
    const bool isBySystem = outside.usesSystemBrowser && !capture::installedChromium().empty();
    const capture::Engine engine = isBySystem ? capture::Engine::Chromium : capture::Engine::BuiltIn;
    for (vault::QueuedAddress& address : routed) {
        if (!outside.proxy.empty())
            address.options["proxy"] = outside.proxy;
        address.options["engine"] = std::string(capture::toText(engine));
    }
    HF_TRY(const auto addresses, vault::enqueue(vault, routed));
    intake::BatchOptions options;
    options.startBrowser = [engine] { return capture::BrowserClient::startWith(engine); };
    options.times = intake::timesOf(outside);
    HF_TRY(const intake::BatchEnd end, intake::runBatch(vault, addresses, options, listener, Progress({}, cancel)));
    if (end.left > 0 && forget.isCancelled())
        for (const vault::QueuedAddress& address : addresses)
            HF_CHECK(vault::takeFromQueue(vault, address.n));
    return end;
}

} // namespace

CaptureWork::CaptureWork(Session& session, std::vector<vault::QueuedAddress> addresses, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_addresses(std::move(addresses))
    , m_cancel(session.startTask())
{
    for (size_t i = 0; i < m_addresses.size(); ++i)
        m_indexes.insert(QString::fromStdString(m_addresses[i].url), static_cast<int>(i));
}

CaptureWork::~CaptureWork()
{
    m_cancel.cancel();
}

void CaptureWork::stop()
{
    if (m_addresses.size() == 1)
        m_forget.cancel();
    m_cancel.cancel();
}

void CaptureWork::start()
{
    m_session.beginWork();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), wanted = m_addresses, listener = listener(), cancel = m_cancel,
            forget = m_forget] { return capture(*vault, wanted, listener, cancel, forget); },
        [this](const Result<intake::BatchEnd>& end) {
            m_session.setContacting({});
            m_session.endWork();
            m_session.noteItemsChanged();
            std::optional<Error> error;
            if (!end)
                error = end.error();
            else if (end->isNetworkDown)
                error = Error(capture::errors::networkDown);
            Q_EMIT finished(m_cancel.isCancelled(), error);
        });
}

intake::BatchListener CaptureWork::listener()
{
    const QPointer<CaptureWork> self(this);
    intake::BatchListener listener;
    listener.askingTime = [this, self](const std::vector<std::string>& addresses) {
        relay(self, [this, asked = namesIn(addresses)] { m_session.setContacting(asked); });
    };
    listener.started = [this, self](const std::string& url) {
        relay(self, [this, address = QString::fromStdString(url)] {
            setVisited(address, true);
            Q_EMIT addressStarted(m_indexes.value(address));
        });
    };
    listener.postponed = [this, self](const std::string& url) {
        relay(self, [this, address = QString::fromStdString(url)] {
            setVisited(address, false);
            Q_EMIT addressPostponed(m_indexes.value(address));
        });
    };
    listener.progress = [this, self](const std::string& url, std::string_view what, uint64_t done, uint64_t total) {
        relay(self,
            [this, address = QString::fromStdString(url), word = QString::fromStdString(std::string(what)), done,
                total] { Q_EMIT addressProgress(m_indexes.value(address), word, done, total); });
    };
    listener.ended = [this, self](const intake::CapturedAddress& result, size_t, std::chrono::seconds left) {
        relay(self, [this, result, left] {
            const QString address = QString::fromStdString(result.url);
            setVisited(address, false);
            Q_EMIT addressFinished(m_indexes.value(address), result);
            Q_EMIT timeLeft(left);
            m_session.noteItemAdded();
        });
    };
    return listener;
}

void CaptureWork::setVisited(const QString& address, bool isVisited)
{
    const auto index = static_cast<size_t>(m_indexes.value(address));
    if (m_addresses[index].age != AgeAnswer::No)
        return; // only the link is kept
    if (isVisited)
        m_visited.append(address);
    else
        m_visited.removeOne(address);
    QStringList hosts;
    for (const QString& one : m_visited)
        hosts.append(hostOf(one));
    hosts.removeDuplicates();
    m_session.setContacting(hosts.join(QStringLiteral(", ")));
}

} // namespace holdfast::ui
