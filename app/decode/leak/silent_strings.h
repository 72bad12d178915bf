#pragma once

#include "app/decode/leak/page_items.h"

namespace holdfast::decode {

/// The strings of an operand that no operator draws, also those inside arrays and dictionaries, to a small depth.
void noteSilent(QPDFObjectHandle untrustedOperand, PageItems& items);

/// What marked content says beside what it draws. A dictionary in the content itself is read by this alone; one among
/// the resources may be a layer, which has a name.
void noteMarkedContent(QPDFObjectHandle untrustedProperties, bool isInContent, PageItems& items);

} // namespace holdfast::decode
