#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/leak/check_bytes.h"
#include "tests/core/imaging/suggest/drawn_portrait.h"
#include "tests/core/imaging/suggest/portrait_documents.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::PhotoDocument;

namespace {

/// As it comes from the helper: its numbers are unsigned where they can be.
Json asSent(const Json& message)
{
    return parseJson(canonicalJson(message), 1u << 20).value();
}

class Portrait : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_portraitClient = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_portraitClient.reset(); }

    static std::vector<Suggestion> photosSuggestedOn(const QImage& page)
    {
        const Bytes file = encodePng(page).value();
        MemorySource source(file);
        EXPECT_TRUE(s_portraitClient->load(source, "image/png", {}));
        std::vector<Suggestion> all = suggestForDocument(*s_portraitClient, 1, {}).value().covers;
        std::erase_if(all, [](const Suggestion& one) { return one.code != cover_codes::photo; });
        return all;
    }
    static LeakReport leaksOf(const QImage& page)
    {
        const Bytes file = encodePng(page).value();
        return samples::checkBytes(*s_portraitClient, file, "image/png").value();
    }
    static bool isUnder(const std::vector<Suggestion>& covers, const QRect& photo)
    {
        return std::ranges::any_of(covers, [&](const Suggestion& one) {
            return std::ranges::any_of(one.boxes, [&](const QRect& box) { return box.contains(photo); });
        });
    }
    /// Not half again as wide or high as the photo: what stands beside it has to stay visible.
    static bool isTight(const Suggestion& cover, const QRect& photo)
    {
        const QRect& box = cover.boxes.front();
        return box.width() * 2 < photo.width() * 3 && box.height() * 2 < photo.height() * 3;
    }
    static inline std::unique_ptr<DecodeClient> s_portraitClient;
};

TEST_F(Portrait, ofAPassportIsCoveredToTheEdgesOfItsPhoto)
{
    const PhotoDocument passport = samples::passportWithPhoto();
    const auto found = photosSuggestedOn(passport.picture);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(isUnder(found, passport.photos[0]));
    EXPECT_TRUE(isTight(found[0], passport.photos[0]));
    EXPECT_EQ(found[0].source, Suggestion::Source::Face);
    EXPECT_FALSE(found[0].needsEye);
}

TEST_F(Portrait, ofACardIsCoveredWithTheSmallPaleOneThatRepeatsIt)
{
    const PhotoDocument card = samples::cardWithGhost();
    const auto found = photosSuggestedOn(card.picture);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(isUnder(found, card.photos[0]));
    EXPECT_TRUE(isUnder(found, card.photos[1]));
}

TEST_F(Portrait, withoutEdgesIsCoveredWithHairAndShouldersAndAsksForAnEye)
{
    const PhotoDocument licence = samples::licenceWithoutEdges();
    const auto found = photosSuggestedOn(licence.picture);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(isUnder(found, licence.photos[0]));
    EXPECT_TRUE(found[0].needsEye);
}

class TurnedPortrait : public Portrait, public ::testing::WithParamInterface<int> { };

TEST_P(TurnedPortrait, isFoundOnWhicheverSideThePageLies)
{
    for (const PhotoDocument& upright : {samples::passportWithPhoto(), samples::cardWithGhost()}) {
        const PhotoDocument page = samples::onItsSide(upright, GetParam());
        const auto found = photosSuggestedOn(page.picture);
        EXPECT_EQ(found.size(), page.photos.size());
        for (const QRect& photo : page.photos)
            EXPECT_TRUE(isUnder(found, photo));
    }
}

INSTANTIATE_TEST_SUITE_P(Degrees, TurnedPortrait, ::testing::Values(90, 180, 270));

TEST_F(Portrait, isFoundWithoutAnyTextThatSaysWhichSideIsUp)
{
    for (const int degrees : {0, 90, 180, 270}) {
        PhotoDocument photo{QImage(900, 900, QImage::Format_RGB32), {QRect(290, 240, 320, 411)}};
        photo.picture.fill(QColor(0xf3, 0xf6, 0xf4));
        samples::drawPortrait(photo.picture, photo.photos[0]);
        const PhotoDocument page = samples::onItsSide(photo, degrees);
        EXPECT_TRUE(isUnder(photosSuggestedOn(page.picture), page.photos[0])) << degrees;
    }
}

