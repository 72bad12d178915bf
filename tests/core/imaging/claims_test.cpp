#include "core/imaging/claims.h"

#include "core/base/digest.h"
#include "core/imaging/decode_client.h"
#include "tests/core/imaging/sample_files.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class ClaimsTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }

    static Result<Claims> claimsOf(ByteView file, std::string_view mime)
    {
        MemorySource source(file);
        return s_client->claims(source, mime, {});
    }
    static std::vector<std::string> values(const Claims& claims, std::string_view name, uint32_t part = 0)
    {
        std::vector<std::string> found;
        for (const Claim& claim : claims.entries)
            if (claim.name == name && claim.part == part)
                found.push_back(claim.value);
        return found;
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

const std::string mail = "Received: from relay.example (203.0.113.5) by mx.example; Wed, 18 Nov 2026 20:11:05 +0000\r\n"
                         "Received: from phone.example by relay.example; Wed, 18 Nov 2026 20:11:02 +0000\r\n"
                         "From: Anna Maria Eriksson <anna@utopia.example>\r\n"
                         "To: help@clipshare.example\r\n"
                         "Subject: =?UTF-8?B?VMOpbW9pZ25hZ2U=?=\r\n"
                         "Date: Wed, 18 Nov 2026 20:11:00 +0000\r\n"
                         "Message-ID: <1@utopia.example>\r\n"
                         "MIME-Version: 1.0\r\n"
                         "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                         "--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n"
                         "--b\r\nContent-Type: text/csv; name=list.csv\r\nContent-Disposition: attachment; "
                         "filename=list.csv\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--b--\r\n";

TEST_F(ClaimsTest, givesWhatAPhotographSaysOfItself)
{
    const auto claims = claimsOf(samples::jpeg(samples::gradient(40, 30), 6), "image/jpeg");
    ASSERT_TRUE(claims) << claims.error().detail();
    EXPECT_EQ(values(*claims, "Exif.Image.ImageDescription"), std::vector{std::string(samples::canary)});
    EXPECT_EQ(values(*claims, "Exif.Image.Orientation"), std::vector<std::string>{"6"});
    const auto ofTelephone = claimsOf(samples::heic(samples::gradient(64, 64), false), "image/heic");
    ASSERT_TRUE(ofTelephone) << ofTelephone.error().detail();
    EXPECT_EQ(values(*ofTelephone, "Exif.Image.ImageDescription"), std::vector{std::string(samples::canary)});
}

TEST_F(ClaimsTest, givesWhatAPdfSaysOfItself)
{
    const auto claims = claimsOf(samples::pdfWithText(1), "application/pdf");
    ASSERT_TRUE(claims);
    EXPECT_EQ(values(*claims, "Pdf.Title"), std::vector{std::string(samples::canary)});
    EXPECT_EQ(values(*claims, "Pdf.CreationDate").size(), 1u);
}

TEST_F(ClaimsTest, givesEveryHeaderOfAMailInItsOrderAndWhatIsAttached)
{
    const auto claims = claimsOf(asBytes(mail), "message/rfc822");
    ASSERT_TRUE(claims);
    EXPECT_EQ(claims->entries.front().name, "Mail.Received");
    EXPECT_EQ(values(*claims, "Mail.Received").size(), 2u);
    EXPECT_EQ(values(*claims, "Mail.Subject"), std::vector<std::string>{"Témoignage"});
    EXPECT_EQ(values(*claims, "Mail.Attachment"),
        std::vector{"list.csv, text/csv, 5 bytes, SHA-256 " + Sha256::of(asBytes(std::string("hello"))).hex()});
}

TEST_F(ClaimsTest, numbersTheMessagesOfAMailbox)
{
    const std::string mailbox = "From anna@utopia.example Wed Nov 18 20:11:00 2026\n" + mail
        + "\nFrom anna@utopia.example Wed Nov 18 20:12:00 2026\nSubject: Again\nMIME-Version: 1.0\nContent-Type: "
          "text/plain\n\nSecond.\n";
    const auto claims = claimsOf(asBytes(mailbox), "application/mbox");
    ASSERT_TRUE(claims);
    EXPECT_EQ(values(*claims, "Mail.Subject", 1), std::vector<std::string>{"Témoignage"});
    EXPECT_EQ(values(*claims, "Mail.Subject", 2), std::vector<std::string>{"Again"});
}

TEST_F(ClaimsTest, saysNothingForAFileThatSaysNothing)
{
    const auto claims = claimsOf(samples::webp(samples::gradient(9, 4)), "image/webp");
    ASSERT_TRUE(claims);
    EXPECT_TRUE(claims->entries.empty());
    for (const auto* mime : {"image/gif", "image/bmp", "video/mp4", "image/svg+xml", "text/plain"})
        EXPECT_FALSE(canClaim(mime)) << mime;
}

TEST_F(ClaimsTest, refusesWhatIsBrokenAndGoesOn)
{
    for (const auto* mime : {"image/jpeg", "image/heic", "application/pdf", "message/rfc822"}) {
        const auto claims = claimsOf(asBytes(std::string("no such thing")), mime);
        ASSERT_FALSE(claims) << mime;
        EXPECT_EQ(claims.error().code().id, imaging::errors::decodeFailed.id) << mime;
    }
    Bytes cut = samples::jpeg(samples::gradient(40, 30), 6);
    cut.resize(60);
    static_cast<void>(claimsOf(cut, "image/jpeg"));
    EXPECT_TRUE(claimsOf(samples::png(samples::gradient(9, 4)), "image/png"));
}

TEST_F(ClaimsTest, capsWhatAHostileMailSays)
{
    std::string many = "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n";
    for (int i = 0; i < 5000; ++i)
        many += "X-" + std::to_string(i) + ": " + std::string(5000, 'x') + "\r\n";
    const auto claims = claimsOf(asBytes(many + "\r\n"), "message/rfc822");
    ASSERT_TRUE(claims);
    EXPECT_EQ(claims->entries.size(), maxClaims);
    EXPECT_GE(claims->leftOut, 5000u - maxClaims);
    for (const Claim& claim : claims->entries)
        EXPECT_LE(claim.value.size(), maxClaimValue + 3);
}

TEST_F(ClaimsTest, survivesAMailThatIsPackedInItselfWithoutEnd)
{
    std::string nested;
    for (int i = 0; i < 20'000; ++i)
        nested += "MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n";
    static_cast<void>(claimsOf(asBytes(nested), "message/rfc822"));
    EXPECT_TRUE(claimsOf(asBytes(mail), "message/rfc822"));
}

TEST(ParseClaims, takesNothingButTextFromTheHelper)
{
    EXPECT_TRUE(parseClaims({{"entries", Json::array()}, {"left_out", 0u}}));
    for (const Json& wrong : {Json{{"left_out", 0u}}, Json{{"entries", 1}, {"left_out", 0u}},
             Json{{"entries", Json::array()}, {"left_out", -1}},
             Json{{"entries", {{{"name", 1}, {"value", ""}}}}, {"left_out", 0u}},
             Json{{"entries", {{{"name", "a"}}}}, {"left_out", 0u}}})
        EXPECT_FALSE(parseClaims(wrong)) << wrong.dump();
    const auto claims = parseClaims(
        {{"entries", {{{"name", "Exif\u202e.x"}, {"value", "two\nlines\x01"}, {"part", 3u}}}}, {"left_out", 7u}});
    ASSERT_TRUE(claims);
    EXPECT_EQ(claims->entries[0].value, "two lines");
    EXPECT_EQ(claims->entries[0].part, 3u);
    EXPECT_EQ(claims->leftOut, 7u);
    EXPECT_EQ(claims->entries[0].name.find('\xe2'), std::string::npos);
}

} // namespace
