#pragma once

#include "core/imaging/decode_client.h"

namespace holdfast::imaging {

/// The first page of a picture or PDF, at most `maxWidth` wide and never larger than it is; for showing, not for
/// keeping. decode.unsupported, decode.failed, io.too-large, helper.*.
Result<QImage> smallPicture(DecodeClient& decoder, ByteSource& untrustedFile, std::string_view untrustedMime,
    int maxWidth, const Progress& progress);

} // namespace holdfast::imaging
