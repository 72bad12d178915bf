#pragma once

#include "core/imaging/redaction.h"

#include <functional>

namespace holdfast::imaging {

/// Gives a page again, covered and marked: pages are made one at a time, so that only one is in memory.
using PageMaker = std::function<Result<Page>(uint32_t number)>;

/// Says where a copy goes, from its beginning. Each attempt starts anew, and what the one before wrote is worth
/// nothing.
using StartCopy = std::function<Result<ByteSink*>()>;

/// Writes the pages as a file of this format; where `maxBytes` is given, of at most that size: a stronger compression
/// first, then fewer pixels, down to what can still be read. redact.too-many-bytes; what `start` and writing fail with.
Result<void> encodeCopy(const PageMaker& pageAt, uint32_t pages, OutputFormat format, std::optional<uint64_t> maxBytes,
    const StartCopy& start, const Progress& progress);

namespace errors {
inline constexpr ErrorCode tooManyBytes{"redact.too-many-bytes", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::imaging
