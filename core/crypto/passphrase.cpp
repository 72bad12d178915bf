#include "core/crypto/passphrase.h"

#include "core/crypto/fingerprint_words.h"

#include <algorithm>

namespace holdfast::crypto {

SecureBuffer generatePassphrase(size_t words)
{
    const SecureBuffer chosen = SecureBuffer::random(words); // a byte is exactly one word of the list
    size_t size = words == 0 ? 0 : words - 1;
    for (const uint8_t byte : chosen.view())
        size += fingerprintWordList()[byte].size();
    SecureBuffer text(size);
    uint8_t* out = text.data();
    for (size_t i = 0; i < words; ++i) {
        if (i > 0)
            *out++ = ' ';
        const std::string_view word = fingerprintWordList()[chosen.data()[i]];
        out = std::copy(word.begin(), word.end(), out);
    }
    return text;
}

} // namespace holdfast::crypto
