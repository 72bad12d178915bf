#include "core/imaging/leak/leak_check.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/leak/check_bytes.h"
#include "tests/core/imaging/leak/leaky_files.h"
#include "tests/core/imaging/sample_files.h"

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

class HiddenParts : public testing::Test {
protected:
    static void SetUpTestSuite() { s_helper = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_helper.reset(); }

    static LeakReport check(const Bytes& pdf)
    {
        auto report = samples::checkBytes(*s_helper, pdf, "application/pdf");
        EXPECT_TRUE(report) << report.error().detail();
        return report ? *report : LeakReport{};
    }
    static std::string listed(const LeakReport& report)
    {
        std::string list;
        for (const LeakFinding& finding : report.findings)
            list += std::string(finding.code) + " (" + finding.text + ") ";
        for (const UncheckedPart& part : report.unchecked)
            list += "unchecked " + part.what + " ";
        return list;
    }
    static void expectFound(const Bytes& pdf, std::string_view code, const char* name)
    {
        const LeakReport report = check(pdf);
        EXPECT_TRUE(std::ranges::any_of(report.findings, [&](const auto& found) { return found.code == code; }))
            << name << " has: " << listed(report);
    }
    static void expectNothing(const Bytes& pdf, const char* name)
    {
        const LeakReport report = check(pdf);
        EXPECT_TRUE(report.isSound()) << name << " has: " << listed(report);
    }

    static std::unique_ptr<DecodeClient> s_helper;
};
std::unique_ptr<DecodeClient> HiddenParts::s_helper;

const std::string heading = "BT /F 14 Tf 20 170 Td (Passport of Utopia) Tj ET ";
const std::string covered = "BT /F 14 Tf 20 100 Td (L898902C3) Tj ET ";
const std::string blackBox = "0 g 15 94 120 22 re f ";
const std::string wholePicture = "q 300 0 0 200 0 0 cm /P Do Q ";

/// A QR code as filled squares.
std::string drawnCode()
{
    const ZXing::BitMatrix matrix
        = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).encode("L898902C3 ERIKSSON", 30, 30);
    std::string path = "0 g ";
    for (int y = 0; y < matrix.height(); ++y)
        for (int x = 0; x < matrix.width(); ++x)
            if (matrix.get(x, y))
                path += std::to_string(100 + x * 3) + " " + std::to_string(120 - y * 3) + " 3 3 re ";
    return path + "f ";
}

