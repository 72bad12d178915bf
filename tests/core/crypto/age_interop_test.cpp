#include "age_samples.h"

#include "core/crypto/age_errors.h"
#include "run_program.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

using test::openerFor;
using test::patternOf;

constexpr size_t ageChunk = AgeChunks::chunkBytes;
constexpr std::string_view passphrase = "Utopia specimen passphrase";

/// Debian's `age`, both ways.
class AgeInterop : public testing::Test {
protected:
    void SetUp() override
    {
        test::putFile(folder / "key", std::string(asText(identity.text().view())) + "\n");
        test::putFile(folder / "second", std::string(asText(second.text().view())) + "\n");
    }
    int age(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "age");
        return test::runProgram(arguments);
    }
    int ageOnTerminal(std::vector<std::string> arguments, std::string_view typed = passphrase)
    {
        const std::vector<std::string> start{
            "python3", HOLDFAST_SOURCE "/tests/support/age_passphrase.py", std::string(typed), "age"};
        arguments.insert(arguments.begin(), start.begin(), start.end());
        return test::runProgram(arguments);
    }
    void put(const char* name, ByteView bytes) { test::putFile(folder / name, asText(bytes)); }
    Bytes take(const char* name)
    {
        const std::string text = test::takeFile(folder / name);
        return {text.begin(), text.end()};
    }
    test::ScratchFolder folder;
    AgeIdentity identity = AgeIdentity::generate(), second = AgeIdentity::generate();
    std::vector<size_t> sizes{0, 1, ageChunk - 1, ageChunk, ageChunk + 1, 2 * ageChunk, (3U << 20) + 11};
};

} // namespace

TEST_F(AgeInterop, stockAgeOpensWhatWasSealedForOneRecipientOrSeveral)
{
    for (const size_t size : sizes) {
        const Bytes plain = patternOf(size);
        put("sealed", test::sealed(plain, {{identity.recipient(), second.recipient()}, {}}));
        for (const char* key : {"key", "second"}) {
            ASSERT_EQ(age({"-d", "-i", folder / key, "-o", folder / "plain", folder / "sealed"}), 0) << size;
            EXPECT_EQ(take("plain"), plain) << size;
        }
        put("sealed", test::sealed(plain, {{second.recipient()}, {}}));
        EXPECT_EQ(age({"-d", "-i", folder / "second", "-o", folder / "plain", folder / "sealed"}), 0) << size;
        EXPECT_NE(age({"-d", "-i", folder / "key", "-o", folder / "none", folder / "sealed"}), 0) << size;
    }
}

TEST_F(AgeInterop, stockAgeOpensWhatHeldChunksBack)
{
    Bytes plain = patternOf(5 * ageChunk);
    test::MemoryFile file;
    auto writer = AgeWriter::begin(file, test::sealFor(identity.recipient()));
    writer->keepOpen(ageChunk - 2, 4);
    ASSERT_TRUE(writer->write(plain));
    ASSERT_TRUE(writer->overwriteAt(ageChunk - 2, Bytes(4, 0xaa)));
    ASSERT_TRUE(writer->finish());
    put("sealed", file.bytes());
    ASSERT_EQ(age({"-d", "-i", folder / "key", "-o", folder / "plain", folder / "sealed"}), 0);
    std::fill_n(plain.begin() + ageChunk - 2, 4, uint8_t{0xaa});
    EXPECT_EQ(take("plain"), plain);
}

TEST_F(AgeInterop, whatStockAgeSealedIsOpened)
{
    for (const size_t size : sizes) {
        const Bytes plain = patternOf(size);
        put("plain", plain);
        ASSERT_EQ(age({"-r", identity.recipient().text(), "-r", second.recipient().text(), "-o", folder / "sealed",
                      folder / "plain"}),
            0);
        for (const AgeIdentity* each : {&identity, &second}) {
            const auto again = test::opened(take("sealed"), openerFor(*each));
            ASSERT_TRUE(again) << size << again.error().code().id;
            EXPECT_EQ(*again, plain);
        }
    }
}

TEST_F(AgeInterop, aKeyOfAgeKeygenIsReadAndNamesTheSameRecipient)
{
    ASSERT_EQ(test::runProgram({"age-keygen", "-o", folder / "made"}), 0);
    const std::string made = test::takeFile(folder / "made");
    const std::string secret = made.substr(made.find("AGE-SECRET-KEY-1"), 74);
    const auto parsed = AgeIdentity::parse(asBytes(secret));
    ASSERT_TRUE(parsed);
    EXPECT_NE(made.find("public key: " + parsed->recipient().text() + "\n"), std::string::npos);
}

TEST_F(AgeInterop, aPassphraseOpensBothWays)
{
    const Bytes plain = patternOf(ageChunk + 1);
    put("sealed", test::sealed(plain, {{}, SecureBuffer::copyOf(asBytes(passphrase))}));
    ASSERT_EQ(ageOnTerminal({"-d", "-o", folder / "plain", folder / "sealed"}), 0);
    EXPECT_EQ(take("plain"), plain);
    EXPECT_NE(ageOnTerminal({"-d", "-o", folder / "none", folder / "sealed"}, "another passphrase"), 0);
    ASSERT_EQ(ageOnTerminal({"-p", "-o", folder / "theirs", folder / "plain"}), 0);
    AgeOpener opener;
    opener.passphrase = SecureBuffer::copyOf(asBytes(passphrase));
    const auto again = test::opened(take("theirs"), opener);
    ASSERT_TRUE(again) << again.error().code().id;
    EXPECT_EQ(*again, plain);
}

TEST_F(AgeInterop, whatStockAgeSealedAndWasThenHarmedIsRefusedByName)
{
    put("plain", patternOf(2 * ageChunk + 100));
    ASSERT_EQ(age({"-r", identity.recipient().text(), "-o", folder / "sealed", folder / "plain"}), 0);
    const Bytes sealed = take("sealed");
    const size_t head = ageHeaderSize(asText(sealed)) + AgeFileKey::nonceSize;
    const auto cut
        = [&](size_t size) { return Bytes(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(size)); };
    const auto flipped = [&](size_t at) {
        Bytes bytes = sealed;
        bytes[at] ^= 1;
        return bytes;
    };
    Bytes longer = sealed, twice = sealed;
    longer.push_back('\n');
    append(twice, sealed);
    struct Case {
        Bytes bytes;
        ErrorCode code;
    };
    for (const Case& each : {Case{cut(0), errors::notSealed}, Case{cut(100), errors::sealTruncated},
             Case{cut(head - 3), errors::sealTruncated}, Case{cut(head), errors::sealTruncated},
             Case{cut(head + AgeChunks::sealedBytes), errors::sealTruncated},
             Case{cut(head + 2 * AgeChunks::sealedBytes), errors::sealTruncated},
             Case{cut(sealed.size() - 1), errors::sealChanged}, Case{flipped(head), errors::sealChanged},
             Case{flipped(head - 1), errors::sealChanged}, Case{flipped(sealed.size() - 1), errors::sealChanged},
             Case{longer, errors::sealChanged}, Case{twice, errors::sealChanged}}) {
        put("sealed", each.bytes);
        EXPECT_NE(age({"-d", "-i", folder / "key", "-o", folder / "out", folder / "sealed"}), 0);
        const auto refused = test::opened(each.bytes, openerFor(identity));
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().is(each.code)) << refused.error().code().id << " for " << each.code.id;
    }
}

} // namespace holdfast::crypto
