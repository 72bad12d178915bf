#include "core/imaging/decode_client.h"

#include "tests/core/imaging/sample_files.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class Decoding : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        auto client = DecodeClient::start();
        ASSERT_TRUE(client) << client.error().code().id << " " << client.error().detail();
        s_client = std::move(*client);
    }
    static void TearDownTestSuite() { s_client.reset(); }

    static Result<uint32_t> load(ByteView file, std::string_view mime)
    {
        MemorySource source(file);
        return s_client->load(source, mime, {});
    }
    static QImage only(ByteView file, std::string_view mime)
    {
        const auto pages = load(file, mime);
        EXPECT_TRUE(pages) << pages.error().code().id << " " << pages.error().detail();
        if (!pages)
            return {};
        EXPECT_EQ(*pages, 1u);
        auto page = s_client->page(1, 96, {});
        EXPECT_TRUE(page) << page.error().code().id << " " << page.error().detail();
        return page ? page->pixels : QImage();
    }
    static void expectRefused(ByteView file, std::string_view mime, ErrorCode code)
    {
        auto pages = load(file, mime);
        std::string_view got = "loaded";
        if (pages) {
            const auto page = s_client->page(1, 96, {});
            ASSERT_FALSE(page) << mime;
            got = page.error().code().id;
        } else
            got = pages.error().code().id;
        EXPECT_EQ(got, code.id) << mime;
    }
    static void expectAlive()
    {
        EXPECT_EQ(only(samples::png(samples::gradient(9, 4)), "image/png").size(), QSize(9, 4));
    }

    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(Decoding, givesBackThePixelsOfAPngExactly)
{
    const QImage drawn = samples::gradient(333, 77);
    EXPECT_EQ(only(samples::png(drawn), "image/png"), drawn);
}

TEST_F(Decoding, readsAPhotographOfATelephoneAndTurnsItAsItSays)
{
    QImage drawn(64, 32, QImage::Format_RGB32);
    drawn.fill(Qt::red);
    for (int x = 32; x < 64; ++x)
        for (int y = 0; y < 32; ++y)
            drawn.setPixelColor(x, y, Qt::blue);
    const auto isNear = [](QColor a, QColor b) {
        return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40
            && std::abs(a.blue() - b.blue()) < 40;
    };
    const QImage upright = only(samples::heic(drawn, false), "image/heic");
    ASSERT_EQ(upright.size(), QSize(64, 32));
    EXPECT_TRUE(isNear(upright.pixelColor(8, 16), Qt::red));
    EXPECT_TRUE(isNear(upright.pixelColor(56, 16), Qt::blue));
    const QImage turned = only(samples::heic(drawn, true), "image/heic");
    ASSERT_EQ(turned.size(), QSize(32, 64));
    EXPECT_TRUE(isNear(turned.pixelColor(16, 8), Qt::red));
    EXPECT_TRUE(isNear(turned.pixelColor(16, 56), Qt::blue));
}

TEST_F(Decoding, refusesAHeicFileThatEndsEarly)
{
    Bytes file = samples::heic(samples::gradient(64, 64), false);
    file.resize(file.size() / 2);
    expectRefused(file, "image/heic", imaging::errors::decodeFailed);
    expectAlive();
}

TEST_F(Decoding, turnsAPhotographAsItsExifOrientationSays)
{
    QImage drawn(60, 20, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x)
            drawn.setPixel(x, y, qRgb(255, 0, 0));
    const QImage upright = only(samples::jpeg(drawn, 6), "image/jpeg"); // 6: turn clockwise by a quarter
    ASSERT_EQ(upright.size(), QSize(20, 60));
    EXPECT_GT(qRed(upright.pixel(10, 5)), 200);
    EXPECT_LT(qGreen(upright.pixel(10, 5)), 60);
    EXPECT_GT(qGreen(upright.pixel(10, 55)), 200);
}

TEST_F(Decoding, decodesTheFirstFrameOfOtherPictures)
{
    const QImage drawn = samples::gradient(31, 17);
    EXPECT_EQ(only(samples::webp(drawn), "image/webp").size(), drawn.size());
    EXPECT_EQ(only(samples::gif(), "image/gif").pixel(0, 0), qRgb(255, 0, 0));
}

TEST_F(Decoding, paintsTransparentPixelsOnWhite)
{
    QImage drawn(4, 4, QImage::Format_ARGB32);
    drawn.fill(Qt::transparent);
    drawn.setPixel(1, 1, qRgba(0, 0, 255, 255));
    const QImage page = only(samples::png(drawn), "image/png");
    EXPECT_EQ(page.pixel(0, 0), qRgb(255, 255, 255));
    EXPECT_EQ(page.pixel(1, 1), qRgb(0, 0, 255));
}

TEST_F(Decoding, drawsEachPageOfAPdfAtTheResolutionAskedFor)
{
    ASSERT_EQ(load(samples::pdfWithText(3), "application/pdf").value(), 3u);
    for (uint32_t number = 1; number <= 3; ++number) {
        const auto page = s_client->page(number, 144, {});
        ASSERT_TRUE(page) << page.error().detail();
        EXPECT_NEAR(page->pixels.width(), 298 * 2, 3); // A6 is 298 x 420 points
        EXPECT_NEAR(page->pixels.height(), 420 * 2, 3);
        EXPECT_EQ(page->dotsPerInch, 144);
    }
    const auto missing = s_client->page(4, 144, {});
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().is(imaging::errors::noSuchPage));
}

