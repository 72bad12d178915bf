#pragma once

#include "app/decode/media/media_file.h"

namespace holdfast::decode {

/// Puts the pictures and sounds of one or several films into one file, packet by packet as they are: nothing is decoded
/// or encoded. Announces "joining" with the format, then sends the file as Data. An MP4 in fragments where all codecs
/// fit, else Matroska. decode.unsupported, decode.failed, io.out-of-memory; `broken`: the pipe is of no use any more.
Result<void> joinFilms(
    HelperChannel& channel, std::vector<std::unique_ptr<RangedInput>>& untrustedFilms, std::optional<Error>& broken);

} // namespace holdfast::decode
