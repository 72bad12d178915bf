#include "core/net/http_body.h"

#include "core/net/curl_handle.h"

namespace holdfast::net {

namespace {

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

void setUp(CURL* handle, const HttpBodyQuestion& question, curl_slist* headers, Receiving& receiving)
{
    setUpAny(handle, {question.url, question.proxy, question.timeout});
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    if (question.body) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, question.body->data());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(question.body->size()));
    }
    curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(question.mostBytes));
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &receive);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &receiving);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &look);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &receiving);
}

} // namespace

Result<Bytes> httpBody(const HttpBodyQuestion& question, const Progress& progress)
{
    startCurl();
    const Handle handle(curl_easy_init());
    Headers headers;
    // An empty value takes a header out that libcurl would send.
    for (const std::string& line : {"Content-Type:" + (question.body ? " " + question.contentType : std::string()),
             "Accept: " + question.accept, std::string("User-Agent:"), std::string("Expect:")})
        headers.reset(curl_slist_append(headers.release(), line.c_str()));
    if (!handle || !headers)
        return fail(errors::outOfMemory);
    Receiving receiving{{}, question.mostBytes, false, &progress};
    setUp(handle.get(), question, headers.get(), receiving);
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
