#pragma once

#include "core/base/bytes.h"

#include <filesystem>
#include <memory>

struct sqlite3;
struct sqlite3_file;

namespace holdfast::vault {

/// The bytes of a database file as they lie on the disk, sealed, read and written in place through the same layer of
/// SQLite that its pages go through, on every system. Not for a file that a connection has open: that one is
/// RawDatabase's.
class RawFile {
public:
    enum class Mode { Read, Write };
    static Result<RawFile> open(const std::filesystem::path& file, Mode mode); ///< io.*; the file must be there
    ~RawFile();
    RawFile(RawFile&& other) noexcept;
    RawFile& operator=(RawFile&&) = delete;

    Result<uint64_t> size() const;
    Result<void> read(
        uint64_t offset, std::span<uint8_t> out) const; ///< vault.unreadable; io.failed when the file ends before
    Result<void> write(uint64_t offset, ByteView bytes);
    Result<void> truncate(uint64_t size);
    Result<void> sync();

private:
    RawFile() = default;
    std::unique_ptr<char[]> m_memory; ///< of m_file, whose size SQLite knows
    std::unique_ptr<char, void (*)(char*)> m_name{nullptr, nullptr};
    sqlite3_file* m_file = nullptr; ///< null: not open
};

/// The same of the file behind an open connection, by the holder of its mutex. It must not be opened a second time:
/// closing that would give up the connection's locks.
class RawDatabase {
public:
    static Result<RawDatabase> of(sqlite3* handle);
    Result<uint64_t> size() const;
    Result<void> read(uint64_t offset, std::span<uint8_t> out) const;

private:
    explicit RawDatabase(sqlite3_file* file)
        : m_file(file)
    {
    }
    sqlite3_file* m_file;
};

} // namespace holdfast::vault
