#include "app/browser/private_host.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace holdfast::browser {

namespace {

constexpr std::array notPublic{"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", "::/127", "fc00::/7",
    "fe80::/10", "fec0::/10", "ff00::/8"};
constexpr std::array localNames{"localhost", "local", "internal", "home.arpa", "lan", "intranet"};

bool isPrivateAddress(QHostAddress address)
{
    // An IPv4 address in the clothes of an IPv6 one, or behind the translation of RFC 6052.
    bool isMapped = false;
    if (const quint32 four = address.toIPv4Address(&isMapped); isMapped)
        address = QHostAddress(four);
    else if (address.isInSubnet(QHostAddress(QStringLiteral("64:ff9b::")), 96)) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        address
            = QHostAddress(quint32(bytes[12]) << 24 | quint32(bytes[13]) << 16 | quint32(bytes[14]) << 8 | bytes[15]);
    }
    return std::any_of(notPublic.begin(), notPublic.end(),
        [&](const char* each) { return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(each))); });
}

} // namespace

bool isPrivateHost(const QString& host)
{
    QString name = host.toLower();
    if (name.startsWith(QLatin1Char('[')) && name.endsWith(QLatin1Char(']')))
        name = name.mid(1, name.size() - 2);
    while (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    if (const QHostAddress address(name); !address.isNull())
        return isPrivateAddress(address);
    return !name.contains(QLatin1Char('.')) || std::any_of(localNames.begin(), localNames.end(), [&](const char* each) {
        return name == QLatin1String(each) || name.endsWith(QLatin1Char('.') + QLatin1String(each));
    });
}

} // namespace holdfast::browser
