#include "core/crypto/age_chunks.h"
#include "core/crypto/age_file_key.h"
#include "core/crypto/signing_key.h"

#include <sodium.h>

namespace holdfast::crypto {

namespace {

bool isHex(ByteView bytes, std::string_view expected)
{
    return toHex(bytes) == expected;
}

bool hashesAreRight()
{
    constexpr std::string_view sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    constexpr std::string_view sha512Abc
        = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643c"
          "e80e2a9ac94fa54ca49f";
    constexpr std::string_view blake2bAbc
        = "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1"
          "925ab92386edd4009923";
    std::array<uint8_t, 64> blake2b;
    crypto_generichash(blake2b.data(), blake2b.size(), asBytes("abc").data(), 3, nullptr, 0);
    return Sha256::of(asBytes("abc")).hex() == sha256 && isHex(sha512(asBytes("abc")), sha512Abc)
        && isHex(blake2b, blake2bAbc);
}

/// 64 KiB and three passes, checked against the reference implementation's command line tool.
bool argon2IsRight()
{
    constexpr std::string_view expected = "40c1b049f9d6f8a9c995d213d048426ddd48468d815d0f6a7fdb625ceae012f3";
    constexpr std::string_view password = "known answer";
    constexpr std::string_view salt = "sixteenbytesalt!";
    std::array<uint8_t, 32> key;
    return crypto_pwhash(key.data(), key.size(), password.data(), password.size(), asBytes(salt).data(), 3, 64 * 1024,
               crypto_pwhash_ALG_ARGON2ID13)
        == 0
        && isHex(key, expected);
}

/// draft-irtf-cfrg-xchacha-03, A.3.1: the tag depends on every byte of the rest.
bool xchacha20Poly1305IsRight()
{
    constexpr std::string_view text
        = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
          "future, sunscreen would be it.";
    constexpr std::array<uint8_t, 12> data{0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7};
    std::array<uint8_t, 32> key;
    std::array<uint8_t, 24> nonce;
    for (size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<uint8_t>(0x80 + i);
    for (size_t i = 0; i < nonce.size(); ++i)
        nonce[i] = static_cast<uint8_t>(0x40 + i);
    Bytes sealed(text.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, asBytes(text).data(), text.size(), data.data(),
        data.size(), nullptr, nonce.data(), key.data());
    Bytes opened(text.size());
    const bool opens = crypto_aead_xchacha20poly1305_ietf_decrypt(opened.data(), nullptr, nullptr, sealed.data(),
                           sealed.size(), data.data(), data.size(), nonce.data(), key.data())
        == 0;
    return opens && asText(opened) == text
        && isHex(ByteView(sealed).subspan(text.size()), "c0875924c1c7987947deafd8780acf49");
}

/// RFC 8032, 7.1, test 1.
bool ed25519IsRight()
{
    constexpr std::string_view seedHex = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    constexpr std::string_view publicHex = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    constexpr std::string_view signatureHex = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb88215"
                                              "90a33bacc61e39701cf9b46bd25bf5f0595bbe246"
                                              "55141438e7a100b";
    const Result<Bytes> seed = fromHex(seedHex);
    if (!seed)
        return false;
    const Result<SigningKey> key = SigningKey::fromSeed(SecureBuffer::copyOf(*seed));
    if (!key || !isHex(key->publicKey(), publicHex))
        return false;
    Signature signature = key->sign({});
    if (!isHex(signature, signatureHex) || !verifySignature(key->publicKey(), {}, signature))
        return false;
    signature[0] ^= 1;
    return !verifySignature(key->publicKey(), {}, signature);
}

/// What bundles are sealed with: RFC 7748, 5.2; RFC 5869, A.1; RFC 8439, 2.8.2, and OpenSSL's ChaCha20-Poly1305 against
/// libsodium's.
bool sealingIsRight()
{
    const Result<Bytes> scalar = fromHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    const Result<Bytes> point = fromHex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
    const Result<Bytes> salt = fromHex("000102030405060708090a0b0c");
    const Result<Bytes> info = fromHex("f0f1f2f3f4f5f6f7f8f9");
    std::array<uint8_t, crypto_scalarmult_BYTES> product;
    if (!scalar || !point || !salt || !info || crypto_scalarmult(product.data(), scalar->data(), point->data()) != 0
        || !isHex(product, "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")
        || !isHex(hkdfSha256(Bytes(22, 0x0b), *salt, asText(*info)).view(),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"))
        return false;
    constexpr std::string_view text
        = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
          "future, sunscreen would be it.";
    constexpr std::array<uint8_t, 12> data{0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7};
    constexpr std::array<uint8_t, 12> nonce{7, 0, 0, 0, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47};
    constexpr std::array<uint8_t, 12> lastOfThree{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1};
    SecureBuffer key(32);
    for (size_t i = 0; i < key.size(); ++i)
        key.data()[i] = static_cast<uint8_t>(0x80 + i);
    Bytes sealed(text.size() + AgeChunks::tagBytes), expected(sealed.size()), opened(text.size());
    crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, asBytes(text).data(), text.size(), data.data(),
        data.size(), nullptr, nonce.data(), key.data());
    if (!isHex(ByteView(sealed).subspan(text.size()), "1ae10b594f09e26a7e902ecbd0600691"))
        return false;
    crypto_aead_chacha20poly1305_ietf_encrypt(expected.data(), nullptr, asBytes(text).data(), text.size(), nullptr, 0,
        nullptr, lastOfThree.data(), key.data());
    AgeChunks chunks(key);
    chunks.seal(2, true, asBytes(text), sealed);
    return sealed == expected && chunks.open(2, true, sealed, opened) && asText(opened) == text
        && !chunks.open(2, false, sealed, opened) && !chunks.open(1, true, sealed, opened);
}

} // namespace

Result<void> selfTest()
{
    initialiseCrypto();
    struct KnownAnswer {
        std::string_view name;
        bool (*isRight)();
    };
    constexpr std::array answers{KnownAnswer{"hashes", hashesAreRight}, KnownAnswer{"Argon2id", argon2IsRight},
        KnownAnswer{"XChaCha20-Poly1305", xchacha20Poly1305IsRight}, KnownAnswer{"Ed25519", ed25519IsRight},
        KnownAnswer{"X25519 and ChaCha20-Poly1305", sealingIsRight}};
    for (const KnownAnswer& answer : answers)
        if (!answer.isRight())
            return fail(holdfast::errors::selfTestFailed, std::string(answer.name));
    return {};
}

} // namespace holdfast::crypto
