#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// What writers of files leave behind where nothing belongs, and which tells nothing.
struct Carelessness {
    size_t longestWord = 3; ///< letters and digits in a row that come by chance; beyond ASCII, their bytes (UTF-8)
    size_t mostBytes = 64;
};

constexpr Carelessness nothingButPadding{.longestWord = 0, .mostBytes = 0};

/// Whether bytes that no reader of a file is shown can tell something. Padding, all of one value or blank, can't.
bool strayBytesTell(ByteView untrustedBytes, Carelessness usual = {});

} // namespace holdfast::decode
