#pragma once

#include "core/base/atomic_file.h"
#include "core/base/patchable_sink.h"

#include <optional>
#include <vector>

namespace holdfast::bundle {

inline constexpr uint64_t minPartBytes = 1'000'000;
inline constexpr size_t maxParts = 200; ///< each is open until the last is written

/// `FILE.how-to-join.txt` of `FILE`, which lies beside its parts.
std::filesystem::path joinTextName(const std::filesystem::path& file);

/// One file, or where parts are asked for `FILE.001`, `FILE.002`, … which are the file when put one after the other, as
/// `cat`, `copy /b` and 7-Zip do, with `FILE.how-to-join.txt` beside them. Nothing is seen under these names before
/// commit(), which names the first part last: without it no program takes the others for a whole.
class OutputParts final : public PatchableSink {
public:
    /// vault.inside-vault; io.already-exists when parts of that name are there, one of which could be taken for a part
    /// of this file, or that text; io.*.
    static Result<OutputParts> create(const std::filesystem::path& target, std::optional<uint64_t> partBytes);

    /// bundle.too-many-parts, io.*
    Result<void> write(ByteView bytes) override;
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override;
    Result<void> commit(); ///< when it fails no part remains
    uint64_t size() const { return m_size; }
    std::vector<std::filesystem::path> parts() const; ///< none when it is one file

private:
    OutputParts(std::filesystem::path target, std::optional<uint64_t> partBytes);
    std::filesystem::path nameOf(size_t part) const; ///< from 0
    Result<void> commitText() const;
    void removeFrom(size_t part) const;
    Result<void> addPart();
    std::filesystem::path m_target;
    std::optional<uint64_t> m_partBytes;
    std::vector<AtomicFile> m_parts;
    uint64_t m_size = 0;
};

namespace errors {
inline constexpr ErrorCode tooManyParts{"bundle.too-many-parts", ErrorKind::Failed};
}

} // namespace holdfast::bundle
