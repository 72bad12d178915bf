#include "core/vault/raw_file.h"

#include "core/vault/database.h"
#include "core/vault/read_errors.h"

#include <sqlite3.h>

#include <algorithm>

namespace holdfast::vault {

namespace {

Result<uint64_t> sizeOf(sqlite3_file* file)
{
    sqlite3_int64 size = 0;
    if (const int result = file->pMethods->xFileSize(file, &size); result != SQLITE_OK)
        return fail(databaseError(nullptr, result, "file size"));
    return static_cast<uint64_t>(size);
}

Result<void> readAt(sqlite3_file* file, uint64_t offset, std::span<uint8_t> out)
{
    const int result
        = file->pMethods->xRead(file, out.data(), static_cast<int>(out.size()), static_cast<sqlite3_int64>(offset));
    if (result != SQLITE_OK)
        return fail(databaseError(nullptr, result, "read"));
    return {};
}

void freeName(char* name)
{
    sqlite3_free_filename(name);
}

} // namespace

Result<RawFile> RawFile::open(const std::filesystem::path& file, Mode mode)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(error ? errorFromErrno(error.value(), "file") : Error(holdfast::errors::notFound, "no such file"));
    tellReadErrorsApart();
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    const std::u8string path = file.u8string();
    RawFile opened;
    opened.m_memory = std::make_unique<char[]>(static_cast<size_t>(vfs->szOsFile));
    opened.m_name
        = {const_cast<char*>(sqlite3_create_filename(reinterpret_cast<const char*>(path.c_str()), "", "", 0, nullptr)),
            freeName};
    auto* raw = reinterpret_cast<sqlite3_file*>(opened.m_memory.get());
    const int flags = SQLITE_OPEN_MAIN_DB | (mode == Mode::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    int got = 0;
    const int result = opened.m_name ? vfs->xOpen(vfs, opened.m_name.get(), raw, flags, &got) : SQLITE_NOMEM;
    if (result != SQLITE_OK)
        return fail(databaseError(nullptr, result, "open"));
    opened.m_file = raw;
    if (mode == Mode::Write && (got & SQLITE_OPEN_READONLY) != 0)
        return fail(holdfast::errors::permissionDenied, file.filename().string());
    return opened;
}

RawFile::RawFile(RawFile&& other) noexcept
    : m_memory(std::move(other.m_memory))
    , m_name(std::move(other.m_name))
    , m_file(std::exchange(other.m_file, nullptr))
{
}

RawFile::~RawFile()
{
    if (m_file != nullptr)
        m_file->pMethods->xClose(m_file);
}

Result<uint64_t> RawFile::size() const
{
    return sizeOf(m_file);
}

Result<void> RawFile::read(uint64_t offset, std::span<uint8_t> out) const
{
    return readAt(m_file, offset, out);
}

Result<void> RawFile::write(uint64_t offset, ByteView bytes)
{
    constexpr size_t most = 65536; // SQLite's own layer takes less than 128 KiB at a time, as no page is longer
    for (size_t at = 0; at < bytes.size(); at += most) {
        const ByteView part = bytes.subspan(at, std::min(most, bytes.size() - at));
        const int result = m_file->pMethods->xWrite(
            m_file, part.data(), static_cast<int>(part.size()), static_cast<sqlite3_int64>(offset + at));
        if (result != SQLITE_OK)
            return fail(databaseError(nullptr, result, "write"));
    }
    return {};
}

Result<void> RawFile::truncate(uint64_t size)
{
    const int result = m_file->pMethods->xTruncate(m_file, static_cast<sqlite3_int64>(size));
    return result == SQLITE_OK ? Result<void>() : Result<void>(fail(databaseError(nullptr, result, "truncate")));
}

Result<void> RawFile::sync()
{
    const int result = m_file->pMethods->xSync(m_file, SQLITE_SYNC_FULL);
    return result == SQLITE_OK ? Result<void>() : Result<void>(fail(databaseError(nullptr, result, "sync")));
}

Result<RawDatabase> RawDatabase::of(sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    if (const int result = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
        result != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        return fail(databaseError(handle, result, "file"));
    return RawDatabase(file);
}

Result<uint64_t> RawDatabase::size() const
{
    return sizeOf(m_file);
}

Result<void> RawDatabase::read(uint64_t offset, std::span<uint8_t> out) const
{
    return readAt(m_file, offset, out);
}

} // namespace holdfast::vault
