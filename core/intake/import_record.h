#pragma once

#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/imaging/decode_client.h"
#include "core/intake/intake.h"

namespace holdfast::intake {

struct PastedPicture;

/// What is known of one imported file, apart from its bytes.
struct ImportFacts {
    std::filesystem::path path; ///< only its last part is recorded: the folders above it often name the person
    imaging::DecodeClient::Identified type;
    uint64_t sizeBefore = 0, sizeAfter = 0; ///< as the file system gave it before and after reading
    int64_t modifiedMsBefore = 0, modifiedMsAfter = 0; ///< milliseconds since 1970, UTC
    bool isGoneAfter = false;
    uint64_t bytesRead = 0;
    Digest sha256; ///< of the bytes as stored
    UtcTime startedAt;
    std::optional<Result<imaging::Claims>> claimed = {}; ///< none: nothing of this kind says anything about itself

    std::optional<Result<imaging::ChatExport>> chat = {}; ///< none: no file of a kind that a chat program exports

    std::optional<Result<imaging::Media>> media = {}; ///< none: no film or sound
    std::optional<vault::Artifact> contactSheet = {};

    const PastedPicture* pasted = nullptr; ///< where the bytes came from the clipboard: `path` is a name made here

    bool changedWhileRead() const;
};

/// The JSON that is filed as artifact "record" of an imported file (docs/intake-records.md, "Import").
Json importRecord(const ImportFacts& facts, const ImportOptions& options, const Clock& clock);

/// `modified_at` of a file; of what has no file to tell, `clipboard`.
Json whenceJson(const ImportFacts& facts);

/// What a record says of a film or sound: what was measured of it, and how the frames of its contact sheet lie.
/// `contactSheet`: null when none was kept.
Json mediaJson(const imaging::Media& media, const vault::Artifact* contactSheet);

/// One moment as every record gives it: UTC, offset in minutes, zone, and what was not asked.
Json momentJson(UtcTime time, const Clock& clock);

/// A file's time as records and events give it. `milliseconds` since 1970, UTC.
std::string fileTime(int64_t milliseconds);

/// "Holdfast" and its version, as every record names the program.
std::string toolName();

} // namespace holdfast::intake
