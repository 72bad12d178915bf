#include "ui/capture/capture_work.h"

#include "ui/capture/address_text.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

namespace holdfast::ui {

struct CaptureWork::Browser {
    std::unique_ptr<capture::BrowserClient> client;
};

namespace {

intake::CapturedAddress failed(const std::string& url, Error error)
{
    intake::CapturedAddress result;
    result.url = url;
    result.error = std::move(error);
    return result;
}

intake::CapturedAddress keepLink(vault::Vault& vault, const std::string& url, AgeAnswer age)
{
    auto item = intake::recordLink(vault, url, age);
    if (!item)
        return failed(url, item.error());
    intake::CapturedAddress result;
    result.url = url;
    result.status = intake::CapturedAddress::Status::LinkOnly;
    result.item = std::move(*item);
    return result;
}

} // namespace

CaptureWork::CaptureWork(Session& session, QStringList addresses, AgeAnswer age, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_addresses(std::move(addresses))
    , m_age(age)
    , m_cancel(session.startTask())
    , m_browser(std::make_shared<Browser>())
{
}

CaptureWork::~CaptureWork()
{
    m_cancel.cancel();
}

void CaptureWork::start()
{
    m_running = true;
    m_session.beginWork();
    next();
}

void CaptureWork::next()
{
    ++m_index;
    if (m_index >= m_addresses.size() || m_cancel.isCancelled()) {
        m_running = false;
        m_session.setContacting({});
        m_session.endWork();
        m_session.noteItemsChanged();
        Q_EMIT finished(m_cancel.isCancelled());
        return;
    }
    const QString address = m_addresses[m_index];
    const bool linkOnly = m_age != AgeAnswer::No;
    if (!linkOnly)
        m_session.setContacting(hostOf(address));
    Q_EMIT addressStarted(m_index);
    const int index = m_index;
    const Progress progress
        = relayProgress(this, m_cancel, [this, index](const QString& what, quint64 done, quint64 total) {
              Q_EMIT addressProgress(index, what, done, total);
          });
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), browser = m_browser, url = address.toStdString(), age = m_age, linkOnly,
            progress] {
            if (linkOnly)
                return keepLink(*vault, url, age);
            if (!browser->client) {
                auto client = capture::BrowserClient::start();
                if (!client)
                    return failed(url, client.error());
                browser->client = std::move(*client);
            }
            capture::CaptureRequest request;
            request.url = url;
            request.age = age;
            auto result = intake::captureAddress(*vault, *browser->client, request, progress);
            if (result.error && result.error->code().id.starts_with("helper."))
                browser->client.reset(); // the next address gets a fresh one
            return result;
        },
        [this](const intake::CapturedAddress& result) {
            Q_EMIT addressFinished(m_index, result);
            m_session.noteItemsChanged();
            next();
        });
}

} // namespace holdfast::ui
