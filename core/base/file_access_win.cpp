#include "core/base/file_access.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <aclapi.h>
#include <fcntl.h>
#include <io.h>
#include <sddl.h>

namespace holdfast {

static Error lastError(const char* what)
{
    const DWORD code = GetLastError();
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return Error(errors::notFound, what);
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
        return Error(errors::permissionDenied, what);
    case ERROR_ALREADY_EXISTS:
    case ERROR_FILE_EXISTS:
        return Error(errors::alreadyExists, what);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return Error(errors::diskFull, what);
    default:
        return Error(errors::ioFailed, std::string(what) + ": Windows error " + std::to_string(code));
    }
}

Result<OpenedFile> openForReading(const std::filesystem::path& path)
{
    const HANDLE handle = CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr,
        OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return fail(lastError("open"));
    BY_HANDLE_FILE_INFORMATION info{};
    if (GetFileType(handle) != FILE_TYPE_DISK || !GetFileInformationByHandle(handle, &info)
        || (info.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        CloseHandle(handle);
        return fail(errors::ioFailed, "not a regular file");
    }
    const int fd = _open_osfhandle(intptr_t(handle), _O_RDONLY | _O_BINARY);
    if (fd < 0) {
        CloseHandle(handle);
        return fail(errors::ioFailed, "open");
    }
    std::FILE* const file = _fdopen(fd, "rb");
    if (file == nullptr) {
        _close(fd);
        return fail(errors::ioFailed, "open");
    }
    const uint64_t size = uint64_t(info.nFileSizeHigh) << 32 | info.nFileSizeLow;
    const uint64_t ticks = uint64_t(info.ftLastWriteTime.dwHighDateTime) << 32 | info.ftLastWriteTime.dwLowDateTime;
    constexpr int64_t epochMs = 11644473600000; // 1601-01-01 to 1970-01-01
    return OpenedFile{file, size, int64_t(ticks / 10000) - epochMs};
}

Result<void> makePrivateFolder(const std::filesystem::path& path)
{
    // Owner only, inherited by what is made inside, nothing inherited from above.
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)", SDDL_REVISION_1, &descriptor, nullptr))
        return fail(lastError("make folder"));
    SECURITY_ATTRIBUTES attributes{sizeof attributes, descriptor, FALSE};
    const BOOL made = CreateDirectoryW(path.c_str(), &attributes);
    const Error error = lastError("make folder");
    LocalFree(descriptor);
    if (!made)
        return fail(error);
    return {};
}

// NTFS journals its folder entries, and Windows has no way to sync a folder without administrator rights.
Result<void> syncFolder(const std::filesystem::path&)
{
    return {};
}

Result<FolderSync> FolderSync::prepare(const std::filesystem::path&)
{
    return FolderSync(none);
}

Result<void> FolderSync::sync() const
{
    return {};
}

FolderSync::~FolderSync() = default;

} // namespace holdfast
