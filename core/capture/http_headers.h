#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/warc/http_message.h"

#include <optional>

namespace holdfast::capture {

/// Response headers as a record keeps them: what would let a reader act as the visitor is taken out, and named.
struct RecordedHeaders {
    Json list = Json::array(); ///< [{"name","value"}], in the order of their names
    std::vector<std::string> scrubbed; ///< names, lower case, of headers whose value was replaced by "[removed]"
    bool cut = false; ///< some were left out or shortened: more than 200, or longer than 8 KiB
};

/// `untrustedHeaders` is DevTools' object of names and values; values of repeated headers are joined by line feeds.
RecordedHeaders recordHeaders(const Json& untrustedHeaders);

/// Every header as a line of its own, as an archive has them: at most 300, each of 32 KiB. The same kind of object.
std::vector<warc::HttpHeader> headerLines(const Json& untrustedHeaders);

/// The value of one header, by any spelling of its name; empty when absent.
std::string headerValue(const Json& untrustedHeaders, std::string_view lowerCaseName);

/// A Date header (RFC 9110 section 5.6.7, the form that servers must send).
std::optional<UtcTime> parseHttpDate(std::string_view untrustedText);

} // namespace holdfast::capture
