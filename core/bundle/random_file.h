#pragma once

#include "core/base/bytes.h"

#include <filesystem>
#include <memory>

namespace holdfast::bundle {

/// A regular file read at any place, from several threads at once.
class RandomFile {
public:
    static Result<RandomFile> open(const std::filesystem::path& path); ///< io.*
    ~RandomFile();
    RandomFile(RandomFile&&) noexcept;
    RandomFile& operator=(RandomFile&&) = delete;

    uint64_t size() const;
    /// Fills the front of `out` from `offset`; less than its size only at the end of the file. io.failed.
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) const;

private:
    struct State;
    explicit RandomFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::bundle
