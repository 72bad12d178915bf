#include "core/crypto/age_reader.h"

#include "core/crypto/age_errors.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

/// Adds to `pending` until it has `size` bytes or the source ends.
Result<void> fill(ByteSource& untrusted, Bytes& pending, size_t size)
{
    while (pending.size() < size) {
        const size_t had = pending.size();
        pending.resize(size);
        auto count = untrusted.read(std::span(pending).subspan(had));
        pending.resize(had + (count ? *count : 0));
        if (!count)
            return fail(count.error());
        if (*count == 0)
            break;
    }
    return {};
}

/// Reads to the end of the header, which is then the first so many bytes of `pending`.
Result<size_t> readHeader(ByteSource& untrusted, Bytes& pending)
{
    for (size_t wanted = 1024; pending.size() <= maxAgeHeaderBytes; wanted *= 2) {
        const size_t had = pending.size();
        HF_CHECK(fill(untrusted, pending, wanted));
        const std::string_view text = asText(pending);
        if (!beginsAsAge(text))
            return fail(errors::notSealed, "no header of age-encryption.org/v1");
        if (const size_t size = ageHeaderSize(text); size != 0)
            return size;
        if (pending.size() == had || pending.size() < wanted)
            return fail(errors::sealTruncated, "it ends within its header");
    }
    return fail(errors::sealMalformed, "the header is too long");
}

Result<AgeFileKey> findKey(const AgeHeader& header, const AgeOpener& opener)
{
    for (const AgeStanza& stanza : header.stanzas) {
        if (!opener.passphrase.empty()) {
            HF_TRY(std::optional<AgeFileKey> key, unwrap(stanza, opener.passphrase));
            if (key)
                return std::move(*key);
        }
        for (const AgeIdentity& identity : opener.identities) {
            HF_TRY(std::optional<AgeFileKey> key, unwrap(stanza, identity));
            if (key)
                return std::move(*key);
        }
    }
    return fail(errors::sealWrongKey);
}

} // namespace

AgeReader::AgeReader(ByteSource& untrusted, const SecureBuffer& payloadKey, Bytes pending)
    : m_untrusted(untrusted)
    , m_chunks(payloadKey)
    , m_pending(std::move(pending))
{
}

Result<AgeReader> AgeReader::open(ByteSource& untrusted, const AgeOpener& opener)
{
    Bytes pending;
    HF_TRY(const size_t headerSize, readHeader(untrusted, pending));
    HF_TRY(const AgeHeader header, parseAgeHeader(asText(pending).substr(0, headerSize)));
    HF_TRY(const AgeFileKey key, findKey(header, opener));
    const auto mac = key.headerMac(header.stanzas);
    if (!SecureBuffer::copyOf(mac).equals(header.mac))
        return fail(errors::sealHeaderChanged);
    pending.erase(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(headerSize));
    HF_CHECK(fill(untrusted, pending, AgeFileKey::nonceSize));
    if (pending.size() < AgeFileKey::nonceSize)
        return fail(errors::sealTruncated, "it ends within its nonce");
    const SecureBuffer payloadKey = key.payloadKey(ByteView(pending).first(AgeFileKey::nonceSize));
    pending.erase(pending.begin(), pending.begin() + AgeFileKey::nonceSize);
    return AgeReader(untrusted, payloadKey, std::move(pending));
}

Result<void> AgeReader::openChunk(ByteView sealed, bool isEnd)
{
    const std::string chunk = "chunk " + std::to_string(m_number);
    if (sealed.size() < AgeChunks::tagBytes)
        return fail(errors::sealTruncated, chunk);
    m_used = sealed.size() - AgeChunks::tagBytes;
    const std::span<uint8_t> plain = m_plain.span().first(m_used);
    m_given = 0;
    if (m_chunks.open(m_number, isEnd, sealed, plain)) {
        if (isEnd && m_used == 0 && m_number != 0)
            return fail(errors::sealMalformed, "an empty last chunk");
        return {};
    }
    // Which it is that went wrong: a chunk that is whole tells by the other flag.
    if (m_chunks.open(m_number, !isEnd, sealed, plain))
        return fail(isEnd ? errors::sealTruncated : errors::sealTrailingData, chunk);
    return fail(errors::sealChanged, chunk);
}

Result<void> AgeReader::nextChunk()
{
    HF_CHECK(fill(m_untrusted, m_pending, AgeChunks::sealedBytes + 1));
    const bool isEnd = m_pending.size() <= AgeChunks::sealedBytes;
    const size_t size = std::min(m_pending.size(), AgeChunks::sealedBytes);
    if (auto opened = openChunk(ByteView(m_pending).first(size), isEnd); !opened) {
        m_used = 0;
        return opened;
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(size));
    m_isEnded = isEnd;
    ++m_number;
    return {};
}

Result<size_t> AgeReader::read(std::span<uint8_t> out)
{
    if (m_error)
        return fail(*m_error);
    while (m_given == m_used && !m_isEnded) {
        if (auto next = nextChunk(); !next) {
            m_error = next.error();
            return fail(*m_error);
        }
    }
    const size_t count = std::min(out.size(), m_used - m_given);
    std::copy_n(m_plain.data() + m_given, count, out.begin());
    m_given += count;
    return count;
}

} // namespace holdfast::crypto
