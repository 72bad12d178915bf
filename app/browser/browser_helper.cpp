#include "app/browser/browser_helper.h"

#include "core/capture/capture_messages.h"

#include <QCoreApplication>
#include <QTimer>

namespace holdfast::browser {

BrowserHelper::BrowserHelper(HelperChannel channel, bool isByProxy, MakePage makePage)
    : m_channel(std::move(channel))
    , m_isByProxy(isByProxy)
    , m_makePage(std::move(makePage))
    , m_notifier(m_channel.inputDescriptor(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] { readMessages(); });
    prepare();
}

BrowserHelper::~BrowserHelper() = default;

void BrowserHelper::prepare()
{
    m_ready = m_makePage();
}

void BrowserHelper::readMessages()
{
    for (;;) {
        const auto frame = m_channel.poll();
        if (!frame || (!*frame && m_channel.atEnd()))
            return QCoreApplication::exit(frame ? 0 : 1);
        if (!*frame)
            return;
        handle(**frame);
    }
}

void BrowserHelper::handle(const Frame& frame)
{
    const auto message = frame.json();
    const bool isCapture = message && jsonStringOr(*message, "type") == "capture";
    const auto request = capture::decodeRequest(isCapture ? *message : Json());
    if (frame.kind != Frame::Kind::Message || !request || m_job)
        return QCoreApplication::exit(1); // the parent is ours: what it sends is right, or something is badly wrong
    if (!m_ready)
        prepare();
    m_job = std::make_unique<CaptureJob>(
        m_channel, m_scheduler, std::move(m_ready), *request, m_isByProxy, [this](const Result<void>& sent) {
            if (!sent)
                return QCoreApplication::exit(1);
            // From the event loop, since the job's own code is still running; the next page gets ready before it is
            // needed.
            QTimer::singleShot(0, this, [this] {
                m_job.reset();
                prepare();
            });
        });
    m_job->start();
}

} // namespace holdfast::browser
