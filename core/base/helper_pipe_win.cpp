#include "core/base/helper_pipe.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <io.h>

namespace holdfast {

// The job that the parent put this process in ends it with the parent, so there is nothing to watch.
void noteConfined() { }

Result<HelperPipe> takeOverStandardStreams()
{
    const HelperPipe pipe{_dup(0), _dup(1)};
    const int nothing = _open("NUL", _O_RDONLY | _O_BINARY);
    if (pipe.input < 0 || pipe.output < 0 || nothing < 0 || _dup2(nothing, 0) != 0 || _dup2(2, 1) != 0)
        return fail(errorFromErrno(errno, "take over standard streams"));
    _close(nothing);
    _setmode(pipe.input, _O_BINARY);
    _setmode(pipe.output, _O_BINARY);
    SetStdHandle(STD_INPUT_HANDLE, reinterpret_cast<HANDLE>(_get_osfhandle(0)));
    SetStdHandle(STD_OUTPUT_HANDLE, reinterpret_cast<HANDLE>(_get_osfhandle(1)));
    return pipe;
}

Result<size_t> readSome(int input, std::span<uint8_t> out)
{
    const int count = _read(input, out.data(), unsigned(std::min<size_t>(out.size(), 1U << 20)));
    if (count < 0 && errno != EPIPE)
        return fail(errorFromErrno(errno, "read from parent"));
    return size_t(std::max(count, 0));
}

Result<void> writeWhole(int output, ByteView bytes)
{
    while (!bytes.empty()) {
        const int count = _write(output, bytes.data(), unsigned(std::min<size_t>(bytes.size(), 1U << 20)));
        if (count <= 0)
            return fail(errorFromErrno(errno, "write to parent"));
        bytes = bytes.subspan(size_t(count));
    }
    return {};
}

// Also true once the pipe is closed: then reading gives the end at once.
bool isReadable(int input)
{
    DWORD available = 0;
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(input));
    return !PeekNamedPipe(handle, nullptr, 0, nullptr, &available, nullptr) || available > 0;
}

} // namespace holdfast
