#include "core/crypto/recovery_code.h"

#include "core/crypto/errors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace holdfast::crypto {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr size_t dataCount = 28;
constexpr size_t checkCount = 3;
constexpr size_t totalCount = dataCount + checkCount; // 31: the longest Reed-Solomon word over GF(32)
constexpr size_t groupSize = 4;

/// GF(32) with x^5 + x^2 + 1.
constexpr uint8_t multiply(uint8_t a, uint8_t b)
{
    unsigned product = 0;
    for (unsigned bit = 0; bit < 5; ++bit)
        if ((unsigned(b) >> bit & 1U) != 0)
            product ^= static_cast<unsigned>(a) << bit;
    for (unsigned bit = 8; bit >= 5; --bit)
        if ((product >> bit & 1u) != 0)
            product ^= 0b100101u << (bit - 5);
    return static_cast<uint8_t>(product);
}

/// The remainder of data · x^3 by (x-2)(x-4)(x-8): what makes the whole word zero at three successive powers of 2.
std::array<uint8_t, checkCount> checkSymbols(std::span<const uint8_t> data)
{
    constexpr uint8_t c2 = 2 ^ 4 ^ 8;
    constexpr uint8_t c1 = multiply(2, 4) ^ multiply(2, 8) ^ multiply(4, 8);
    constexpr uint8_t c0 = multiply(multiply(2, 4), 8);
    std::array<uint8_t, checkCount> rest{};
    for (const uint8_t symbol : data) {
        const uint8_t factor = symbol ^ rest[0];
        rest = {static_cast<uint8_t>(rest[1] ^ multiply(factor, c2)),
            static_cast<uint8_t>(rest[2] ^ multiply(factor, c1)), multiply(factor, c0)};
    }
    return rest;
}

/// The value of a typed character, 32 for one that only spaces, 33 for one that can't be part of a code.
uint8_t valueOf(char typed)
{
    if (typed >= 'a' && typed <= 'z')
        typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'I' || typed == 'L')
        typed = '1';
    if (typed == 'O')
        typed = '0';
    if (const size_t at = alphabet.find(typed); at != std::string_view::npos)
        return static_cast<uint8_t>(at);
    constexpr std::string_view spacing = " \t\r\n-_.";
    return spacing.find(typed) != std::string_view::npos ? 32 : 33;
}

} // namespace

SecureBuffer generateRecoveryCode()
{
    SecureBuffer symbols = SecureBuffer::random(totalCount);
    for (uint8_t& symbol : symbols.span().first(dataCount))
        symbol &= 31;
    const auto check = checkSymbols(symbols.view().first(dataCount));
    std::copy(check.begin(), check.end(), symbols.data() + dataCount);
    SecureBuffer code(totalCount + (totalCount - 1) / groupSize);
    size_t out = 0;
    for (size_t i = 0; i < totalCount; ++i) {
        if (i > 0 && i % groupSize == 0)
            code.data()[out++] = '-';
        code.data()[out++] = static_cast<uint8_t>(alphabet[symbols.data()[i]]);
    }
    return code;
}

Result<SecureBuffer> parseRecoveryCode(const SecureBuffer& untrustedTyped)
{
    SecureBuffer symbols(totalCount);
    size_t count = 0;
    for (const uint8_t typed : untrustedTyped.view()) {
        const uint8_t value = valueOf(static_cast<char>(typed));
        if (value == 32)
            continue;
        if (value == 33 || count == totalCount)
            return fail(errors::recoveryCodeMistyped);
        symbols.data()[count++] = value;
    }
    if (count != totalCount)
        return fail(errors::recoveryCodeMistyped);
    const auto check = checkSymbols(symbols.view().first(dataCount));
    if (!std::equal(check.begin(), check.end(), symbols.data() + dataCount))
        return fail(errors::recoveryCodeMistyped);
    SecureBuffer characters(dataCount);
    for (size_t i = 0; i < dataCount; ++i)
        characters.data()[i] = static_cast<uint8_t>(alphabet[symbols.data()[i]]);
    return characters;
}

} // namespace holdfast::crypto
