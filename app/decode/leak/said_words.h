#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <string_view>

namespace holdfast::decode {

size_t spokenLetters(std::string_view text); ///< letters and digits of ASCII, and the bytes of all others

/// Whether an object, as far as it holds no others by reference, has words for people, as remain of a note, a field or
/// an author; not what names fonts, programs and times.
bool saysSomething(QPDFObjectHandle untrustedObject);

} // namespace holdfast::decode
