#include "ui/cover/found_again.h"

#include "core/imaging/suggest/cover_codes.h"
#include "ui/cover/placed_suggestions.h"

#include <gtest/gtest.h>

namespace holdfast::ui {

namespace foundAgainCodes = imaging::cover_codes;

static FoundCovers foundAt(std::string_view code, const QRect& box)
{
    FoundCovers found;
    found.covers.push_back({code, imaging::Suggestion::Source::Label, 1, {box}, false, {}});
    return found;
}

class FoundByAnotherReading : public ::testing::Test {
protected:
    static constexpr QRect place{100, 200, 300, 40};
    const FoundCovers before = foundAt(foundAgainCodes::birthDate, place);
    const CoversByPage covered = withSuggestion({{1, {{QRect(5, 5, 20, 20)}}}}, before.covers, 0);
};

TEST_F(FoundByAnotherReading, comesAfterWhatWasFoundBeforeAndWhichStays)
{
    const FoundAgain joined = joinFound(before, foundAt(foundAgainCodes::address, {100, 400, 300, 40}), covered);
    ASSERT_EQ(joined.found.covers.size(), 2u);
    EXPECT_EQ(joined.found.covers[0].code, foundAgainCodes::birthDate);
    EXPECT_EQ(joined.found.covers[1].code, foundAgainCodes::address);
    EXPECT_EQ(joined.covers, covered) << "the new one is for the purpose to decide on";
}

TEST_F(FoundByAnotherReading, isThereOnceWhereItWasFoundBefore)
{
    const FoundAgain joined = joinFound(before, foundAt(foundAgainCodes::birthDate, {104, 202, 290, 36}), covered);
    EXPECT_EQ(joined.found.covers.size(), 1u);
    EXPECT_EQ(joined.covers, covered);
}

TEST_F(FoundByAnotherReading, getsNoSecondCoverForAPixelMore)
{
    const FoundAgain joined = joinFound(before, foundAt(foundAgainCodes::birthDate, {99, 199, 303, 42}), covered);
    EXPECT_EQ(joined.found.covers.front().boxes.size(), 1u);
    EXPECT_EQ(joined.covers, covered);
}

TEST_F(FoundByAnotherReading, isCoveredAsFarAsItReaches)
{
    const QRect further(100, 200, 340, 40);
    const FoundAgain joined = joinFound(before, foundAt(foundAgainCodes::birthDate, further), covered);
    ASSERT_EQ(joined.found.covers.size(), 1u);
    ASSERT_EQ(joined.covers.at(1).size(), 3u) << "what was drawn, what was covered, and the rest of it";
    EXPECT_EQ(joined.covers.at(1).back().box, further);
    EXPECT_EQ(joined.covers.at(1).back().suggestion, 0u);
}

TEST_F(FoundByAnotherReading, isNotCoveredWhereThePersonRemovedItsCover)
{
    const CoversByPage removed = withoutSuggestion(covered, 0);
    const FoundAgain joined = joinFound(before, foundAt(foundAgainCodes::birthDate, {100, 200, 340, 40}), removed);
    EXPECT_EQ(joined.found.covers.size(), 1u);
    EXPECT_EQ(joined.covers, removed);
}

TEST_F(FoundByAnotherReading, isAnotherWhereItTakesUpMuchMore)
{
    const QRect paragraph(100, 200, 600, 200);
    EXPECT_EQ(joinFound(before, foundAt(foundAgainCodes::birthDate, paragraph), covered).found.covers.size(), 2u);
    EXPECT_EQ(joinFound(before, foundAt(foundAgainCodes::address, place), covered).found.covers.size(), 2u)
        << "something else in the same place";
}

TEST_F(FoundByAnotherReading, tellsWhatCouldNotBeLookedAtThisTimeAndTheKindThatEitherKnew)
{
    FoundCovers known = before;
    known.kind = "passport";
    known.unchecked = {{1, "decode.failed"}};
    FoundCovers again;
    again.unchecked = {{2, "decode.failed"}};
    const FoundAgain joined = joinFound(known, again, covered);
    EXPECT_EQ(joined.found.kind, "passport");
    ASSERT_EQ(joined.found.unchecked.size(), 1u);
    EXPECT_EQ(joined.found.unchecked.front().page, 2u);
}

} // namespace holdfast::ui
