#include "app/browser/capture_job.h"

namespace holdfast::browser {

CaptureJob::CaptureJob(HelperChannel& channel, capture::Scheduler& scheduler, std::unique_ptr<PageSession> session,
    capture::RecipeRequest request, bool isByProxy, std::function<void(Result<void>)> done)
    : PipeHost(channel)
    , m_done(std::move(done))
    , m_session(std::move(session))
    , m_client(m_session->transport(), scheduler)
    , m_recipe(m_client, scheduler, *this, request,
          [this](capture::RecipeOutcome outcome) { m_done(sendOutcome(std::move(outcome), m_session->userAgent())); })
{
    lookup().start(request.address.url, isByProxy);
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

} // namespace holdfast::browser
