#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// The media type of text that is really a page or a drawing: text/html, application/xhtml+xml, image/svg+xml,
/// multipart/related (MHTML), message/rfc822, application/mbox, application/warc. Empty when it is none of them.
std::string markupType(ByteView untrustedHead);

} // namespace holdfast::decode
