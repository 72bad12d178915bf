#include "app/browser/page_session.h"

#include "app/browser/chromium_setup.h"
#include "app/browser/seen_certificate.h"

#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>

namespace holdfast::browser {

PageSession::PageSession()
    : m_filter([this](const char* what, const QString& detail) { tellRefused(what, detail); })
{
    m_profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile.setSpellCheckEnabled(false);
    m_profile.setUrlRequestInterceptor(&m_filter);
    m_page = std::make_unique<HostedPage>(
        &m_profile, [this](const char* what, const QString& detail) { tellRefused(what, detail); });
    connectSignals();
    // Without a view that is shown, Chromium draws no frames, and a screenshot never comes.
    m_view = std::make_unique<QWebEngineView>();
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->setPage(m_page.get());
    m_view->resize(1280, 900);
    m_view->show();
    m_page->setUrl(QUrl(QStringLiteral("about:blank")));
    m_transport = std::make_unique<InspectorTransport>(*m_page);
    m_transport->setOnLost([this] {
        if (listener().crashed)
            listener().crashed(QStringLiteral("could not be reached any more"));
    });
}

std::string PageSession::engine() const
{
    return builtInEngine();
}

PageSession::~PageSession()
{
    setListener({});
    m_transport.reset();
    m_view.reset();
    m_page.reset();
}

// What hears of it may end the capture and this page with it, which Chromium, still inside its own call, does not
// survive.
void PageSession::later(std::function<void()> tell)
{
    QMetaObject::invokeMethod(m_page.get(), std::move(tell), Qt::QueuedConnection);
}

void PageSession::connectSignals()
{
    QObject::connect(
        m_page.get(), &QWebEnginePage::certificateError, m_page.get(), [this](QWebEngineCertificateError error) {
            error.rejectCertificate();
            later([this, chain = seenChain(error), url = error.url()] {
                if (listener().certificateRefused)
                    listener().certificateRefused(chain, url);
            });
        });
    QObject::connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, m_page.get(),
        [this](QWebEnginePage::RenderProcessTerminationStatus status, int code) {
            later([this, status, code] {
                if (listener().crashed)
                    listener().crashed(QStringLiteral("ended by status %1, code %2").arg(int(status)).arg(code));
            });
        });
    QObject::connect(
        &m_profile, &QWebEngineProfile::downloadRequested, m_page.get(), [this](QWebEngineDownloadRequest* download) {
            const QString detail = download->mimeType();
            download->cancel();
            later([this, detail] {
                if (listener().downloadRefused)
                    listener().downloadRefused(detail.left(100));
            });
        });
}

} // namespace holdfast::browser
