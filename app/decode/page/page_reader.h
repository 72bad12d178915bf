#pragma once

#include "core/imaging/page_facts.h"

#include <QByteArray>

namespace holdfast::decode {

/// Figures and people in a page as it was stored (HTML in UTF-8), whose address was `address`: what it says to machines
/// (JSON-LD, microdata, Open Graph), links to profiles, and numbers beside their words in the text that is shown.
/// Nothing of the page is run or fetched. decode.failed when it is nothing that can be read as HTML.
Result<imaging::PageFacts> readPage(const QByteArray& untrustedHtml, const std::string& address);

} // namespace holdfast::decode
