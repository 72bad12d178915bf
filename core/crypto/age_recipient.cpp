#include "core/crypto/age_recipient.h"

#include "core/crypto/age_errors.h"
#include "core/crypto/bech32.h"

#include <sodium.h>

#include <algorithm>

namespace holdfast::crypto {

static constexpr std::string_view recipientPrefix = "age";

Result<AgeRecipient> AgeRecipient::fromKey(const Key& key)
{
    // Any scalar shows it: a product of zero is what libsodium refuses.
    const SecureBuffer scalar = SecureBuffer::random(crypto_scalarmult_SCALARBYTES);
    SecureBuffer product(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(product.data(), scalar.data(), key.data()) != 0)
        return fail(errors::badRecipient, "a key that anybody could open with");
    AgeRecipient recipient;
    recipient.m_key = key;
    return recipient;
}

Result<AgeRecipient> AgeRecipient::parse(std::string_view text)
{
    const std::optional<SecureBuffer> bytes = decodeBech32(recipientPrefix, asBytes(text));
    Key key;
    if (!bytes || bytes->size() != key.size())
        return fail(errors::badRecipient, "a recipient is age1 and 58 letters and digits");
    std::copy_n(bytes->data(), key.size(), key.begin());
    return fromKey(key);
}

std::string AgeRecipient::text() const
{
    const SecureBuffer text = encodeBech32(recipientPrefix, m_key);
    return std::string(asText(text.view()));
}

} // namespace holdfast::crypto
