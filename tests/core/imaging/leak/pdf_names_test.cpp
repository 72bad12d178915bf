#include "core/imaging/leak/leak_check.h"

#include "tests/core/imaging/leak/check_bytes.h"
#include "tests/core/imaging/leak/leaky_files.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PlainPdf;

namespace {

class PdfNames : public testing::Test {
protected:
    static void SetUpTestSuite() { s_opener = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_opener.reset(); }

    static std::string foundIn(const PlainPdf& pdf)
    {
        const auto report = samples::checkBytes(*s_opener, pdf.file(), "application/pdf");
        EXPECT_TRUE(report) << report.error().detail();
        std::string found;
        for (const LeakFinding& finding : report ? report->findings : std::vector<LeakFinding>{})
            found += std::string(finding.code) + " ";
        for (const UncheckedPart& part : report ? report->unchecked : std::vector<UncheckedPart>{})
            found += "unchecked: " + part.what + " ";
        return found;
    }

    static inline std::unique_ptr<DecodeClient> s_opener;
};

const std::string namesHeading = "BT /F 14 Tf 20 170 Td (Passport of Utopia) Tj ET ";
const std::string foundName = std::string(leak_codes::pdfText) + " ";

/// Object 7 is the first of `more`.
PlainPdf withNames(const std::string& entries, std::vector<std::string> more = {})
{
    return {.content = namesHeading, .catalog = "/Names << " + entries + " >>", .more = std::move(more)};
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
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
    EXPECT_EQ(
        foundIn({.content = namesHeading, .catalog = "/Dests << " + keys + " /zz#40example.org 0 >>"}), foundName);
}

} // namespace
