#pragma once

#include "core/base/byte_stream.h"

namespace holdfast::crypto {

/// Where something lies in a spool, in bytes.
struct SpooledBytes {
    uint64_t offset = 0, size = 0;
};

/// For what is too large for memory and must not lie on the disk in clear: chunks sealed as age seals them, under a key
/// that nobody else has, in a file that has no name (UnnamedFile) and ends with this object. What a killed process
/// leaves where a system has no such files can be opened by nobody. For one thread at a time.
class SealedSpool final : public ByteSink {
public:
    /// In the folder of `target`, where there has to be room for what is written after. io.*
    static Result<SealedSpool> create(const std::filesystem::path& target);
    ~SealedSpool() override;
    SealedSpool(SealedSpool&&) noexcept;
    SealedSpool& operator=(SealedSpool&&) = delete;

    Result<void> write(ByteView bytes) override; ///< at the end; io.disk-full and other io.*
    Result<SpooledBytes> append(ByteView bytes); ///< the same, and where they are
    uint64_t size() const;
    /// Fills `out` from `offset`. io.failed where less was written, or where the disk gives back anything else.
    Result<void> readAt(uint64_t offset, std::span<uint8_t> out);

private:
    struct State;
    explicit SealedSpool(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::crypto
