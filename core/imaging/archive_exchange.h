#pragma once

#include "core/imaging/archive_pictures.h"
#include "core/imaging/decode_exchange.h"

namespace holdfast::imaging {

/// Hands a web archive to the helper, which keeps it, and lists its pictures of at least `leastSide` px a side.
Result<ArchivedPictures> askForArchive(
    DecodeExchange& exchange, ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress);

/// The bytes of the picture at this place of the list; helper.bad-message where they are not the listed ones.
Result<Bytes> askForArchivedPicture(
    DecodeExchange& exchange, size_t number, const ArchivedPicture& listed, const Progress& progress);

} // namespace holdfast::imaging
