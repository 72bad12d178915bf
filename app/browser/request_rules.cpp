#include "app/browser/request_rules.h"

#include "app/browser/private_host.h"

#include <algorithm>
#include <array>

namespace holdfast::browser {

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

void RequestRules::setVisited(const QUrl& address)
{
    m_isPublic = isPublic(address);
}

std::optional<RefusedRequest> RequestRules::judge(const QUrl& url, const QUrl& initiator) const
{
    if (!isPageScheme(url.scheme()))
        return RefusedRequest{"scheme", url.scheme()};
    if (isPrivate(url) && (m_isPublic || isPublic(initiator)))
        return RefusedRequest{"private-address", url.host()};
    return std::nullopt;
}

} // namespace holdfast::browser
