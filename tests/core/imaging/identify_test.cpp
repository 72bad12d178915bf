#include "core/base/age_gate.h"
#include "core/imaging/decode_client.h"
#include "tests/core/imaging/sample_files.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class Identifying : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        auto client = DecodeClient::start();
        ASSERT_TRUE(client) << client.error().code().id << " " << client.error().detail();
        s_client = std::move(*client);
    }
    static void TearDownTestSuite() { s_client.reset(); }

    static std::string mimeOf(ByteView file)
    {
        const auto found = s_client->identify(file);
        EXPECT_TRUE(found) << found.error().code().id << " " << found.error().detail();
        return found ? found->mime : std::string();
    }
    static std::string mimeOf(std::string_view text) { return mimeOf(asBytes(text)); }

    static inline std::unique_ptr<DecodeClient> s_client;
};

std::string isoMedia(std::string_view brand)
{
    return std::string("\0\0\0\x18", 4) + "ftyp" + std::string(brand) + std::string("\0\0\0\0isommif1", 12)
        + std::string(64, '\0');
}

TEST_F(Identifying, tellsPicturesAndDocumentsByContent)
{
    const QImage drawn = samples::gradient(20, 10);
    EXPECT_EQ(mimeOf(samples::png(drawn)), "image/png");
    EXPECT_EQ(mimeOf(samples::jpeg(drawn, 1)), "image/jpeg");
    EXPECT_EQ(mimeOf(samples::webp(drawn)), "image/webp");
    EXPECT_EQ(mimeOf(samples::gif()), "image/gif");
    EXPECT_EQ(mimeOf(samples::pdfWithoutFonts()), "application/pdf");
    EXPECT_EQ(mimeOf("just a few words\n"), "text/plain");
    EXPECT_EQ(mimeOf(ByteView()), "application/x-empty");
    EXPECT_EQ(mimeOf("\x01\x02\x03\x04 nothing known \xfe\xff"), "application/octet-stream");
}

TEST_F(Identifying, tellsModernPicturesAndVideosByTheirBrand)
{
    EXPECT_EQ(mimeOf(isoMedia("heic")), "image/heic");
    EXPECT_EQ(mimeOf(isoMedia("mif1")), "image/heif");
    EXPECT_EQ(mimeOf(isoMedia("avif")), "image/avif");
    EXPECT_EQ(mimeOf(isoMedia("isom")), "video/mp4");
    EXPECT_EQ(mimeOf(isoMedia("qt  ")), "video/quicktime");
    EXPECT_EQ(mimeOf(isoMedia("3gp5")), "video/3gpp");
    EXPECT_EQ(mimeOf(std::string("\0\0\0\x0cJXL \r\n\x87\n", 12) + std::string(40, '\0')), "image/jxl");
    std::string stream(188 * 5, '\0');
    for (size_t i = 0; i < 5; ++i)
        stream[i * 188] = 0x47;
    EXPECT_EQ(mimeOf(stream).substr(0, 6), "video/");
}

TEST_F(Identifying, tellsPagesFromText)
{
    EXPECT_EQ(mimeOf("<div class=post><img src=x.jpg></div>"), "text/html");
    EXPECT_EQ(mimeOf("\n\n  <!-- saved --><p>words</p>"), "text/html");
    EXPECT_EQ(mimeOf("<!DOCTYPE html><title>x</title>"), "text/html");
    EXPECT_EQ(mimeOf("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"),
        "application/xhtml+xml");
    EXPECT_EQ(
        mimeOf("<?xml version=\"1.0\"?><!-- c -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "image/svg+xml");
    EXPECT_EQ(mimeOf("<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>"), "image/svg+xml");
    EXPECT_EQ(mimeOf("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: "
                     "x\r\nMIME-Version: 1.0\r\n"
                     "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n--b\r\n"),
        "multipart/related");
    EXPECT_EQ(mimeOf(std::string("\xff\xfe<\0h\0t\0m\0l\0>\0<\0b\0>\0x\0", 22)), "text/html");
    EXPECT_EQ(mimeOf("a < b and <angle brackets> in a sentence\n"), "text/plain");
}

TEST_F(Identifying, tellsWebArchivesFromOtherZips)
{
    std::string zip("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10\0\0\0", 30);
    EXPECT_EQ(mimeOf(zip + "datapackage.json{}"), "application/wacz");
    zip[26] = 5;
    EXPECT_EQ(mimeOf(zip + "a.txthello"), "application/zip");
}

TEST_F(Identifying, asksTheAgeQuestionForWhateverCanShowSomebody)
{
    for (const std::string& file : {isoMedia("heic"), isoMedia("isom"), std::string("<div><img src=x></div>"),
             std::string("<svg xmlns='http://www.w3.org/2000/svg'/>")})
        EXPECT_TRUE(asksAge(mimeOf(file))) << mimeOf(file);
    EXPECT_FALSE(asksAge(mimeOf("just a few words\n")));
}

TEST_F(Identifying, tellsAMailboxWhateverItsFirstMessageIs)
{
    const std::string plain = "From - Sat Jan  1 10:02:03 2022\nX-Mozilla-Status: 0001\nSubject: hello\n\nwords\n\n";
    const std::string withPicture = "From a@pond.example Sat Jan  1 10:02:03 2022\r\nMIME-Version: 1.0\r\n"
                                    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";
    for (const std::string& file : {plain, withPicture, plain + withPicture}) {
        EXPECT_EQ(mimeOf(file), "application/mbox") << file;
        EXPECT_TRUE(asksAge(mimeOf(file)));
    }
    EXPECT_EQ(mimeOf("From me to you, at noon\nNote: nothing else\n"), "text/plain");
    EXPECT_EQ(mimeOf("From 10:02 on nobody answered\nand that was all\n"), "text/plain");
}

TEST_F(Identifying, describesInPrintableTextOnly)
{
    const auto found = s_client->identify(samples::jpeg(samples::gradient(20, 10), 1));
    ASSERT_TRUE(found);
    EXPECT_LE(found->description.size(), 200u);
    EXPECT_NE(found->description.find("JPEG"), std::string::npos);
    for (const char c : found->description)
        EXPECT_TRUE(c >= ' ' && c <= '~');
}

TEST_F(Identifying, sendsNoMoreThanTheHead)
{
    Bytes large(5 * 1024 * 1024, 'a');
    EXPECT_EQ(mimeOf(large), "text/plain");
}

} // namespace
