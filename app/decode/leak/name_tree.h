#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <functional>

namespace holdfast::decode {

/// Visits what the leaves of a name tree list, names and what they stand for (ISO 32000-1, 7.9.6). A part that has a
/// number is looked at once, since trees may come back to themselves. False where there is more than is looked at.
bool eachEntryOfNameTree(QPDFObjectHandle untrustedTree, const std::function<void(QPDFObjectHandle entry)>& visit);

} // namespace holdfast::decode
