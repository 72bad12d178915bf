#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "core/imaging/suggest/text_match.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast::imaging;

namespace {

/// A page of words at places that a test gives.
class WrittenPage {
public:
    WrittenPage() { m_survey.page = QSize(1200, 850); }
    QRect put(const std::string& text, int x, int y, int width)
    {
        m_survey.words.push_back({text, QRect(x, y, width, 24), 90, ++m_line, false});
        return m_survey.words.back().box;
    }
    std::vector<Suggestion> suggest() const { return suggestCovers(m_survey, 1, {}); }

private:
    PageSurvey m_survey;
    uint32_t m_line = 0;
};

bool isCoveredBy(const std::vector<Suggestion>& all, std::string_view code, const QRect& place)
{
    return std::ranges::any_of(all, [&](const Suggestion& one) {
        return one.code == code
            && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(place); });
    });
}

bool isLeftOpen(const std::vector<Suggestion>& all, const QRect& place)
{
    return std::ranges::none_of(all, [&](const Suggestion& one) {
        return std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.intersects(place); });
    });
}

TEST(OtherScripts, anArabicLabelNamesWhatStandsToItsLeft)
{
    WrittenPage page;
    const QRect first = page.put("تاريخ", 1000, 100, 60);
    const QRect second = page.put("الميلاد:", 910, 100, 80);
    const QRect date = page.put("١٩٧٤/٠٨/١٢", 720, 100, 160);
    const auto all = page.suggest();
    EXPECT_TRUE(isCoveredBy(all, cover_codes::birthDate, date));
    EXPECT_TRUE(isLeftOpen(all, first)) << "the label itself says nothing";
    EXPECT_TRUE(isLeftOpen(all, second));
}

TEST(OtherScripts, anArabicLabelIsKnownThoughALetterWasReadWrongly)
{
    WrittenPage page;
    page.put("تاريح", 1000, 100, 60);
    page.put("الميلاد", 910, 100, 80);
    const QRect date = page.put("12.08.1974", 720, 100, 160);
    EXPECT_TRUE(isCoveredBy(page.suggest(), cover_codes::birthDate, date));
}

TEST(OtherScripts, anArabicNameStaysVisibleAsOneInLatinLettersDoes)
{
    WrittenPage page;
    page.put("الاسم:", 1000, 100, 60);
    const QRect name = page.put("إريكسون", 880, 100, 100);
    page.put("العنوان:", 1000, 300, 60);
    const QRect street = page.put("زنيث", 900, 300, 80);
    const auto all = page.suggest();
    EXPECT_TRUE(isLeftOpen(all, name));
    EXPECT_TRUE(isCoveredBy(all, cover_codes::address, street));
}

TEST(OtherScripts, aFieldWithALabelInTwoScriptsIsCoveredFromEither)
{
    WrittenPage page;
    page.put("Nationality", 60, 100, 140);
    page.put("الجنسية", 230, 100, 90);
    const QRect below = page.put("UTOPIAN", 60, 140, 120);
    const auto all = page.suggest();
    EXPECT_TRUE(isCoveredBy(all, cover_codes::nationality, below)) << "a label is no value";
    EXPECT_TRUE(std::ranges::none_of(all, &Suggestion::needsEye)) << "it was found, if by one of the two only";
}

TEST(OtherScripts, foldingKeepsLettersOfEveryScriptAndDigitsOfAnyAsTheSame)
{
    EXPECT_EQ(foldText("Né(e) à Łódź, n° 7"), "NEEALODZN7");
    EXPECT_EQ(foldText("رقــم الإقامة ١٢"), "رقمالاقامة12");
    EXPECT_EQ(foldText("Дата рождения"), "ДАТАРОЖДЕНИЯ");
    EXPECT_EQ(foldText("Ημερομηνία"), "ΗΜΕΡΟΜΗΝΙΑ");
    EXPECT_EQ(foldText("€ © — !"), "");
}

} // namespace
