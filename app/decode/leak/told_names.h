#pragma once

#include <string_view>

namespace holdfast::decode {

/// Whether what stands under this name of Exif, IPTC, XMP or a PDF's information can tell something of a person, a
/// device, a place or a time: all but what describes the pixels, and which program wrote the file and when.
bool isTelling(std::string_view name);

/// Whether programs put this where nobody wrote anything: "untitled", "anonymous".
bool isPlaceholder(std::string_view value);

/// Whether what should name a program looks like a person's name or a document's number, and like no program.
bool namesNoProgram(std::string_view untrustedValue);

/// Whether it looks like a person's name or a document's number, whatever program it may name besides.
bool namesSomebody(std::string_view untrustedValue);

} // namespace holdfast::decode
