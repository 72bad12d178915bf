#include "app/browser/request_filter.h"

#include "app/browser/private_host.h"

#include <algorithm>
#include <array>

namespace holdfast::browser {

RequestFilter::RequestFilter(OnRefused onRefused)
    : m_onRefused(std::move(onRefused))
{
}

bool isPageScheme(const QString& scheme)
{
    constexpr std::array<const char*, 7> known{"http", "https", "ws", "wss", "data", "blob", "about"};
    return std::any_of(known.begin(), known.end(), [&](const char* each) { return scheme == QLatin1String(each); });
}

static bool isPrivate(const QUrl& url)
{
    return !url.host().isEmpty() && isPrivateHost(url.host());
}

static bool isPublic(const QUrl& url)
{
    return !url.host().isEmpty() && !isPrivateHost(url.host());
}

void RequestFilter::setVisited(const QUrl& address)
{
    m_isPublic = isPublic(address);
}

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    const QUrl url = info.requestUrl();
    if (!isPageScheme(url.scheme())) {
        info.block(true);
        m_onRefused("scheme", url.scheme());
    } else if (isPrivate(url) && (m_isPublic || isPublic(info.initiator()))) {
        info.block(true);
        m_onRefused("private-address", url.host());
    }
}

} // namespace holdfast::browser
