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
