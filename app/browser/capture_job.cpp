#include "app/browser/capture_job.h"

namespace holdfast::browser {

CaptureJob::CaptureJob(HelperChannel& channel, capture::Scheduler& scheduler, std::unique_ptr<VisitedPage> page,
    capture::RecipeRequest request, bool isByProxy, std::function<void(Result<void>)> done)
    : PipeHost(channel)
    , m_done(std::move(done))
    , m_page(std::move(page))
    , m_client(m_page->transport(), scheduler)
    , m_recipe(m_client, scheduler, *this, request, [this](capture::RecipeOutcome outcome) {
        m_done(sendOutcome(std::move(outcome), m_page->engine(), m_page->userAgent()));
    })
{
    lookup().start(request.address.url, isByProxy);
    m_page->resize(int(request.viewportWidth), int(request.viewportHeight));
    m_page->setVisited(QUrl(QString::fromStdString(request.address.url)));
    VisitedPage::Listener listener;
    listener.refused
        = [this](const char* what, const QString& detail) { m_recipe.refused(what, detail.toStdString()); };
    listener.certificateRefused = [this](capture::SeenChain chain, const QUrl& url) {
        m_recipe.certificateRefused(std::move(chain), url.toString(QUrl::FullyEncoded).toStdString());
    };
    listener.downloadRefused = [this](const QString& detail) { m_recipe.downloadRefused(detail.toStdString()); };
    listener.crashed = [this](const QString& detail) { m_recipe.pageCrashed(detail.toStdString()); };
    m_page->setListener(std::move(listener));
}

CaptureJob::~CaptureJob()
{
    m_page->setListener({});
}

void CaptureJob::start()
{
    m_recipe.start();
    m_recipe.ownScript(m_page->ownScript());
    m_recipe.refusesUntold(m_page->untold());
}

} // namespace holdfast::browser
