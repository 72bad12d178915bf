#include "core/crypto/sealed_spool.h"

#include "core/base/unnamed_file.h"
#include "core/crypto/age_chunks.h"

#include <algorithm>
#include <optional>

namespace holdfast::crypto {

struct SealedSpool::State {
    static constexpr size_t chunkBytes = AgeChunks::chunkBytes;

    explicit State(UnnamedFile unnamed)
        : file(std::move(unnamed))
        , chunks(SecureBuffer::random(32))
        , tail(chunkBytes)
        , opened(chunkBytes)
        , sealed(AgeChunks::sealedBytes)
    {
    }
    Result<void> sealTail()
    {
        const uint64_t number = size / chunkBytes - 1;
        chunks.seal(number, false, tail.view(), sealed);
        return file.writeAt(number * AgeChunks::sealedBytes, sealed);
    }
    Result<ByteView> plainOf(uint64_t number)
    {
        if (number == size / chunkBytes)
            return tail.view();
        if (openedNumber != number) {
            openedNumber.reset();
            HF_TRY(const size_t count, file.readAt(number * AgeChunks::sealedBytes, sealed));
            if (count != sealed.size() || !chunks.open(number, false, sealed, opened.span()))
                return fail(holdfast::errors::ioFailed, "the disk does not give back what was written");
            openedNumber = number;
        }
        return opened.view();
    }

    UnnamedFile file;
    AgeChunks chunks;
    SecureBuffer tail; ///< what no chunk is full of yet: it is sealed once, when it is
    SecureBuffer opened; ///< the chunk that was read last
    std::optional<uint64_t> openedNumber;
    Bytes sealed;
    uint64_t size = 0;
};

SealedSpool::SealedSpool(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SealedSpool::~SealedSpool() = default;
SealedSpool::SealedSpool(SealedSpool&&) noexcept = default;

Result<SealedSpool> SealedSpool::create(const std::filesystem::path& target)
{
    HF_TRY(UnnamedFile file, UnnamedFile::create(target));
    return SealedSpool(std::make_unique<State>(std::move(file)));
}

uint64_t SealedSpool::size() const
{
    return m_state->size;
}

Result<void> SealedSpool::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const size_t used = static_cast<size_t>(m_state->size % State::chunkBytes);
        const size_t count = std::min(bytes.size(), State::chunkBytes - used);
        std::copy_n(bytes.begin(), count, m_state->tail.data() + used);
        m_state->size += count;
        bytes = bytes.subspan(count);
        if (used + count == State::chunkBytes)
            HF_CHECK(m_state->sealTail());
    }
    return {};
}

Result<SpooledBytes> SealedSpool::append(ByteView bytes)
{
    const SpooledBytes place{m_state->size, bytes.size()};
    HF_CHECK(write(bytes));
    return place;
}

Result<void> SealedSpool::readAt(uint64_t offset, std::span<uint8_t> out)
{
    if (offset > m_state->size || out.size() > m_state->size - offset)
        return fail(holdfast::errors::ioFailed, "read outside what was written");
    while (!out.empty()) {
        HF_TRY(const ByteView chunk, m_state->plainOf(offset / State::chunkBytes));
        const size_t inside = static_cast<size_t>(offset % State::chunkBytes);
        const size_t count = std::min(out.size(), State::chunkBytes - inside);
        std::copy_n(chunk.begin() + static_cast<std::ptrdiff_t>(inside), count, out.begin());
        offset += count;
        out = out.subspan(count);
    }
    return {};
}

} // namespace holdfast::crypto
