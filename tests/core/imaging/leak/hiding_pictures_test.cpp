#include "tests/core/imaging/leak/hiding_pictures.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/leak/leak_check.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/leak/check_bytes.h"
#include "tests/core/imaging/leak/leaky_files.h"
#include "tests/core/imaging/sample_files.h"

#include <QPainter>
#include <gtest/gtest.h>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

namespace found = leak_codes;

class HidingPictures : public testing::Test {
protected:
    static void SetUpTestSuite() { s_decoder = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_decoder.reset(); }

    static LeakReport check(const Bytes& file, std::string_view mime)
    {
        auto report = samples::checkBytes(*s_decoder, file, mime);
        EXPECT_TRUE(report) << report.error().detail();
        return report ? *report : LeakReport{};
    }
    static LeakReport check(const QImage& picture) { return check(samples::encoded(picture, "png"), "image/png"); }
    static bool has(const LeakReport& report, std::string_view code)
    {
        return std::ranges::any_of(report.findings, [&](const LeakFinding& one) { return one.code == code; });
    }
    static inline std::unique_ptr<DecodeClient> s_decoder;
};

QImage codePicture(ZXing::BarcodeFormat format, const std::string& text, int width, int height)
{
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(format).setMargin(10).encode(text, width, height);
    QImage paper = samples::page(600, 400);
    for (int y = 0; y < matrix.height(); ++y)
        for (int x = 0; x < matrix.width(); ++x)
            if (matrix.get(x, y))
                paper.setPixel(60 + x, 60 + y, qRgb(0, 0, 0));
    return paper;
}

QImage lightOnDark(QImage picture)
{
    picture.invertPixels();
    return picture;
}

/// Of the zone as it lies on the letter.
QRect zoneOnLetter(double angle)
{
    const QRectF zone(52 * 0.75 - 450, 700 * 0.75 - 318, 1096 * 0.75, 92 * 0.75);
    return QTransform().translate(620, 1060).rotate(angle).mapRect(zone).toAlignedRect();
}

TEST_F(HidingPictures, aPassportThatLiesAnotherWayThanTheLetterAroundItIsFoundInACopy)
{
    for (const double angle : {90.0, 180.0, 270.0, 10.0})
        EXPECT_TRUE(has(check(samples::letterWithPassport(angle)), found::mrz)) << angle;
}

TEST_F(HidingPictures, aPassportThatLiesAnotherWayThanTheLetterAroundItIsCoveredWithItsFields)
{
    for (const double angle : {90.0, 180.0, 10.0}) {
        const Bytes file = encodePng(samples::letterWithPassport(angle)).value();
        MemorySource source(file);
        ASSERT_TRUE(s_decoder->load(source, "image/png", {}));
        const auto covers = suggestForDocument(*s_decoder, 1, {}).value().covers;
        const auto isThere = [&](std::string_view code) {
            return std::ranges::any_of(covers,
                [&](const Suggestion& one) { return one.code == code && one.source != Suggestion::Source::LooksLike; });
        };
        EXPECT_TRUE(isThere(cover_codes::mrz)) << angle;
        if (angle != 90) { // where the small print is not read
            EXPECT_TRUE(isThere(cover_codes::documentNumber)) << angle;
            EXPECT_TRUE(isThere(cover_codes::birthDate)) << angle;
        }
        const QPoint middle = zoneOnLetter(angle).center();
        EXPECT_TRUE(std::ranges::any_of(covers, [&](const Suggestion& one) {
            return one.code == cover_codes::mrz
                && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(middle); });
        })) << angle;
    }
}

TEST_F(HidingPictures, aLightCodeOnDarkIsReadAsADarkOneIs)
{
    using ZXing::BarcodeFormat;
    EXPECT_TRUE(
        has(check(lightOnDark(codePicture(BarcodeFormat::QRCode, "L898902C3 ERIKSSON", 250, 250))), found::barcode));
    EXPECT_TRUE(
        has(check(lightOnDark(codePicture(BarcodeFormat::PDF417, "L898902C3 ERIKSSON", 400, 160))), found::barcode));
}

TEST_F(HidingPictures, aHalfCoveredCodeIsNamedToBeLookedAt)
{
    QImage picture = codePicture(ZXing::BarcodeFormat::QRCode, std::string(150, 'E') + "L898902C3", 400, 330);
    QPainter(&picture).fillRect(260, 40, 220, 360, Qt::black);
    const LeakReport report = check(picture);
    EXPECT_TRUE(std::ranges::any_of(
        report.unchecked, [](const UncheckedPart& part) { return part.what == "page 1: looks like a barcode"; }));
}

