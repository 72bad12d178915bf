#include "core/intake/held_file.h"

#include "core/crypto/sealed_spool.h"

#include <algorithm>
#include <mutex>

namespace holdfast::intake {

/// Gives each block to `take`, to the end.
template <class Take>
static Result<void> readHeldBlocks(ByteSource& source, Take take)
{
    constexpr size_t blockBytes = 256 * 1024;
    Bytes block(blockBytes);
    for (;;) {
        HF_TRY(const size_t count, source.read(block));
        if (count == 0)
            return {};
        HF_CHECK(take(ByteView(block).first(count)));
    }
}

struct HeldFile::State {
    explicit State(crypto::SealedSpool sealed)
        : spool(std::move(sealed))
    {
    }
    Result<void> readAt(uint64_t offset, std::span<uint8_t> out)
    {
        const std::lock_guard lock(mutex);
        return spool.readAt(offset, out);
    }
    std::mutex mutex; ///< a spool is for one thread at a time
    crypto::SealedSpool spool;
    Sha256 hasher;
    Digest sha256;
};

HeldFile::HeldFile(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
HeldFile::~HeldFile() = default;
HeldFile::HeldFile(HeldFile&&) noexcept = default;
HeldFile& HeldFile::operator=(HeldFile&&) noexcept = default;

Result<HeldFile> HeldFile::create(const std::filesystem::path& target)
{
    HF_TRY(crypto::SealedSpool spool, crypto::SealedSpool::create(target));
    return HeldFile(std::make_unique<State>(std::move(spool)));
}

Result<HeldFile> HeldFile::of(ByteSource& source, uint64_t cap, const std::filesystem::path& target)
{
    HF_TRY(HeldFile held, create(target));
    HF_CHECK(readHeldBlocks(source, [&](ByteView block) -> Result<void> {
        if (block.size() > cap - held.size())
            return fail(holdfast::errors::tooLarge, "more than " + std::to_string(cap) + " bytes");
        return held.write(block);
    }));
    held.finish();
    return held;
}

Result<void> HeldFile::write(ByteView bytes)
{
    m_state->hasher.update(bytes);
    return m_state->spool.write(bytes);
}

void HeldFile::finish()
{
    m_state->sha256 = m_state->hasher.finish();
}

uint64_t HeldFile::size() const
{
    return m_state->spool.size();
}

const Digest& HeldFile::sha256() const
{
    return m_state->sha256;
}

std::unique_ptr<ByteSource> HeldFile::open() const
{
    class Source final : public ByteSource {
    public:
        explicit Source(State& state)
            : m_state(state)
        {
        }
        Result<size_t> read(std::span<uint8_t> out) override
        {
            const auto count = static_cast<size_t>(std::min<uint64_t>(out.size(), m_state.spool.size() - m_offset));
            HF_CHECK(m_state.readAt(m_offset, out.first(count)));
            m_offset += count;
            return count;
        }

    private:
        State& m_state;
        uint64_t m_offset = 0;
    };
    return std::make_unique<Source>(*m_state);
}

Result<void> HeldFile::writeTo(ByteSink& out) const
{
    return readHeldBlocks(*open(), [&](ByteView block) { return out.write(block); });
}

} // namespace holdfast::intake
