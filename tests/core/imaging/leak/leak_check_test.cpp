#include "core/imaging/leak/leak_check.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/pdf_builder.h"
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
using samples::PlainPdf;

namespace {

namespace codes = leak_codes;

class LeakCheck : public testing::Test {
protected:
    static void SetUpTestSuite() { s_client = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_client.reset(); }

    static LeakReport check(const Bytes& file, std::string_view mime)
    {
        auto report = samples::checkBytes(*s_client, file, mime);
        EXPECT_TRUE(report) << report.error().detail();
        return report ? *report : LeakReport{};
    }
    static LeakReport checkPdf(const Bytes& file) { return check(file, "application/pdf"); }

    static std::string listOf(const LeakReport& report)
    {
        std::string list;
        for (const LeakFinding& finding : report.findings)
            list += std::string(finding.code) + " (" + finding.text + ") ";
        for (const UncheckedPart& part : report.unchecked)
            list += "unchecked " + part.what + " ";
        return list;
    }
    static void expectLeak(const LeakReport& report, std::string_view code, std::string_view name)
    {
        EXPECT_TRUE(std::ranges::any_of(report.findings, [&](const auto& found) { return found.code == code; }))
            << name << " has: " << listOf(report);
    }
    static void expectClean(const LeakReport& report, std::string_view name)
    {
        EXPECT_TRUE(report.isSound()) << name << " has: " << listOf(report);
    }

