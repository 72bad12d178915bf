#include "core/net/curl_handle.h"

#include <mutex>

namespace holdfast::net {

static constexpr size_t maxUrlBytes = 8192; // of an address that may be captured

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string partOf(CURLU* url, CURLUPart part, unsigned flags)
{
    char* text = nullptr;
    const CURLUcode code = curl_url_get(url, part, &text, flags);
    const std::unique_ptr<char, CurlFree> owned(text);
    return code == CURLUE_OK && text != nullptr ? std::string(text) : std::string();
}

Result<std::string> hostOfUrl(const std::string& url)
{
    const Url parsed(curl_url());
    if (url.size() > maxUrlBytes || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return fail(errors::badAddress, "not an address");
    const std::string scheme = partOf(parsed.get(), CURLUPART_SCHEME);
    if ((scheme != "http" && scheme != "https") || !partOf(parsed.get(), CURLUPART_USER).empty())
        return fail(errors::badAddress, "not http or https, or a user name in it");
    return partOf(parsed.get(), CURLUPART_HOST) + ":" + partOf(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

void setUpAny(CURL* handle, const AnyRequest& request)
{
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
    // Set either way, since libcurl would else take one from the environment, or an exception from one.
    curl_easy_setopt(handle, CURLOPT_PROXY, request.proxy.c_str());
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "");
    if (!request.proxy.empty())
        curl_easy_setopt(handle, CURLOPT_PROXYTYPE, long(CURLPROXY_SOCKS5_HOSTNAME)); // resolves the name itself
}

} // namespace holdfast::net
