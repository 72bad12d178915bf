#pragma once

#include "core/base/patchable_sink.h"
#include "core/zip/zip_structures.h"

namespace holdfast::zip {

/// Writes the canonical container of docs/bundle-format.md, section 7: stored entries whose sizes are known before
/// their bytes. Names must come in strictly ascending byte order (zip.out-of-order otherwise).
class ZipWriter {
public:
    /// Borrows; must outlive the writer. Each local header's CRC-32 is kept open in it until the entry is finished.
    explicit ZipWriter(PatchableSink& sink)
        : m_sink(sink)
    {
    }
    Result<void> startEntry(std::string_view name, uint64_t size);
    Result<void> write(ByteView bytes); ///< zip.size-differs when more than the announced size comes
    Result<void> finishEntry(); ///< zip.size-differs when less came; patches the CRC-32 into the local header
    Result<void> finish(); ///< central directory and end records
    uint64_t position() const { return m_position; }

private:
    Result<void> emit(ByteView bytes);
    PatchableSink& m_sink;
    std::vector<ZipEntry> m_entries;
    uint64_t m_position = 0;
    uint64_t m_written = 0;
};

namespace errors {
inline constexpr ErrorCode outOfOrder{"zip.out-of-order", ErrorKind::Failed};
inline constexpr ErrorCode sizeDiffers{"zip.size-differs", ErrorKind::Failed}; ///< from what was announced
} // namespace errors

} // namespace holdfast::zip
