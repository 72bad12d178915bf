#include "core/capture/address.h"

#include "core/capture/browser_client.h"

#include <QString>
#include <QUrl>

#include <algorithm>

namespace holdfast::capture {

namespace {

bool isForbidden(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte <= 0x20 || byte == 0x7f || character == '\\';
}

// Scripts whose letters look alike are told apart by the ASCII form; invisible characters and line separators have no
// business here.
bool hasInvisible(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || category == QChar::Separator_Space;
    });
}

bool hasWebScheme(std::string_view text)
{
    const QString lower = QString::fromUtf8(text.data(), qsizetype(std::min<size_t>(text.size(), 8))).toLower();
    return lower.startsWith(QStringLiteral("http://")) || lower.startsWith(QStringLiteral("https://"));
}

} // namespace

Result<Address> checkAddress(std::string_view untrustedText)
{
    if (untrustedText.empty())
        return fail(errors::badAddress, "empty");
    if (untrustedText.size() > maxAddressBytes)
        return fail(errors::badAddress, "too long");
    if (std::any_of(untrustedText.begin(), untrustedText.end(), isForbidden))
        return fail(errors::badAddress, "white space, control character or backslash");
    if (!hasWebScheme(untrustedText))
        return fail(errors::badAddress, "not http or https");
    const QString text = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()));
    if (text.contains(QChar::ReplacementCharacter) || hasInvisible(text))
        return fail(errors::badAddress, "invalid or invisible character");
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(errors::badAddress, "no valid host");
    if (!url.userInfo().isEmpty() || url.authority(QUrl::FullyEncoded).contains(QLatin1Char('@')))
        return fail(errors::badAddress, "user name or password in it");
    if (url.port(1) < 1)
        return fail(errors::badAddress, "port 0");
    Address address;
    QUrl normal(url);
    if (normal.path().isEmpty())
        normal.setPath(QStringLiteral("/"));
    address.url = normal.toString(QUrl::FullyEncoded).toStdString();
    address.isHttps = normal.scheme() == QStringLiteral("https");
    address.origin = normal.toString(QUrl::FullyEncoded | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
                         .toStdString();
    return address;
}

} // namespace holdfast::capture
