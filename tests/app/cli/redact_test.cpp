#include "core/base/digest.h"
#include "tests/app/cli/sample_vault.h"

#include <QImage>

namespace holdfast::test {

using Redact = SampleVault;

namespace {

QImage load(const std::string& path)
{
    return QImage(QString::fromStdString(path)).convertToFormat(QImage::Format_RGB32);
}

/// Every pixel of the box has one colour.
bool isCovered(const QImage& image, const QRect& box)
{
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            if (image.pixel(x, y) != image.pixel(box.topLeft()))
                return false;
    return true;
}

} // namespace

TEST_F(Redact, coversAFileWithoutVaultOrPasswordAndChangesNothingElse)
{
    const std::string picture = writePicture("in/id.png");
    const Ended ended = bare({"redact", picture, "--out", path("out/c.png"), "--box", "1:30,20,100,50", "--box",
        "1:200,100,50,60", "--json"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err;
    const Json document = Json::parse(ended.out);
    EXPECT_EQ(document["id"], nullptr);
    EXPECT_EQ(document["sha256"], Sha256::of(asBytes(readFile(path("out/c.png")))).hex());
    const QImage before = load(picture), after = load(path("out/c.png"));
    ASSERT_EQ(after.size(), before.size());
    const QRect boxes[] = {QRect(30, 20, 100, 50), QRect(200, 100, 50, 60)};
    for (const QRect& box : boxes) {
        EXPECT_TRUE(isCovered(after, box));
        EXPECT_FALSE(isCovered(before, QRect(30, 20, 100, 50)));
    }
    int changed = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            if (!boxes[0].contains(x, y) && !boxes[1].contains(x, y) && after.pixel(x, y) != before.pixel(x, y))
                ++changed;
    EXPECT_EQ(changed, 0);
}

TEST_F(Redact, theEndingOfTheOutputDecidesTheFormat)
{
    const std::string picture = writePicture("in/id.png");
    for (const auto& [name, start] : {std::pair{"c.png", "\x89PNG"}, {"c.jpg", "\xFF\xD8\xFF"}, {"c.pdf", "%PDF-"}}) {
        const Ended ended
            = bare({"redact", picture, "--out", path(std::string("out/") + name), "--box", "1:0,0,10,10"});
        ASSERT_EQ(ended.exitCode, 0) << ended.err;
        EXPECT_TRUE(readFile(path(std::string("out/") + name)).starts_with(start)) << name;
    }
    const Ended odd = bare({"redact", picture, "--out", path("out/c.webp"), "--box", "1:0,0,10,10", "--json"});
    EXPECT_EQ(odd.exitCode, 2);
    EXPECT_EQ(Json::parse(odd.out)["error"]["code"], "redact.bad-format");
}

TEST_F(Redact, aPdfPageIsCoveredAndItsTextIsGone)
{
    const std::string picture = writePicture("in/id.png");
    ASSERT_EQ(bare({"redact", picture, "--out", path("in/id.pdf"), "--box", "1:0,0,4,4"}).exitCode, 0);
    const Ended ended = bare({"redact", path("in/id.pdf"), "--out", path("out/c.pdf"), "--box", "1:10,10,40,40"});
    ASSERT_EQ(ended.exitCode, 0) << ended.err;
    EXPECT_EQ(tool({"pdftotext", path("out/c.pdf"), "-"}).out.find_first_not_of(" \n\f"), std::string::npos);
    EXPECT_EQ(bare({"redact", path("in/id.pdf"), "--out", path("out/d.pdf"), "--box", "2:10,10,40,40"}).exitCode, 2);
}

TEST_F(Redact, boxesThatMakeNoSenseLeaveNoFile)
{
    const std::string picture = writePicture("in/id.png");
    for (const auto& [box, code] :
        {std::pair{"1:10,10,40", "usage.bad-arguments"}, {"0:1,1,4,4", "usage.bad-arguments"},
            {"1:1,1,0,4", "usage.bad-arguments"}, {"1:1,1,4,4,9", "usage.bad-arguments"},
            {"2:1,1,4,4", "redact.no-such-page"}, {"1:5000,5000,4,4", "redact.box-outside"}}) {
        const Ended ended = bare({"redact", picture, "--out", path("out/c.png"), "--box", box, "--json"});
        EXPECT_EQ(ended.exitCode, 2) << box;
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], code) << box;
    }
    const Ended none = bare({"redact", picture, "--out", path("out/c.png"), "--json"});
    EXPECT_EQ(none.exitCode, 2);
    EXPECT_EQ(Json::parse(none.out)["error"]["code"], "redact.no-cover");
    EXPECT_FALSE(std::filesystem::exists(path("out/c.png")));
}

TEST_F(Redact, aFileThatIsNoPictureOrDoesNotExistIsAFailure)
{
    EXPECT_EQ(bare({"redact", path("in/no.png"), "--out", path("out/c.png"), "--box", "1:0,0,4,4"}).exitCode, 5);
    const std::string broken = writeFile("in/broken.png", readFile(writePicture("in/id.png")).substr(0, 60));
    EXPECT_EQ(bare({"redact", broken, "--out", path("out/c.png"), "--box", "1:0,0,4,4"}).exitCode, 5);
    EXPECT_EQ(bare({"redact", writeFile("in/words.txt", "words\n"), "--out", path("out/c.png"), "--box", "1:0,0,4,4"})
                  .exitCode,
        5);
    EXPECT_FALSE(std::filesystem::exists(path("out/c.png")));
}

TEST_F(Redact, anItemOfTheVaultIsCoveredAndFiledWithItsParentsHash)
{
    makeVaultOpenedByCode();
    const CliResult imported = cli({"import", writePicture("in/id.png"), "--as", "id"});
    ASSERT_EQ(imported.exitCode, 0) << imported.err;
    const Json parent = imported.json["items"][0];
    const CliResult result = cli({"redact", parent["id"], "--out", path("out/c.png"), "--box", "1:30,20,100,50"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const Json filed = items({"--kind", "redacted"});
    ASSERT_EQ(filed.size(), 1u);
    EXPECT_EQ(filed[0]["id"], result.json["id"]);
    EXPECT_EQ(filed[0]["parent"]["id"], parent["id"]);
    EXPECT_EQ(filed[0]["parent"]["sha256"], parent["sha256"]);
    EXPECT_EQ(filed[0]["artifacts"][0]["role"], "redacted");
    EXPECT_EQ(filed[0]["artifacts"][0]["sha256"], Sha256::of(asBytes(readFile(path("out/c.png")))).hex());
    EXPECT_TRUE(isCovered(load(path("out/c.png")), QRect(30, 20, 100, 50)));
}

TEST_F(Redact, neverReplacesItsInputNorAnythingOfAVault)
{
    makeVaultOpenedByCode();
    const std::string picture = writePicture("in/id.png");
    const std::string before = readFile(picture);
    EXPECT_EQ(cli({"redact", picture, "--out", picture, "--box", "1:0,0,9,9"}).code(), "redact.same-file");
    EXPECT_EQ(readFile(picture), before);
    ASSERT_EQ(cli({"import", picture, "--as", "id"}).exitCode, 0);
    const std::string id = items()[0]["id"];
    for (const char* name : {"vault/vault.db", "vault/vault.keys", "vault/new.png"}) {
        const std::string out = path(name);
        EXPECT_EQ(cli({"extract", id, "original", "--out", out}).code(), "vault.inside-vault") << name;
        EXPECT_EQ(cli({"export", "--out", out}).code(), "vault.inside-vault") << name;
    }
    EXPECT_EQ(cli({"redact", id, "--out", path("vault/c.png"), "--box", "1:0,0,9,9"}).code(), "vault.inside-vault");
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

} // namespace holdfast::test
