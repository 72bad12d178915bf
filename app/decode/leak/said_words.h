#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace holdfast::decode {

/// Whether an object, as far as it holds no others by reference, has words for people, as remain of a note, a field or
/// an author; not what names fonts, programs and times.
bool saysSomething(QPDFObjectHandle untrustedObject);

} // namespace holdfast::decode
