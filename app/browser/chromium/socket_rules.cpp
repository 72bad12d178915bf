#include "app/browser/chromium/socket_rules.h"

#include <QHostAddress>

namespace holdfast::browser {

static const QString thisComputer = QStringLiteral("127.0.0.1");

Json privateSocketRules()
{
    Json rules = Json::array();
    // The first two: one part without a dot, which an IPv6 number is too.
    for (const char* host :
        {":name", ":name.", "127.0.0.1", "*.localhost", "*.localhost.", "*.local", "*.local.", "*.internal",
            "*.internal.", "*.home.arpa", "*.home.arpa.", "*.lan", "*.lan.", "*.intranet", "*.intranet."})
        rules.push_back({{"urlPattern", std::string("ws{s}?://") + host + ":*/*"}, {"latency", 0},
            {"downloadThroughput", 0}, {"uploadThroughput", 0}});
    return {{"offline", true}, {"matchedNetworkConditions", std::move(rules)}};
}

bool isHeldBySocketRules(const QUrl& privateUrl)
{
    const QHostAddress number(privateUrl.host());
    return number.protocol() != QAbstractSocket::IPv4Protocol || privateUrl.host() == thisComputer;
}

} // namespace holdfast::browser
