#pragma once

#include "app/decode/leak/pdf_views.h"
#include "core/imaging/leak/traces.h"

namespace holdfast::decode {

/// What a page paints and then hides: text, drawings and pictures under others, clipped, masked, transparent, in a
/// layer or beside the sheet. Each is drawn alone, and the page without it: where its own ink changes nothing, it is
/// hidden. Boxes in pixels at `dotsPerInch`. Gives the texts that the page offers in place of what it draws.
std::vector<std::string> findHiddenItems(PdfViews& views, uint32_t page, double dotsPerInch, imaging::Traces& traces);

} // namespace holdfast::decode
