#pragma once

#include "core/base/bytes.h"

#include <filesystem>
#include <memory>

namespace holdfast {

/// Where bytes come from, read once from start to end.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Fills the front of `out`; returns how many bytes were read, 0 at the end.
    virtual Result<size_t> read(std::span<uint8_t> out) = 0;
};

/// Where bytes go, in order.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    virtual Result<void> write(ByteView bytes) = 0;
};

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(ByteView bytes) ///< borrows; the bytes must outlive the source
        : m_rest(bytes)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override;

private:
    ByteView m_rest;
};

class MemorySink final : public ByteSink {
public:
    explicit MemorySink(size_t cap = SIZE_MAX)
        : m_cap(cap)
    {
    }
    Result<void> write(ByteView bytes) override; ///< io.too-large past the cap
    const Bytes& bytes() const { return m_bytes; }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
    size_t m_cap;
};

/// A file opened for reading: no directory, device or pipe (io.failed), its size known at opening.
class FileSource final : public ByteSource {
public:
    static Result<FileSource> open(const std::filesystem::path& path);
    ~FileSource() override;
    FileSource(FileSource&& other) noexcept;
    FileSource& operator=(FileSource&&) = delete;
    Result<size_t> read(std::span<uint8_t> out) override;
    uint64_t size() const { return m_size; }
    int64_t modifiedMs() const { return m_modifiedMs; } ///< milliseconds since 1970, UTC

private:
    FileSource() = default;
    std::FILE* m_file = nullptr;
    uint64_t m_size = 0;
    int64_t m_modifiedMs = 0;
};

/// Fills the front of `out`, however little the source gives at a time; less than its size only where it ends.
Result<size_t> readFully(ByteSource& source, std::span<uint8_t> out);
/// Reads everything up to `cap` bytes; io.too-large beyond it.
Result<Bytes> readAll(ByteSource& source, size_t cap);
Result<Bytes> readFile(const std::filesystem::path& path, size_t cap);

} // namespace holdfast
