#pragma once

#include "core/base/bytes.h"
#include "core/base/json.h"

#include <memory>

namespace holdfast::capture {

/// Joins PNG tiles, top to bottom, into one picture.
class PictureJoiner {
public:
    virtual ~PictureJoiner() = default;
    /// Takes a tile of that many rows, or refuses it and stays as it was.
    virtual Result<void> addTile(ByteView untrustedPng, uint32_t rows) = 0;
    virtual uint32_t rows() const = 0; ///< of all tiles so far
    virtual Result<Bytes> finish() = 0; ///< the picture, as high as the tiles are; once
};

/// What a capture needs from whoever holds the page.
class CaptureHost {
public:
    virtual ~CaptureHost() = default;
    virtual void report(std::string_view what, uint64_t done, uint64_t total) = 0;
    /// From now on the page goes nowhere else.
    virtual void holdPage() = 0;
    virtual Result<void> storeArtifact(std::string_view role, ByteView bytes) = 0;
    /// A film or sound as it comes: begun, piece by piece, ended. `isWhole`: nothing of it is missing.
    virtual Result<void> beginMedia(std::string_view mime) = 0;
    virtual Result<void> mediaData(ByteView bytes) = 0;
    /// Of a film that comes in pieces: one of them ends here. `about`: its "url", and of an encrypted one "key" (its
    /// number in the list of keys) and "iv".
    virtual Result<void> endPiece(const Json& about) = 0;
    virtual Result<void> endMedia(bool isWhole) = 0;
    virtual Result<std::unique_ptr<PictureJoiner>> joinPicture(uint32_t width) = 0;
};

} // namespace holdfast::capture
