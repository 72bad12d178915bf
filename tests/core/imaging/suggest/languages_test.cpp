#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/base/helper_process.h"
#include "core/imaging/leak/leak_check.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/leak/check_bytes.h"

#include <gtest/gtest.h>

#include <QFont>
#include <QPainter>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

constexpr int letterRows = 4, letterHeight = 26, letterStep = 56;
constexpr QSize letterSize(900, 40 + letterRows * letterStep);

/// A paper with a label and its value in each row, drawn whole so that Arabic letters join.
QImage drawLetter(const QString& family, Qt::LayoutDirection direction, const QStringList& rows)
{
    QImage page(letterSize, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font(family);
    font.setPixelSize(letterHeight);
    painter.setFont(font);
    painter.setLayoutDirection(direction);
    const Qt::Alignment side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    for (int i = 0; i < rows.size(); ++i)
        painter.drawText(QRect(40, 20 + i * letterStep, letterSize.width() - 80, letterStep),
            int(side | Qt::AlignAbsolute | Qt::AlignVCenter), rows[i]);
    return page;
}

QImage drawArabicLetter()
{
    return drawLetter(QStringLiteral("Noto Naskh Arabic"), Qt::RightToLeft,
        {QStringLiteral("تاريخ الميلاد: 12.08.1974"), QStringLiteral("رقم الجواز: 898902361"),
            QStringLiteral("مكان الميلاد: زنيث"), QStringLiteral("العنوان: شارع الورد زنيث")});
}

QImage drawFrenchLetter()
{
    return drawLetter(QStringLiteral("DejaVu Sans"), Qt::LeftToRight,
        {QStringLiteral("Né(e) le : 12 août 1974"), QStringLiteral("Numéro d’identité : 898902361"),
            QStringLiteral("Lieu de naissance : Zénith-sur-Mer"), QStringLiteral("Adresse : 12, allée des Érables")});
}

class Languages : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_client.reset(); }
    static Bytes load(const QImage& page)
    {
        Bytes file = encodePng(page).value();
        MemorySource source(file);
        EXPECT_TRUE(s_client->load(source, "image/png", {}));
        return file;
    }
    static std::vector<Suggestion> suggestIn(const ReadingLanguages& languages)
    {
        return suggestForDocument(*s_client, 1, {}, {}, languages).value().covers;
    }
    /// Whether the row of a letter has a cover for this reason.
    static bool isRowCovered(const std::vector<Suggestion>& all, int row, std::string_view code)
    {
        const QRect middle(0, 20 + row * letterStep + letterStep / 2 - 2, letterSize.width(), 4);
        return std::ranges::any_of(all, [&](const Suggestion& one) {
            return one.code == code
                && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.intersects(middle); });
        });
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST(LanguageList, takesNamesOfPacksEachOnceAndNeverAPath)
{
    EXPECT_EQ(parseLanguageList("eng,fra,chi_sim,fra").value(), (ReadingLanguages{"eng", "fra", "chi_sim"}));
    EXPECT_TRUE(parseLanguageList("").value().empty());
    for (const char* wrong : {"../eng", "/etc/eng", "Eng", "script/Arabic", "eng+fra", "eng,", "osd", "fra,equ", "en1",
             "eng fra", "fra,deu,ita,spa,ara"})
        EXPECT_TRUE(parseLanguageList(wrong).error().is(imaging::errors::badLanguage)) << wrong;
}

TEST(LanguageList, aRequestWithAnythingElseIsRefusedByTheHelper)
{
    const PageReading wanted{false, {"eng", "ara"}};
    EXPECT_EQ(parsePageReading(pageReadingJson(wanted)).value().languages, wanted.languages);
    for (const Json& wrong : {Json::array({"../eng"}), Json::array({"eng+osd"}), Json::array({"osd"}),
             Json::array({""}), Json::array({7}), Json("eng"), Json(), Json::array({"fra", "deu", "ita", "spa", "ara"}),
             Json::array({std::string(300, 'a')})})
        EXPECT_FALSE(parsePageReading({{"line_codes", true}, {"languages", wrong}})) << wrong.dump();
}

TEST(LanguageList, whatAHelperTellsOfItsPacksIsCheckedInTheSameWay)
{
    EXPECT_EQ(parseInstalledLanguages({{"languages", Json::array({"ara", "eng"})}}).value(),
        (ReadingLanguages{"ara", "eng"}));
    EXPECT_FALSE(parseInstalledLanguages({{"languages", Json::array({"../eng"})}}));
    EXPECT_FALSE(parseInstalledLanguages({{"languages", ReadingLanguages(maxInstalledLanguages + 1, "eng")}}));
}

TEST_F(Languages, theHelperTellsWhichPacksItHasAndNamesNoneThatIsNoLanguage)
{
    const ReadingLanguages installed = s_client->languages({}).value();
    for (const char* name : {"ara", "eng", "fra"})
        EXPECT_NE(std::ranges::find(installed, name), installed.end()) << name;
    EXPECT_EQ(std::ranges::find(installed, "osd"), installed.end());
}

TEST_F(Languages, aPackThatIsMissingIsNamedAndNothingIsReadWithoutIt)
{
    const Bytes file = load(drawFrenchLetter());
    const auto suggested = suggestForDocument(*s_client, 1, {}, {}, {"fra", "zzz", "yyy"});
    ASSERT_FALSE(suggested);
    EXPECT_TRUE(suggested.error().is(imaging::errors::noLanguage));
    EXPECT_EQ(suggested.error().detail(), "zzz,yyy");
    const auto report = samples::checkBytes(*s_client, file, "image/png", {"zzz"});
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(imaging::errors::noLanguage));
}

TEST_F(Languages, anArabicDocumentIsReadWithItsPackAndNotInEnglish)
{
    load(drawArabicLetter());
    const auto found = suggestIn({"ara"});
    EXPECT_TRUE(isRowCovered(found, 0, cover_codes::birthDate));
    EXPECT_TRUE(isRowCovered(found, 1, cover_codes::documentNumber));
    EXPECT_TRUE(isRowCovered(found, 2, cover_codes::birthPlace));
    EXPECT_TRUE(isRowCovered(found, 3, cover_codes::address));
    const auto inEnglish = suggestIn({});
    for (int row = 0; row < letterRows; ++row)
        for (const std::string_view code :
            {cover_codes::birthDate, cover_codes::documentNumber, cover_codes::birthPlace, cover_codes::address})
            EXPECT_FALSE(isRowCovered(inEnglish, row, code)) << row << " " << code;
}

TEST_F(Languages, aFrenchDocumentIsReadWithItsAccents)
{
    load(drawFrenchLetter());
    const auto found = suggestIn({"fra"});
    EXPECT_TRUE(isRowCovered(found, 0, cover_codes::birthDate));
    EXPECT_TRUE(isRowCovered(found, 1, cover_codes::personalNumber));
    EXPECT_TRUE(isRowCovered(found, 2, cover_codes::birthPlace));
    const auto address = std::ranges::find(found, cover_codes::address, &Suggestion::code);
    ASSERT_NE(address, found.end());
    EXPECT_NE(address->text.find("Érables"), std::string::npos) << address->text;
}

TEST_F(Languages, aCheckInMoreLanguagesFindsNoLessOfAZone)
{
    const Bytes file = encodePng(specimen::drawPassport()).value();
    const LeakReport report = samples::checkBytes(*s_client, file, "image/png", {"ara"}).value();
    EXPECT_TRUE(std::ranges::any_of(
        report.findings, [](const LeakFinding& finding) { return finding.code == leak_codes::mrz; }));
}

} // namespace
