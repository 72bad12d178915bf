#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

#include <optional>

namespace holdfast::warc {

struct HttpHeader {
    std::string name, value;
};

/// One request and its answer, as a browser tells of them: the body without its transfer and content coding.
struct HttpExchange {
    std::string url, method = "GET";
    UtcTime date{}; ///< when it was asked for
    std::vector<HttpHeader> requestHeaders, responseHeaders;
    Bytes requestBody;
    uint32_t status = 0;
    std::string statusText, mime;
    std::string remoteIp; ///< empty when unknown
    Bytes body;
    /// Why the body is not whole: "length", "time", "disconnect" or "unspecified" (WARC 1.1, section 5.13); or empty.
    std::string truncated;
    bool isReEncoded = false; ///< text whose bytes could not be had: here in UTF-8, whatever the header says
};

/// The two as HTTP/1.1 messages (RFC 9112), whatever version was spoken. Header lines that no longer fit the body below
/// them, such as Content-Encoding, are kept under "X-Archive-Orig-…", and a Content-Length that fits is added.
Bytes requestMessage(const HttpExchange& exchange);
Bytes responseHead(const HttpExchange& exchange); ///< up to and with the empty line; the body follows

/// Scheme, authority and the rest of an absolute http or https address; nullopt for any other.
struct UrlParts {
    std::string_view scheme, host, port, target; ///< port may be empty; target starts with "/" or "?", or is empty
};
std::optional<UrlParts> splitUrl(std::string_view url);

} // namespace holdfast::warc
