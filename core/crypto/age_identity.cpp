#include "core/crypto/age_identity.h"

#include "core/crypto/age_errors.h"
#include "core/crypto/bech32.h"

#include <sodium.h>

#include <cstdlib>

namespace holdfast::crypto {

static constexpr std::string_view identityPrefix = "AGE-SECRET-KEY-";

Result<AgeIdentity> AgeIdentity::fromSecret(SecureBuffer secret)
{
    AgeRecipient::Key key;
    if (crypto_scalarmult_base(key.data(), secret.data()) != 0)
        return fail(errors::badIdentity);
    HF_TRY(const AgeRecipient recipient, AgeRecipient::fromKey(key));
    return AgeIdentity(std::move(secret), recipient);
}

AgeIdentity AgeIdentity::generate()
{
    Result<AgeIdentity> identity = fromSecret(SecureBuffer::random(crypto_scalarmult_SCALARBYTES));
    if (!identity)
        std::abort();
    return std::move(*identity);
}

Result<AgeIdentity> AgeIdentity::parse(ByteView text)
{
    std::optional<SecureBuffer> secret = decodeBech32(identityPrefix, text);
    if (!secret || secret->size() != crypto_scalarmult_SCALARBYTES)
        return fail(errors::badIdentity, "an identity is AGE-SECRET-KEY-1 and 58 letters and digits");
    return fromSecret(std::move(*secret));
}

SecureBuffer AgeIdentity::text() const
{
    return encodeBech32(identityPrefix, m_secret.view());
}

} // namespace holdfast::crypto
