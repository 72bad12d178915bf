#include "core/crypto/age_file_key.h"

#include "core/crypto/age_errors.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace holdfast::crypto {

namespace {

constexpr std::string_view x25519Type = "X25519", scryptType = "scrypt";
constexpr std::string_view x25519Info = "age-encryption.org/v1/X25519", scryptLabel = "age-encryption.org/v1/scrypt";
constexpr size_t scryptSaltBytes = 16;
constexpr size_t wrappedBytes = AgeFileKey::size + crypto_aead_chacha20poly1305_ietf_ABYTES;
// Each key of these is used for one message, so the nonce may be what it is.
constexpr std::array<uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

class Hmac {
public:
    explicit Hmac(ByteView key) { crypto_auth_hmacsha256_init(state(), key.data(), key.size()); }
    Hmac& add(ByteView bytes)
    {
        crypto_auth_hmacsha256_update(state(), bytes.data(), bytes.size());
        return *this;
    }
    void finish(uint8_t* out) { crypto_auth_hmacsha256_final(state(), out); }

private:
    crypto_auth_hmacsha256_state* state() { return reinterpret_cast<crypto_auth_hmacsha256_state*>(m_state.data()); }
    // Aligned: sodium_malloc puts the end of what it gives at the end of a page.
    SecureBuffer m_state{(sizeof(crypto_auth_hmacsha256_state) + 15) / 16 * 16};
};

Bytes sealUnder(const SecureBuffer& wrapKey, const AgeFileKey& key)
{
    Bytes body(wrappedBytes);
    crypto_aead_chacha20poly1305_ietf_encrypt(body.data(), nullptr, key.bytes().data(), key.bytes().size(), nullptr, 0,
        nullptr, zeroNonce.data(), wrapKey.data());
    return body;
}

std::optional<AgeFileKey> openUnder(const SecureBuffer& wrapKey, ByteView body)
{
    SecureBuffer key(AgeFileKey::size);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(
            key.data(), nullptr, nullptr, body.data(), body.size(), nullptr, 0, zeroNonce.data(), wrapKey.data())
        != 0)
        return {};
    return AgeFileKey(std::move(key));
}

SecureBuffer x25519WrapKey(const SecureBuffer& shared, ByteView share, const AgeRecipient& recipient)
{
    Bytes salt(share.begin(), share.end());
    append(salt, recipient.key());
    return hkdfSha256(shared.view(), salt, x25519Info);
}

Result<SecureBuffer> scryptKey(const SecureBuffer& passphrase, ByteView salt, unsigned workFactor)
{
    Bytes labelled(scryptLabel.begin(), scryptLabel.end());
    append(labelled, salt);
    constexpr uint64_t r = 8, p = 1;
    const uint64_t n = 1ULL << workFactor;
    const uint64_t memory = 128 * r * (n + p + 2);
    SecureBuffer key(32);
    const char* const text = passphrase.empty() ? "" : reinterpret_cast<const char*>(passphrase.data());
    if (EVP_PBE_scrypt(
            text, passphrase.size(), labelled.data(), labelled.size(), n, r, p, memory, key.data(), key.size())
        != 1)
        return fail(holdfast::errors::outOfMemory, "key derivation");
    return key;
}

/// One or two digits without a leading zero; 0 for anything else.
Result<unsigned> parseWorkFactor(const std::string& text)
{
    const bool isNumber = !text.empty() && text[0] != '0'
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return fail(errors::sealMalformed, "the work factor of a passphrase");
    const unsigned factor = text.size() > 2 ? UINT32_MAX : static_cast<unsigned>(std::atoi(text.c_str()));
    if (factor > maxAgeWorkFactor)
        return fail(errors::sealTooCostly, "work factor " + text.substr(0, 20));
    return factor;
}

} // namespace

SecureBuffer hkdfSha256(ByteView secret, ByteView salt, std::string_view info)
{
    SecureBuffer extracted(32), key(32);
    Hmac(salt).add(secret).finish(extracted.data());
    constexpr std::array<uint8_t, 1> first{1};
    Hmac(extracted.view()).add(asBytes(info)).add(first).finish(key.data());
    return key;
}

std::array<uint8_t, 32> AgeFileKey::headerMac(const std::vector<AgeStanza>& stanzas) const
{
    std::array<uint8_t, 32> mac{};
    const SecureBuffer key = hkdfSha256(m_key.view(), {}, "header");
    Hmac(key.view()).add(asBytes(encodeAgeStanzas(stanzas))).finish(mac.data());
    return mac;
}

SecureBuffer AgeFileKey::payloadKey(ByteView nonce) const
{
    return hkdfSha256(m_key.view(), nonce, "payload");
}

AgeStanza wrapForRecipient(const AgeFileKey& key, const AgeRecipient& recipient)
{
    const AgeIdentity ephemeral = AgeIdentity::generate();
    const AgeRecipient::Key& share = ephemeral.recipient().key();
    SecureBuffer shared(crypto_scalarmult_BYTES);
    // AgeRecipient holds no point that gives zero.
    if (crypto_scalarmult(shared.data(), ephemeral.secret().data(), recipient.key().data()) != 0)
        std::abort();
    return {
        {std::string(x25519Type), toUnpaddedBase64(share)}, sealUnder(x25519WrapKey(shared, share, recipient), key)};
}

Result<AgeStanza> wrapForPassphrase(const AgeFileKey& key, const SecureBuffer& passphrase, unsigned workFactor)
{
    std::array<uint8_t, scryptSaltBytes> salt{};
    fillRandom(salt);
    HF_TRY(const SecureBuffer wrapKey, scryptKey(passphrase, salt, workFactor));
    return AgeStanza{
        {std::string(scryptType), toUnpaddedBase64(salt), std::to_string(workFactor)}, sealUnder(wrapKey, key)};
}

Result<std::optional<AgeFileKey>> unwrap(const AgeStanza& untrusted, const AgeIdentity& identity)
{
    if (untrusted.type() != x25519Type)
        return std::optional<AgeFileKey>();
    if (untrusted.arguments.size() != 2 || untrusted.body.size() != wrappedBytes)
        return fail(errors::sealMalformed, "an X25519 stanza");
    HF_TRY(const Bytes share, fromUnpaddedBase64(untrusted.arguments[1]));
    SecureBuffer shared(crypto_scalarmult_BYTES);
    if (share.size() != crypto_scalarmult_BYTES
        || crypto_scalarmult(shared.data(), identity.secret().data(), share.data()) != 0)
        return fail(errors::sealMalformed, "the share of an X25519 stanza");
    return openUnder(x25519WrapKey(shared, share, identity.recipient()), untrusted.body);
}

Result<std::optional<AgeFileKey>> unwrap(const AgeStanza& untrusted, const SecureBuffer& passphrase)
{
    if (untrusted.type() != scryptType)
        return std::optional<AgeFileKey>();
    if (untrusted.arguments.size() != 3 || untrusted.body.size() != wrappedBytes)
        return fail(errors::sealMalformed, "a scrypt stanza");
    HF_TRY(const Bytes salt, fromUnpaddedBase64(untrusted.arguments[1]));
    if (salt.size() != scryptSaltBytes)
        return fail(errors::sealMalformed, "the salt of a scrypt stanza");
    HF_TRY(const unsigned workFactor, parseWorkFactor(untrusted.arguments[2]));
    HF_TRY(const SecureBuffer wrapKey, scryptKey(passphrase, salt, workFactor));
    return openUnder(wrapKey, untrusted.body);
}

} // namespace holdfast::crypto
