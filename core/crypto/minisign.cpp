#include "core/crypto/minisign.h"

#include "core/crypto/sshsig.h"

#include <sodium.h>

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr std::string_view untrustedPrefix = "untrusted comment: signature by the key of a Holdfast vault\n";
constexpr std::string_view trustedPrefix = "trusted comment: ";
constexpr std::string_view publicPrefix = "untrusted comment: minisign public key of a Holdfast vault\n";
constexpr size_t keyIdSize = 8;
constexpr size_t maxTrustedComment = 4096; // minisign's own limit is 8192 with the prefix
constexpr size_t maxFile = 8192;

Bytes keyId(const PublicKey& key)
{
    const Digest digest = fingerprint(key);
    return Bytes(digest.bytes().begin(), digest.bytes().begin() + keyIdSize);
}

std::array<uint8_t, 64> prehash(ByteView message)
{
    std::array<uint8_t, 64> hash;
    crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), nullptr, 0);
    return hash;
}

Bytes globallySigned(const Signature& signature, std::string_view trustedComment)
{
    Bytes out(signature.begin(), signature.end());
    append(out, asBytes(trustedComment));
    return out;
}

std::string format(
    const PublicKey& key, const Signature& signature, std::string_view trustedComment, const Signature& global)
{
    Bytes blob{'E', 'D'};
    append(blob, keyId(key));
    append(blob, signature);
    std::string text(untrustedPrefix);
    text.append(toBase64(blob)).append("\n");
    text.append(trustedPrefix).append(trustedComment).append("\n");
    return text.append(toBase64(global)).append("\n");
}

/// minisign prints this comment and refuses line ends and control characters in it.
std::string printable(std::string_view comment)
{
    std::string text(comment.substr(0, maxTrustedComment));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return text;
}

Result<Signature> signatureAtEnd(std::string_view base64, size_t expectedSize)
{
    const Result<Bytes> blob = fromBase64(base64);
    if (!blob || blob->size() != expectedSize)
        return fail(errors::signatureMalformed, "not a minisign signature as Holdfast writes it");
    Signature signature;
    std::copy_n(blob->end() - static_cast<ptrdiff_t>(signature.size()), signature.size(), signature.begin());
    return signature;
}

} // namespace

std::string minisignSign(const SigningKey& key, ByteView message, std::string_view trustedComment)
{
    const std::string comment = printable(trustedComment);
    const Signature signature = key.sign(prehash(message));
    return format(key.publicKey(), signature, comment, key.sign(globallySigned(signature, comment)));
}

std::string minisignPublicKey(const PublicKey& key)
{
    Bytes blob{'E', 'd'};
    append(blob, keyId(key));
    append(blob, key);
    return std::string(publicPrefix).append(toBase64(blob)).append("\n");
}

Result<std::string> minisignVerify(std::string_view untrustedFile, const PublicKey& key, ByteView message)
{
    const auto malformed = [] { return fail(errors::signatureMalformed, "not a minisign file as Holdfast writes it"); };
    if (untrustedFile.size() > maxFile || !untrustedFile.starts_with(untrustedPrefix))
        return malformed();
    std::array<std::string_view, 3> lines;
    std::string_view rest = untrustedFile.substr(untrustedPrefix.size());
    for (std::string_view& line : lines) {
        const size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return malformed();
        line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() || !lines[1].starts_with(trustedPrefix))
        return malformed();
    const std::string comment(lines[1].substr(trustedPrefix.size()));
    HF_TRY(const Signature signature, signatureAtEnd(lines[0], 2 + keyIdSize + 64));
    HF_TRY(const Signature global, signatureAtEnd(lines[2], 64));
    if (printable(comment) != comment || format(key, signature, comment, global) != untrustedFile)
        return malformed();
    if (!verifySignature(key, prehash(message), signature)
        || !verifySignature(key, globallySigned(signature, comment), global))
        return fail(errors::signatureWrong, "the minisign signature does not fit the content");
    return comment;
}

Result<PublicKey> parseMinisignPublicKey(std::string_view untrustedFile)
{
    const auto malformed = [] { return fail(errors::signatureMalformed, "not a minisign public key of Holdfast"); };
    if (untrustedFile.size() != minisignPublicKey(PublicKey{}).size())
        return malformed();
    const size_t textSize = untrustedFile.size() - publicPrefix.size() - 1;
    const Result<Bytes> blob = fromBase64(untrustedFile.substr(publicPrefix.size(), textSize));
    PublicKey key{};
    if (!blob || blob->size() != 2 + keyIdSize + key.size())
        return malformed();
    std::copy_n(blob->end() - static_cast<ptrdiff_t>(key.size()), key.size(), key.begin());
    if (minisignPublicKey(key) != untrustedFile)
        return malformed();
    return key;
}

} // namespace holdfast::crypto
