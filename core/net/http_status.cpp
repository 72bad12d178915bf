#include "core/net/http_status.h"

#include "core/base/untrusted_text.h"
#include "core/net/curl_handle.h"

#include <cerrno>

namespace holdfast::net {

namespace {

constexpr size_t maxHeaderBytes = 256 * 1024; // of one answer; a server that sends more has no end
constexpr size_t maxDateBytes = 100, maxStatusLineBytes = 200;

struct Hearing {
    StatusHop hop;
    const Progress* progress = nullptr;
    size_t headerBytes = 0;
    bool isTooMuch = false, hasHeaders = false;
};

/// What stands behind `name` in a header line, which has no upper or lower case.
std::optional<std::string> valueOf(std::string_view line, std::string_view name)
{
    if (line.size() <= name.size() || line[name.size()] != ':' || asciiLowerCase(line.substr(0, name.size())) != name)
        return std::nullopt;
    line.remove_prefix(name.size() + 1);
    const size_t from = line.find_first_not_of(" \t");
    return from == std::string_view::npos ? std::string() : std::string(line.substr(from));
}

size_t hearHeader(char* data, size_t size, size_t count, void* context)
{
    auto& hearing = *static_cast<Hearing*>(context);
    std::string_view line(data, size * count);
    hearing.headerBytes += line.size();
    hearing.isTooMuch = hearing.headerBytes > maxHeaderBytes;
    if (hearing.isTooMuch)
        return 0;
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
        line.remove_suffix(1);
    if (line.starts_with("HTTP/")) {
        // After "100 Continue" another begins.
        hearing.hop.statusLine = printableAscii(line, maxStatusLineBytes);
        hearing.hop.date.clear();
    } else if (const auto date = valueOf(line, "date")) {
        hearing.hop.date = printableAscii(*date, maxDateBytes);
    } else if (line.empty()) {
        hearing.hasHeaders = true;
    }
    return size * count;
}

/// Ends the transfer: what it begins with is in this one buffer of libcurl's, and goes with it.
size_t refuseBody(char*, size_t, size_t, void*)
{
    return 0;
}

int lookWhileAsking(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Hearing*>(context)->progress->isCancelled() ? 1 : 0;
}

Error errorFor(CURL* handle, CURLcode code, const HttpStatusQuestion& question, const Hearing& hearing)
{
    if (hearing.isTooMuch)
        return Error(errors::tooLarge, "headers of more than " + std::to_string(maxHeaderBytes) + " bytes");
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return Error(errors::cancelled);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return Error(errors::timeout);
    long number = 0;
    curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &number);
    if (code == CURLE_COULDNT_CONNECT && !question.proxy.empty())
        return Error(errors::proxyFailed);
    if (code == CURLE_COULDNT_CONNECT && number == ECONNREFUSED)
        return Error(errors::refused);
    return Error(errors::failed, curl_easy_strerror(code));
}

void setUp(CURL* handle, const HttpStatusQuestion& question, curl_slist* headers, Hearing& hearing)
{
    setUpAny(handle, {question.url, question.proxy, question.timeout});
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_NOBODY, question.byGet ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, 1024L); // the least: what of a body may come along with the headers
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &hearHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &hearing);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &refuseBody);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &lookWhileAsking);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &hearing);
}

} // namespace

Result<StatusHop> httpStatus(const HttpStatusQuestion& question, const Progress& progress)
{
    startCurl();
    const Handle handle(curl_easy_init());
    Headers headers;
    // Many sites refuse whoever names no program at all, so the word that every browser begins with is said.
    for (const char* line : {"Accept: */*", "User-Agent: Mozilla/5.0"})
        headers.reset(curl_slist_append(headers.release(), line));
    if (!handle || !headers)
        return fail(errors::outOfMemory);
    Hearing hearing;
    hearing.hop.url = question.url;
    hearing.hop.method = question.byGet ? "GET" : "HEAD";
    hearing.progress = &progress;
    setUp(handle.get(), question, headers.get(), hearing);
    const CURLcode code = curl_easy_perform(handle.get());
    const bool isEndedByUs = code == CURLE_WRITE_ERROR && hearing.hasHeaders && !hearing.isTooMuch;
    if (code != CURLE_OK && !isEndedByUs)
        return fail(errorFor(handle.get(), code, question, hearing));
    StatusHop& hop = hearing.hop;
    hop.answeredAt = Clock::system().now();
    long status = 0, port = 0;
    char *location = nullptr, *ip = nullptr;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &location);
    curl_easy_getinfo(handle.get(), CURLINFO_PRIMARY_IP, &ip);
    curl_easy_getinfo(handle.get(), CURLINFO_PRIMARY_PORT, &port);
    hop.status = static_cast<uint32_t>(status);
    hop.location = location == nullptr ? "" : location;
    if (question.proxy.empty() && ip != nullptr) { // else they are the proxy's
        hop.remoteIp = ip;
        hop.remotePort = static_cast<uint32_t>(port);
    }
    return std::move(hop);
}

} // namespace holdfast::net
