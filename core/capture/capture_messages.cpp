#include "core/capture/capture_messages.h"

#include "core/base/frame.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::capture {

namespace {

constexpr uint64_t mebibyte = 1024 * 1024;
constexpr std::array kinds{
    ArtifactKind{"screenshot", "screenshot.png", "image/png", 512 * mebibyte},
    ArtifactKind{"first-view", "first-view.png", "image/png", 64 * mebibyte},
    ArtifactKind{"player-frames", "player-frames.png", "image/png", 128 * mebibyte},
    ArtifactKind{"wacz", "page.wacz", "application/wacz", 512 * mebibyte},
    ArtifactKind{"mhtml", "page.mhtml", "multipart/related", 320 * mebibyte},
    ArtifactKind{"html", "page.html", "text/html", 192 * mebibyte},
    ArtifactKind{"text", "page.txt", "text/plain", 192 * mebibyte},
    ArtifactKind{"tls", "tls-chain.pem", "application/x-pem-file", 4 * mebibyte},
};

constexpr std::array reportable{errors::timeout, errors::hostNotFound, errors::connectionRefused,
    errors::connectionLost, errors::badCertificate, errors::isDownload, errors::schemeRefused, errors::privateAddress,
    errors::httpStatus, errors::incomplete, errors::networkFailed, errors::proxyFailed, errors::proxyRefused};

constexpr uint64_t maxTimeoutMs = 60 * 60 * 1000;
constexpr uint64_t maxPixels = 1'000'000;

Result<uint32_t> number(const Json& untrusted, std::string_view key, uint64_t least, uint64_t most)
{
    const auto value = jsonUnsigned(untrusted, key);
    if (!value || *value < least || *value > most)
        return fail(errors::helperBadMessage, std::string(key));
    return uint32_t(*value);
}

// Details end up before people: what a page chose is shortened and made printable.
std::string printable(std::string_view untrustedText)
{
    std::string text = cutText(untrustedText, 200);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    return text;
}

} // namespace

std::span<const ArtifactKind> artifactKinds()
{
    return kinds;
}

const ArtifactKind* artifactKind(std::string_view untrustedRole)
{
    const auto found = std::find_if(
        kinds.begin(), kinds.end(), [&](const ArtifactKind& kind) { return kind.role == untrustedRole; });
    return found == kinds.end() ? nullptr : &*found;
}

std::string mediaMime(std::string_view untrustedMime)
{
    const std::string mime = asciiLowerCase(untrustedMime);
    const bool isMedia
        = isMimeType(mime) && (mime.starts_with("video/") || mime.starts_with("audio/") || mime == "application/ogg");
    return isMedia ? mime : "application/octet-stream";
}

std::string mediaName(size_t number, std::string_view mime)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> endings{
        {{"video/mp4", ".mp4"}, {"video/webm", ".webm"}, {"video/ogg", ".ogv"}, {"video/quicktime", ".mov"},
            {"video/x-matroska", ".mkv"}, {"video/mp2t", ".ts"}, {"video/3gpp", ".3gp"}, {"video/x-m4v", ".m4v"},
            {"audio/mpeg", ".mp3"}, {"audio/mp4", ".m4a"}, {"audio/aac", ".aac"}, {"audio/ogg", ".ogg"},
            {"audio/wav", ".wav"}, {"audio/webm", ".weba"}}};
    const auto found = std::ranges::find(endings, mime, [](const auto& each) { return each.first; });
    return "media-" + std::to_string(number) + std::string(found == endings.end() ? ".bin" : found->second);
}

Json encodeRequest(const CaptureRequest& request, const Address& address)
{
    return {{"type", "capture"}, {"url", address.url}, {"timeout_ms", uint64_t(request.timeout.count())},
        {"max_height", request.maxHeight}, {"viewport_width", request.viewportWidth},
        {"viewport_height", request.viewportHeight}, {"look", request.depth == Depth::Look},
        {"scrub_salt", toHex(request.scrubSalt)}};
}

Result<RecipeRequest> decodeRequest(const Json& untrustedMessage)
{
    RecipeRequest request;
    HF_TRY(const std::string url, jsonString(untrustedMessage, "url"));
    HF_TRY(request.address, checkAddress(url));
    HF_TRY(const uint32_t timeout, number(untrustedMessage, "timeout_ms", 1, maxTimeoutMs));
    request.timeout = std::chrono::milliseconds(timeout);
    HF_TRY(request.maxHeight, number(untrustedMessage, "max_height", 1, maxPixels));
    HF_TRY(request.viewportWidth, number(untrustedMessage, "viewport_width", 100, 8192));
    HF_TRY(request.viewportHeight, number(untrustedMessage, "viewport_height", 100, 8192));
    const auto look = untrustedMessage.find("look");
    if (look == untrustedMessage.end() || !look->is_boolean())
        return fail(errors::helperBadMessage, "look");
    request.isLook = look->get<bool>();
    HF_TRY(const std::string salt, jsonString(untrustedMessage, "scrub_salt"));
    HF_TRY(request.scrubSalt, fromHex(salt));
    return request;
}

Json encodeOutcome(const RecipeOutcome& outcome)
{
    Json message{{"type", "outcome"}, {"seen", outcome.seen}, {"complete", outcome.complete}, {"facts", outcome.facts},
        {"title", outcome.title}, {"final_url", outcome.finalUrl}, {"http_status", outcome.httpStatus},
        {"error", nullptr}};
    if (outcome.error)
        message["error"] = {{"code", outcome.error->code().id}, {"detail", outcome.error->detail()}};
    return message;
}

Error captureError(std::string_view untrustedId, std::string_view untrustedDetail)
{
    const auto found = std::find_if(
        reportable.begin(), reportable.end(), [&](const ErrorCode& code) { return code.id == untrustedId; });
    if (found == reportable.end())
        return Error(errors::helperBadMessage, "error code");
    return Error(*found, printable(untrustedDetail));
}

Result<RecipeOutcome> decodeOutcome(const Json& untrustedMessage)
{
    RecipeOutcome outcome;
    const auto flag = [&](const char* key) -> Result<bool> {
        const auto found = untrustedMessage.find(key);
        if (found == untrustedMessage.end() || !found->is_boolean())
            return fail(errors::helperBadMessage, key);
        return found->get<bool>();
    };
    HF_TRY(outcome.seen, flag("seen"));
    HF_TRY(outcome.complete, flag("complete"));
    HF_TRY(outcome.httpStatus, number(untrustedMessage, "http_status", 0, 999));
    outcome.title = cutText(jsonStringOr(untrustedMessage, "title"), 2000);
    outcome.finalUrl = cutText(jsonStringOr(untrustedMessage, "final_url"), 4 * maxAddressBytes);
    const auto facts = untrustedMessage.find("facts");
    if (facts == untrustedMessage.end() || !facts->is_object())
        return fail(errors::helperBadMessage, "facts");
    outcome.facts = *facts;
    const auto error = untrustedMessage.find("error");
    if (error == untrustedMessage.end() || !(error->is_null() || error->is_object()))
        return fail(errors::helperBadMessage, "error");
    if (error->is_object())
        outcome.error = captureError(jsonStringOr(*error, "code"), jsonStringOr(*error, "detail"));
    if (outcome.error && outcome.error->is(errors::helperBadMessage))
        return fail(*outcome.error);
    if (!outcome.seen && !outcome.error)
        return fail(errors::helperBadMessage, "neither seen nor failed");
    return outcome;
}

} // namespace holdfast::capture
