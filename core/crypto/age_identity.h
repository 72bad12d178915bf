#pragma once

#include "core/base/secure_buffer.h"
#include "core/crypto/age_recipient.h"

namespace holdfast::crypto {

/// The secret half of an AgeRecipient, in guarded memory.
class AgeIdentity {
public:
    static AgeIdentity generate();
    /// `AGE-SECRET-KEY-1…` in upper case, with nothing around it. seal.bad-identity.
    static Result<AgeIdentity> parse(ByteView text);
    SecureBuffer text() const; ///< what parse() takes
    const SecureBuffer& secret() const { return m_secret; } ///< 32 bytes
    const AgeRecipient& recipient() const { return m_recipient; }

private:
    AgeIdentity(SecureBuffer secret, const AgeRecipient& recipient)
        : m_secret(std::move(secret))
        , m_recipient(recipient)
    {
    }
    static Result<AgeIdentity> fromSecret(SecureBuffer secret);
    SecureBuffer m_secret;
    AgeRecipient m_recipient;
};

} // namespace holdfast::crypto
