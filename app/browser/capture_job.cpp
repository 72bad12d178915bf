#include "app/browser/capture_job.h"

#include "app/browser/png_joiner.h"
#include "core/capture/capture_messages.h"
#include "core/crypto/certificate_stamps.h"

#include <QtWebEngineCore/qtwebenginecoreglobal.h>

namespace holdfast::browser {

static Json stampsJson(std::string_view untrustedPem)
{
    Json list = Json::array();
    for (const crypto::CertificateStamp& stamp : crypto::embeddedStamps(untrustedPem))
        list.push_back({{"log_id", stamp.logId.hex()}, {"timestamp", formatUtc(stamp.time)}});
    return list;
}

CaptureJob::CaptureJob(HelperChannel& channel, capture::Scheduler& scheduler, std::unique_ptr<PageSession> session,
    capture::RecipeRequest request, bool isByProxy, std::function<void(Result<void>)> done)
    : m_channel(channel)
    , m_done(std::move(done))
    , m_session(std::move(session))
    , m_client(m_session->transport(), scheduler)
    , m_recipe(
          m_client, scheduler, *this, request, [this](capture::RecipeOutcome outcome) { finish(std::move(outcome)); })
{
    m_lookup.start(request.address.url, isByProxy);
    m_session->resize(int(request.viewportWidth), int(request.viewportHeight));
    m_session->setVisited(QUrl(QString::fromStdString(request.address.url)));
    PageSession::Listener listener;
    listener.refused
        = [this](const char* what, const QString& detail) { m_recipe.refused(what, detail.toStdString()); };
    listener.certificateRefused = [this](capture::SeenChain chain, const QUrl& url) {
        m_recipe.certificateRefused(std::move(chain), url.toString(QUrl::FullyEncoded).toStdString());
    };
    listener.downloadRefused = [this](const QString& detail) { m_recipe.downloadRefused(detail.toStdString()); };
    listener.crashed = [this](const QString& detail) { m_recipe.pageCrashed(detail.toStdString()); };
    m_session->setListener(std::move(listener));
}

CaptureJob::~CaptureJob()
{
    m_session->setListener({});
}

void CaptureJob::start()
{
    m_recipe.start();
}

void CaptureJob::report(std::string_view what, uint64_t done, uint64_t total)
{
    // Should the parent be gone, the next artifact finds out.
    (void)m_channel.send({{"type", "progress"}, {"what", what}, {"done", done}, {"total", total}});
}

Result<void> CaptureJob::storeArtifact(std::string_view role, ByteView bytes)
{
    if (role == "tls")
        m_embeddedStamps = stampsJson(asText(bytes));
    HF_CHECK(m_channel.send({{"type", "artifact"}, {"role", role}, {"bytes", bytes.size()}}));
    return m_channel.sendData(bytes);
}

Result<std::unique_ptr<capture::PictureJoiner>> CaptureJob::joinPicture(uint32_t width)
{
    HF_TRY(auto joiner, PngJoiner::create(width));
    return std::unique_ptr<capture::PictureJoiner>(std::move(joiner));
}

void CaptureJob::finish(capture::RecipeOutcome outcome)
{
    outcome.facts["browser"]
        = {{"engine",
               std::string("QtWebEngine ") + qWebEngineVersion() + " (Chromium " + qWebEngineChromiumVersion() + ")"},
            {"user_agent", m_session->userAgent()}};
    outcome.facts["dns"] = m_lookup.result();
    outcome.facts["embedded_stamps"] = m_embeddedStamps;
    const auto sent = m_channel.send(capture::encodeOutcome(outcome));
    m_done(sent);
}

} // namespace holdfast::browser
