#pragma once

#include "core/imaging/decode_client.h"
#include "core/vault/ingest.h"

namespace holdfast::intake {

/// Lets the decode helper measure a film or sound that is being ingested, and keeps frames of it as an artifact
/// "contact-sheet", where there are any. Its error costs the facts and never the film: decode.*, helper.*, cancelled.
Result<imaging::Media> readMedia(vault::Ingest& ingest, imaging::DecodeClient& decoder, const vault::Artifact& film,
    std::string_view sheetName, std::optional<vault::Artifact>& contactSheet, const Progress& progress);

/// The facts of one film that is being ingested, as "facts" or "facts_error" and "claimed" of `entry`.
void addFacts(Json& entry, vault::Ingest& ingest, imaging::DecodeClient& decoder, const vault::Artifact& film,
    const Progress& progress);

/// The same of each film and sound that a capture stored ("media"), and of what its pieces make: what is found goes
/// into its entry of the capture's record, as "facts" or "facts_error".
void addMediaFacts(
    Json& record, vault::Ingest& ingest, const std::vector<vault::Artifact>& stored, const Progress& progress);

} // namespace holdfast::intake
