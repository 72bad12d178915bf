#include "core/imaging/leak/leak_check.h"

#include "tests/core/imaging/leak/leak_fixture.h"

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PlainPdf;

namespace {

class PdfNames : public samples::LeakTest { };

const std::string foundName = std::string(leak_codes::pdfText) + " ";

/// Object 7 is the first of `more`.
PlainPdf withNames(const std::string& entries, std::vector<std::string> more = {})
{
    return {.content = samples::shownHeading, .catalog = "/Names << " + entries + " >>", .more = std::move(more)};
}

PlainPdf withLayer(const std::string& name)
{
    PlainPdf pdf{.content = samples::shownHeading, .catalog = "/OCProperties << /OCGs [7 0 R] /D << /ON [7 0 R] >> >>"};
    pdf.more = {"<< /Type /OCG /Name (" + name + ") >>"};
    return pdf;
}

PlainPdf withPlace(const std::string& name)
{
    return {
        .content = samples::shownHeading, .catalog = "/Names << /Dests << /Names [(" + name + ") [3 0 R /Fit]] >> >>"};
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST_F(PdfNames, namesOfPeopleOnLayersAndPlacesAreFound)
{
    const std::string expected = once(leak_codes::pdfText);
    EXPECT_EQ(foundIn(withLayer("Layer: Anna Eriksson")), expected);
    EXPECT_EQ(foundIn(withLayer("L898902C3")), expected) << "a document's number";
    EXPECT_EQ(foundIn(withPlace("Anna Eriksson")), expected);
    EXPECT_EQ(foundIn(withPlace("anna@example.org")), expected);
}

TEST_F(PdfNames, whatAnyDocumentCallsItsLayersAndPlacesIsNoFinding)
{
    for (const char* name : {"Layer 1", "Background", "Page Background", "Calque 2", "Passport of Utopia"})
        EXPECT_EQ(foundIn(withLayer(name)), "") << name;
    for (const char* name : {"page.12", "section*.3", "_Toc12345678", "G1.1008623", "cite.Miller2020", "main-content"})
        EXPECT_EQ(foundIn(withPlace(name)), "") << name;
}

TEST_F(PdfNames, treesWhoseBranchesComeBackToThemselvesAreLookedAtOnce)
{
    const std::string again = "[" + repeated("<< /Kids 7 0 R >> ", 12) + "]";
    EXPECT_EQ(foundIn(withNames("/Dests << /Kids 7 0 R >>", {again})), "");
    EXPECT_EQ(foundIn(withNames("/Templates << /Kids 7 0 R >>", {again})), "");
    EXPECT_EQ(foundIn(withNames("/Dests << /Kids 7 0 R /Names [(Anna Eriksson) [3 0 R /Fit]] >>", {again})), foundName);
}

TEST_F(PdfNames, branchesThatAreTooDeepToLookAtAreSaidToBeUnchecked)
{
    constexpr int depth = 25;
    const std::string deep = "<< /Names [] /Kids [" + repeated("<< /Kids [", depth) + repeated("] >>", depth) + "] >>";
    EXPECT_EQ(foundIn(withNames("/Dests " + deep)), "unchecked: names of places ");
    EXPECT_EQ(foundIn(withNames("/Templates " + deep)), "unchecked: named pages ");
}

TEST_F(PdfNames, aNameAfterThousandsOfOthersIsFound)
{
    std::string names, keys;
    for (int i = 0; i < 6000; ++i) {
        names += "(page." + std::to_string(i) + ") null ";
        keys += "/page." + std::to_string(i) + " 0 ";
    }
    EXPECT_EQ(foundIn(withNames("/Dests << /Names [" + names + "(Anna Eriksson) null] >>")), foundName);
    EXPECT_EQ(foundIn({.content = samples::shownHeading, .catalog = "/Dests << " + keys + " /zz#40example.org 0 >>"}),
        foundName);
}

} // namespace
