#pragma once

#include "core/base/bytes.h"

namespace holdfast::warc {

/// Appends `bytes` to `out` as one whole gzip member (RFC 1952). What is packed already, such as a picture, is only
/// wrapped.
enum class Packing { Deflate, Store };
void appendGzip(Bytes& out, ByteView bytes, Packing packing);

/// Whether a media type's bytes hardly get smaller.
bool isPackedAlready(std::string_view mime);

} // namespace holdfast::warc
