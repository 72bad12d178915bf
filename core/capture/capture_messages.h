#pragma once

#include "core/capture/browser_client.h"
#include "core/capture/page_recipe.h"

#include <span>

namespace holdfast::capture {

/// One kind of artifact that holdfast-browser may send.
struct ArtifactKind {
    std::string_view role, name, mime;
    uint64_t maxBytes;
};
std::span<const ArtifactKind> artifactKinds();
const ArtifactKind* artifactKind(std::string_view untrustedRole); ///< nullptr when there is no such role

inline constexpr size_t maxMediaFiles = 20; ///< of one capture
inline constexpr uint64_t maxMediaBytes = 1024ull * 1024 * 1024; ///< of all of them
inline constexpr size_t maxMediaPieces = 5000; ///< listed of all of them
/// "media-1.mp4": what the n-th film or sound of a capture is called. `mime` decides the ending.
std::string mediaName(size_t number, std::string_view mime);
/// The type as it may be kept, or application/octet-stream for what is no film or sound by its type.
std::string mediaMime(std::string_view untrustedMime);

/// The messages of docs/helper-protocol.md, section "Browser". Reading checks types, ranges and lengths:
/// helper.bad-message.
Json encodeRequest(const CaptureRequest& request, const Address& address);
Result<RecipeRequest> decodeRequest(const Json& untrustedMessage);

Json encodeOutcome(const RecipeOutcome& outcome);
Result<RecipeOutcome> decodeOutcome(const Json& untrustedMessage); ///< facts still untrusted

/// The error of browser_client.h with this id, or helper.bad-message for one that a helper has no business to report.
Error captureError(std::string_view untrustedId, std::string_view untrustedDetail);

} // namespace holdfast::capture
