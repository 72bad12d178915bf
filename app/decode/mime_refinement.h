#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// Corrects libmagic's answer where it is too coarse or wrong for what decides here: pages saved as MHTML, HTML
/// fragments and XHTML taken for text, SVG taken for XML, HEIF and AVIF, videos in ISO media files, JPEG XL, transport
/// streams, WACZ.
std::string refineMime(std::string_view mime, ByteView untrustedHead);

} // namespace holdfast::decode
