#include "core/base/unnamed_file.h"

#include "core/base/secure_buffer.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <array>
#include <sddl.h>

namespace holdfast {

static Error lastError(const char* what)
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

static HANDLE handleOf(intptr_t value)
{
    return reinterpret_cast<HANDLE>(value);
}

Result<UnnamedFile> UnnamedFile::create(const std::filesystem::path& target)
{
    std::array<uint8_t, 8> random;
    fillRandom(random);
    UnnamedFile file;
    file.m_target = std::filesystem::absolute(target);
    file.m_temporary = file.m_target.parent_path()
        / (L"." + target.filename().wstring() + L"." + std::filesystem::path(toHex(random)).wstring() + L".new");
    PSECURITY_DESCRIPTOR ownerOnly = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(A;;FA;;;OW)(A;;FA;;;SY)", SDDL_REVISION_1, &ownerOnly, nullptr))
        return fail(lastError("create file"));
    SECURITY_ATTRIBUTES attributes{sizeof attributes, ownerOnly, FALSE};
    // The system deletes it with its last handle, also when this process is killed.
    const HANDLE handle = CreateFileW(file.m_temporary.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE,
        FILE_SHARE_READ | FILE_SHARE_DELETE, &attributes, CREATE_NEW, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE,
        nullptr);
    const Error error = lastError("create file");
    LocalFree(ownerOnly);
    if (handle == INVALID_HANDLE_VALUE)
        return fail(error);
    file.m_handle = reinterpret_cast<intptr_t>(handle);
    return file;
}

UnnamedFile::~UnnamedFile()
{
    close();
}

UnnamedFile::UnnamedFile(UnnamedFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, closed))
    , m_hasName(other.m_hasName)
    , m_target(std::move(other.m_target))
    , m_temporary(std::move(other.m_temporary))
{
}

void UnnamedFile::close()
{
    if (isOpen())
        CloseHandle(handleOf(m_handle));
    m_handle = closed;
}

Result<void> UnnamedFile::writeAt(uint64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        OVERLAPPED place{};
        place.Offset = DWORD(offset);
        place.OffsetHigh = DWORD(offset >> 32);
        DWORD count = 0;
        if (!WriteFile(
                handleOf(m_handle), bytes.data(), DWORD(std::min<size_t>(bytes.size(), 1U << 30)), &count, &place))
            return fail(lastError("write"));
        offset += count;
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<size_t> UnnamedFile::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    size_t done = 0;
    while (done < out.size()) {
        OVERLAPPED place{};
        place.Offset = DWORD(offset + done);
        place.OffsetHigh = DWORD((offset + done) >> 32);
        DWORD count = 0;
        const DWORD wanted = DWORD(std::min<size_t>(out.size() - done, 1U << 30));
        if (!ReadFile(handleOf(m_handle), out.data() + done, wanted, &count, &place)
            && GetLastError() != ERROR_HANDLE_EOF)
            return fail(lastError("read"));
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<void> UnnamedFile::giveName()
{
    const HANDLE handle = handleOf(m_handle);
    FILE_DISPOSITION_INFO_EX keep{FILE_DISPOSITION_FLAG_DO_NOT_DELETE | FILE_DISPOSITION_FLAG_ON_CLOSE};
    if (!SetFileInformationByHandle(handle, FileDispositionInfoEx, &keep, sizeof keep))
        return fail(lastError("name file"));
    const std::wstring name = m_target.wstring();
    std::vector<uint8_t> buffer(sizeof(FILE_RENAME_INFO) + name.size() * sizeof(wchar_t));
    auto* const info = reinterpret_cast<FILE_RENAME_INFO*>(buffer.data());
    info->Flags = FILE_RENAME_FLAG_REPLACE_IF_EXISTS | FILE_RENAME_FLAG_POSIX_SEMANTICS;
    info->FileNameLength = DWORD(name.size() * sizeof(wchar_t));
    std::copy(name.begin(), name.end(), info->FileName);
    if (SetFileInformationByHandle(handle, FileRenameInfoEx, info, DWORD(buffer.size())))
        return {};
    const Error error = lastError("name file");
    FILE_DISPOSITION_INFO_EX remove{FILE_DISPOSITION_FLAG_DELETE};
    SetFileInformationByHandle(handle, FileDispositionInfoEx, &remove, sizeof remove);
    return fail(error);
}

Result<void> UnnamedFile::sync()
{
    return FlushFileBuffers(handleOf(m_handle)) ? Result<void>() : Result<void>(fail(lastError("sync file")));
}

Result<void> UnnamedFile::publish()
{
    HF_CHECK(sync());
    const auto named = giveName();
    m_hasName = named.has_value();
    close();
    return named;
}

} // namespace holdfast
