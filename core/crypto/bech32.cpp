#include "core/crypto/bech32.h"

#include <algorithm>

namespace holdfast::crypto {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr size_t checksumCharacters = 6;
constexpr size_t maxCharacters = 1024; // far more than any key of age's

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
bool isUpperCase(std::string_view prefix)
{
    return std::any_of(prefix.begin(), prefix.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Checksum {
public:
    explicit Checksum(std::string_view prefix)
    {
        for (const char c : prefix)
            add(static_cast<uint8_t>(lower(c)) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<uint8_t>(lower(c)) & 31);
    }
    void add(uint8_t value)
    {
        constexpr uint32_t generators[]{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const uint32_t top = m_state >> 25;
        m_state = (m_state & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; ++i)
            if ((top >> i & 1) != 0)
                m_state ^= generators[i];
    }
    uint32_t value() const { return m_state; }

private:
    uint32_t m_state = 1;
};

} // namespace

SecureBuffer encodeBech32(std::string_view prefix, ByteView data)
{
    const size_t digits = (data.size() * 8 + 4) / 5;
    SecureBuffer text(prefix.size() + 1 + digits + checksumCharacters);
    const bool isUpper = isUpperCase(prefix);
    uint8_t* out = std::copy(prefix.begin(), prefix.end(), text.data());
    *out++ = '1';
    Checksum checksum(prefix);
    const auto put = [&](uint8_t digit) {
        const char c = alphabet[digit];
        *out++ = static_cast<uint8_t>(isUpper ? upper(c) : c);
    };
    for (size_t i = 0; i < digits; ++i) {
        // Five bits from bit 5i on, with zeros after the end.
        const size_t bit = i * 5;
        const unsigned high = data[bit / 8];
        const unsigned low = bit / 8 + 1 < data.size() ? data[bit / 8 + 1] : 0U;
        const auto digit = static_cast<uint8_t>((high << 8 | low) >> (11 - bit % 8) & 31);
        checksum.add(digit);
        put(digit);
    }
    for (size_t i = 0; i < checksumCharacters; ++i)
        checksum.add(0);
    const uint32_t sum = checksum.value() ^ 1;
    for (size_t i = 0; i < checksumCharacters; ++i)
        put(static_cast<uint8_t>(sum >> 5 * (5 - i) & 31));
    return text;
}

std::optional<SecureBuffer> decodeBech32(std::string_view prefix, ByteView text)
{
    const size_t start = prefix.size() + 1;
    if (text.size() < start + checksumCharacters || text.size() > maxCharacters || text[prefix.size()] != '1'
        || !std::equal(prefix.begin(), prefix.end(), text.begin()))
        return {};
    const bool isUpper = isUpperCase(prefix);
    const size_t digits = text.size() - start - checksumCharacters;
    SecureBuffer data(digits * 5 / 8);
    Checksum checksum(prefix);
    unsigned pending = 0;
    size_t bits = 0, written = 0;
    for (size_t i = start; i < text.size(); ++i) {
        const char c = static_cast<char>(text[i]);
        const size_t digit = isUpper && lower(c) == c && upper(c) != c ? std::string_view::npos
                                                                       : alphabet.find(isUpper ? lower(c) : c);
        if (digit == std::string_view::npos)
            return {};
        checksum.add(static_cast<uint8_t>(digit));
        if (i - start >= digits)
            continue;
        pending = (pending << 5 | static_cast<unsigned>(digit)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            data.data()[written++] = static_cast<uint8_t>(pending >> bits);
        }
    }
    if (checksum.value() != 1 || bits >= 5 || (pending & ((1U << bits) - 1)) != 0)
        return {};
    return data;
}

} // namespace holdfast::crypto
