#pragma once

#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/capture/capture_messages.h"

namespace holdfast::capture {

inline constexpr unsigned captureRecordVersion = 1;

/// One of the pieces that a film came in.
struct RecordedPiece {
    std::string url; ///< as the helper says
    uint64_t bytes = 0;
    Digest sha256;
    std::optional<uint64_t> untrustedKey = {}; ///< of an encrypted one: the number of its key
    std::string iv = {}; ///< 32 hex digits
};

/// One artifact as this side received and hashed it.
struct RecordedFile {
    std::string role, name, mime;
    uint64_t bytes = 0;
    Digest sha256;
    std::vector<RecordedPiece> pieces = {}; ///< of a film that came in pieces, as far as they are listed
};

/// When a capture began and ended, by this side's clocks.
struct RecordedTimes {
    UtcTime startedAt, endedAt;
    std::chrono::nanoseconds duration{};
    std::chrono::minutes utcOffset{};
    std::string zone;
};

/// Everything that one record says (docs/capture-record.md).
struct CaptureRecordParts {
    std::string captureId;
    CaptureRequest request;
    std::string method = "full-page"; ///< or "look", "window", "window-view"
    std::string loggedIn = "no"; ///< "yes", "no", "not said"; a page in a profile of its own is never logged in
    Address address;
    Json browser = Json::object(); ///< untrusted: "engine", "user_agent", "qt" as the helper names them
    RecordedTimes times;
    std::vector<RecordedFile> files;
};

/// The record. What the helper observed is copied field by field, types and lengths checked; times, hashes, request and
/// tool are this side's own, so a helper that was taken over can lie about the page only.
Json buildCaptureRecord(const CaptureRecordParts& parts, const RecipeOutcome& untrustedOutcome);

/// The status that a site answered with, as a record has it: the document's, or of one that no server sent that of the
/// page which made it. 0 when there was none.
int64_t answeredStatus(const Json& record);

} // namespace holdfast::capture
