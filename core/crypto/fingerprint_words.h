#pragma once

#include <array>
#include <string_view>

namespace holdfast::crypto {

/// 256 short plain words, one for each value of a byte, in alphabetical order. Chosen to be told apart over a bad phone
/// line: no two differ by a single letter or begin with the same four, and none sounds like another. Never reorder or
/// replace one: fingerprints were read out with them.
const std::array<std::string_view, 256>& fingerprintWordList();

} // namespace holdfast::crypto
