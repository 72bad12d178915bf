#pragma once

#include "app/browser/request_rules.h"

#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace holdfast::browser {

/// Asks the rules about each request of QtWebEngine. Qt does not ask about redirects and WebSockets, so those are not
/// kept from a page.
class RequestFilter final : public QWebEngineUrlRequestInterceptor {
public:
    using OnRefused = std::function<void(const char* what, const QString& detail)>;
    explicit RequestFilter(OnRefused onRefused);
    void setVisited(const QUrl& address) { m_rules.setVisited(address); } ///< before a visit without a window
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    OnRefused m_onRefused;
    RequestRules m_rules;
};

} // namespace holdfast::browser
