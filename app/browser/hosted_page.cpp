#include "app/browser/hosted_page.h"

#include "app/browser/request_rules.h"

#include <QAuthenticator>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

namespace holdfast::browser {

HostedPage::HostedPage(QWebEngineProfile* profile, OnRefused onRefused)
    : QWebEnginePage(profile)
    , m_onRefused(std::move(onRefused))
{
    applySettings();
    refuseRequests();
}

void HostedPage::applySettings()
{
    QWebEngineSettings* const settings = this->settings();
    for (const auto attribute : {QWebEngineSettings::PluginsEnabled, QWebEngineSettings::PdfViewerEnabled,
             QWebEngineSettings::FullScreenSupportEnabled, QWebEngineSettings::ErrorPageEnabled,
             QWebEngineSettings::ScreenCaptureEnabled, QWebEngineSettings::LocalContentCanAccessFileUrls,
             QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::HyperlinkAuditingEnabled,
             QWebEngineSettings::JavascriptCanAccessClipboard, QWebEngineSettings::JavascriptCanPaste,
             QWebEngineSettings::AutoLoadIconsForPage, QWebEngineSettings::TouchIconsEnabled,
             QWebEngineSettings::DnsPrefetchEnabled, QWebEngineSettings::AllowRunningInsecureContent,
             QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
             QWebEngineSettings::AllowWindowActivationFromJavaScript, QWebEngineSettings::NavigateOnDropEnabled})
        settings->setAttribute(attribute, false);
    settings->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    settings->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, true); // so that createWindow() learns of it
    settings->setUnknownUrlSchemePolicy(
        QWebEngineSettings::DisallowUnknownUrlSchemes); // else Qt hands them to the desktop
}

void HostedPage::refuseRequests()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl& origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
        m_onRefused("permission", QString::number(int(feature)));
    });
    connect(
        this, &QWebEnginePage::authenticationRequired, this, [this](const QUrl& url, QAuthenticator* authenticator) {
            *authenticator = QAuthenticator(); // an empty one cancels
            m_onRefused("sign-in", url.host());
        });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
        [this](const QUrl&, QAuthenticator* authenticator, const QString& proxy) {
            *authenticator = QAuthenticator();
            m_onRefused("proxy-sign-in", proxy);
        });
    connect(
        this, &QWebEnginePage::selectClientCertificate, this, [this](QWebEngineClientCertificateSelection selection) {
            selection.selectNone();
            m_onRefused("client-certificate", selection.host().host());
        });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [this](QWebEngineFullScreenRequest request) {
        request.reject();
        m_onRefused("full-screen", {});
    });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [this](QWebEngineRegisterProtocolHandlerRequest request) {
            request.reject();
            m_onRefused("protocol-handler", request.scheme());
        });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this, [this](QWebEngineFileSystemAccessRequest request) {
        request.reject();
        m_onRefused("file-access", {});
    });
    connect(this, &QWebEnginePage::printRequested, this, [this] { m_onRefused("print", {}); });
}

bool HostedPage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    if (m_isHeld && isMainFrame) {
        m_onRefused("navigation-during-capture", url.toString(QUrl::RemoveUserInfo));
        return false;
    }
    if (!isPageScheme(url.scheme())) {
        m_onRefused("scheme", url.scheme());
        return false;
    }
    return true;
}

QWebEnginePage* HostedPage::createWindow(WebWindowType)
{
    m_onRefused("popup", {});
    return nullptr;
}

QStringList HostedPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    m_onRefused("file-chooser", {});
    return {};
}

void HostedPage::javaScriptAlert(const QUrl&, const QString&)
{
    m_onRefused("dialog", QStringLiteral("alert"));
}

bool HostedPage::javaScriptConfirm(const QUrl&, const QString&)
{
    m_onRefused("dialog", QStringLiteral("confirm"));
    return false;
}

bool HostedPage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*)
{
    m_onRefused("dialog", QStringLiteral("prompt"));
    return false;
}

} // namespace holdfast::browser
