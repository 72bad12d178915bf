#pragma once

#include <string_view>

namespace holdfast::decode {

/// Whether what stands under this name of Exif, IPTC, XMP or a PDF's information can tell something of a person, a
/// device, a place or a time: all but what describes the pixels, and which program wrote the file and when.
bool isTelling(std::string_view name);

} // namespace holdfast::decode
