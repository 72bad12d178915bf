#include "core/net/http_post.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace holdfast::net {

namespace {

struct Free {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

using Url = std::unique_ptr<CURLU, Free>;
using Handle = std::unique_ptr<CURL, Free>;
using Headers = std::unique_ptr<curl_slist, Free>;

constexpr size_t maxUrlBytes = 2000;

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string partOf(CURLU* url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    const CURLUcode code = curl_url_get(url, part, &text, flags);
    const std::unique_ptr<char, Free> owned(text);
    return code == CURLUE_OK && text != nullptr ? std::string(text) : std::string();
}

struct Receiving {
    Bytes bytes;
    size_t most = 0;
    bool isTooMuch = false;
    const Progress* progress = nullptr;
};

size_t receive(char* data, size_t size, size_t count, void* context)
{
    auto& receiving = *static_cast<Receiving*>(context);
    const size_t more = size * count;
    receiving.isTooMuch = more > receiving.most - receiving.bytes.size();
    if (receiving.isTooMuch)
        return 0;
    append(receiving.bytes, asBytes({data, more}));
    return more;
}

int look(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Receiving*>(context)->progress->isCancelled() ? 1 : 0;
}

Error errorFor(CURLcode code, const Receiving& receiving)
{
    if (receiving.isTooMuch || code == CURLE_FILESIZE_EXCEEDED)
        return Error(errors::tooLarge, "more than " + std::to_string(receiving.most) + " bytes");
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return Error(errors::cancelled);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return Error(errors::timeout);
    return Error(errors::failed, curl_easy_strerror(code));
}

void setUp(CURL* handle, const HttpPost& post, curl_slist* headers, Receiving& receiving)
{
    curl_easy_setopt(handle, CURLOPT_URL, post.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, post.body.data());
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(post.body.size()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(post.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(post.mostBytes));
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &receive);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &receiving);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &look);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &receiving);
    // Set either way, since libcurl would else take one from the environment, or an exception from one.
    curl_easy_setopt(handle, CURLOPT_PROXY, post.proxy.c_str());
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "");
    if (!post.proxy.empty())
        curl_easy_setopt(handle, CURLOPT_PROXYTYPE, long(CURLPROXY_SOCKS5_HOSTNAME)); // resolves the name itself
}

} // namespace

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

Result<Bytes> httpPost(const HttpPost& post, const Progress& progress)
{
    startCurl();
    const Handle handle(curl_easy_init());
    Headers headers;
    // An empty value takes a header out that libcurl would send.
    for (const std::string& line : {"Content-Type: " + post.contentType, "Accept: " + post.accept,
             std::string("User-Agent:"), std::string("Expect:")})
        headers.reset(curl_slist_append(headers.release(), line.c_str()));
    if (!handle || !headers)
        return fail(errors::outOfMemory);
    Receiving receiving{{}, post.mostBytes, false, &progress};
    setUp(handle.get(), post, headers.get(), receiving);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return fail(errorFor(code, receiving));
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        return fail(errors::httpStatus, std::to_string(status));
    return std::move(receiving.bytes);
}

} // namespace holdfast::net
