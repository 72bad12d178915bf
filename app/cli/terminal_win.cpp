#include "app/cli/terminal.h"

#include "app/cli/errors.h"

#include <cerrno>
#include <fcntl.h>
#include <io.h>

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

namespace holdfast::cli {

namespace {

CancelFlag* s_cancel = nullptr;

/// Strips CR; the bytes are UTF-8 already.
Result<SecureBuffer> readLine(int fd)
{
    SecureBuffer line(maxSecretBytes);
    size_t size = 0;
    for (;;) {
        uint8_t byte = 0;
        const int count = ::_read(fd, &byte, 1);
        if (count < 0)
            return fail(errorFromErrno(errno, "reading the password"));
        if (count == 0 || byte == '\n')
            break;
        if (size == maxSecretBytes)
            return fail(errors::passwordTooLong);
        line.data()[size++] = byte;
    }
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return SecureBuffer::copyOf(line.view().first(size));
}

BOOL WINAPI onControl(DWORD)
{
    if (s_cancel->isCancelled())
        ::ExitProcess(130);
    s_cancel->cancel();
    return TRUE;
}

struct Handle {
    HANDLE handle;
    ~Handle()
    {
        if (handle != INVALID_HANDLE_VALUE)
            ::CloseHandle(handle);
    }
};

} // namespace

bool isErrorTerminal()
{
    return ::_isatty(_fileno(stderr)) != 0;
}

Result<SecureBuffer> promptSecret(std::string_view prompt, const CancelFlag& cancel)
{
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE;
    const Handle in{::CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, share, nullptr, OPEN_EXISTING, 0, nullptr)};
    const Handle out{
        ::CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, share, nullptr, OPEN_EXISTING, 0, nullptr)};
    DWORD mode = 0;
    if (in.handle == INVALID_HANDLE_VALUE || out.handle == INVALID_HANDLE_VALUE || !::GetConsoleMode(in.handle, &mode))
        return fail(errors::noTerminal);
    DWORD written = 0;
    ::WriteConsoleA(out.handle, prompt.data(), static_cast<DWORD>(prompt.size()), &written, nullptr);
    if (!::SetConsoleMode(
            in.handle, (mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT))
        return fail(errors::noTerminal, "the terminal cannot hide what is typed");
    SecureBuffer wide(maxSecretBytes * sizeof(wchar_t));
    DWORD units = 0;
    const BOOL read = ::ReadConsoleW(in.handle, wide.data(), static_cast<DWORD>(maxSecretBytes), &units, nullptr);
    ::SetConsoleMode(in.handle, mode);
    ::WriteConsoleA(out.handle, "\r\n", 2, &written, nullptr);
    if (!read || cancel.isCancelled())
        return fail(holdfast::errors::cancelled);
    const auto* text = reinterpret_cast<const wchar_t*>(wide.data());
    while (units > 0 && (text[units - 1] == L'\n' || text[units - 1] == L'\r'))
        --units;
    if (units == 0)
        return SecureBuffer();
    SecureBuffer line(maxSecretBytes);
    const int size = ::WideCharToMultiByte(CP_UTF8, 0, text, static_cast<int>(units),
        reinterpret_cast<char*>(line.data()), static_cast<int>(line.size()), nullptr, nullptr);
    if (size <= 0)
        return fail(errors::passwordTooLong);
    return SecureBuffer::copyOf(line.view().first(static_cast<size_t>(size)));
}

Result<SecureBuffer> readSecretFromInput(const CancelFlag&)
{
    ::_setmode(_fileno(stdin), _O_BINARY);
    return readLine(_fileno(stdin));
}

Result<SecureBuffer> readSecretFromFile(const std::filesystem::path& path, const CancelFlag&)
{
    const int fd = ::_wopen(path.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
    if (fd < 0)
        return fail(errorFromErrno(errno, "opening the password file " + path.string()));
    auto line = readLine(fd);
    ::_close(fd);
    return line;
}

void cancelOnInterrupt(CancelFlag& cancel)
{
    s_cancel = &cancel;
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

} // namespace holdfast::cli
