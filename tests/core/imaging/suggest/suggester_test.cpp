#include "core/imaging/suggest/suggester.h"

#include "core/imaging/suggest/cover_codes.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast::imaging;

namespace {

namespace codes = cover_codes;

/// A page on which each word stands where a test puts it.
class Paper {
public:
    Paper() { m_survey.page = QSize(1200, 850); }
    /// Words of one line, from x, each letter 12 px wide, 24 px high.
    Paper& line(int x, int y, const std::string& text)
    {
        ++m_line;
        size_t from = 0;
        while (from < text.size()) {
            const size_t end = std::min(text.find(' ', from), text.size());
            PageText::Word word;
            word.text = text.substr(from, end - from);
            word.box = QRect(x + int(from) * 12, y, int(end - from) * 12, 24);
            word.confidence = 90;
            word.line = m_line;
            m_survey.words.push_back(word);
            from = end + 1;
        }
        return *this;
    }
    Paper& passportZone()
    {
        line(60, 700, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        return line(60, 750, "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    }
    PageSurvey& survey() { return m_survey; }
    std::vector<Suggestion> suggest() const { return suggestCovers(m_survey, 1, knownValuesOf(m_survey)); }

private:
    PageSurvey m_survey;
    uint32_t m_line = 0;
};

const Suggestion* suggestionFor(const std::vector<Suggestion>& all, std::string_view code)
{
    const auto found = std::ranges::find(all, code, &Suggestion::code);
    return found == all.end() ? nullptr : &*found;
}

bool covers(const Suggestion& suggestion, const QRect& box)
{
    return std::ranges::any_of(suggestion.boxes, [&](const QRect& cover) { return cover.contains(box); });
}

bool isCovered(const std::vector<Suggestion>& all, const QRect& box)
{
    return std::ranges::any_of(all, [&](const Suggestion& one) {
        return std::ranges::any_of(one.boxes, [&](const QRect& cover) { return cover.intersects(box); });
    });
}

TEST(Suggester, aDayThatStandsByItselfIsNoPartOfTheLabelBeforeIt)
{
    const auto all = Paper().line(60, 100, "Date of birth 12 08 1974").suggest();
    EXPECT_TRUE(isCovered(all, QRect(60 + 14 * 12, 100, 24, 24)));
}

TEST(Suggester, coversAWholeZoneWithSpaceAroundIt)
{
    const auto all = Paper().passportZone().suggest();
    const Suggestion* zone = suggestionFor(all, codes::mrz);
    ASSERT_NE(zone, nullptr);
    EXPECT_TRUE(covers(*zone, QRect(50, 690, 44 * 12 + 20, 94)));
    EXPECT_FALSE(zone->needsEye);
}

TEST(Suggester, coversEveryLineOfAZoneWhoseFillersWereNotRead)
{
    const auto all = Paper()
                         .line(60, 700, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<")
                         .line(60, 750, "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
                         .suggest();
    ASSERT_NE(suggestionFor(all, codes::mrz), nullptr);
    EXPECT_TRUE(covers(*suggestionFor(all, codes::mrz), QRect(60, 700, 44 * 12, 74)));
}

TEST(Suggester, coversANationalityByAFixedLengthAndNotToTheEndOfThePage)
{
    const auto widthOf = [](const std::string& value) {
        const auto all
            = Paper().line(60, 100, "Nationality").line(60, 140, value).line(900, 300, "EXAMPLETOWN").suggest();
        const Suggestion* one = suggestionFor(all, codes::nationality);
        return one == nullptr ? 0 : one->boxes.front().width();
    };
    EXPECT_GT(widthOf("UTO"), 240);
    EXPECT_LT(widthOf("UTO"), 500) << "the text of the page ends at 1032";
    EXPECT_EQ(widthOf("UTO"), widthOf("UTOPIAN SINCE BIRTH")) << "its length tells nothing";
}

TEST(Suggester, findsWhatTheZoneSaysWhereverItIsPrinted)
{
    const auto all = Paper()
                         .line(500, 100, "L898902C3")
                         .line(500, 200, "12 AUG/AOUT 1974")
                         .line(500, 300, "ZE 184226 B")
                         .line(500, 400, "15 APR 2012")
                         .line(500, 500, "ERIKSSON")
                         .passportZone()
                         .suggest();
    EXPECT_TRUE(covers(*suggestionFor(all, codes::documentNumber), QRect(500, 100, 9 * 12, 24)));
    EXPECT_TRUE(covers(*suggestionFor(all, codes::birthDate), QRect(500, 200, 16 * 12, 24)));
    EXPECT_TRUE(covers(*suggestionFor(all, codes::personalNumber), QRect(500, 300, 11 * 12, 24)));
    EXPECT_FALSE(isCovered(all, QRect(500, 400, 11 * 12, 24))) << "the expiry date stays";
    EXPECT_FALSE(isCovered(all, QRect(500, 500, 8 * 12, 24))) << "the name stays";
}

TEST(Suggester, bearsWithSlipsOfReading)
{
    const auto all = Paper().line(500, 100, "L8989O2C3").line(500, 200, "12.O8.1974").passportZone().suggest();
    EXPECT_NE(suggestionFor(all, codes::documentNumber), nullptr);
    EXPECT_NE(suggestionFor(all, codes::birthDate), nullptr);
}

TEST(Suggester, knowsTheLayoutsOfABirthDate)
{
    for (const char* text : {"12.08.1974", "12/08/74", "08/12/1974", "1974-08-12", "12 08 1974", "12 August 1974",
             "Aug 12, 1974", "12AUG1974", "12 ago 1974", "12. srpna / 12 aout 1974", "19740812"}) {
        const auto all = Paper().line(500, 200, text).passportZone().suggest();
        EXPECT_NE(suggestionFor(all, codes::birthDate), nullptr) << text;
    }
    const auto other = Paper().line(500, 200, "13.08.1974").passportZone().suggest();
    EXPECT_EQ(suggestionFor(other, codes::birthDate), nullptr);
}

TEST(Suggester, aLabelInOneOfSeveralLanguagesSuggestsWhatStandsBelowOrBesideIt)
{
    struct Case {
        const char *label, *value;
        std::string_view code;
    };
    for (const Case& one : {Case{"Place of birth", "ZENITH", codes::birthPlace},
             {"Geburtsort", "ZENITH", codes::birthPlace}, {"Date de naissance", "12 08 1974", codes::birthDate},
             {"Fecha de nacimiento", "12 08 1974", codes::birthDate},
             {"Dokumenten-Nummer", "L898902C3", codes::documentNumber}, {"Indirizzo", "VIA ROMA 1", codes::address},
             {"Height", "1,71 m", codes::height}, {"Augenfarbe", "BLAU", codes::eyes},
             {"CAN", "123456", codes::accessNumber},
             {"Place of birth / Lieu de naissance", "ZENITH", codes::birthPlace}}) {
        const int length = int(std::string_view(one.value).size()) * 12;
        const auto below = Paper().line(500, 100, one.label).line(500, 130, one.value).suggest();
        ASSERT_NE(suggestionFor(below, one.code), nullptr) << one.label;
        EXPECT_TRUE(covers(*suggestionFor(below, one.code), QRect(500, 130, length, 24))) << one.label;
        const auto beside = Paper().line(100, 100, one.label).line(700, 100, one.value).suggest();
        ASSERT_NE(suggestionFor(beside, one.code), nullptr) << one.label;
        EXPECT_TRUE(covers(*suggestionFor(beside, one.code), QRect(700, 100, length, 24))) << one.label;
    }
}

TEST(Suggester, aLabelIsKnownThoughALetterWasReadWrongly)
{
    EXPECT_NE(
        suggestionFor(Paper().line(500, 100, "Piace of blrth").line(500, 130, "ZENITH").suggest(), codes::birthPlace),
        nullptr);
}

TEST(Suggester, theLengthOfACoverDoesNotDependOnTheLengthOfTheWord)
{
    const auto with = [](const char* value) {
        const auto all = Paper()
                             .line(100, 100, "Place of birth")
                             .line(700, 100, "Authority")
                             .line(100, 130, value)
                             .line(700, 130, "PASSPORT OFFICE")
                             .suggest();
        const Suggestion* found = suggestionFor(all, codes::birthPlace);
        return found == nullptr ? QRect() : found->boxes.front();
    };
    EXPECT_EQ(with("ZENITH"), with("NEW ZENITH"));
    EXPECT_FALSE(with("ZENITH").isEmpty());
}

TEST(Suggester, anAddressGoesOnForSeveralLinesAndEndsAtTheNextLabel)
{
    const auto all = Paper()
                         .line(100, 100, "Address")
                         .line(100, 130, "1 SPECIMEN STREET")
                         .line(100, 160, "ZENITH 12345")
                         .line(100, 190, "Date of expiry")
                         .line(100, 220, "15 APR 2012")
                         .suggest();
    EXPECT_TRUE(isCovered(all, QRect(100, 130, 100, 24)));
    EXPECT_TRUE(isCovered(all, QRect(100, 160, 100, 24)));
    EXPECT_FALSE(isCovered(all, QRect(100, 220, 100, 24)));
}

TEST(Suggester, whatLooksLikeAZoneOrCodeAndCannotBeReadIsCoveredAndFlagged)
{
    Paper paper;
    paper.survey().marks = {{false, QRect(50, 700, 1000, 100)}, {true, QRect(800, 100, 200, 200)}};
    const auto all = paper.suggest();
    ASSERT_EQ(all.size(), 2u);
    for (const Suggestion& one : all) {
        EXPECT_TRUE(one.needsEye);
        EXPECT_EQ(one.source, Suggestion::Source::LooksLike);
    }
}

TEST(Suggester, aPartOfAZoneIsCoveredWithTheLinesAboveAndBelowAndFlagged)
{
    const auto all = Paper().line(60, 750, "L898902C36UTO7408122F1204159ZE184226B<<<<<1").suggest();
    const Suggestion* zone = suggestionFor(all, codes::mrz);
    ASSERT_NE(zone, nullptr);
    EXPECT_TRUE(zone->needsEye);
    EXPECT_TRUE(covers(*zone, QRect(60, 700, 500, 74)));
}

TEST(Suggester, aPartOfAZoneIsCoveredAsFarAsItsLineMayReachToBothSides)
{
    const std::string whole = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    for (const size_t lost : {size_t(0), size_t(6)}) { // a hair lies over its beginning or its end
        const auto all = Paper().line(200 + int(lost) * 12, 700, whole.substr(lost, whole.size() - 6)).suggest();
        const Suggestion* zone = suggestionFor(all, codes::mrz);
        ASSERT_NE(zone, nullptr) << lost;
        EXPECT_TRUE(zone->needsEye) << lost;
        EXPECT_TRUE(covers(*zone, QRect(200, 700, int(whole.size()) * 12, 24))) << lost;
    }
}

TEST(Suggester, theBarcodeOfALicenceTellsWhatElseToCover)
{
    Paper paper;
    paper.line(100, 100, "D12345678").line(100, 200, "08/31/1978").line(100, 300, "2345 ANYWHERE STREET");
    paper.survey().codes.push_back({"PDF417",
        "@\n\x1e\rANSI 636000090002DL00410278ZV03190008DLDAQD12345678\nDCSERIKSSON\nDACANNA\nDBB08311978\n"
        "DAG2345 ANYWHERE STREET\nDAIZENITH\nDAK123450000  \nDCFDISC0001\n",
        QRect(200, 500, 600, 150)});
    const auto all = paper.suggest();
    EXPECT_NE(suggestionFor(all, codes::documentNumber), nullptr);
    EXPECT_NE(suggestionFor(all, codes::birthDate), nullptr);
    EXPECT_NE(suggestionFor(all, codes::address), nullptr);
    EXPECT_TRUE(covers(*suggestionFor(all, codes::barcode), QRect(190, 490, 620, 170)));
}

TEST(Suggester, aLineCodeIsCoveredInItsHeightThoughItWasReadAlongOneLine)
{
    Paper paper;
    paper.survey().codes.push_back({"Code128", "D12345678", QRect(200, 500, 400, 1)});
    EXPECT_GE(suggestionFor(paper.suggest(), codes::barcode)->boxes.front().height(), 100);
}

TEST(Suggester, whatLiesOnATiltedPageIsCoveredInStepsThatLeaveNoGap)
{
    PageSurvey survey;
    survey.page = QSize(1200, 850);
    survey.angle = 8;
    const QRect upright(200, 500, 800, 60);
    const std::vector<QRect> boxes = onPage(survey, upright);
    EXPECT_GT(boxes.size(), 1u);
    const QTransform back = survey.toUpright().inverted();
    for (int x = upright.left(); x <= upright.right(); x += 3)
        for (int y = upright.top(); y <= upright.bottom(); y += 3) {
            const QPoint point = back.map(QPoint(x, y));
            EXPECT_TRUE(std::ranges::any_of(boxes, [&](const QRect& box) { return box.contains(point); }));
        }
}

} // namespace