    static std::unique_ptr<DecodeClient> s_client;
};
std::unique_ptr<DecodeClient> LeakCheck::s_client;

const std::string number = "BT /F 14 Tf 20 100 Td (L898902C3) Tj ET ";
const std::string words = "BT /F 14 Tf 20 150 Td (Passport of Utopia) Tj ET ";
const std::string cover = "0 g 10 90 150 30 re f ";
const std::string picture = "q 300 0 0 200 0 0 cm /P Do Q ";

QImage coveredPassport()
{
    QImage image = specimen::drawPassport();
    EXPECT_TRUE(applyCovers(image, specimen::passportBoxes().all()));
    return image;
}

QImage smallPassport()
{
    return specimen::drawPassport().scaled(600, 425, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage barcode(ZXing::BarcodeFormat format)
{
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(format).encode("L898902C3 ERIKSSON", 200, 200);
    QImage page = samples::page(400, 400);
    for (int y = 0; y < matrix.height(); ++y)
        for (int x = 0; x < matrix.width(); ++x)
            if (matrix.get(x, y) && 60 + x < 400 && 60 + y < 400)
                page.setPixel(60 + x, 60 + y, qRgb(0, 0, 0));
    return page;
}

TEST_F(LeakCheck, findsTextThatAPdfDoesNotShow)
{
    PlainPdf pasted{.content = words + number + "q 150 0 0 30 10 90 cm /P Do Q"};
    pasted.picture = samples::gradient(150, 30);
    const std::pair<const char*, Bytes> files[]{
        {"under a rectangle", PlainPdf{.content = words + number + cover}.file()},
        {"white on white", PlainPdf{.content = words + "1 g " + number}.file()},
        {"nearly white", PlainPdf{.content = words + "0.99 g " + number}.file()},
        {"invisible", PlainPdf{.content = words + "3 Tr " + number}.file()},
        {"half under a rectangle", PlainPdf{.content = words + number + "0 g 50 90 150 30 re f"}.file()},
        {"under a picture", pasted.file()},
        {"outside the part that is shown",
            PlainPdf{.content = words + number, .page = "/CropBox [0 130 300 200]"}.file()}};
    for (const auto& [name, file] : files) {
        const LeakReport report = checkPdf(file);
        expectLeak(report, codes::pdfText, name);
        for (const LeakFinding& finding : report.findings)
            EXPECT_EQ(finding.text.find("L898902C3"), std::string::npos) << "told aloud";
    }
}

TEST_F(LeakCheck, findsPicturesThatAPdfDoesNotShow)
{
    PlainPdf sample;
    sample.picture = smallPassport();
    const std::string white = "1 g 0 0 300 60 re f ";
    const std::pair<const char*, std::string> contents[]{{"under a black rectangle", picture + "0 g 0 0 300 200 re f "},
        {"zone under a rectangle", picture + white}, {"clipped", "q 0 60 300 140 re W n " + picture + "Q"}};
    for (const auto& [name, content] : contents) {
        sample.content = content;
        expectLeak(checkPdf(sample.file()), codes::hiddenPicture, name);
    }
    PlainPdf cropped = sample;
    cropped.content = picture;
    cropped.page = "/CropBox [0 60 300 200]";
    expectLeak(checkPdf(cropped.file()), codes::hiddenPicture, "cropped");
}

TEST_F(LeakCheck, findsWhatLiesBesideThePagesOfAPdf)
{
    const std::string note = "<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (Eriksson) >>";
    const std::string lid = "<< /Type /Annot /Subtype /Square /Rect [10 90 160 120] /IC [0 0 0] >>";
    const std::string plainStream = "<< /Length 2 >>\nstream\nhi\nendstream";
    const std::string file = "<< /Type /Filespec /F (id.txt) /EF << /F 8 0 R >> >>";
    const std::string layers = "/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>";
    const std::string layer = "<< /Type /OCG /Name (number) >>";
    const std::string field = "<< /FT /Tx /T (name) /V (Eriksson) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>";
    const std::string unusedPicture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                                      "/BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream";
    const std::string xmp
        = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
          "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
          "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:City='Zenith'/></rdf:RDF></x:xmpmeta>";
    const std::string packet = "<< /Type /Metadata /Subtype /XML /Length " + std::to_string(xmp.size())
        + " >>\nstream\n" + xmp + "\nendstream";
    const auto with = [](std::string page, std::string catalog, std::vector<std::string> more,
                          std::string trailer = {}) {
        return PlainPdf{words, std::move(page), std::move(catalog), {}, std::move(more), std::move(trailer), {}}.file();
    };
    const std::tuple<const char*, std::string_view, Bytes> files[]{
        {"a note", codes::annotation, with("/Annots [7 0 R]", "", {note})},
        {"a lid", codes::annotation, with("/Annots [7 0 R]", "", {lid})},
        {"an attachment", codes::attachment,
            with("", "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>", {file, plainStream})},
        {"a layer", codes::layer, with("", layers, {layer})},
        {"a script", codes::script, with("", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", {})},
        {"a form", codes::form, with("/Annots [7 0 R]", "/AcroForm << /Fields [7 0 R] >>", {field})},
        {"an unused picture", codes::unused, with("", "", {unusedPicture})},
        {"an unused page", codes::unused, with("", "", {"<< /Type /Page /MediaBox [0 0 9 9] >>"})},
        {"an author", codes::metadata, with("", "", {"<< /Author (Eriksson) >>"}, "/Info 7 0 R")},
        {"a city", codes::metadata, with("", "/Metadata 7 0 R", {packet})},
        {"a thumbnail", codes::thumbnail, with("/Thumb 7 0 R", "", {unusedPicture})},
        {"an earlier version", codes::revision,
            samples::withRevision(PlainPdf{.content = words + number}.file(), words)}};
    for (const auto& [name, code, bytes] : files)
        expectLeak(checkPdf(bytes), code, name);
    Bytes longer = PlainPdf{.content = words}.file();
    append(longer, asBytes("ERIKSSON"));
    expectLeak(checkPdf(longer), codes::trailing, "bytes after the end");
}

TEST_F(LeakCheck, findsMetadataOfAPictureInsideAPdf)
{
    const Bytes jpeg = samples::jpeg(samples::page(60, 40), 1);
    const std::string object = "<< /Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter "
                               "/DCTDecode /Width 60 /Height 40 /Length "
        + std::to_string(jpeg.size()) + " >>\nstream\n" + std::string(asText(jpeg)) + "\nendstream";
    const Bytes file = PlainPdf{words + "/Q Do", "", "/Extra 7 0 R", "", {object}, "", {}}.file();
    expectLeak(checkPdf(file), codes::metadata, "Exif in a PDF's picture");
}

TEST_F(LeakCheck, findsWhatAPictureHides)
{
    QImage faint = samples::page(), veiled = samples::page(), turned = smallPassport();
    samples::write(faint, "Passport", 40, 60);
    samples::write(faint, "ERIKSSON 740812", 40, 200, qRgb(254, 254, 254));
    samples::write(veiled, "ERIKSSON 740812", 40, 200);
    QPainter(&veiled).fillRect(20, 150, 420, 80, QColor(0, 0, 0, 242));
    turned = turned.transformed(QTransform().rotate(180));
    QImage clear = samples::page(200, 120).convertToFormat(QImage::Format_ARGB32);
    samples::write(clear, "ERIKSSON", 20, 60);
    for (int y = 20; y < 90; ++y)
        for (int x = 0; x < 200; ++x)
            clear.setPixel(x, y, clear.pixel(x, y) & 0x00ffffff);
    Bytes longer = samples::encoded(samples::page(60, 40), "png");
    append(longer, asBytes("ERIKSSON"));
    Bytes longerJpeg = samples::encoded(samples::page(60, 40), "jpeg");
    append(longerJpeg, longer);
    const QImage plain = samples::page(60, 40);
    const std::tuple<const char*, std::string_view, Bytes, const char*> files[]{
        {"faint text", codes::faintText, samples::encoded(faint, "png"), "image/png"},
        {"a cover that lets through", codes::faintText, samples::encoded(veiled, "png"), "image/png"},
        {"transparency", codes::alpha, samples::encoded(clear, "png"), "image/png"},
        {"text in a PNG", codes::metadata, samples::png(plain), "image/png"},
        {"Exif", codes::metadata, samples::jpeg(plain, 1), "image/jpeg"},
        {"a comment", codes::metadata, samples::withComment(samples::encoded(plain, "jpeg")), "image/jpeg"},
        {"bytes after a PNG", codes::trailing, longer, "image/png"},
        {"bytes after a JPEG", codes::trailing, longerJpeg, "image/jpeg"},
        {"a second frame", codes::hiddenPicture, samples::twoFrames(), "image/gif"},
        {"a zone", codes::mrz, samples::encoded(smallPassport(), "png"), "image/png"},
        {"a zone upside down", codes::mrz, samples::encoded(turned, "png"), "image/png"},
        {"a QR code", codes::barcode, samples::encoded(barcode(ZXing::BarcodeFormat::QRCode), "png"), "image/png"},
        {"a PDF417", codes::barcode, samples::encoded(barcode(ZXing::BarcodeFormat::PDF417), "png"), "image/png"}};
    for (const auto& [name, code, bytes, mime] : files)
        expectLeak(check(bytes, mime), code, name);
}

TEST_F(LeakCheck, findsATiltedBarcode)
{
    const QImage tilted
        = barcode(ZXing::BarcodeFormat::QRCode).transformed(QTransform().rotate(9), Qt::SmoothTransformation);
    QImage paper = samples::page(tilted.width(), tilted.height());
    QPainter(&paper).drawImage(0, 0, tilted);
    expectLeak(check(samples::encoded(paper, "png"), "image/png"), codes::barcode, "a tilted QR code");
}

TEST_F(LeakCheck, raisesNoAlarmOverWhatHoldfastItselfMakes)
{
    const QImage covered = coveredPassport();
    const LeakReport report = check(encodePng(covered).value(), "image/png");
    expectClean(report, "PNG");
    EXPECT_GT(report.readableWords, 5u);
    expectClean(check(encodeJpeg(covered).value(), "image/jpeg"), "JPEG");
    expectClean(checkPdf(encodePdf({{covered, 150}, {samples::page(300, 200), 150}}).value()), "PDF");
}

TEST_F(LeakCheck, raisesNoAlarmOverCleanFiles)
{
    QImage letter = samples::page();
    samples::write(letter, "Dear Sir or Madam", 40, 100);
    samples::write(letter, "12 April 2024", 40, 200, qRgb(90, 90, 90));
    PlainPdf searchable{.content = picture + "3 Tr BT /F 14 Tf 19 149 Td (Dear Sir or Madam) Tj ET"};
    searchable.picture = letter;
    PlainPdf form{.content = words, .page = "/Annots [7 0 R]"};
    form.more = {"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>"};
    PlainPdf made{.content = words, .trailer = "/Info 7 0 R"};
    made.more = {"<< /Producer (a program) /CreationDate (D:20240412000000Z) >>"};
    PlainPdf cropped{.content = words, .page = "/CropBox [0 100 300 200]"};
    PlainPdf boxed{.content = "0.8 g 10 140 250 30 re f 0 g " + words};
    PlainPdf pictured{.content = picture};
    pictured.picture = smallPassport().copy(0, 0, 600, 330);
    const std::pair<const char*, Bytes> files[]{{"text", PlainPdf{.content = words + number}.file()},
        {"text on a panel", boxed.file()}, {"made for the web", samples::linearized(PlainPdf{.content = words}.file())},
        {"a searchable scan", searchable.file()}, {"a link", form.file()}, {"producer and date", made.file()},
        {"an empty margin cut off", cropped.file()}, {"a picture", pictured.file()}};
    for (const auto& [name, file] : files)
        expectClean(checkPdf(file), name);
    expectClean(check(samples::encoded(letter, "png"), "image/png"), "letter.png");
    expectClean(check(samples::encoded(letter, "jpeg", 60), "image/jpeg"), "letter.jpg");
    expectClean(check(samples::encoded(samples::gradient(300, 200), "jpeg", 80), "image/jpeg"), "gradient");
    expectClean(check(samples::gif(), "image/gif"), "one frame");
    QImage described = samples::page(60, 40);
    described.setText(QStringLiteral("XML:com.adobe.xmp"),
        QStringLiteral("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                       "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
                       "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:PixelXDimension='60'/></rdf:RDF></x:xmpmeta>"));
    expectClean(check(samples::encoded(described, "png"), "image/png"), "its own size");
}

TEST_F(LeakCheck, saysWhatItCouldNotLookAt)
{
    for (const auto& [mime, bytes] : {std::pair<const char*, Bytes>{"application/pdf", samples::pdfWithPassword()},
             {"application/pdf", Bytes{'%', 'P', 'D', 'F'}}, {"application/zip", Bytes{'P', 'K'}}}) {
        const LeakReport report = check(bytes, mime);
        EXPECT_TRUE(report.findings.empty());
        EXPECT_FALSE(report.unchecked.empty()) << mime;
    }
}

TEST(MaskedText, showsTheBeginningOnly)
{
    EXPECT_EQ(maskedText("L898902C3"), "L898…");
    EXPECT_EQ(maskedText("AB"), "A…");
    EXPECT_EQ(maskedText(""), "");
}

} // namespace
