#include "core/imaging/leak/leak_check.h"

#include "tests/core/imaging/leak/leak_fixture.h"

#include <zlib.h>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PlainPdf;

namespace {

class StrayParts : public samples::LeakTest { };

std::string deflated(const std::string& text)
{
    std::string packed(compressBound(uLong(text.size())), '\0');
    auto bytes = uLongf(packed.size());
    EXPECT_EQ(compress(reinterpret_cast<Bytef*>(packed.data()), &bytes, reinterpret_cast<const Bytef*>(text.data()),
                  uLong(text.size())),
        Z_OK);
    packed.resize(bytes);
    return packed;
}

/// Draws the form X, which is packed so.
PlainPdf packedForm(const std::string& filter, const std::string& data)
{
    PlainPdf pdf{.content = samples::shownHeading + "/X Do", .resources = "/XObject << /X 7 0 R >>"};
    pdf.more = {samples::pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Filter /" + filter, data)};
    return pdf;
}

TEST_F(StrayParts, remarksAreFoundWhereverAPdfCanHaveThem)
{
    const std::string remark = "% holder ERIKSSON ANNA\n", expected = once(leak_codes::unused);
    EXPECT_EQ(foundIn(PlainPdf{.content = samples::shownHeading + "\n" + remark}), expected) << "in a page's content";
    EXPECT_EQ(foundIn(packedForm("FlateDecode", deflated("0 g\n" + remark))), expected) << "in a form";
    const std::string runs = std::string(1, char(remark.size() - 1)) + remark + "\x80";
    EXPECT_TRUE(has(leak_codes::unused, packedForm("RunLengthDecode", runs).file(), "application/pdf"))
        << "in a form that is packed in runs";
    EXPECT_EQ(foundIn(PlainPdf{.content = samples::shownHeading, .page = "\n" + remark}), expected) << "in an object";
    const std::string pair = "8 0 9 5 ", packed = pair + "null\n" + remark + "null";
    PlainPdf together{.content = samples::shownHeading};
    together.more = {samples::pdfStream("/Type /ObjStm /N 2 /First " + std::to_string(pair.size()), packed)};
    EXPECT_EQ(foundIn(together), expected) << "among objects that are packed together";
    PlainPdf afterAStream = packedForm("ASCIIHexDecode", "3020670A>");
    afterAStream.more.front() += "\nERIKSSON ANNA";
    EXPECT_EQ(foundIn(afterAStream), expected) << "no remark, but between a stream and the end of its object";
}

TEST_F(StrayParts, remarksThatSayNothingRaiseNoAlarm)
{
    EXPECT_EQ(foundIn(PlainPdf{.content = "% 12\n%%\nBT /F 14 Tf 20 170 Td (100% of Utopia) Tj ET"}), "");
    EXPECT_EQ(foundIn(PlainPdf{.content = samples::shownHeading,
                  .page = "\n% Page dictionary\n/LastModified (100% (of) \\)% it all)"}),
        "")
        << "of ReportLab, and percent signs in a string";
}

TEST_F(StrayParts, remarksInAnyScriptAreFoundAndThoseThatProgramsMakeUpAreNot)
{
    const auto found = [](const std::string& remark) {
        return foundIn(PlainPdf{.content = samples::shownHeading, .page = "\n" + remark + "\n"});
    };
    for (const char* telling : {"% الاسم: مريم", "%MANDANT=( ERIKSSON )", "%%Invocation: gs /Users/anna/passport.ps"})
        EXPECT_EQ(found(telling), once(leak_codes::unused)) << telling;
    for (const char* quiet : {"%äüöß", "%\xb5\xb5\xb5\xb5", "%SAPinfoStart TOA_DARA", "%MANDANT=( )", "%DEL_DATE=()"})
        EXPECT_EQ(found(quiet), "") << quiet;
}

TEST_F(StrayParts, bytesAfterTheEndOfWhatIsPackedAreFound)
{
    const std::string drawn = "0 g 1 1 5 5 re f", expected = once(leak_codes::trailing);
    EXPECT_EQ(foundIn(packedForm("FlateDecode", deflated(drawn) + "ERIKSSON ANNA")), expected);
    EXPECT_EQ(foundIn(packedForm("ASCIIHexDecode", "3020670A>ERIKSSON ANNA")), expected);
    const std::string inLetters = R"(GapQd867JJ6;o!X8l\Ca!#k/*JONI.92ebb:*;ht:-e~>)";
    PlainPdf lettered = packedForm("FlateDecode", {});
    lettered.more = {samples::pdfStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Filter [/ASCII85Decode /FlateDecode]", inLetters)};
    EXPECT_TRUE(has(leak_codes::trailing, lettered.file(), "application/pdf")) << "within what is written in letters";
    EXPECT_EQ(foundIn(packedForm("FlateDecode", deflated(drawn) + std::string("\r\n\0\0 \n", 6))), "") << "padding";
}

} // namespace
