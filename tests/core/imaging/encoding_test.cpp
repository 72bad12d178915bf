#include "core/imaging/decode_client.h"
#include "core/imaging/pdf_builder.h"
#include "core/imaging/pixel_rows.h"
#include "core/imaging/redaction.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/sample_files.h"

#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <random>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

/// What the real helper sees in a file.
std::vector<QImage> decoded(ByteView file, std::string_view mime, double dotsPerInch = redactionDotsPerInch)
{
    std::vector<QImage> pages;
    const auto client = DecodeClient::start();
    EXPECT_TRUE(client) << client.error().code().id << " " << client.error().detail();
    if (!client)
        return pages;
    MemorySource source(file);
    const auto count = (*client)->load(source, mime, {});
    EXPECT_TRUE(count) << count.error().detail();
    for (uint32_t number = 1; count && number <= *count; ++number) {
        const auto page = (*client)->page(number, dotsPerInch, {});
        EXPECT_TRUE(page) << page.error().detail();
        pages.push_back(page ? page->pixels : QImage());
    }
    return pages;
}

QImage coveredPassport()
{
    QImage page = specimen::drawPassport();
    EXPECT_TRUE(applyCovers(page, specimen::passportBoxes().all()));
    return page;
}

std::vector<std::string> pngChunks(ByteView file)
{
    std::vector<std::string> types;
    for (size_t at = 8; at + 12 <= file.size();) {
        types.emplace_back(asText(file.subspan(at + 4, 4)));
        at += 12 + readU32Be(file.subspan(at));
    }
    return types;
}

/// Marker codes up to the scan, and what follows the end of the image.
std::vector<int> jpegMarkers(ByteView file)
{
    std::vector<int> markers;
    size_t at = 2;
    while (at + 4 <= file.size() && file[at] == 0xff) {
        markers.push_back(file[at + 1]);
        if (file[at + 1] == 0xda)
            break;
        at += 2 + (size_t(file[at + 2]) << 8 | file[at + 3]);
    }
    return markers;
}

bool contains(ByteView file, std::string_view text)
{
    return asText(file).find(text) != std::string_view::npos;
}

TEST(Encoding, pngHoldsTheCoveredPixelsAndNothingElse)
{
    const QImage page = coveredPassport();
    const Bytes file = encodePng(page).value();
    EXPECT_EQ(pngChunks(file), (std::vector<std::string>{"IHDR", "IDAT", "IEND"}));
    const auto pages = decoded(file, "image/png");
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_EQ(pages[0], page);
}

TEST(Encoding, nothingOfTheInputsMetadataIsInAnyOutput)
{
    for (const bool isJpeg : {false, true}) {
        const QImage drawn = samples::gradient(64, 48);
        const Bytes input = isJpeg ? samples::jpeg(drawn, 3) : samples::png(drawn);
        ASSERT_TRUE(contains(input, samples::canary));
        const QImage page = decoded(input, isJpeg ? "image/jpeg" : "image/png").at(0);
        EXPECT_FALSE(contains(encodePng(page).value(), samples::canary));
        EXPECT_FALSE(contains(encodeJpeg(page).value(), samples::canary));
        EXPECT_FALSE(contains(encodePdf({Page{page, 96}}).value(), samples::canary));
    }
}

TEST(Encoding, metadataThatAnImageCarriesInMemoryIsNotWritten)
{
    QImage page = samples::gradient(20, 20);
    page.setText(QStringLiteral("Author"), QString::fromLatin1(samples::canary.data()));
    page.setDotsPerMeterX(4242);
    QImage bare = samples::gradient(20, 20);
    EXPECT_EQ(encodePng(page).value(), encodePng(bare).value());
    EXPECT_EQ(encodeJpeg(page).value(), encodeJpeg(bare).value());
}

TEST(Encoding, jpegHasNoSegmentsBesideThoseThatDecodingNeeds)
{
    const Bytes file = encodeJpeg(coveredPassport()).value();
    for (const int marker : jpegMarkers(file))
        EXPECT_TRUE(marker == 0xe0 || marker == 0xdb || marker == 0xc0 || marker == 0xc4 || marker == 0xda)
            << std::hex << marker;
    const auto count = jpegMarkers(file);
    EXPECT_EQ(std::count(count.begin(), count.end(), 0xe0), 1);
    EXPECT_EQ(asText(ByteView(file).subspan(6, 5)), std::string_view("JFIF\0", 5));
    EXPECT_EQ(file[13], 0); // no unit
    EXPECT_EQ((Bytes{file[14], file[15], file[16], file[17]}), (Bytes{0, 1, 0, 1}));
    EXPECT_EQ((Bytes{file[18], file[19]}), (Bytes{0, 0})); // no thumbnail
    EXPECT_TRUE(contains(ByteView(file).last(2), "\xff\xd9"));
}

TEST(Encoding, jpegShowsNothingOfWhatWasCovered)
{
    // The same page with other content under the covers must give the very same bytes.
    const std::vector<QRect> boxes = specimen::passportBoxes().all();
    QImage one = specimen::drawPassport();
    QImage other = one;
    for (const QRect& box : boxes)
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                other.setPixel(x, y, qRgb(x & 0xff, y & 0xff, 77));
    ASSERT_TRUE(applyCovers(one, boxes));
    ASSERT_TRUE(applyCovers(other, boxes));
    EXPECT_EQ(encodeJpeg(one).value(), encodeJpeg(other).value());

    const QImage seen = decoded(encodeJpeg(one).value(), "image/jpeg").at(0);
    for (const QRect& box : boxes)
        for (int y = box.top() + 8; y <= box.bottom() - 8; ++y)
            for (int x = box.left() + 8; x <= box.right() - 8; ++x)
                ASSERT_LE(qGray(seen.pixel(x, y)), 2) << x << "," << y;
}

