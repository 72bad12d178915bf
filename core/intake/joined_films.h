#pragma once

#include "core/imaging/decode_client.h"
#include "core/vault/ingest.h"

namespace holdfast::intake {

/// What decodes, or why there is none.
using Decoder = Result<std::unique_ptr<imaging::DecodeClient>>;

/// Puts the pieces of each film that a capture took by lists into one film, an artifact "media-joined", as they are;
/// encrypted ones (AES-128) with the keys that their site gave to everybody.
/// What is stored is told in the capture's record, as "joined" of its "media"; what could not be joined says why.
void joinFilms(Json& record, vault::Ingest& ingest, const Decoder& decoder, const std::vector<vault::Artifact>& stored,
    const Progress& progress);

} // namespace holdfast::intake
