#pragma once

#include "core/imaging/decode_client.h"

namespace holdfast::imaging {

/// What a file is, by its first bytes; reads no more of it.
Result<DecodeClient::Identified> identifyFile(
    DecodeClient& decoder, ByteSource& untrustedFile, const Progress& progress);

} // namespace holdfast::imaging
