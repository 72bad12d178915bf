#pragma once

#include "core/imaging/leak/leak_check.h"

namespace holdfast::samples {

/// What a file gives away that is in memory.
inline Result<imaging::LeakReport> checkBytes(imaging::DecodeClient& decoder, const Bytes& file, std::string_view mime,
    const imaging::ReadingLanguages& languages = {})
{
    const auto open = [&file]() -> Result<std::unique_ptr<ByteSource>> { return std::make_unique<MemorySource>(file); };
    return imaging::checkForLeaks(decoder, open, mime, {}, languages);
}

} // namespace holdfast::samples
