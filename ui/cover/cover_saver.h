#pragma once

#include "core/intake/intake.h"
#include "ui/cover/cover_document.h"

namespace holdfast::ui {

/// What a copy is made by. Fixed when it is first made, so that the one that is filed is the one that was looked at.
struct CopyPlan {
    CoversByPage covers{};
    imaging::OutputFormat format = imaging::OutputFormat::Png;
    std::string mark{}; ///< the words over the page, UTF-8; empty for none
    std::string reference{}; ///< that stands in the mark
    std::optional<uint64_t> maxBytes{};
    std::optional<imaging::Corners> corners{}; ///< of a photo that is straightened; the covers lie on that page
};

/// Makes the covered file without filing it anywhere, and reads it again as the receiver will.
Result<CoverPreview> makePreview(imaging::DecodeClient& decoder, const vault::Vault& vault,
    const CoverDocument& document, const CopyPlan& plan, const Progress& progress);

inline constexpr ErrorCode otherCopy{"redact.other-copy", ErrorKind::Failed};

/// Makes the same file once more and files it as derived from the document, if it is to the byte the one that was
/// looked at and checked, whose SHA-256 is `checked`: else nothing is filed at all, redact.other-copy. A document from
/// outside is put into the vault too, as an identity document, when `keepOriginal`; without it nothing is filed.
/// `letPass`: what the check found and the person kept it in spite of.
Result<intake::CoveredCopy> fileCopy(imaging::DecodeClient& decoder, vault::Vault& vault, const CoverDocument& document,
    const CopyPlan& plan, const Digest& checked, const intake::LetPass& letPass, bool keepOriginal,
    const Progress& progress);

/// Writes the finished copy to where the person wants it, an ordinary file. Asks the disk, which may never answer: not
/// on the user interface's thread (folder_questions.h).
Result<void> writeCopy(const std::filesystem::path& target, const intake::HeldFile& copy);

} // namespace holdfast::ui
