#include "app/browser/request_filter.h"

#include <algorithm>
#include <array>

namespace holdfast::browser {

RequestFilter::RequestFilter(std::function<void(const QString&)> onRefused)
    : m_onRefused(std::move(onRefused))
{
}

bool isPageScheme(const QString& scheme)
{
    constexpr std::array<const char*, 7> known{"http", "https", "ws", "wss", "data", "blob", "about"};
    return std::any_of(known.begin(), known.end(), [&](const char* each) { return scheme == QLatin1String(each); });
}

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    const QString scheme = info.requestUrl().scheme();
    if (isPageScheme(scheme))
        return;
    info.block(true);
    m_onRefused(scheme);
}

} // namespace holdfast::browser
