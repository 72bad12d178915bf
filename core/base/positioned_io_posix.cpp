#include "core/base/positioned_io.h"

#include <cerrno>
#include <unistd.h>

namespace holdfast {

Result<size_t> readFullyAt(int descriptor, uint64_t offset, std::span<uint8_t> out)
{
    size_t done = 0;
    while (done < out.size()) {
        const ssize_t count = ::pread(descriptor, out.data() + done, out.size() - done, off_t(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errorFromErrno(errno, "read"));
        if (count == 0)
            break;
        done += size_t(count);
    }
    return done;
}

Result<void> writeFullyAt(int descriptor, uint64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(descriptor, bytes.data(), bytes.size(), off_t(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errorFromErrno(errno, "write"));
        offset += uint64_t(count);
        bytes = bytes.subspan(size_t(count));
    }
    return {};
}

} // namespace holdfast
