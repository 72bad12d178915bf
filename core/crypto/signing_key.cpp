#include "core/crypto/signing_key.h"

#include <sodium.h>

#include <cstdlib>

namespace holdfast::crypto {

SigningKey SigningKey::generate()
{
    SigningKey key;
    key.m_secret = SecureBuffer(crypto_sign_SECRETKEYBYTES);
    if (crypto_sign_keypair(key.m_public.data(), key.m_secret.data()) != 0)
        std::abort();
    return key;
}

Result<SigningKey> SigningKey::fromSeed(const SecureBuffer& seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES)
        return fail(holdfast::errors::ioFailed, "a signing key seed has 32 bytes");
    SigningKey key;
    key.m_secret = SecureBuffer(crypto_sign_SECRETKEYBYTES);
    if (crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed.data()) != 0)
        std::abort();
    return key;
}

SecureBuffer SigningKey::seed() const
{
    return SecureBuffer::copyOf(m_secret.view().first(crypto_sign_SEEDBYTES));
}

Signature SigningKey::sign(ByteView message) const
{
    Signature signature;
    if (crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), m_secret.data()) != 0)
        std::abort();
    return signature;
}

bool verifySignature(const PublicKey& key, ByteView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

} // namespace holdfast::crypto
