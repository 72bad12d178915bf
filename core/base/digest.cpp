#include "core/base/digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>

namespace holdfast {

Result<Digest> Digest::fromHex(std::string_view hex)
{
    HF_TRY(const Bytes bytes, holdfast::fromHex(hex));
    return fromBytes(bytes);
}

Result<Digest> Digest::fromBytes(ByteView bytes)
{
    if (bytes.size() != size)
        return fail(errors::invalidHex, "a SHA-256 value has 32 bytes");
    std::array<uint8_t, size> array;
    std::copy(bytes.begin(), bytes.end(), array.begin());
    return Digest(array);
}

struct Sha256::Context {
    EVP_MD_CTX* evp = EVP_MD_CTX_new();
    Context() { reset(); }
    ~Context() { EVP_MD_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void reset()
    {
        // Without a working hash nothing this program says would be true, so it stops.
        if (evp == nullptr || EVP_DigestInit_ex(evp, EVP_sha256(), nullptr) != 1)
            std::abort();
    }
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(ByteView bytes)
{
    if (EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size()) != 1)
        std::abort();
}

Digest Sha256::finish()
{
    std::array<uint8_t, Digest::size> bytes;
    if (EVP_DigestFinal_ex(m_context->evp, bytes.data(), nullptr) != 1)
        std::abort();
    m_context->reset();
    return Digest(bytes);
}

Digest Sha256::of(ByteView bytes)
{
    Sha256 hasher;
    hasher.update(bytes);
    return hasher.finish();
}

std::array<uint8_t, 64> sha512(ByteView bytes)
{
    std::array<uint8_t, 64> out;
    if (EVP_Digest(bytes.data(), bytes.size(), out.data(), nullptr, EVP_sha512(), nullptr) != 1)
        std::abort();
    return out;
}

} // namespace holdfast
