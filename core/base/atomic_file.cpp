#include "core/base/atomic_file.h"

#include "core/base/unnamed_file.h"

namespace holdfast {

struct AtomicFile::State {
    UnnamedFile file;
    uint64_t size = 0;
};

AtomicFile::AtomicFile() = default;
AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& target)
{
    // A link, device or pipe of that name would be replaced by a file.
    std::error_code error;
    const auto there = std::filesystem::symlink_status(target, error);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there))
        return fail(errors::alreadyExists, "what has that name is no ordinary file");
    HF_TRY(UnnamedFile file, UnnamedFile::create(target));
    AtomicFile atomic;
    atomic.m_state = std::make_unique<State>(State{std::move(file)});
    return atomic;
}

Result<void> AtomicFile::write(ByteView bytes)
{
    if (!m_state->file.isOpen())
        return fail(errors::ioFailed, "write after commit");
    HF_CHECK(m_state->file.writeAt(m_state->size, bytes));
    m_state->size += bytes.size();
    return {};
}

Result<void> AtomicFile::overwriteAt(uint64_t offset, ByteView bytes)
{
    if (!m_state->file.isOpen() || offset > m_state->size || bytes.size() > m_state->size - offset)
        return fail(errors::ioFailed, "overwrite outside what was written");
    return m_state->file.writeAt(offset, bytes);
}

uint64_t AtomicFile::size() const
{
    return m_state->size;
}

Result<void> AtomicFile::sync()
{
    if (!m_state->file.isOpen())
        return fail(errors::ioFailed, "sync after commit");
    return m_state->file.sync();
}

bool AtomicFile::hasName() const
{
    return m_state->file.hasName();
}

Result<void> AtomicFile::commit()
{
    if (!m_state->file.isOpen())
        return fail(errors::ioFailed, "committed twice");
    return m_state->file.publish();
}

Result<void> writeFileAtomically(const std::filesystem::path& target, ByteView bytes)
{
    HF_TRY(AtomicFile file, AtomicFile::create(target));
    HF_CHECK(file.write(bytes));
    return file.commit();
}

} // namespace holdfast