TEST_F(HidingPictures, stripesOfOneWidthAreNoCode)
{
    QImage picture = samples::page(600, 400);
    QPainter painter(&picture);
    for (int x = 100; x < 500; x += 12)
        painter.fillRect(x, 80, 6, 240, Qt::black);
    painter.end();
    EXPECT_TRUE(check(picture).isSound());
}

TEST_F(HidingPictures, aWordThatIsHardlySeenOnWhiteIsFoundInOneColourToo)
{
    const std::pair<QRgb, QRgb> shades[]{
        {qRgb(255, 255, 250), qRgb(255, 255, 255)}, {qRgb(240, 240, 240), qRgb(255, 255, 255)}};
    for (const auto& [word, cover] : shades)
        EXPECT_TRUE(has(check(samples::coveredWord(word, cover)), found::faintText))
            << QColor::fromRgb(word).name().toStdString();
    EXPECT_TRUE(check(samples::coveredWord(qRgb(0, 0, 0), qRgb(0, 0, 0))).isSound());
}

/// Reading without more contrast makes doubtful words of these, which once stood for their being seen.
TEST_F(HidingPictures, aWordUnderACoverThatLetsALittleThroughIsFound)
{
    const std::pair<QRgb, QRgb> shades[]{{qRgb(14, 14, 14), qRgb(0, 0, 0)}, {qRgb(2, 2, 2), qRgb(0, 0, 0)},
        {qRgb(168, 168, 168), qRgb(178, 178, 178)}, {qRgb(0, 0, 40), qRgb(0, 0, 0)}};
    for (const auto& [word, cover] : shades) {
        const QImage covered = samples::coveredWord(word, cover);
        EXPECT_TRUE(has(check(covered), found::faintText)) << QColor::fromRgb(word).name().toStdString();
        EXPECT_TRUE(has(check(encodeJpeg(covered, 90).value(), "image/jpeg"), found::faintText))
            << QColor::fromRgb(word).name().toStdString() << " in a JPEG";
    }
}

TEST_F(HidingPictures, aCoverThatLetsNothingThroughIsCleanInAJpeg)
{
    const QImage covered = samples::coveredWord(qRgb(0, 0, 0), qRgb(0, 0, 0));
    for (const int quality : {60, 75, 95})
        EXPECT_FALSE(has(check(encodeJpeg(covered, quality).value(), "image/jpeg"), found::faintText)) << quality;
}

TEST_F(HidingPictures, lettersUnderACoverThatCouldNotBeReadAreNamedAllTheSame)
{
    const QImage covered = samples::coveredWord(qRgb(168, 168, 168), qRgb(178, 178, 178));
    EXPECT_TRUE(has(check(encodeJpeg(covered, 60).value(), "image/jpeg"), found::faintText));
    QImage another = samples::coveredWord(qRgb(0, 0, 0), qRgb(0, 0, 0));
    QPainter painter(&another);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(36);
    painter.setFont(font);
    painter.setPen(QColor(9, 9, 9));
    painter.drawText(60, 205, QStringLiteral("محمد عبد الله الاختبار"));
    painter.end();
    EXPECT_TRUE(has(check(another), found::faintText));
}

TEST_F(HidingPictures, aMarkOverACoverForAllToSeeIsNoLeak)
{
    QImage marked = samples::coveredWord(qRgb(0, 0, 0), qRgb(0, 0, 0));
    samples::write(marked, "For a landlord", 60, 205, qRgb(90, 90, 90), 28);
    EXPECT_FALSE(has(check(marked), found::faintText));
    for (const int quality : {60, 90})
        EXPECT_FALSE(has(check(encodeJpeg(marked, quality).value(), "image/jpeg"), found::faintText)) << quality;
}

TEST_F(HidingPictures, aWordInTheLowerBitsOfSixteenIsFound)
{
    QImage shown = samples::page();
    samples::write(shown, "Passport", 40, 60);
    QImage deep = shown.convertToFormat(QImage::Format_Grayscale16);
    EXPECT_TRUE(check(samples::encoded(deep, "png"), "image/png").isSound());
    QImage word = samples::page();
    samples::write(word, "ERIKSSON", 60, 300, qRgb(0, 0, 0), 90);
    for (int y = 0; y < deep.height(); ++y)
        for (int x = 0; x < deep.width(); ++x)
            if (auto* row = reinterpret_cast<quint16*>(deep.scanLine(y)); qGray(word.pixel(x, y)) < 128)
                row[x] = quint16(row[x] - 100);
    EXPECT_TRUE(has(check(samples::encoded(deep, "png"), "image/png"), found::faintText));
}

