#pragma once

#include "core/base/atomic_file.h"
#include "core/intake/intake.h"

namespace holdfast::intake {

namespace errors {
inline constexpr ErrorCode filedNotWritten{
    "redact.filed-not-written", ErrorKind::Failed}; ///< the copy is in the vault only; the detail begins with its id
} // namespace errors

/// coverDocument() to a file as well. The bytes are on the disk before anything is filed, and get their name after it:
/// what can't be written is not filed, what can't be filed is not written, and only the name can fail to come after the
/// item (redact.filed-not-written, or io.may-not-last where the file is there).
Result<CoveredCopy> coverToFile(vault::Vault* vault, imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, const CoverOrder& order, AtomicFile& out, const Progress& progress);

} // namespace holdfast::intake
