#include "core/imaging/leak/shown_words.h"
#include "tests/core/imaging/leak/hiding_pictures.h"
#include "tests/core/imaging/leak/leak_fixture.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PlainPdf;

namespace {

class Leftovers : public samples::LeakTest {
protected:
    static void expectOnly(std::string_view code, const Bytes& file, std::string_view mime, const char* name)
    {
        EXPECT_EQ(foundIn(file, mime), once(code)) << name;
    }
    static void expectNone(const Bytes& file, std::string_view mime, const char* name)
    {
        EXPECT_EQ(foundIn(file, mime), "") << name;
    }
};

constexpr std::string_view pdfMime = "application/pdf";
const std::string& title = samples::shownHeading;

/// Its head says fewer rows than are packed in it.
Bytes croppedInTheHead(Bytes png, uint8_t rows)
{
    constexpr size_t kindAt = 12, lastOfHeight = 23, checkAt = 29;
    png[lastOfHeight] = rows;
    const auto sum = uint32_t(crc32(0, png.data() + kindAt, uInt(checkAt - kindAt)));
    for (size_t i = 0; i < 4; ++i)
        png[checkAt + i] = uint8_t(sum >> (24 - 8 * i));
    return png;
}

/// Saved again in place: what was there before lies between the head and the directory that counts.
Bytes savedAgain(const Bytes& tiff)
{
    constexpr size_t directoryAt = 72, strayBytes = 2000;
    Bytes file = tiff;
    file.insert(file.end(), strayBytes, uint8_t('E'));
    const size_t at = file.size();
    append(file, ByteView(tiff).subspan(directoryAt));
    file[4] = uint8_t(at & 0xff);
    file[5] = uint8_t(at >> 8);
    return file;
}

void putNumber(Bytes& file, size_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        file.push_back(uint8_t(value >> (8 * i)));
}

/// Of many strips, with bytes after them at which nothing points, or the tags of an old JPEG.
Bytes tiffOfStrips(size_t further, bool isJpeg)
{
    constexpr size_t width = 64, strips = 200, head = 8, aLong = 4;
    const size_t furtherAt = head + width * strips, offsetsAt = furtherAt + further;
    const size_t lengthsAt = offsetsAt + strips * aLong;
    struct Tag {
        size_t name, count, value;
    };
    std::vector<Tag> tags{{256, 1, width}, {257, 1, strips}, {258, 1, 8}, {259, 1, 1}, {262, 1, 1},
        {273, strips, offsetsAt}, {277, 1, 1}, {278, 1, 1}, {279, strips, lengthsAt}};
    if (isJpeg)
        tags.insert(tags.end(), {{513, 1, furtherAt}, {514, 1, further}});
    Bytes file{'I', 'I', 42, 0};
    putNumber(file, lengthsAt + strips * aLong, 4);
    file.insert(file.end(), width * strips, uint8_t(90));
    file.insert(file.end(), further, uint8_t('E'));
    for (size_t i = 0; i < strips; ++i)
        putNumber(file, head + i * width, 4);
    for (size_t i = 0; i < strips; ++i)
        putNumber(file, width, 4);
    putNumber(file, tags.size(), 2);
    for (const Tag& tag : tags) {
        putNumber(file, tag.name, 2);
        putNumber(file, aLong, 2);
        putNumber(file, tag.count, 4);
        putNumber(file, tag.value, 4);
    }
    putNumber(file, 0, 4);
    return file;
}

/// As OS/2 has it: a head of twelve bytes, then colours of three.
Bytes os2Bmp(size_t stray)
{
    constexpr size_t side = 64, beforeStray = 14 + 12 + 256 * 3;
    Bytes file{'B', 'M'};
    putNumber(file, beforeStray + stray + side * side, 4);
    putNumber(file, 0, 4);
    putNumber(file, beforeStray + stray, 4);
    putNumber(file, 12, 4);
    for (const size_t value : {side, side, size_t(1), size_t(8)})
        putNumber(file, value, 2);
    file.resize(beforeStray, uint8_t(0xff));
    file.insert(file.end(), stray, uint8_t('E'));
    file.insert(file.end(), side * side, uint8_t(5));
    return file;
}

/// Of four rows of four pixels, unless the data hold more.
PlainPdf grayPicture(const std::string& data, const std::string& filter = {})
{
    PlainPdf pdf{.content = title + "q 90 0 0 90 20 20 cm /R Do Q", .resources = "/XObject << /R 7 0 R >>"};
    pdf.more = {"<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        + filter + "/Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream"};
    return pdf;
}

PlainPdf bookmarked(const std::vector<std::string>& titles)
{
    PlainPdf pdf{.content = title, .catalog = "/Outlines 7 0 R"};
    pdf.more = {"<< /Type /Outlines /First 8 0 R >>"};
    for (size_t i = 0; i < titles.size(); ++i)
        pdf.more.push_back("<< /Title (" + titles[i] + ") /Parent 7 0 R /Dest [3 0 R /Fit] "
            + (i + 1 < titles.size() ? "/Next " + std::to_string(9 + i) + " 0 R " : "") + ">>");
    return pdf;
}

TEST_F(Leftovers, rowsBelowTheLastOneAreFound)
{
    Bytes tiff = samples::grayTiff(1);
    constexpr size_t lastRowAt = 94;
    tiff[lastRowAt] = 4;
    expectOnly(leak_codes::trailing, tiff, "image/tiff", "a TIFF");
    const Bytes png = samples::encoded(samples::page(60, 40), "png");
    expectOnly(leak_codes::trailing, croppedInTheHead(png, 20), "image/png", "a PNG");
    expectNone(croppedInTheHead(png, 40), "image/png", "a PNG with all of its rows");
    expectOnly(leak_codes::hiddenPicture, grayPicture(std::string(64, 'x')).file(), pdfMime, "a picture in a PDF");
    const std::string runsInHex = "/Filter [/ASCIIHexDecode /RunLengthDecode] ";
    expectOnly(leak_codes::hiddenPicture, grayPicture("C17880>", runsInHex).file(), pdfMime, "packed twice in a PDF");
    expectNone(grayPicture("F17880>", runsInHex).file(), pdfMime, "packed twice with all of its rows");
    expectNone(grayPicture(std::string(16, 'x')).file(), pdfMime, "a picture in a PDF with all of its rows");
}

TEST_F(Leftovers, bytesBetweenThePartsOfAPictureAreFound)
{
    expectOnly(leak_codes::trailing, savedAgain(samples::grayTiff(1)), "image/tiff", "a TIFF");
    constexpr size_t pixelsAtAt = 10, headEnd = 54, stray = 2000;
    Bytes bmp = samples::encoded(samples::page(60, 40), "bmp");
    expectNone(bmp, "image/bmp", "a BMP");
    const size_t pixelsAt = headEnd + stray + 1200, whole = bmp.size() + stray + 1200;
    bmp.insert(bmp.begin() + headEnd, stray + 1200, uint8_t('E'));
    for (size_t i = 0; i < 4; ++i) {
        bmp[2 + i] = uint8_t(whole >> (8 * i));
        bmp[pixelsAtAt + i] = uint8_t(pixelsAt >> (8 * i));
    }
    expectOnly(leak_codes::trailing, bmp, "image/bmp", "a BMP with bytes before its pixels");
}

TEST_F(Leftovers, listsColoursAndAnOldJpegAreNoStrayBytes)
{
    expectNone(tiffOfStrips(2000, false), "image/tiff", "a TIFF's old lists of its strips");
    expectOnly(leak_codes::trailing, tiffOfStrips(4000, false), "image/tiff", "a TIFF, more than its lists");
    EXPECT_EQ(foundIn(tiffOfStrips(4000, true), "image/tiff").find(leak_codes::trailing), std::string::npos);
    expectNone(os2Bmp(0), "image/bmp", "a BMP of OS/2");
    expectOnly(leak_codes::trailing, os2Bmp(2000), "image/bmp", "a BMP of OS/2 with bytes before its pixels");
}

TEST_F(Leftovers, lettersThatOnlyAnotherPaletteShowsAreFound)
{
    QImage indexed(160, 64, QImage::Format_Indexed8);
    indexed.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0), qRgb(0, 0, 0)});
    indexed.fill(1);
    expectNone(samples::encoded(indexed, "png"), "image/png", "one black");
    for (int y = 10; y < 54; ++y)
        for (int x = 10; x < 150; ++x)
            if ((x / 5 + y / 5) % 2 == 0)
                indexed.setPixel(x, y, 2);
    expectOnly(leak_codes::faintText, samples::encoded(indexed, "png"), "image/png", "two blacks");
}

