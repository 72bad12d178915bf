#include "core/base/file_in_place.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>

namespace holdfast {

static Error inPlaceError(const char* what)
{
    const DWORD code = GetLastError();
    const std::string detail = std::string(what) + ": Windows error " + std::to_string(code);
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return Error(errors::notFound, detail);
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_WRITE_PROTECT:
        return Error(errors::permissionDenied, detail);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return Error(errors::diskFull, detail);
    default:
        return Error(errors::ioFailed, detail);
    }
}

static HANDLE inPlaceHandle(intptr_t value)
{
    return reinterpret_cast<HANDLE>(value);
}

static OVERLAPPED inPlaceOffset(uint64_t offset)
{
    OVERLAPPED place{};
    place.Offset = DWORD(offset);
    place.OffsetHigh = DWORD(offset >> 32);
    return place;
}

static DWORD inPlaceCount(size_t left)
{
    return DWORD(std::min<size_t>(left, 1U << 30));
}

Result<FileInPlace> FileInPlace::open(const std::filesystem::path& path)
{
    const HANDLE handle = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return fail(inPlaceError("open"));
    return FileInPlace(reinterpret_cast<intptr_t>(handle));
}

FileInPlace::~FileInPlace()
{
    if (m_handle != closed)
        CloseHandle(inPlaceHandle(m_handle));
}

Result<size_t> FileInPlace::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    size_t done = 0;
    while (done < out.size()) {
        OVERLAPPED place = inPlaceOffset(offset + done);
        DWORD count = 0;
        if (!ReadFile(inPlaceHandle(m_handle), out.data() + done, inPlaceCount(out.size() - done), &count, &place)
            && GetLastError() != ERROR_HANDLE_EOF)
            return fail(inPlaceError("read"));
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<void> FileInPlace::writeAt(uint64_t offset, ByteView bytes) const
{
    while (!bytes.empty()) {
        OVERLAPPED place = inPlaceOffset(offset);
        DWORD count = 0;
        if (!WriteFile(inPlaceHandle(m_handle), bytes.data(), inPlaceCount(bytes.size()), &count, &place))
            return fail(inPlaceError("write"));
        offset += count;
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<void> FileInPlace::sync() const
{
    return FlushFileBuffers(inPlaceHandle(m_handle)) ? Result<void>() : Result<void>(fail(inPlaceError("sync file")));
}

} // namespace holdfast