QImage passportPicture()
{
    return specimen::drawPassport().scaled(600, 400, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

PlainPdf pictured(const std::string& content)
{
    PlainPdf pdf{.content = content};
    pdf.picture = passportPicture();
    return pdf;
}

TEST_F(HiddenParts, textUnderABoxIsFoundAlsoWhenTheBoxHasALabel)
{
    const std::string label = "1 g BT /F 14 Tf 22 100 Td (REDACTED) Tj ET ";
    const std::string small = "1 g BT /F 8 Tf 40 102 Td ([redacted]) Tj ET ";
    expectFound(PlainPdf{.content = heading + covered + blackBox + label}.file(), codes::pdfText, "a label");
    expectFound(PlainPdf{.content = heading + covered + blackBox + small}.file(), codes::pdfText, "a small label");
}

TEST_F(HiddenParts, theTextLayerOfAScanIsFoundWhereItsPixelsSaySomethingElse)
{
    QImage scan = samples::page(600, 400);
    samples::write(scan, "Dear Sir or Madam", 40, 60);
    samples::write(scan, "this is about a picture", 40, 120);
    samples::write(scan, "my number is REDACTED", 40, 180);
    PlainPdf pdf{.content = wholePicture
            + "BT 3 Tr /F 14 Tf 20 170 Td (Dear Sir or Madam) Tj 0 -30 Td (this is about a picture) Tj "
              "0 -30 Td (my number is L898902C3) Tj ET"};
    pdf.picture = scan;
    expectFound(pdf.file(), codes::pdfText, "a label in the scan");
}

TEST_F(HiddenParts, whatLiesBesideTheSheetIsFound)
{
    PlainPdf below{.content = heading + covered};
    below.sheet = "0 130 300 200";
    expectFound(below.file(), codes::pdfText, "text below the sheet");
    PlainPdf cut = pictured(wholePicture);
    cut.sheet = "0 60 300 200";
    expectFound(cut.file(), codes::hiddenPicture, "a picture below the sheet");
    expectFound(PlainPdf{.content = heading + "BT /F 14 Tf 900 900 Td (L898902C3) Tj ET"}.file(), codes::pdfText,
        "text far away");
    expectFound(
        pictured(heading + "q 300 0 0 200 900 900 cm /P Do Q").file(), codes::hiddenPicture, "a picture far away");
    PlainPdf framed{.content = heading + "/X Do", .resources = "/XObject << /X 7 0 R >>"};
    framed.more = {samples::pdfStream(
        "/Type /XObject /Subtype /Form /BBox [0 150 300 200] /Resources << /Font << /F 5 0 R >> >>", covered)};
    expectFound(framed.file(), codes::pdfText, "text outside the frame of a form");
}

TEST_F(HiddenParts, drawingsUnderABoxAreFound)
{
    expectFound(PlainPdf{.content = heading + drawnCode() + "0 g 90 20 120 120 re f "}.file(), codes::hiddenPicture,
        "under a black box");
    expectFound(PlainPdf{.content = heading + drawnCode() + "1 g 90 20 120 120 re f "}.file(), codes::hiddenPicture,
        "under a white box");
}

TEST_F(HiddenParts, picturesThatAreHiddenByAnyMeansAreFound)
{
    expectFound(pictured(wholePicture + "q 1 0 0 1 0 0 cm Q 0.4 g 0 0 300 60 re f").file(), codes::hiddenPicture,
        "under a grey box");
    PlainPdf transparent = pictured(heading + "q /G gs 300 0 0 150 0 0 cm /P Do Q");
    transparent.resources = "/ExtGState << /G << /ca 0 >> >> ";
    expectFound(transparent.file(), codes::hiddenPicture, "transparent");
    expectFound(pictured(heading + "q 2 0 0 1.4 50 50 cm /P Do Q").file(), codes::hiddenPicture, "tiny");
    expectFound(pictured(heading).file(), codes::unused, "listed, not drawn");
    PlainPdf blank = pictured(wholePicture);
    blank.pictureEntries = "/Decode [1 1 1 1 1 1]";
    expectFound(blank.file(), codes::hiddenPicture, "all white by its decoding");
    PlainPdf masked = pictured(wholePicture);
    masked.pictureEntries = "/SMask 7 0 R";
    masked.more = {samples::pdfStream("/Type /XObject /Subtype /Image /Width 1 /Height 2 /ColorSpace /DeviceGray "
                                      "/BitsPerComponent 8",
        std::string("\xff\x00", 2))};
    expectFound(masked.file(), codes::hiddenPicture, "masked");
    PlainPdf other = pictured(wholePicture);
    other.pictureEntries = "/Alternates [<< /Image 6 0 R >>]";
    expectFound(other.file(), codes::hiddenPicture, "another version");
}

TEST_F(HiddenParts, layersThatShowOnlyInOneUseAreFound)
{
    PlainPdf pdf{.content = heading + "/OC /L BDC " + covered + "EMC",
        .catalog = "/OCProperties << /OCGs [7 0 R] /D << /ON [7 0 R] >> >>",
        .resources = "/Properties << /L 7 0 R >>"};
    pdf.more = {"<< /Type /OCG /Name (number) /Usage << /View << /ViewState /OFF >> >> >>"};
    expectFound(pdf.file(), codes::layer, "off on screens");
}

TEST_F(HiddenParts, whatTheFileHoldsOutsideItsObjectsIsFound)
{
    Bytes two = PlainPdf{.content = heading + covered}.file();
    append(two, PlainPdf{.content = heading}.file());
    expectFound(two, codes::revision, "two files in one");
    std::string text(asText(PlainPdf{.content = heading}.file()));
    const std::string tail = text.substr(text.rfind("xref\n0 "));
    const std::string body = text.substr(0, text.rfind("xref\n0 "));
    for (const std::string& extra : {"9 0 obj\n" + samples::pdfStream("", covered) + "\nendobj\n",
             std::string("% holder ERIKSSON ANNA 740812\n")}) {
        std::string longer = tail;
        const size_t mark = longer.rfind("startxref\n") + 10;
        longer.replace(mark, longer.find('\n', mark) - mark, std::to_string(body.size() + extra.size()));
        const std::string file = body + extra + longer;
        expectFound(Bytes(file.begin(), file.end()), codes::unused, extra.c_str());
    }
}

TEST_F(HiddenParts, wordsThatNoPageDrawsAreFound)
{
    const std::string widget = "<< /Type /Annot /Subtype /Widget /Rect [9 9 90 30] /T (n) ";
    const auto annotated = [](const std::string& annotation) {
        return PlainPdf{.content = heading, .page = "/Annots [7 0 R]", .more = {annotation}}.file();
    };
    expectFound(annotated(widget + "/FT /Tx /V (ERIKSSON) >>"), codes::form, "a field of no form");
    expectFound(annotated(widget + "/FT /Tx /DV (ERIKSSON) >>"), codes::form, "a usual value");
    expectFound(annotated(widget + "/FT /Btn /MK << /CA (ERIKSSON) >> >>"), codes::form, "a caption");
    expectFound(annotated(widget + "/FT /Btn /TU (ERIKSSON) >>"), codes::form, "a hint");
    const std::string link = "<< /Type /Annot /Subtype /Link /Rect [9 9 90 30] ";
    expectFound(annotated(link + "/Contents (Anna Eriksson) >>"), codes::annotation, "what a link says");
    expectFound(annotated(link + "/A << /S /URI /URI (mailto:anna@example.org) >> >>"), codes::annotation, "a mailbox");
    PlainPdf tagged{.content = heading, .catalog = "/StructTreeRoot 7 0 R"};
    tagged.more
        = {"<< /Type /StructTreeRoot /K 8 0 R >>", "<< /Type /StructElem /S /Figure /P 7 0 R /Alt (Eriksson) >>"};
    expectFound(tagged.file(), codes::pdfText, "what is read aloud");
    expectFound(PlainPdf{.content = heading, .catalog = "/PageLabels << /Nums [0 << /P (L898902C3) >>] >>"}.file(),
        codes::metadata, "a page's label");
    PlainPdf person{.content = heading, .trailer = "/Info 7 0 R"};
    person.more = {"<< /Creator (Anna Eriksson) >>"};
    expectFound(person.file(), codes::metadata, "a creator who is a person");
    expectFound(PlainPdf{.content = "/Span << /ActualText (L898902C3 ERIKSSON) >> BDC " + heading + "EMC"}.file(),
        codes::pdfText, "what is copied in place of what is drawn");
}

TEST_F(HiddenParts, whatIsPlainToSeeRaisesNoAlarm)
{
    PlainPdf placeholders{.content = heading, .trailer = "/Info 7 0 R"};
    placeholders.more = {"<< /Author (anonymous) /Title (untitled) /Subject (unspecified) /Producer (ReportLab) >>"};
    expectNothing(placeholders.file(), "a program's placeholders");
    expectNothing(PlainPdf{.content = heading + covered + covered}.file(), "words printed twice");
    expectNothing(PlainPdf{.content = "0.85 g BT /F 60 Tf 20 90 Td (COPY) Tj ET 0 g " + heading + covered}.file(),
        "words over a pale mark");
    std::string table;
    for (int row = 0; row < 5; ++row)
        table += "0.9 g 10 " + std::to_string(20 + row * 25) + " 200 25 re f 0 g BT /F 12 Tf 14 "
            + std::to_string(28 + row * 25) + " Td (row of a table) Tj ET ";
    expectNothing(PlainPdf{.content = table}.file(), "a table with grounds");
    expectNothing(PlainPdf{.content = "0.9 g 0 0 300 200 re f 0 g " + heading}.file(), "words on a ground");
    std::string office(asText(PlainPdf{.content = heading}.file()));
    const size_t mark = office.rfind("startxref\n") + 10;
    const std::string before = office.substr(mark, office.find('\n', mark) - mark), end = std::to_string(office.size());
    office += "xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 7 /Prev " + before + " >>\nstartxref\n" + end + "\n%%EOF\n";
    expectNothing(Bytes(office.begin(), office.end()), "an empty table at the end, as of office programs");
}

} // namespace
