#include "core/imaging/suggest/suggester.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/suggest/cover_codes.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

// Where the specimen has them, in its pixels.
constexpr QRect title(872, 36, 268, 22), authority(432, 594, 282, 22), birthPlace(571, 515, 113, 22),
    nationality(433, 435, 137, 22), machineReadable(52, 700, 1096, 92);

class Survey : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_client.reset(); }
    static std::vector<Suggestion> suggestFor(const QImage& page)
    {
        const Bytes file = encodePng(page).value();
        MemorySource source(file);
        EXPECT_TRUE(s_client->load(source, "image/png", {}));
        return suggestForDocument(*s_client, 1, {}).value().covers;
    }
    static bool isTouched(const std::vector<Suggestion>& all, const QRect& place)
    {
        return std::ranges::any_of(all, [&](const Suggestion& one) {
            return std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.intersects(place); });
        });
    }
    static bool isCoveredAs(const std::vector<Suggestion>& all, std::string_view code, const QRect& place)
    {
        return std::ranges::any_of(all, [&](const Suggestion& one) {
            return one.code == code
                && std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(place); });
        });
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(Survey, capitalsOfTheIssuerAndOfATitleAreNoMachineReadableZone)
{
    const auto all = suggestFor(specimen::drawPassport());
    EXPECT_TRUE(isCoveredAs(all, cover_codes::mrz, machineReadable));
    EXPECT_FALSE(isTouched(all, authority));
    EXPECT_FALSE(isTouched(all, title));
}

TEST_F(Survey, whatIsLeftOpenOnACoveredCopyIsFoundBesideTheCovers)
{
    QImage page = specimen::drawPassport();
    const specimen::PassportBoxes boxes = specimen::passportBoxes();
    ASSERT_TRUE(applyCovers(page,
        {boxes.documentNumber, boxes.birthDate, boxes.machineReadable.adjusted(-20, -10, 20, 10),
            QRect(60, 150, 320, 420)}));
    const auto all = suggestFor(page);
    EXPECT_TRUE(isCoveredAs(all, cover_codes::birthPlace, birthPlace));
    EXPECT_TRUE(isCoveredAs(all, cover_codes::nationality, nationality));
}

TEST_F(Survey, aCoveredCopyThatLiesOnItsSideIsTurned)
{
    QImage page = specimen::drawPassport();
    ASSERT_TRUE(applyCovers(page, {specimen::passportBoxes().machineReadable, QRect(60, 150, 320, 420)}));
    const auto all = suggestFor(page.transformed(QTransform().rotate(90)).convertToFormat(QImage::Format_RGB32));
    const auto onSide = [&](const QRect& box) { // clockwise
        return QRect(page.height() - box.bottom() - 1, box.left(), box.height(), box.width());
    };
    EXPECT_TRUE(isCoveredAs(all, cover_codes::birthPlace, onSide(birthPlace)));
}

TEST(SurveyMessage, keepsAnAngleToTheThousandthOfADegree)
{
    for (const int64_t millidegrees : {int64_t(1001), int64_t(-1003), int64_t(180'000)}) {
        PageSurvey survey;
        survey.page = QSize(10, 10);
        survey.angle = double(millidegrees) / 1000;
        EXPECT_EQ(surveyJson(survey)["millidegrees"], millidegrees);
    }
}

} // namespace