TEST_F(Decoding, drawsTextWhoseFontThePdfDoesNotBring)
{
    const QImage page = only(samples::pdfWithoutFonts(), "application/pdf");
    int dark = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            dark += qGray(page.pixel(x, y)) < 100;
    EXPECT_GT(dark, 500) << "the text is missing: the helper could not read the system's fonts";
}

TEST_F(Decoding, saysThatAPdfAsksForAPassword)
{
    const auto pages = load(samples::pdfWithPassword(), "application/pdf");
    ASSERT_FALSE(pages);
    EXPECT_TRUE(pages.error().is(imaging::errors::unsupported));
    EXPECT_NE(pages.error().detail().find("password"), std::string::npos);
}

TEST_F(Decoding, refusesWhatItDoesNotKnow)
{
    expectRefused(asBytes("hello"), "video/mp4", imaging::errors::unsupported);
    expectRefused(asBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/svg+xml", imaging::errors::unsupported);
}

TEST_F(Decoding, refusesPicturesAndPagesOfHostileSizesAndGoesOn)
{
    expectRefused(samples::pngClaiming(60000, 60000), "image/png", holdfast::errors::tooLarge);
    expectRefused(samples::pngClaiming(20000, 20000), "image/png", holdfast::errors::tooLarge);
    expectRefused(samples::jpegClaiming(65500, 65500), "image/jpeg", holdfast::errors::tooLarge);
    expectRefused(samples::pdfWith("[0 0 1000000000 1000000000]", 1), "application/pdf", holdfast::errors::tooLarge);
    expectRefused(samples::pdfOfEmptyPages(501), "application/pdf", holdfast::errors::tooLarge);
    EXPECT_EQ(load(samples::pdfOfEmptyPages(500), "application/pdf").value(), 500u);
    expectAlive();
}

TEST_F(Decoding, refusesBrokenFilesAndGoesOn)
{
    expectRefused(samples::pngClaiming(3000, 3000), "image/png", imaging::errors::decodeFailed);
    expectRefused(samples::pngClaiming(2147483647, 1), "image/png", imaging::errors::decodeFailed);
    expectRefused(samples::pdfWith("[0 0 200 200]", 1000000), "application/pdf", imaging::errors::decodeFailed);
    expectRefused(samples::jpegClaiming(65535, 65535), "image/jpeg", imaging::errors::decodeFailed);
    expectRefused({}, "image/png", imaging::errors::decodeFailed);
    expectRefused({}, "application/pdf", imaging::errors::decodeFailed);
    expectRefused(asBytes("%PDF-1.7\nnothing more"), "application/pdf", imaging::errors::decodeFailed);
    expectRefused(samples::png(samples::gradient(50, 50)), "image/jpeg", imaging::errors::decodeFailed);
    expectAlive();
}

TEST_F(Decoding, takesNoTruncatedPictureForAWholeOne)
{
    const Bytes png = samples::png(samples::gradient(200, 200));
    const Bytes jpeg = samples::jpeg(samples::gradient(200, 200), 1);
    for (const size_t part : {3u, 2u}) {
        expectRefused(ByteView(png).first(png.size() / part), "image/png", imaging::errors::decodeFailed);
        expectRefused(ByteView(jpeg).first(jpeg.size() / part), "image/jpeg", imaging::errors::decodeFailed);
    }
    expectAlive();
}

TEST_F(Decoding, refusesAFileOverTheCapWithoutSendingItAll)
{
    class Endless final : public ByteSource {
    public:
        Result<size_t> read(std::span<uint8_t> out) override
        {
            given += out.size();
            return out.size();
        }
        uint64_t given = 0;
    } endless;
    const auto pages = s_client->load(endless, "application/pdf", {});
    ASSERT_FALSE(pages);
    EXPECT_TRUE(pages.error().is(holdfast::errors::tooLarge));
    EXPECT_LT(endless.given, 300u * 1024 * 1024);
    expectAlive();
}

TEST_F(Decoding, stopsWhenCancelledAndWorksAgainAfterwards)
{
    CancelFlag cancel;
    cancel.cancel();
    const Bytes file = samples::png(samples::gradient(9, 4));
    MemorySource source(file);
    const auto pages = s_client->load(source, "image/png", Progress({}, cancel));
    ASSERT_FALSE(pages);
    EXPECT_TRUE(pages.error().is(holdfast::errors::cancelled));
    expectAlive();
}

TEST_F(Decoding, restsWithoutADocumentAndWorksAgainAfterwards)
{
    ASSERT_TRUE(load(samples::png(samples::gradient(9, 4)), "image/png"));
    s_client->rest();
    EXPECT_FALSE(s_client->page(1, 96, {}));
    expectAlive();
}

TEST_F(Decoding, handsOutNoPageBeforeADocumentIsLoaded)
{
    EXPECT_FALSE(load(asBytes("no picture"), "image/png"));
    const auto page = s_client->page(1, 96, {});
    ASSERT_FALSE(page);
    EXPECT_TRUE(page.error().is(imaging::errors::decodeFailed));
}

} // namespace
