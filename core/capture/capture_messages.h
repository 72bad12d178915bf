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

/// The messages of docs/helper-protocol.md, section "Browser". Reading checks types, ranges and lengths:
/// helper.bad-message.
Json encodeRequest(const CaptureRequest& request, const Address& address);
Result<RecipeRequest> decodeRequest(const Json& untrustedMessage);

Json encodeOutcome(const RecipeOutcome& outcome);
Result<RecipeOutcome> decodeOutcome(const Json& untrustedMessage); ///< facts still untrusted

/// The error of browser_client.h with this id, or helper.bad-message for one that a helper has no business to report.
Error captureError(std::string_view untrustedId, std::string_view untrustedDetail);

} // namespace holdfast::capture
