#include "core/intake/cover_choice.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::intake;
namespace leaks = holdfast::imaging::leak_codes;

static bool stays(std::string_view code, const std::vector<std::string>& allowed, bool isAuto)
{
    return isMeantToStay({code, 1, {}, {}}, allowed, isAuto);
}

TEST(CoverChoice, aZoneOrBarcodeStaysWhereThePersonPlacedEachCoverAndNotWhereTheProgramDid)
{
    EXPECT_TRUE(stays(leaks::mrz, {}, false));
    EXPECT_TRUE(stays(leaks::barcode, {}, false));
    EXPECT_FALSE(stays(leaks::mrz, {}, true));
    EXPECT_TRUE(stays(leaks::mrz, {std::string(leaks::mrz)}, true));
}

TEST(CoverChoice, whatCannotBeSeenStaysOnlyWhenItIsAllowedByItsCode)
{
    EXPECT_FALSE(stays(leaks::metadata, {}, false));
    EXPECT_FALSE(stays(leaks::metadata, {std::string(leaks::mrz)}, false));
    EXPECT_TRUE(stays(leaks::metadata, {std::string(leaks::metadata)}, false));
}

TEST(CoverChoice, whatIsLetPassIsEachCodeOnceAndWhetherAllWasLookedAt)
{
    imaging::LeakReport report;
    report.findings = {{leaks::mrz, 1, {}, "L8"}, {leaks::barcode, 1, {}, {}}, {leaks::mrz, 2, {}, "P<"}};
    const LetPass letPass = letPassOf(report);
    EXPECT_EQ(letPass.findings, (std::vector<std::string>{"leak.mrz", "leak.barcode"}));
    EXPECT_TRUE(letPass.isWhole);
    report = {};
    EXPECT_TRUE(letPassOf(report).isNothing());
    report.unchecked.push_back({"page 1: decode.failed", 0});
    EXPECT_FALSE(letPassOf(report).isNothing());
}
