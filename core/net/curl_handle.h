#pragma once

#include "core/net/outside_requests.h"

#include <curl/curl.h>

#include <memory>

namespace holdfast::net {

struct CurlFree {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

using Url = std::unique_ptr<CURLU, CurlFree>;
using Handle = std::unique_ptr<CURL, CurlFree>;
using Headers = std::unique_ptr<curl_slist, CurlFree>;

void startCurl(); ///< before the first handle, from any thread

/// One part of an address; empty where it has none.
std::string partOf(CURLU* url, CURLUPart part, unsigned flags = 0);

/// What every request has.
struct AnyRequest {
    const std::string& url;
    const std::string& proxy; ///< "host:port" of a SOCKS5 proxy, or empty: then none, whatever the environment says
    std::chrono::milliseconds timeout{};
};
void setUpAny(CURL* handle, const AnyRequest& request);

} // namespace holdfast::net