TEST_F(Leftovers, bookmarksThatSayWhatNoPageSaysAreFound)
{
    const std::string twoSigns = "\\376\\377\\163\\213\\202\\263";
    const Bytes file = bookmarked({"Passport of Anna Eriksson", "Bo Li", twoSigns}).file();
    const std::string each = std::string(leak_codes::pdfText) + " ";
    EXPECT_EQ(foundIn(file, pdfMime), each + each + each) << "a name, a short one and a Chinese one";
}

TEST_F(Leftovers, bookmarksThatThePagesSayOrThatAnyDocumentHasAreNoFinding)
{
    PlainPdf pdf = bookmarked({"Passport of Utopia", "Slide 1", "Cover", "12"});
    expectNone(pdf.file(), pdfMime, "the page's heading, and what programs name pages by");
    pdf.content = "BT /F 14 Tf 20 170 Td (Pass-) Tj 0 -20 Td (port of Utopia) Tj ET";
    expectNone(pdf.file(), pdfMime, "a heading that is hyphenated");
}

TEST_F(Leftovers, bookmarksThatComeBackToThemselvesAreReadOnce)
{
    PlainPdf pdf{.content = title, .catalog = "/Outlines 7 0 R"};
    pdf.more = {"<< /Type /Outlines /First 8 0 R >>", "<< /First 9 0 R >>", "<< /Title (Eriksson) /Next 9 0 R >>"};
    expectOnly(leak_codes::pdfText, pdf.file(), pdfMime, "the next one is itself");
    const Bytes many = bookmarked(std::vector<std::string>(2001, "Passport of Utopia")).file();
    EXPECT_EQ(foundIn(many, pdfMime), "unchecked: bookmarks ");
}

