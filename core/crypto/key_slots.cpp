#include "core/crypto/key_slots.h"

#include "core/crypto/errors.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace holdfast::crypto {

namespace {

struct KindName {
    KeySlot::Kind kind;
    std::string_view name;
};
constexpr std::array kindNames{KindName{KeySlot::Kind::Password, "password"},
    KindName{KeySlot::Kind::RecoveryCode, "recovery-code"}, KindName{KeySlot::Kind::KeyFile, "key-file"}};
constexpr std::string_view argon2 = "argon2id";
constexpr std::string_view blake2b = "blake2b";

Result<Bytes> hexField(const Json& untrusted, std::string_view key, size_t size)
{
    HF_TRY(const std::string text, jsonString(untrusted, key));
    HF_TRY(Bytes bytes, fromHex(text));
    if (bytes.size() != size)
        return fail(errors::keyFileDamaged, std::string(key));
    return bytes;
}

Bytes authenticatedData(const KeySlot& slot, std::string_view vaultId)
{
    Json fields = slot.publicJson();
    fields["salt"] = toHex(slot.salt);
    fields["vault_id"] = vaultId;
    constexpr std::string_view label = "holdfast-key-slot-v1";
    Bytes data(label.begin(), label.end());
    data.push_back(0);
    append(data, asBytes(canonicalJson(fields)));
    return data;
}

Result<SecureBuffer> wrappingKey(const KeySlot& slot, const SecureBuffer& secret)
{
    if (slot.kind == KeySlot::Kind::Password)
        return deriveKey(secret, slot.salt, slot.kdf);
    // A code has 140 random bits and a file 512, so there is nothing to slow down an attacker for.
    const std::string_view label
        = slot.kind == KeySlot::Kind::RecoveryCode ? "holdfast-recovery-v1" : "holdfast-key-file-v1";
    Bytes message(label.begin(), label.end());
    message.push_back(0);
    append(message, slot.salt);
    SecureBuffer key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (crypto_generichash(key.data(), key.size(), message.data(), message.size(), secret.data(), secret.size()) != 0)
        return fail(errors::wrongSecret);
    return key;
}

} // namespace

std::string_view toText(KeySlot::Kind kind)
{
    return std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName& each) {
        return each.kind == kind;
    })->name;
}

std::string KeySlot::id() const
{
    constexpr size_t idBytes = 4;
    return toHex(ByteView(salt).first(idBytes));
}

Json KeySlot::publicJson() const
{
    const bool isPassword = kind == Kind::Password;
    Json kdfJson{{"algorithm", isPassword ? argon2 : blake2b}};
    if (isPassword) {
        kdfJson["memory_bytes"] = kdf.memoryBytes;
        kdfJson["passes"] = kdf.passes;
    }
    return Json{{"created_at", formatUtc(createdAt)}, {"kdf", std::move(kdfJson)}, {"kind", toText(kind)}};
}

Json KeySlot::toJson() const
{
    Json json = publicJson();
    json["nonce"] = toHex(nonce);
    json["salt"] = toHex(salt);
    json["sealed"] = toHex(sealed);
    return json;
}

Result<KeySlot> KeySlot::fromJson(const Json& untrusted)
{
    KeySlot slot;
    HF_TRY(const std::string kind, jsonString(untrusted, "kind"));
    const auto* const known
        = std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName& each) { return each.name == kind; });
    if (known == kindNames.end())
        return fail(errors::keyFileDamaged, "slot kind");
    slot.kind = known->kind;
    HF_TRY(const std::string createdAt, jsonString(untrusted, "created_at"));
    HF_TRY(slot.createdAt, parseUtc(createdAt));
    HF_TRY(slot.salt, hexField(untrusted, "salt", saltSize));
    HF_TRY(slot.nonce, hexField(untrusted, "nonce", nonceSize));
    HF_TRY(slot.sealed, hexField(untrusted, "sealed", sealedSize));
    const auto kdf = untrusted.find("kdf");
    if (kdf == untrusted.end())
        return fail(errors::keyFileDamaged, "kdf");
    if (slot.kind == Kind::Password) {
        HF_TRY(slot.kdf.memoryBytes, jsonUnsigned(*kdf, "memory_bytes"));
        HF_TRY(slot.kdf.passes, jsonUnsigned(*kdf, "passes"));
        if (!slot.kdf.isAcceptable())
            return fail(errors::keyFileDamaged, "key derivation parameters out of range");
    }
    if (slot.toJson() != untrusted)
        return fail(errors::keyFileDamaged, "slot");
    return slot;
}

Result<KeySlot> sealKeySlot(KeySlot::Kind kind, const SecureBuffer& masterKey, const SecureBuffer& secret,
    const KdfParams& kdf, UtcTime createdAt, std::string_view vaultId)
{
    KeySlot slot;
    slot.kind = kind;
    slot.createdAt = createdAt;
    slot.kdf = kdf;
    slot.salt.resize(KeySlot::saltSize);
    slot.nonce.resize(KeySlot::nonceSize);
    slot.sealed.resize(KeySlot::sealedSize);
    fillRandom(slot.salt);
    fillRandom(slot.nonce);
    HF_TRY(const SecureBuffer key, wrappingKey(slot, secret));
    const Bytes data = authenticatedData(slot, vaultId);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.sealed.data(), nullptr, masterKey.data(), masterKey.size(),
        data.data(), data.size(), nullptr, slot.nonce.data(), key.data());
    return slot;
}

Result<SecureBuffer> openKeySlot(const KeySlot& slot, const SecureBuffer& secret, std::string_view vaultId)
{
    HF_TRY(const SecureBuffer key, wrappingKey(slot, secret));
    const Bytes data = authenticatedData(slot, vaultId);
    SecureBuffer masterKey(masterKeySize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(masterKey.data(), nullptr, nullptr, slot.sealed.data(),
            slot.sealed.size(), data.data(), data.size(), slot.nonce.data(), key.data())
        != 0)
        return fail(errors::wrongSecret);
    return masterKey;
}

SecureBuffer deriveSubkey(const SecureBuffer& masterKey, uint64_t number, std::string_view context)
{
    SecureBuffer subkey(32);
    if (masterKey.size() != crypto_kdf_KEYBYTES || context.size() != crypto_kdf_CONTEXTBYTES
        || crypto_kdf_derive_from_key(subkey.data(), subkey.size(), number, context.data(), masterKey.data()) != 0)
        std::abort(); // a programming error: sizes are fixed
    return subkey;
}

} // namespace holdfast::crypto
