#pragma once

#include "core/base/age_gate.h"
#include "core/base/byte_stream.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/proxy_address.h"
#include "core/capture/engine.h"

#include <chrono>
#include <optional>

namespace holdfast::capture {

/// How much is taken of a page: everything, or a look: its text and the first view, with the facts of the record.
enum class Depth { Whole, Look };

/// What to capture. The address is checked here: http and https only, no user name or password in it.
struct CaptureRequest {
    std::string url;
    AgeAnswer age = AgeAnswer::Unanswered;
    Depth depth = Depth::Whole;
    Engine engine = Engine::BuiltIn;
    bool visitTwice = false; ///< for core/intake: visit once more in a clean profile, and record what differs
    bool keepPictures = false; ///< for core/intake: its full-size pictures become items of their own
    std::chrono::milliseconds timeout{60000};
    uint32_t maxHeight = 200000; ///< px
    uint32_t viewportWidth = 1280, viewportHeight = 900; ///< px
    std::string captureId; ///< UUIDv7; empty: one is made
    /// 32 secret bytes, the vault's for this id: removed values are named by hashes that nobody without it can try out.
    /// Empty: random, and so forgotten.
    Bytes scrubSalt;
    std::string proxy; ///< "socks5://host:port", or empty
    Json ntp = "not asked", rfc3161 = "not asked"; ///< what the caller asked of these clocks, for the record
};

/// Takes the artifacts of one capture as they stream in. Owned by the caller; called on the caller's thread.
class ArtifactReceiver {
public:
    virtual ~ArtifactReceiver() = default;
    virtual Result<ByteSink*> startArtifact(std::string_view role, std::string_view name, std::string_view mime) = 0;
    virtual Result<void> finishArtifact() = 0;
    virtual void discardArtifact() = 0;
};

/// How one capture ended. When `seen`, the record says what was seen, failures included, and is worth filing.
struct CaptureOutcome {
    bool seen = false;
    bool complete = false; ///< every artifact that belongs to a capture was taken
    std::optional<Error>
        error; ///< capture.* below; with seen and complete both true: a remark such as capture.http-status
    Json record; ///< docs/capture-record.md; empty object when nothing was seen
    std::string title, finalUrl;
    uint32_t httpStatus = 0; ///< 0 when there was none
};

/// A running holdfast-browser, headless. One capture at a time; can be started before it is needed, since it contacts
/// nobody until capture() is called.
class BrowserClient {
public:
    static Result<std::unique_ptr<BrowserClient>> start();
    /// The helper that visits with that engine; another one is started when a request wants another. capture.no-engine.
    static Result<std::unique_ptr<BrowserClient>> startWith(Engine engine);
    virtual ~BrowserClient() = default;
    /// An Error is returned only when the helper failed or the request was refused (policy.*, capture.bad-address,
    /// capture.bad-proxy, cancelled); what the site did is told by the outcome. Reports "loading", "scrolling",
    /// "picture", "storing".
    virtual Result<CaptureOutcome> capture(
        const CaptureRequest& request, ArtifactReceiver& receiver, const Progress& progress)
        = 0;
};

namespace errors {
using namespace holdfast::errors; // so that errors:: means both in this folder
inline constexpr ErrorCode badAddress{
    "capture.bad-address", ErrorKind::Usage}; ///< not http or https, or not an address
inline constexpr ErrorCode timeout{
    "capture.timeout", ErrorKind::Failed}; ///< never finished; what was there by then is kept
inline constexpr ErrorCode hostNotFound{"capture.host-not-found", ErrorKind::Failed};
inline constexpr ErrorCode connectionRefused{"capture.connection-refused", ErrorKind::Failed};
inline constexpr ErrorCode connectionLost{"capture.connection-lost", ErrorKind::Failed};
inline constexpr ErrorCode badCertificate{"capture.bad-certificate", ErrorKind::Failed};
inline constexpr ErrorCode isDownload{"capture.download", ErrorKind::Failed}; ///< the address gives a file, not a page
inline constexpr ErrorCode schemeRefused{
    "capture.scheme-refused", ErrorKind::Failed}; ///< the site led to something that is not the web: file:, ftp:, …
inline constexpr ErrorCode privateAddress{
    "capture.private-address", ErrorKind::Failed}; ///< a public site led to this computer or its own network
inline constexpr ErrorCode httpStatus{
    "capture.http-status", ErrorKind::Failed}; ///< 4xx, 5xx: captured as shown, and remarked
inline constexpr ErrorCode incomplete{
    "capture.incomplete", ErrorKind::Incomplete}; ///< some artifact failed; the record says which
inline constexpr ErrorCode proxyFailed{
    "capture.proxy-failed", ErrorKind::Failed}; ///< no proxy answered; nothing went around it
inline constexpr ErrorCode proxyRefused{
    "capture.proxy-refused", ErrorKind::Failed}; ///< the proxy could not, or would not, reach the site
inline constexpr ErrorCode noEngine{
    "capture.no-engine", ErrorKind::Failed}; ///< this system has no Chromium that could be used
inline constexpr ErrorCode networkDown{
    "capture.network-down", ErrorKind::Failed}; ///< of a list: many addresses in a row were not reached
inline constexpr ErrorCode networkFailed{
    "capture.network-failed", ErrorKind::Failed}; ///< any other, named in the detail
} // namespace errors

} // namespace holdfast::capture
