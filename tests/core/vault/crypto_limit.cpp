#include "crypto_limit.h"

#include "core/base/digest.h"
#include "core/base/secure_buffer.h"

#include <chrono>
#include <cstdlib>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace holdfast::vault::test {

namespace {

constexpr size_t pageBytes = 65536;
constexpr size_t ivBytes = 16;
constexpr size_t macBytes = 32;
constexpr size_t contentBytes = pageBytes - ivBytes - macBytes;

void require(bool worked)
{
    if (!worked)
        std::abort();
}

class PageCipher {
public:
    PageCipher()
        : m_cipherKey(32)
        , m_macKey(32)
    {
        fillRandom(m_cipherKey.span());
        fillRandom(m_macKey.span());
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[]{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
        require(m_cipher != nullptr && m_mac != nullptr
            && EVP_MAC_init(m_mac, m_macKey.data(), m_macKey.size(), parameters) == 1);
    }
    ~PageCipher()
    {
        EVP_CIPHER_CTX_free(m_cipher);
        EVP_MAC_CTX_free(m_mac);
        EVP_MAC_free(m_algorithm);
    }
    PageCipher(const PageCipher&) = delete;

    /// One page's content from `in` to `page`, which ends with its IV and HMAC.
    void seal(const uint8_t* in, Bytes& page)
    {
        const std::span<uint8_t> iv = std::span(page).subspan(contentBytes, ivBytes);
        fillRandom(iv);
        crypt(in, page.data(), iv.data(), 1);
        mac(page);
    }
    void open(Bytes& page, uint8_t* out)
    {
        mac(page);
        crypt(page.data(), out, page.data() + contentBytes, 0);
    }

private:
    void crypt(const uint8_t* in, uint8_t* out, const uint8_t* iv, int isSealing)
    {
        int size = 0;
        require(EVP_CipherInit_ex2(m_cipher, EVP_aes_256_cbc(), m_cipherKey.data(), iv, isSealing, nullptr) == 1
            && EVP_CIPHER_CTX_set_padding(m_cipher, 0) == 1
            && EVP_CipherUpdate(m_cipher, out, &size, in, int(contentBytes)) == 1 && size == int(contentBytes));
    }
    void mac(Bytes& page)
    {
        const uint8_t number[4]{};
        size_t size = 0;
        require(EVP_MAC_init(m_mac, nullptr, 0, nullptr) == 1
            && EVP_MAC_update(m_mac, page.data(), contentBytes + ivBytes) == 1
            && EVP_MAC_update(m_mac, number, sizeof number) == 1
            && EVP_MAC_final(m_mac, page.data() + contentBytes + ivBytes, &size, macBytes) == 1);
    }

    SecureBuffer m_cipherKey, m_macKey;
    EVP_CIPHER_CTX* m_cipher = EVP_CIPHER_CTX_new();
    EVP_MAC* m_algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX* m_mac = EVP_MAC_CTX_new(m_algorithm);
};

template <class Work>
double secondsOf(uint64_t times, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    for (uint64_t i = 0; i < times; ++i)
        work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

CryptoLimit cryptoLimit(uint64_t bytes)
{
    PageCipher cipher;
    Bytes content(contentBytes), page(pageBytes), megabyte(1 << 20);
    fillRandom(content);
    fillRandom(megabyte);
    const uint64_t pages = (bytes + contentBytes - 1) / contentBytes;
    CryptoLimit limit;
    limit.sealing = secondsOf(pages, [&] { cipher.seal(content.data(), page); });
    limit.opening = secondsOf(pages, [&] { cipher.open(page, content.data()); });
    Sha256 hash;
    limit.hashing = secondsOf(bytes / megabyte.size(), [&] { hash.update(megabyte); });
    static_cast<void>(hash.finish());
    return limit;
}

} // namespace holdfast::vault::test
