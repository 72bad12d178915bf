#include "core/crypto/page_seal.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace holdfast::crypto {

namespace {

constexpr size_t saltBytes = 16;
constexpr size_t ivBytes = 16;
constexpr size_t macBytes = 32;
constexpr uint8_t saltMask = 0x3a;
constexpr int rounds = 2;

SecureBuffer deriveMacKey(const SecureBuffer& key, ByteView salt)
{
    std::array<uint8_t, saltBytes> masked{};
    for (size_t i = 0; i < saltBytes; ++i)
        masked[i] = static_cast<uint8_t>(salt[i] ^ saltMask);
    SecureBuffer derived(macBytes);
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.data()), static_cast<int>(key.size()), masked.data(),
            static_cast<int>(masked.size()), rounds, EVP_sha512(), static_cast<int>(derived.size()), derived.data())
        != 1)
        std::abort();
    return derived;
}

} // namespace

struct PageSeal::Mac {
    EVP_MAC* algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX* context = EVP_MAC_CTX_new(algorithm);
    explicit Mac(const SecureBuffer& key)
    {
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[]{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
        // Without a working hash nothing this program says would be true, so it stops.
        if (context == nullptr || EVP_MAC_init(context, key.data(), key.size(), parameters) != 1)
            std::abort();
    }
    ~Mac()
    {
        EVP_MAC_CTX_free(context);
        EVP_MAC_free(algorithm);
    }
    Mac(const Mac&) = delete;
    std::array<uint8_t, macBytes> of(ByteView first, ByteView second) const
    {
        std::array<uint8_t, macBytes> mac{};
        size_t size = 0;
        if (EVP_MAC_init(context, nullptr, 0, nullptr) != 1 || EVP_MAC_update(context, first.data(), first.size()) != 1
            || EVP_MAC_update(context, second.data(), second.size()) != 1
            || EVP_MAC_final(context, mac.data(), &size, mac.size()) != 1)
            std::abort();
        return mac;
    }
};

PageSeal::PageSeal(const SecureBuffer& databaseKey, ByteView salt)
    : m_mac(std::make_unique<Mac>(deriveMacKey(databaseKey, salt)))
    , m_key(SecureBuffer::copyOf(databaseKey.view()))
{
}

PageSeal::~PageSeal() = default;

bool PageSeal::fits(uint64_t number, ByteView page) const
{
    // The first one begins with the salt, which is no part of what is sealed.
    const ByteView stored = page.last(macBytes);
    const ByteView sealed = page.first(page.size() - macBytes).subspan(number == 1 ? saltBytes : 0);
    std::array<uint8_t, 4> suffix{};
    for (size_t i = 0; i < suffix.size(); ++i)
        suffix[i] = static_cast<uint8_t>(number >> 8 * i);
    const auto mac = m_mac->of(sealed, suffix);
    return std::equal(mac.begin(), mac.end(), stored.begin());
}

std::optional<Bytes> PageSeal::open(uint64_t number, ByteView page) const
{
    if (!fits(number, page))
        return std::nullopt;
    const size_t unsealed = number == 1 ? saltBytes : 0;
    const ByteView sealed = page.first(page.size() - ivBytes - macBytes).subspan(unsealed);
    const ByteView iv = page.last(ivBytes + macBytes).first(ivBytes);
    Bytes plain(unsealed + sealed.size());
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(
        EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    if (!cipher || EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, m_key.data(), iv.data()) != 1
        || EVP_CIPHER_CTX_set_padding(cipher.get(), 0) != 1
        || EVP_DecryptUpdate(
               cipher.get(), plain.data() + unsealed, &size, sealed.data(), static_cast<int>(sealed.size()))
            != 1)
        return std::nullopt;
    return plain;
}

} // namespace holdfast::crypto
