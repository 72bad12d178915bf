#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/base/digest.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/core/imaging/straighten/card_shots.h"

#include <QGuiApplication>

namespace holdfast::test {

namespace {

class RedactStraighten : public SampleVault {
protected:
    static void SetUpTestSuite()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "tests";
        static char* arguments[] = {name, nullptr};
        if (QGuiApplication::instance() == nullptr)
            new QGuiApplication(count, arguments); // lives as long as the program: fonts need it
    }
    std::string writeShot(const QImage& picture) const
    {
        std::filesystem::create_directories(m_folder / "in");
        EXPECT_TRUE(picture.save(QString::fromStdString(path("in/photo.png"))));
        return path("in/photo.png");
    }
    static samples::CardShot shot() { return samples::cardShot(specimen::drawPassport(), 0, samples::Table::Plain); }
    static std::string textOf(const QPolygonF& corners)
    {
        std::string text;
        for (const QPointF& corner : corners)
            text += (text.empty() ? "" : ",") + std::to_string(qRound(corner.x())) + ","
                + std::to_string(qRound(corner.y()));
        return text;
    }
    QImage copy(const char* name) const { return QImage(QString::fromStdString(path(name))); }
};

} // namespace

TEST_F(RedactStraighten, coversWhatIsFoundOnThePageThatBecameOfThePhoto)
{
    const std::string photo = writeShot(shot().picture);
    const std::string before = Sha256::of(asBytes(readFile(photo))).hex();
    const Ended ended = bare({"redact", photo, "--out", path("out.png"), "--auto", "--straighten", "auto", "--json"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err << ended.out;
    const Json document = Json::parse(ended.out);
    const Json& straightened = document["straightened"];
    ASSERT_TRUE(straightened.is_object()) << ended.out;
    EXPECT_EQ(straightened["corners"].size(), 8u);
    EXPECT_GE(straightened["confidence"], 60);
    EXPECT_EQ(copy("out.png").size(), QSize(straightened["width"].get<int>(), straightened["height"].get<int>()));
    bool hasZone = false;
    for (const Json& one : document["suggested"])
        hasZone = hasZone || one["code"] == "cover.mrz";
    EXPECT_TRUE(hasZone);
    EXPECT_EQ(document["leaks"]["sound"], true);
    EXPECT_EQ(Sha256::of(asBytes(readFile(photo))).hex(), before) << "the photo stays as it is";
}

TEST_F(RedactStraighten, takesBoxesInPixelsOfThePageBetweenTheCorners)
{
    makeVaultOpenedByCode();
    const samples::CardShot taken = shot();
    ASSERT_EQ(cli({"import", writeShot(taken.picture), "--as", "id"}).exitCode, 0);
    const std::string id = items()[0]["id"];
    const CliResult made = cli({"redact", id, "--out", path("out.png"), "--straighten", textOf(taken.corners), "--box",
        "1:0,600,900,200", "--allow", "leak.mrz"});
    ASSERT_EQ(made.exitCode, 0) << made.err << made.json;
    EXPECT_EQ(made.json["straightened"]["confidence"], nullptr) << "nobody looked for edges";
    const QImage page = copy("out.png");
    EXPECT_EQ(page.pixelColor(5, 650), QColor(Qt::black));
    EXPECT_NE(page.pixelColor(5, 590), QColor(Qt::black));
    ASSERT_EQ(items().size(), 2u);
    const std::string derived = made.json["id"];
    ASSERT_EQ(cli({"extract", derived, "record", "--out", path("record.json")}).exitCode, 0);
    const Json record = Json::parse(readFile(path("record.json")));
    EXPECT_EQ(record["transform"]["straightened"]["corners"], made.json["straightened"]["corners"]);
    EXPECT_EQ(record["transform"]["straightened"]["width"], page.width());
}

TEST_F(RedactStraighten, saysWhereThereAreNoEdgesAndLeavesThePictureAsItIs)
{
    const QImage passport = specimen::drawPassport().copy(20, 110, 1160, 730); // all paper, no table
    const std::string photo = writeShot(passport);
    const Ended ended = bare({"redact", photo, "--out", path("out.png"), "--auto", "--straighten", "auto", "--json"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err;
    EXPECT_EQ(Json::parse(ended.out)["straightened"], nullptr);
    EXPECT_EQ(copy("out.png").size(), passport.size());
    const Ended said = bare({"redact", photo, "--out", path("out.png"), "--auto", "--straighten", "auto"});
    EXPECT_NE(said.out.find("No edges of a card or page were found"), std::string::npos) << said.out;
}

TEST_F(RedactStraighten, refusesCornersThatMakeNoPageAndWritesNothing)
{
    const std::string photo = writeShot(shot().picture);
    for (const char* corners : {"nan,0,100,0,100,100,0,100", "0,0,100,0,200,0,300,0", "0,0,500,500,500,0,0,500",
             "0,0,5000,0,5000,500,0,500", "0,0,0,500,500,500,500,0", "everything"}) {
        const Ended ended = bare(
            {"redact", photo, "--out", path("out.png"), "--box", "1:0,0,20,20", "--straighten", corners, "--json"});
        EXPECT_EQ(ended.exitCode, 2) << corners;
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "redact.bad-corners") << corners;
        EXPECT_FALSE(std::filesystem::exists(path("out.png"))) << corners;
    }
    EXPECT_EQ(
        bare({"redact", photo, "--out", path("out.png"), "--box", "1:0,0,20,20", "--straighten", "auto"}).exitCode, 2)
        << "who can say what the box would lie on";
}

} // namespace holdfast::test
