#include "core/capture/http_headers.h"

#include "core/base/untrusted_text.h"
#include "core/capture/scrubber.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <algorithm>

namespace holdfast::capture {

namespace {

constexpr size_t maxRecorded = 200;
constexpr size_t maxValueBytes = 8192;
constexpr size_t maxLinesOfOne = 300, maxLineBytes = 32 * 1024;

} // namespace

RecordedHeaders recordHeaders(const Json& untrustedHeaders)
{
    RecordedHeaders recorded;
    if (!untrustedHeaders.is_object())
        return recorded;
    for (const auto& [name, untrustedValue] : untrustedHeaders.items()) {
        if (recorded.list.size() == maxRecorded || name.size() > 200 || !untrustedValue.is_string()) {
            recorded.cut = true;
            continue;
        }
        const std::string lower = asciiLowerCase(name);
        const auto& value = untrustedValue.get_ref<const std::string&>();
        recorded.cut = recorded.cut || value.size() > maxValueBytes;
        const bool secret = isSecretHeader(name);
        if (secret)
            recorded.scrubbed.push_back(lower);
        recorded.list.push_back({{"name", cutText(name, 200)},
            {"value", secret ? std::string(removedText) : cutText(value, maxValueBytes)}});
    }
    return recorded;
}

std::vector<warc::HttpHeader> headerLines(const Json& untrustedHeaders)
{
    std::vector<warc::HttpHeader> headers;
    if (!untrustedHeaders.is_object())
        return headers;
    for (const auto& [name, untrustedValue] : untrustedHeaders.items()) {
        const std::string all = untrustedValue.is_string() ? untrustedValue.get<std::string>() : std::string();
        for (size_t at = 0; at <= all.size() && headers.size() < maxLinesOfOne;) {
            const size_t end = std::min(all.find('\n', at), all.size());
            headers.push_back({cutText(name, 200), cutText(all.substr(at, end - at), maxLineBytes)});
            at = end + 1;
        }
    }
    return headers;
}

std::string headerValue(const Json& untrustedHeaders, std::string_view lowerCaseName)
{
    if (untrustedHeaders.is_object())
        for (const auto& [name, value] : untrustedHeaders.items())
            if (value.is_string() && asciiLowerCase(name) == lowerCaseName)
                return cutText(value.get_ref<const std::string&>(), maxValueBytes);
    return {};
}

std::optional<UtcTime> parseHttpDate(std::string_view untrustedText)
{
    if (untrustedText.size() > 64)
        return std::nullopt;
    const QString text = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()));
    QDateTime time = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return std::nullopt;
    return UtcTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace holdfast::capture
