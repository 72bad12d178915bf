#include "core/crypto/ots_parts.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr size_t maxOtsDepth = 256;
constexpr size_t maxOtsPayload = 8192;
constexpr size_t maxOtsAddress = 1000;

Error otsMalformed()
{
    return Error(errors::otsMalformed, "not an OpenTimestamps proof");
}

/// Without what a parameter, a fragment, an escape, a login or brackets would need, as in the public client.
bool isOtsAddress(std::string_view text)
{
    return text.size() <= maxOtsAddress && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-._/:").find(c) != std::string_view::npos;
    });
}

class OtsReader {
public:
    explicit OtsReader(ByteView untrusted)
        : m_rest(untrusted)
    {
    }
    bool isAtEnd() const { return m_rest.empty(); }
    Result<ByteView> take(size_t count)
    {
        if (count > m_rest.size())
            return fail(otsMalformed());
        const ByteView taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }
    Result<uint8_t> byte()
    {
        HF_TRY(const ByteView one, take(1));
        return one[0];
    }
    /// LEB128 in its shortest form, at most 64 bits.
    Result<uint64_t> integer()
    {
        uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            HF_TRY(const uint8_t next, byte());
            const uint64_t part = next & 0x7fU;
            if (shift == 63 && part > 1)
                return fail(otsMalformed());
            value |= part << shift;
            if ((next & 0x80U) != 0)
                continue;
            if (part == 0 && shift > 0)
                return fail(otsMalformed());
            return value;
        }
        return fail(otsMalformed());
    }
    Result<ByteView> counted(size_t least, size_t most)
    {
        HF_TRY(const uint64_t size, integer());
        if (size < least || size > most)
            return fail(otsMalformed());
        return take(static_cast<size_t>(size));
    }
    Result<OtsNode> node(size_t messageBytes, size_t depth = 0)
    {
        if (depth == maxOtsDepth)
            return fail(otsMalformed());
        OtsNode read;
        for (bool isLast = false; !isLast;) {
            HF_TRY(uint8_t tag, byte());
            isLast = tag != otsFork;
            if (!isLast) {
                HF_TRY(tag, byte());
            }
            if (tag == otsAttestationMark) {
                OtsNode stated;
                HF_TRY(stated.attestations.emplace_back(), attestation());
                mergeOts(read, std::move(stated));
            } else {
                HF_TRY(const OtsOperation operation, operationOf(tag));
                HF_TRY(const size_t bytes, sizeAfter(operation, messageBytes));
                HF_TRY(OtsNode next, node(bytes, depth + 1));
                mergeOts(otsStep(read, operation), std::move(next));
            }
        }
        return read;
    }

private:
    Result<OtsAttestation> attestation()
    {
        OtsAttestation made;
        HF_TRY(const ByteView tag, take(made.tag.size()));
        std::copy(tag.begin(), tag.end(), made.tag.begin());
        HF_TRY(const ByteView payload, counted(0, maxOtsPayload));
        OtsReader within(payload);
        if (made.isBitcoin()) {
            HF_TRY(made.height, within.integer());
        } else if (made.isPending()) {
            HF_TRY(const ByteView address, within.counted(0, maxOtsAddress));
            if (!isOtsAddress(asText(address)))
                return fail(otsMalformed());
            made.calendar = asText(address);
        } else {
            made.payload.assign(payload.begin(), payload.end());
            return made;
        }
        if (!within.isAtEnd())
            return fail(otsMalformed());
        return made;
    }
    Result<OtsOperation> operationOf(uint8_t tag)
    {
        using Kind = OtsOperation::Kind;
        for (const Kind kind :
            {Kind::Sha1, Kind::Ripemd160, Kind::Sha256, Kind::Keccak256, Kind::Append, Kind::Prepend}) {
            if (tag != static_cast<uint8_t>(kind))
                continue;
            OtsOperation operation{kind, {}};
            if (operation.hasArgument()) {
                HF_TRY(const ByteView argument, counted(1, maxOtsMessageBytes));
                operation.argument.assign(argument.begin(), argument.end());
            }
            return operation;
        }
        return fail(otsMalformed());
    }
    static Result<size_t> sizeAfter(const OtsOperation& operation, size_t messageBytes)
    {
        using Kind = OtsOperation::Kind;
        if (operation.kind == Kind::Sha1 || operation.kind == Kind::Ripemd160)
            return size_t{20};
        if (!operation.hasArgument())
            return size_t{32};
        if (messageBytes + operation.argument.size() > maxOtsMessageBytes)
            return fail(otsMalformed());
        return messageBytes + operation.argument.size();
    }

    ByteView m_rest;
};

} // namespace

Result<OtsProof> parseOts(ByteView untrusted)
{
    if (untrusted.size() > maxOtsBytes)
        return fail(otsMalformed());
    OtsReader reader(untrusted);
    HF_TRY(const ByteView head, reader.take(otsHead.size()));
    if (!std::equal(head.begin(), head.end(), otsHead.begin()))
        return fail(otsMalformed());
    OtsProof proof;
    HF_TRY(const ByteView digest, reader.take(Digest::size));
    HF_TRY(proof.digest, Digest::fromBytes(digest));
    HF_TRY(proof.root, reader.node(Digest::size));
    // Another order, a sibling twice, a byte after the end: all of them are other bytes than these.
    const Bytes again = encodeOts(proof);
    if (!std::equal(again.begin(), again.end(), untrusted.begin(), untrusted.end()))
        return fail(otsMalformed());
    return proof;
}

Result<OtsNode> parseOtsAnswer(ByteView untrusted, size_t messageBytes)
{
    if (untrusted.size() > maxOtsAnswerBytes)
        return fail(otsMalformed());
    OtsReader reader(untrusted);
    HF_TRY(OtsNode node, reader.node(messageBytes));
    if (!reader.isAtEnd())
        return fail(otsMalformed());
    return node;
}

} // namespace holdfast::crypto
