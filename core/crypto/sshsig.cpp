#include "core/crypto/sshsig.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr std::string_view magic = "SSHSIG";
constexpr std::string_view keyType = "ssh-ed25519";
constexpr std::string_view hashName = "sha512";
constexpr std::string_view firstLine = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view lastLine = "-----END SSH SIGNATURE-----\n";
constexpr size_t columns = 70;
constexpr size_t maxArmour = 4096;

void appendString(Bytes& out, ByteView value)
{
    appendU32Be(out, static_cast<uint32_t>(value.size()));
    append(out, value);
}

Bytes keyBlob(const PublicKey& key)
{
    Bytes blob;
    appendString(blob, asBytes(keyType));
    appendString(blob, key);
    return blob;
}

Bytes signedBytes(std::string_view nameSpace, ByteView message)
{
    Bytes out(magic.begin(), magic.end());
    appendString(out, asBytes(nameSpace));
    appendString(out, {});
    appendString(out, asBytes(hashName));
    appendString(out, sha512(message));
    return out;
}

Bytes signatureBlob(const PublicKey& key, std::string_view nameSpace, const Signature& signature)
{
    Bytes inner;
    appendString(inner, asBytes(keyType));
    appendString(inner, signature);
    Bytes out(magic.begin(), magic.end());
    appendU32Be(out, 1);
    appendString(out, keyBlob(key));
    appendString(out, asBytes(nameSpace));
    appendString(out, {});
    appendString(out, asBytes(hashName));
    appendString(out, inner);
    return out;
}

std::string armour(ByteView blob)
{
    const std::string base64 = toBase64(blob);
    std::string text(firstLine);
    for (size_t i = 0; i < base64.size(); i += columns)
        text.append(base64, i, columns).append("\n");
    return text.append(lastLine);
}

} // namespace

std::string sshsigSign(const SigningKey& key, std::string_view nameSpace, ByteView message)
{
    return armour(signatureBlob(key.publicKey(), nameSpace, key.sign(signedBytes(nameSpace, message))));
}

Result<SshsigSigner> sshsigVerify(std::string_view untrustedArmour, std::string_view nameSpace, ByteView message)
{
    const auto malformed
        = [] { return fail(errors::signatureMalformed, "not an SSH signature as Holdfast writes it"); };
    if (untrustedArmour.size() > maxArmour || !untrustedArmour.starts_with(firstLine)
        || !untrustedArmour.ends_with(lastLine) || untrustedArmour.size() < firstLine.size() + lastLine.size())
        return malformed();
    std::string base64(
        untrustedArmour.substr(firstLine.size(), untrustedArmour.size() - firstLine.size() - lastLine.size()));
    std::erase(base64, '\n');
    const Result<Bytes> blob = fromBase64(base64);
    // The layout is fixed but for the key and the signature: those two are taken from where they must be, and the
    // whole is written again and compared, so nothing else can differ.
    const Bytes pattern = signatureBlob(PublicKey{}, nameSpace, Signature{});
    if (!blob || blob->size() != pattern.size())
        return malformed();
    const size_t keyAt = magic.size() + 4 + 4 + 4 + keyType.size() + 4;
    SshsigSigner signer;
    Signature signature;
    std::copy_n(blob->begin() + static_cast<ptrdiff_t>(keyAt), signer.key.size(), signer.key.begin());
    std::copy_n(blob->end() - static_cast<ptrdiff_t>(signature.size()), signature.size(), signature.begin());
    if (armour(signatureBlob(signer.key, nameSpace, signature)) != untrustedArmour)
        return malformed();
    if (!verifySignature(signer.key, signedBytes(nameSpace, message), signature))
        return fail(errors::signatureWrong, "the SSH signature does not fit the content");
    return signer;
}

std::string allowedSigners(const PublicKey& key, std::string_view principal, std::string_view nameSpace)
{
    std::string line(principal);
    line.append(" namespaces=\"").append(nameSpace).append("\" ").append(keyType).append(" ");
    return line.append(toBase64(keyBlob(key))).append("\n");
}

Result<PublicKey> parseAllowedSigners(
    std::string_view untrusted, std::string_view principal, std::string_view nameSpace)
{
    const auto malformed = [] { return fail(errors::signatureMalformed, "not an allowed_signers line of Holdfast"); };
    const std::string pattern = allowedSigners(PublicKey{}, principal, nameSpace);
    if (untrusted.size() != pattern.size())
        return malformed();
    const size_t keyTextSize = toBase64(keyBlob(PublicKey{})).size();
    const Result<Bytes> blob = fromBase64(untrusted.substr(untrusted.size() - 1 - keyTextSize, keyTextSize));
    PublicKey key{};
    if (!blob || blob->size() < key.size())
        return malformed();
    std::copy_n(blob->end() - static_cast<ptrdiff_t>(key.size()), key.size(), key.begin());
    if (allowedSigners(key, principal, nameSpace) != untrusted)
        return malformed();
    return key;
}

} // namespace holdfast::crypto
