#include "core/bundle/random_file.h"

#include "core/base/file_access.h"

#include <algorithm>

#include <windows.h>

#include <io.h>

namespace holdfast::bundle {

struct RandomFile::State {
    OpenedFile opened;
    HANDLE handle = INVALID_HANDLE_VALUE; // owned by `opened`
    ~State() { std::fclose(opened.file); }
};

RandomFile::RandomFile(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
RandomFile::~RandomFile() = default;
RandomFile::RandomFile(RandomFile&&) noexcept = default;

Result<RandomFile> RandomFile::open(const std::filesystem::path& path)
{
    HF_TRY(const OpenedFile opened, openForReading(path));
    auto state = std::make_unique<State>();
    state->opened = opened;
    state->handle = reinterpret_cast<HANDLE>(::_get_osfhandle(::_fileno(opened.file)));
    return RandomFile(std::move(state));
}

uint64_t RandomFile::size() const
{
    return m_state->opened.size;
}

Result<size_t> RandomFile::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    size_t done = 0;
    while (done < out.size()) {
        // The offset in OVERLAPPED makes the read independent of the handle's own position, so threads do not disturb
        // each other; without FILE_FLAG_OVERLAPPED the call still waits for its bytes.
        OVERLAPPED place{};
        const uint64_t from = offset + done;
        place.Offset = static_cast<DWORD>(from & 0xffffffffu);
        place.OffsetHigh = static_cast<DWORD>(from >> 32);
        const DWORD wanted = static_cast<DWORD>(std::min<size_t>(out.size() - done, 1u << 24));
        DWORD count = 0;
        if (::ReadFile(m_state->handle, out.data() + done, wanted, &count, &place) == 0) {
            if (::GetLastError() == ERROR_HANDLE_EOF)
                break;
            return fail(holdfast::errors::ioFailed, "read");
        }
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

} // namespace holdfast::bundle
