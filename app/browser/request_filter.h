#pragma once

#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace holdfast::browser {

/// Lets a page reach the web and itself, nothing of this computer: no file:, qrc:, chrome: or other scheme, and, when
/// the page that asks or the address that was visited is a public one, no host of this computer or its own network.
/// Qt does not ask about redirects and WebSockets, so those are not kept from it.
class RequestFilter final : public QWebEngineUrlRequestInterceptor {
public:
    using OnRefused = std::function<void(const char* what, const QString& detail)>;
    explicit RequestFilter(OnRefused onRefused);
    void setVisited(const QUrl& address); ///< before a visit without a window
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    OnRefused m_onRefused;
    bool m_isPublic = false;
};

/// Whether a document or resource may come from this scheme.
bool isPageScheme(const QString& scheme);

} // namespace holdfast::browser
