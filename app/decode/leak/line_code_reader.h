#pragma once

#include "app/decode/leak/code_reader.h"

namespace holdfast::decode {

/// Line codes of a Format_Grayscale8 image that lie level or on their side, each with the box of all its rows, in
/// pixels. The same code may stand there several times.
std::vector<RawCode> readLineCodes(const QImage& gray);

} // namespace holdfast::decode