TEST_F(HidingPictures, whatAProgramPutBesideThePictureIsFound)
{
    using namespace std::string_view_literals;
    const QImage plain = samples::page(60, 40);
    const Bytes png = samples::encoded(plain, "png"), jpeg = samples::encoded(plain, "jpeg"), gif = samples::gif();
    Bytes longerGif = gif, longerTiff = samples::grayTiff(1);
    append(longerGif, asBytes("ERIKSSON;"));
    append(longerTiff, asBytes("ERIKSSON"));
    const auto text = [](std::string_view what) { return asBytes(what); };
    const std::tuple<const char*, std::string_view, Bytes, const char*> files[]{
        {"a second frame", found::hiddenPicture, samples::withPngChunk(png, "fdAT", text("\0\0\0\1abc"sv)),
            "image/png"},
        {"pixels after the end", found::trailing, samples::withPngChunk(png, "IDAT", text("ERIKSSON")), "image/png"},
        {"a program that is none", found::metadata,
            samples::withPngChunk(png, "tEXt", text("Software\0ERIKSSON taken at home"sv)), "image/png"},
        {"a profile that is none", found::metadata,
            samples::withPngChunk(png, "iCCP", text("ERIKSSON L898902C3\0\0xxxx"sv)), "image/png"},
        {"Photoshop's thumbnail", found::thumbnail,
            samples::withJpegSegment(jpeg, 0xed,
                "Photoshop 3.0\0"
                "8BIM\4\14\0\0\0\0\0\4abcd"sv),
            "image/jpeg"},
        {"what calls itself Adobe's", found::metadata,
            samples::withJpegSegment(jpeg, 0xed, "Adobe_CM\0 ERIKSSON ANNA"sv), "image/jpeg"},
        {"more XMP", found::metadata,
            samples::withJpegSegment(jpeg, 0xe1, "http://ns.adobe.com/xmp/extension/\0<a>ERIKSSON</a>"sv),
            "image/jpeg"},
        {"a comment", found::metadata, samples::withGifComment(gif, "ERIKSSON"), "image/gif"},
        {"bytes after a GIF", found::trailing, longerGif, "image/gif"},
        {"bytes after a TIFF", found::trailing, longerTiff, "image/tiff"}};
    for (const auto& [name, code, bytes, mime] : files)
        EXPECT_TRUE(has(check(bytes, mime), code)) << name;
    EXPECT_TRUE(check(samples::withPngChunk(png, "tEXt", text("Software\0gnome-screenshot"sv)), "image/png").isSound());
    EXPECT_TRUE(check(samples::grayTiff(1), "image/tiff").isSound());
}

TEST_F(HidingPictures, whatReadersOfGifPassOverIsFound)
{
    using namespace std::string_view_literals;
    constexpr size_t widthAt = 6;
    const Bytes gif = samples::gif();
    const std::string_view loop = "NETSCAPE2.0", forEver = "\1\0\0"sv, readAhead = "\2\0\1\0\0"sv;
    Bytes narrower = gif;
    narrower[widthAt] = 1;
    const std::tuple<const char*, std::string_view, Bytes> files[]{
        {"a name behind the number of turns", found::metadata,
            samples::withGifExtension(gif, 0xff, {loop, forEver, "ANNA MARIA ERIKSSON"})},
        {"an extension of no kind", found::metadata, samples::withGifExtension(gif, 0x77, {"ERIKSSON"})},
        {"more than how long a frame is shown", found::metadata,
            samples::withGifExtension(gif, 0xf9, {"\0\0\0\0"sv, "ERIKSSON"})},
        {"a column outside the frame", found::hiddenPicture, narrower}};
    for (const auto& [name, code, bytes] : files)
        EXPECT_TRUE(has(check(bytes, "image/gif"), code)) << name;
    EXPECT_TRUE(check(gif, "image/gif").isSound());
    EXPECT_TRUE(check(samples::withGifExtension(gif, 0xff, {loop, forEver, readAhead}), "image/gif").isSound());
    EXPECT_TRUE(check(samples::withGifExtension(gif, 0xf9, {"\0\0\0\0"sv}), "image/gif").isSound());
}

TEST_F(HidingPictures, everyPageOfATiffIsOpened)
{
    const Bytes file = samples::grayTiff(2);
    MemorySource source(file);
    const auto pages = s_decoder->load(source, "image/tiff", {});
    ASSERT_TRUE(pages) << pages.error().detail();
    EXPECT_EQ(*pages, 2u);
    EXPECT_EQ(check(file, "image/tiff").pages, 2u);
}

} // namespace
