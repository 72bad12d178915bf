#pragma once

#include "core/intake/intake.h"
#include "ui/cover/cover_document.h"

namespace holdfast::ui {

/// Covers of all pages in the form that coverDocument takes.
std::vector<imaging::Cover> toOrder(const CoversByPage& covers);

/// Makes the covered file without keeping it anywhere, and reads it again as the receiver will.
Result<CoverPreview> makePreview(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const CoverDocument& document, const CoversByPage& covers, const Progress& progress);

/// Makes the same file once more and files it as derived from the document. A document from outside is put into the
/// vault first, as an identity document, when `keepOriginal`; without it nothing is filed.
Result<intake::CoveredCopy> fileCopy(imaging::DecodeClient& decoder, vault::Vault& vault, const CoverDocument& document,
    const CoversByPage& covers, bool keepOriginal, const Progress& progress);

} // namespace holdfast::ui
