#include "report_fixture.h"

namespace holdfast::bundle::test {

TEST_F(Report, saysWhichLettersOfItNoFontHas)
{
    constexpr std::string_view letter = "U+10FFFD"; // for private use, in no font
    const auto before = exported("r1.zip", with(ReportPictures::None)).reportWarning;
    EXPECT_FALSE(before && has(before->detail(), letter));
    vault::NewItem item;
    item.age = AgeAnswer::No;
    item.title = "a title with \xf4\x8f\xbf\xbd";
    item.capturedAt = m_clock.now();
    add(item, {{"original", "a.txt", "text/plain", "words"}});
    const auto after = exported("r2.zip", with(ReportPictures::None)).reportWarning;
    ASSERT_TRUE(after);
    EXPECT_EQ(after->code().id, "report.letters-missing");
    EXPECT_TRUE(has(after->detail(), letter)) << after->detail();
    ExportOptions without;
    EXPECT_FALSE(exported("r3.zip", without).reportWarning) << "there is no report";
}

} // namespace holdfast::bundle::test
