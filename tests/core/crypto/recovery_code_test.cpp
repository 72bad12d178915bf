#include "core/crypto/recovery_code.h"

#include "core/crypto/errors.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string textOf(const SecureBuffer& buffer)
{
    return std::string(asText(buffer.view()));
}
Result<SecureBuffer> parse(std::string_view typed)
{
    return parseRecoveryCode(SecureBuffer::copyOf(asBytes(typed)));
}

} // namespace

TEST(RecoveryCode, hasGroupsOfFourAndACheckGroupOfThree)
{
    const std::string code = textOf(generateRecoveryCode());
    ASSERT_EQ(code.size(), 38u);
    for (size_t at = 0; at < code.size(); ++at)
        EXPECT_EQ(code[at] == '-', at % 5 == 4) << at;
}

TEST(RecoveryCode, isAcceptedInAnyCaseAndSpacing)
{
    const std::string code = textOf(generateRecoveryCode());
    const Result<SecureBuffer> plain = parse(code);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->size(), 28u);
    std::string lower = code;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    std::string spaced = "  ";
    for (const char c : code)
        if (c != '-')
            spaced.append(1, c).append(" \t");
    std::string lookalikes = code;
    std::replace(lookalikes.begin(), lookalikes.end(), '0', 'o');
    std::replace(lookalikes.begin(), lookalikes.end(), '1', 'l');
    for (const std::string& typed : {lower, spaced, lookalikes}) {
        const Result<SecureBuffer> parsed = parse(typed);
        ASSERT_TRUE(parsed) << typed;
        EXPECT_TRUE(parsed->equals(plain->view()));
    }
}

TEST(RecoveryCode, noticesEverySingleWrongCharacter)
{
    const std::string code = textOf(generateRecoveryCode());
    for (size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '-')
            continue;
        for (const char other : alphabet) {
            std::string wrong = code;
            wrong[at] = other;
            EXPECT_EQ(static_cast<bool>(parse(wrong)), other == code[at]) << wrong;
        }
    }
}

TEST(RecoveryCode, noticesAnyTwoSwappedCharacters)
{
    const std::string code = textOf(generateRecoveryCode());
    for (size_t a = 0; a < code.size(); ++a)
        for (size_t b = a + 1; b < code.size(); ++b) {
            std::string swapped = code;
            std::swap(swapped[a], swapped[b]);
            if (code[a] != code[b] && code[a] != '-' && code[b] != '-') {
                EXPECT_FALSE(parse(swapped)) << swapped;
            }
        }
}

TEST(RecoveryCode, noticesMissingAddedAndImpossibleCharacters)
{
    const std::string code = textOf(generateRecoveryCode());
    EXPECT_TRUE(parse(code.substr(1)).error().is(errors::recoveryCodeMistyped));
    EXPECT_TRUE(parse(code + "0").error().is(errors::recoveryCodeMistyped));
    EXPECT_TRUE(parse("U" + code.substr(1)).error().is(errors::recoveryCodeMistyped));
    EXPECT_TRUE(parse("").error().is(errors::recoveryCodeMistyped));
}

TEST(RecoveryCode, isAnotherOneEachTime)
{
    EXPECT_NE(textOf(generateRecoveryCode()), textOf(generateRecoveryCode()));
}

} // namespace holdfast::crypto
