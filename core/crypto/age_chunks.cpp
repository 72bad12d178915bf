#include "core/crypto/age_chunks.h"

#include <openssl/evp.h>

#include <array>
#include <cstdlib>

namespace holdfast::crypto {

// OpenSSL's and not libsodium's: on this cipher it is about twice as fast, and a bundle may have gigabytes.
struct AgeChunks::Cipher {
    EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
    Cipher(const SecureBuffer& key, int forSealing)
    {
        if (context == nullptr
            || EVP_CipherInit_ex(context, EVP_chacha20_poly1305(), nullptr, key.data(), nullptr, forSealing) != 1)
            std::abort(); // without a working cipher nothing may leave
    }
    ~Cipher() { EVP_CIPHER_CTX_free(context); }
    Cipher(const Cipher&) = delete;

    void startAt(uint64_t number, bool isLast)
    {
        std::array<uint8_t, 12> nonce{};
        for (size_t i = 0; i < 8; ++i)
            nonce[10 - i] = static_cast<uint8_t>(number >> 8 * i);
        nonce[11] = isLast ? 1 : 0;
        if (EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, nonce.data(), -1) != 1)
            std::abort();
    }
    void run(ByteView in, uint8_t* out)
    {
        int count = 0;
        if (!in.empty() && EVP_CipherUpdate(context, out, &count, in.data(), static_cast<int>(in.size())) != 1)
            std::abort();
    }
    bool finish()
    {
        int count = 0;
        std::array<uint8_t, 16> none{};
        return EVP_CipherFinal_ex(context, none.data(), &count) == 1;
    }
};

AgeChunks::AgeChunks(const SecureBuffer& payloadKey)
    : m_sealer(std::make_unique<Cipher>(payloadKey, 1))
    , m_opener(std::make_unique<Cipher>(payloadKey, 0))
{
}

AgeChunks::~AgeChunks() = default;
AgeChunks::AgeChunks(AgeChunks&&) noexcept = default;

void AgeChunks::seal(uint64_t number, bool isLast, ByteView plain, std::span<uint8_t> out)
{
    m_sealer->startAt(number, isLast);
    m_sealer->run(plain, out.data());
    if (!m_sealer->finish()
        || EVP_CIPHER_CTX_ctrl(
               m_sealer->context, EVP_CTRL_AEAD_GET_TAG, tagBytes, out.subspan(plain.size(), tagBytes).data())
            != 1)
        std::abort();
}

bool AgeChunks::open(uint64_t number, bool isLast, ByteView sealed, std::span<uint8_t> out)
{
    if (sealed.size() < tagBytes)
        return false;
    std::array<uint8_t, tagBytes> tag{};
    const ByteView stored = sealed.last(tagBytes);
    std::copy(stored.begin(), stored.end(), tag.begin());
    m_opener->startAt(number, isLast);
    if (EVP_CIPHER_CTX_ctrl(m_opener->context, EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) != 1)
        std::abort();
    m_opener->run(sealed.first(sealed.size() - tagBytes), out.data());
    return m_opener->finish();
}

} // namespace holdfast::crypto