TEST(Encoding, pdfHasOneImageAPageAndNoOtherObjects)
{
    const Bytes file = encodePdf({Page{coveredPassport(), 200}, Page{samples::gradient(120, 80), 96}}).value();
    QPDF pdf;
    pdf.processMemoryFile("copy", reinterpret_cast<const char*>(file.data()), file.size());
    EXPECT_TRUE(pdf.getWarnings().empty());
    QPDFObjectHandle trailer = pdf.getTrailer();
    EXPECT_FALSE(trailer.hasKey("/Info"));
    EXPECT_EQ(pdf.getRoot().getKeys(), (std::set<std::string>{"/Pages", "/Type"}));
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    ASSERT_EQ(pages.size(), 2u);
    for (QPDFPageObjectHelper page : pages) {
        EXPECT_EQ(page.getObjectHandle().getKeys(),
            (std::set<std::string>{"/Contents", "/MediaBox", "/Parent", "/Resources", "/Type"}));
        EXPECT_EQ(page.getObjectHandle().getKey("/Resources").getKeys(), std::set<std::string>{"/XObject"});
        EXPECT_EQ(page.getImages().size(), 1u);
    }
    EXPECT_EQ(pdf.getAllObjects().size(), 2u + 2u * 3u);
    EXPECT_FALSE(contains(file, "qpdf"));
    EXPECT_FALSE(contains(file, "Producer"));
    EXPECT_FALSE(contains(file, "Date"));
}

TEST(Encoding, pdfShowsThePixelsOfEachPage)
{
    const QImage page = coveredPassport();
    const auto pages = decoded(encodePdf({Page{page, 200}}).value(), "application/pdf", 200);
    ASSERT_EQ(pages.size(), 1u);
    ASSERT_EQ(pages[0].size(), page.size());
    const QRect box = specimen::passportBoxes().birthDate;
    for (int y = box.top() + 1; y < box.bottom(); ++y)
        for (int x = box.left() + 1; x < box.right(); ++x)
            ASSERT_EQ(pages[0].pixel(x, y), qRgb(0, 0, 0));
    EXPECT_EQ(pages[0].pixel(600, 400), page.pixel(600, 400));
}

TEST(Encoding, aPageOfAPdfThatIsAScanOfPaperStaysSmallAndItsCoversBlack)
{
    QImage scan(1200, 1600, QImage::Format_RGB32);
    std::mt19937 random(3);
    for (int y = 0; y < scan.height(); ++y)
        for (int x = 0; x < scan.width(); ++x) {
            const int light = 225 + int(random() % 24);
            scan.setPixel(x, y, qRgb(light, light - int(random() % 8), light - int(random() % 8)));
        }
    const QRect box(300, 400, 500, 80);
    ASSERT_TRUE(applyCovers(scan, {box}));
    const Bytes file = encodePdf({Page{scan, 200}}).value();
    EXPECT_LT(file.size(), deflateRows(scan)->size() * 2 / 3);
    const QImage seen = decoded(file, "application/pdf", 200).at(0);
    ASSERT_EQ(seen.size(), scan.size());
    for (int y = box.top() + 8; y <= box.bottom() - 8; ++y)
        for (int x = box.left() + 8; x <= box.right() - 8; ++x)
            ASSERT_LE(qGray(seen.pixel(x, y)), 2) << x << "," << y;
}

TEST(Encoding, aPdfIsWrittenPageByPage)
{
    MemorySink file;
    PdfBuilder builder(file);
    size_t before = 0;
    for (int page = 0; page < 3; ++page) {
        ASSERT_TRUE(builder.addPage({samples::gradient(200, 100), 96}));
        EXPECT_GT(file.bytes().size(), before) << "it waits for the end";
        before = file.bytes().size();
    }
    ASSERT_TRUE(builder.finish());
    EXPECT_EQ(builder.size(), file.bytes().size());
    EXPECT_EQ(file.bytes(), encodePdf(std::vector<Page>(3, {samples::gradient(200, 100), 96})).value());
}

TEST(Encoding, aCopyOfAPdfHasNoTextLayer)
{
    const Bytes input = samples::pdfWithText(1);
    const QImage page = decoded(input, "application/pdf").at(0);
    const Bytes file = encodePdf({Page{page, redactionDotsPerInch}}).value();
    QPDF pdf;
    pdf.processMemoryFile("copy", reinterpret_cast<const char*>(file.data()), file.size());
    for (QPDFPageObjectHelper sheet : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const auto content = sheet.getObjectHandle().getPageContents().at(0).getStreamData();
        const std::string text(reinterpret_cast<const char*>(content->getBuffer()), content->getSize());
        EXPECT_EQ(text.find("BT"), std::string::npos);
        EXPECT_TRUE(text.ends_with("/P Do Q\n")) << text;
    }
}

TEST(Encoding, givesTheSameBytesForTheSamePixels)
{
    const QImage page = coveredPassport();
    EXPECT_EQ(encodePng(page).value(), encodePng(page).value());
    EXPECT_EQ(encodeJpeg(page).value(), encodeJpeg(page).value());
    EXPECT_EQ(encodePdf({Page{page, 200}}).value(), encodePdf({Page{page, 200}}).value());
}

TEST(Encoding, refusesAnEmptyPage)
{
    EXPECT_FALSE(encodePng(QImage()));
    EXPECT_FALSE(encodeJpeg(QImage()));
    EXPECT_FALSE(encodePdf({Page{QImage(), 96}}));
}

} // namespace
