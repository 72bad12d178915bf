#include "core/vault/errors.h"
#include "core/vault/file_lock.h"

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <string>
#include <utility>

namespace holdfast::vault {

namespace {

tl::unexpected<Error> failFromWindows(DWORD code, const char* what)
{
    switch (code) {
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return fail(errors::inUse);
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return fail(errors::readOnly, what);
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return fail(holdfast::errors::notFound, what);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return fail(holdfast::errors::diskFull, what);
    default:
        return fail(holdfast::errors::ioFailed, std::string(what) + ": Windows error " + std::to_string(code));
    }
}

} // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& file, Mode mode)
{
    const bool isRead = mode == Mode::Read;
    // Handles are not inherited unless asked for, so no helper can keep the vault locked.
    const HANDLE handle = ::CreateFileW(file.c_str(), isRead ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE,
        FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, isRead ? OPEN_EXISTING : OPEN_ALWAYS,
        FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failFromWindows(::GetLastError(), "lock file");
    FileLock lock(reinterpret_cast<intptr_t>(handle), file);
    OVERLAPPED range{};
    if (!::LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range))
        return failFromWindows(::GetLastError(), "lock file");
    return lock;
}

Result<void> FileLock::requireHeld() const
{
    return {}; // opened without FILE_SHARE_DELETE: Windows lets nobody remove or rename it meanwhile
}

FileLock::~FileLock()
{
    if (m_handle != none)
        ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
    , m_file(std::move(other.m_file))
{
}

Result<void> requireWritableFolder(const std::filesystem::path& folder)
{
    // Access lists can't be judged without trying: a file that deletes itself when closed.
    const std::filesystem::path probe
        = folder / (L"vault-write-probe-" + std::to_wstring(::GetCurrentProcessId()) + L".tmp");
    const HANDLE handle = ::CreateFileW(probe.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
        FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failFromWindows(::GetLastError(), "folder");
    ::CloseHandle(handle);
    return {};
}

} // namespace holdfast::vault
