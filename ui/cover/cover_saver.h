#pragma once

#include "core/intake/intake.h"
#include "ui/cover/cover_document.h"

namespace holdfast::ui {

/// Covers of all pages in the form that coverDocument takes.
std::vector<imaging::Cover> toOrder(const CoversByPage& covers);

/// Makes the covered file without keeping it anywhere, and reads it again as the receiver will.
Result<CoverPreview> makePreview(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const CoverDocument& document, const CoversByPage& covers, const Progress& progress);

inline constexpr ErrorCode otherCopy{"redact.other-copy", ErrorKind::Failed};

/// Makes the same file once more and files it as derived from the document, if it is to the byte the one that was
/// looked at and `checked`: else nothing is filed at all, redact.other-copy. A document from outside is put into the
/// vault too, as an identity document, when `keepOriginal`; without it nothing is filed.
Result<intake::CoveredCopy> fileCopy(imaging::DecodeClient& decoder, vault::Vault& vault, const CoverDocument& document,
    const CoversByPage& covers, ByteView checked, bool keepOriginal, const Progress& progress);

} // namespace holdfast::ui