TEST_F(Portrait, isFoundWithAnySkinAndHairAndTheHeadHeldAskew)
{
    QImage page(1500, 500, QImage::Format_RGB32);
    page.fill(QColor(0xf3, 0xf6, 0xf4));
    std::vector<QRect> places;
    for (const auto& [skin, hair, tilt] : {std::tuple{0xf0d0b8, 0xc8b070, -8.0}, {0xe0b090, 0x3a2a20, 0.0},
             {0x8a5a40, 0x201814, 8.0}, {0x5a3a28, 0x101010, 0.0}}) {
        samples::Portrayed portrayed;
        portrayed.skin = skin;
        portrayed.hair = hair;
        portrayed.tilt = tilt;
        places.emplace_back(50 + 360 * int(places.size()), 60, 280, 360);
        samples::drawPortrait(page, places.back(), portrayed);
    }
    const auto found = photosSuggestedOn(page);
    for (const QRect& place : places)
        EXPECT_TRUE(isUnder(found, place)) << place.x();
}

TEST_F(Portrait, isNotSeenWhereThereIsNone)
{
    QImage empty(1200, 850, QImage::Format_RGB32);
    empty.fill(Qt::white);
    EXPECT_TRUE(photosSuggestedOn(empty).empty());
    EXPECT_TRUE(photosSuggestedOn(samples::pageOfText()).empty());
    EXPECT_TRUE(photosSuggestedOn(samples::pageOfBarcodes()).empty());
    EXPECT_TRUE(photosSuggestedOn(specimen::drawPassport()).empty()) << "a head without a face";
}

TEST_F(Portrait, thatStaysVisibleIsANoteOfTheLeakCheckAndNoLeak)
{
    PhotoDocument card = samples::cardWithGhost();
    const LeakReport open = leaksOf(card.picture);
    EXPECT_TRUE(open.isSound());
    ASSERT_EQ(open.photos.size(), 2u);
    EXPECT_TRUE(std::ranges::any_of(
        open.photos, [&](const VisiblePhoto& one) { return one.page == 1 && one.box.contains(card.photos[0]); }));
    ASSERT_TRUE(applyCovers(card.picture, card.photos));
    EXPECT_TRUE(leaksOf(card.picture).photos.empty());
}

TEST(PortraitSuggestion, comesWithTheReasonWhyAnEyeIsNeeded)
{
    PageSurvey survey;
    survey.page = QSize(800, 600);
    survey.portraits = {{QRect(50, 100, 200, 260), true}, {QRect(500, 300, 90, 120), false}};
    const auto all = suggestCovers(survey, 1, {});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].code, cover_codes::photo);
    EXPECT_EQ(toText(all[0].source), "face");
    EXPECT_EQ(all[0].boxes, std::vector<QRect>{QRect(50, 100, 200, 260)});
    EXPECT_FALSE(all[0].needsEye);
    EXPECT_TRUE(all[1].needsEye);
    const auto told = parseSurvey(asSent(surveyJson(survey)));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->portraits.size(), 2u);
    EXPECT_TRUE(told->portraits[0].hasEdges);
}

TEST(PortraitSuggestion, ofAHelperThatSaysNonsenseIsRefused)
{
    Json answer = surveyJson(PageSurvey{QSize(800, 600), 0, {}, {}, {}, {}, {}, 0});
    ASSERT_TRUE(parseSurvey(asSent(answer)));
    for (const Json& wrong :
        {Json{{"edges", 1}, {"box", {1, 2, 3, 4}}}, Json{{"edges", true}, {"box", {1, 2}}}, Json(7)}) {
        answer["portraits"] = Json::array({wrong});
        EXPECT_FALSE(parseSurvey(asSent(answer))) << wrong.dump();
    }
    answer["portraits"] = Json::array_t(maxPortraits + 1, Json{{"edges", true}, {"box", {1, 2, 3, 4}}});
    EXPECT_FALSE(parseSurvey(answer));
}

} // namespace
