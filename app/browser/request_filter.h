#pragma once

#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace holdfast::browser {

/// Lets a page reach the web and itself, nothing of this computer: no file:, qrc:, chrome: or other scheme.
class RequestFilter final : public QWebEngineUrlRequestInterceptor {
public:
    explicit RequestFilter(std::function<void(const QString& scheme)> onRefused);
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    std::function<void(const QString&)> m_onRefused;
};

/// Whether a document or resource may come from this scheme.
bool isPageScheme(const QString& scheme);

} // namespace holdfast::browser
