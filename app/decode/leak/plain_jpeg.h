#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace holdfast::decode {

/// Whether the stream of a PDF with this dictionary is a JPEG that is packed in nothing else.
inline bool isPlainJpeg(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1)
        filter = filter.getArrayItem(0);
    return filter.isName() && filter.getName() == "/DCTDecode";
}

} // namespace holdfast::decode
