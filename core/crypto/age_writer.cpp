#include "core/crypto/age_writer.h"

#include "core/crypto/age_errors.h"
#include "core/crypto/age_file_key.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr size_t chunkBytes = AgeChunks::chunkBytes;

Result<std::vector<AgeStanza>> stanzasFor(const AgeSeal& seal, const AgeFileKey& key)
{
    std::vector<AgeStanza> stanzas;
    for (const AgeRecipient& recipient : seal.recipients)
        stanzas.push_back(wrapForRecipient(key, recipient));
    if (!seal.recipients.empty())
        return stanzas;
    HF_TRY(AgeStanza stanza, wrapForPassphrase(key, seal.passphrase));
    stanzas.push_back(std::move(stanza));
    return stanzas;
}

} // namespace

struct AgeWriter::State {
    struct Chunk {
        SecureBuffer plain{chunkBytes};
        uint64_t number = 0;
        size_t used = 0;
        uint64_t start() const { return number * chunkBytes; }
    };

    State(PatchableSink& sink, const SecureBuffer& payloadKey, size_t headSize)
        : out(sink)
        , chunks(payloadKey)
        , headBytes(headSize)
        , sealed(AgeChunks::sealedBytes)
    {
    }
    bool isOpen(const Chunk& chunk) const
    {
        return openSize != 0 && chunk.start() < openAt + openSize && openAt < chunk.start() + chunkBytes;
    }
    uint64_t placeOf(const Chunk& chunk) const { return headBytes + chunk.number * AgeChunks::sealedBytes; }
    ByteView seal(const Chunk& chunk, bool isLast)
    {
        const std::span<uint8_t> whole = std::span(sealed).first(chunk.used + AgeChunks::tagBytes);
        chunks.seal(chunk.number, isLast, chunk.plain.view().first(chunk.used), whole);
        return whole;
    }
    /// The chunk that is full; more comes after it.
    Result<void> pass()
    {
        const uint64_t next = current.number + 1;
        if (isOpen(current)) {
            std::fill(sealed.begin(), sealed.end(), uint8_t{0});
            HF_CHECK(out.write(sealed));
            held.push_back(std::move(current));
            current = Chunk();
            if (!spare.empty()) {
                current = std::move(spare.back());
                spare.pop_back();
            }
        } else {
            HF_CHECK(out.write(seal(current, false)));
        }
        current.number = next;
        current.used = 0;
        return {};
    }
    Result<void> sealHeld()
    {
        for (Chunk& chunk : held) {
            HF_CHECK(out.overwriteAt(placeOf(chunk), seal(chunk, false)));
            spare.push_back(std::move(chunk));
        }
        held.clear();
        return {};
    }

    PatchableSink& out;
    AgeChunks chunks;
    uint64_t headBytes; // before the first chunk
    Bytes sealed;
    Chunk current;
    std::vector<Chunk> held; // full, not yet sealed, since a place in them is open
    std::vector<Chunk> spare;
    uint64_t openAt = 0;
    size_t openSize = 0;
};

AgeWriter::AgeWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
AgeWriter::~AgeWriter() = default;
AgeWriter::AgeWriter(AgeWriter&&) noexcept = default;

Result<void> requireUsable(const AgeSeal& seal)
{
    if (seal.recipients.size() > maxAgeRecipients)
        return fail(errors::tooManyRecipients, std::to_string(seal.recipients.size()));
    if (seal.recipients.empty() && seal.passphrase.size() < minAgePassphraseBytes)
        return fail(errors::weakPassphrase);
    return {};
}

Result<AgeWriter> AgeWriter::begin(PatchableSink& out, const AgeSeal& seal)
{
    HF_CHECK(requireUsable(seal));
    const AgeFileKey key = AgeFileKey::generate();
    AgeHeader header;
    HF_TRY(header.stanzas, stanzasFor(seal, key));
    header.mac = key.headerMac(header.stanzas);
    std::array<uint8_t, AgeFileKey::nonceSize> nonce{};
    fillRandom(nonce);
    const std::string text = encodeAgeHeader(header);
    HF_CHECK(out.write(asBytes(text)));
    HF_CHECK(out.write(nonce));
    return AgeWriter(std::make_unique<State>(out, key.payloadKey(nonce), text.size() + nonce.size()));
}

Result<void> AgeWriter::write(ByteView bytes)
{
    State& state = *m_state;
    while (!bytes.empty()) {
        // Only now is it known that this chunk is not the last.
        if (state.current.used == chunkBytes)
            HF_CHECK(state.pass());
        const size_t count = std::min(bytes.size(), chunkBytes - state.current.used);
        std::copy_n(bytes.begin(), count, state.current.plain.data() + state.current.used);
        state.current.used += count;
        bytes = bytes.subspan(count);
    }
    return {};
}

void AgeWriter::keepOpen(uint64_t offset, size_t size)
{
    m_state->openAt = offset;
    m_state->openSize = size;
}

Result<void> AgeWriter::overwriteAt(uint64_t offset, ByteView bytes)
{
    State& state = *m_state;
    if (offset != state.openAt || bytes.size() != state.openSize
        || offset + bytes.size() > state.current.start() + state.current.used)
        return fail(holdfast::errors::ioFailed, "overwrite outside what was kept open");
    const auto put = [&](State::Chunk& chunk) {
        for (size_t i = 0; i < bytes.size(); ++i)
            if (const uint64_t at = offset + i; at >= chunk.start() && at < chunk.start() + chunk.used)
                chunk.plain.data()[at - chunk.start()] = bytes[i];
    };
    for (State::Chunk& chunk : state.held)
        put(chunk);
    put(state.current);
    state.openSize = 0;
    return state.sealHeld();
}

Result<void> AgeWriter::finish()
{
    if (m_state->openSize != 0)
        return fail(holdfast::errors::ioFailed, "a place was left open");
    return m_state->out.write(m_state->seal(m_state->current, true));
}

} // namespace holdfast::crypto
