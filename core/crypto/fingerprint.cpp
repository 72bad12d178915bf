#include "core/crypto/fingerprint_words.h"
#include "core/crypto/signing_key.h"

namespace holdfast::crypto {

Digest fingerprint(const PublicKey& key)
{
    return Sha256::of(key);
}

std::string fingerprintGroups(const Digest& fingerprint)
{
    const std::string hex = fingerprint.hex();
    std::string groups;
    for (size_t i = 0; i < hex.size(); i += 4) {
        if (i > 0)
            groups += ' ';
        groups += hex.substr(i, 4);
    }
    return groups;
}

std::string fingerprintWords(const Digest& fingerprint)
{
    std::string words;
    for (const uint8_t byte : fingerprint.bytes()) {
        if (!words.empty())
            words += ' ';
        words += fingerprintWordList()[byte];
    }
    return words;
}

} // namespace holdfast::crypto
