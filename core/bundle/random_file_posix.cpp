#include "core/bundle/random_file.h"

#include "core/base/file_access.h"

#include <cerrno>

#include <unistd.h>

namespace holdfast::bundle {

struct RandomFile::State {
    OpenedFile opened;
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
        const ssize_t count = ::pread(
            ::fileno(m_state->opened.file), out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errorFromErrno(errno, "read"));
        if (count == 0)
            break;
        done += static_cast<size_t>(count);
    }
    return done;
}

} // namespace holdfast::bundle
