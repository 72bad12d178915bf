#include "core/bundle/random_file.h"

#include "core/base/file_access.h"
#include "core/base/positioned_io.h"

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
    return readFullyAt(::fileno(m_state->opened.file), offset, out);
}

} // namespace holdfast::bundle
