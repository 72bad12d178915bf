#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <array>

namespace holdfast::crypto {

/// Somebody who can open what is sealed for them: an X25519 public key of age's (age-encryption.org/v1, "The X25519
/// recipient type").
class AgeRecipient {
public:
    using Key = std::array<uint8_t, 32>;
    /// `age1…` in lower case, with nothing around it. seal.bad-recipient for anything else, post-quantum and SSH keys
    /// among it, and for a point of low order, for which anybody could open.
    static Result<AgeRecipient> parse(std::string_view text);
    static Result<AgeRecipient> fromKey(const Key& key); ///< seal.bad-recipient for a point of low order
    const Key& key() const { return m_key; }
    std::string text() const; ///< what parse() takes
    friend bool operator==(const AgeRecipient&, const AgeRecipient&) = default;

private:
    AgeRecipient() = default;
    Key m_key{};
};

} // namespace holdfast::crypto