TEST_F(Leftovers, wordsInContentThatAreNotDrawnAreFound)
{
    for (const char* key : {"/Alt", "/E"})
        expectOnly(leak_codes::pdfText,
            PlainPdf{.content = "/Span << " + std::string(key) + " (ERIKSSON) >> BDC " + title + "EMC"}.file(), pdfMime,
            key);
    expectOnly(leak_codes::pdfText, PlainPdf{.content = title + "BX (ERIKSSON) pop EX"}.file(), pdfMime,
        "a string that no operator draws");
    const std::string inADictionary = "/Span << /X [(ERIKSSON)] >> BDC ", inAnArray = "BX [(ANNA)] pop EX";
    const std::string each = std::string(leak_codes::pdfText) + " ";
    EXPECT_EQ(foundIn(PlainPdf{.content = inADictionary + title + "EMC " + inAnArray}.file(), pdfMime), each + each);
    const std::string colours = "q 90 0 0 90 20 20 cm BI /W 1 /H 1 /BPC 8 /CS [/I /RGB 1 (abcdef)] ID \001 EI Q";
    expectNone(PlainPdf{.content = "/Span << /Lang (en-GB) >> BDC " + title + "EMC " + colours}.file(), pdfMime,
        "a language, and the colours of a picture");
}

TEST_F(Leftovers, whatRemainsInAPdfIsFoundWhenItSaysSomething)
{
    PlainPdf remains{.content = title};
    remains.more = {"<< /T (Anna\\nEriksson) >>"};
    expectOnly(leak_codes::unused, remains.file(), pdfMime, "a note of two lines that was taken off");
    remains.more = {"<< /Producer (ReportLab) /CreationDate (D:20260102) >>", "<< /Type /Font /BaseFont /Courier >>"};
    remains.catalog = "/Names << /Pages << /Names [(a) 3 0 R] >> >>";
    expectNone(remains.file(), pdfMime, "what names programs, fonts and the pages");
    PlainPdf spawned{.content = title, .catalog = "/Names << /Templates << /Names [(a) 7 0 R] >> >>"};
    spawned.more = {"<< /Type /Template /MediaBox [0 0 300 200] >>"};
    expectOnly(leak_codes::unused, spawned.file(), pdfMime, "a page that only a script brings in");
}

TEST(SeenWords, showWhatWasReadButForSlips)
{
    PageText page;
    page.add(PageText::Word{"Pa5sport", {}, 90, 0, false});
    page.add(PageText::Word{"ERIKSSON", {}, 90, 0, true});
    SeenWords seen;
    seen.add(page);
    EXPECT_TRUE(seen.shows("Passport of"));
    EXPECT_FALSE(seen.shows("Passport Eriksson")) << "hardly seen is not shown";
    EXPECT_FALSE(seen.shows("Anna"));
    EXPECT_FALSE(seen.shows("Bo Li")) << "a name of short parts is compared as well";
    page.add(PageText::Word{"Bo", {}, 90, 0, false});
    page.add(PageText::Word{"Li", {}, 90, 0, false});
    seen.add(page);
    EXPECT_TRUE(seen.shows("Bo Li"));
}

} // namespace
