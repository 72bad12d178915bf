#include "core/base/digest.h"
#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

class PagePicturesCommand : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        const CliResult captured = cli({"capture", "--no-second-fetch", "--under18", "no", m_site.url("/gallery")});
        ASSERT_EQ(captured.exitCode, 0) << captured.json << captured.err;
    }
    LoopbackSite m_site;
};

TEST_F(PagePicturesCommand, listsTheFullSizeOnesOfACaptureAndKeepsNone)
{
    const CliResult listed = cli({"pictures", "TC-1"});
    ASSERT_EQ(listed.exitCode, 0) << listed.json << listed.err;
    EXPECT_EQ(listed.json["exhibit"], "TC-1");
    EXPECT_EQ(listed.json["least_side"], 200);
    ASSERT_EQ(listed.json["pictures"].size(), 1u) << listed.json;
    const Json& picture = listed.json["pictures"][0];
    EXPECT_EQ(picture["url"], m_site.url("/full.png"));
    EXPECT_EQ(picture["mime"], "image/png");
    EXPECT_EQ(picture["width"], 640);
    EXPECT_EQ(picture["kept_as"], nullptr);
    EXPECT_EQ(listed.json["smaller"], 1);
    EXPECT_FALSE(listed.json.contains("kept"));
    EXPECT_EQ(items().size(), 1u);
    EXPECT_EQ(cli({"pictures", "TC-1", "--least-side", "20"}).json["pictures"].size(), 2u);
}

TEST_F(PagePicturesCommand, keepsThemAsItemsByWhichAMirrorIsFoundAndWhichABundleProves)
{
    const CliResult kept = cli({"pictures", "TC-1", "--keep-all"});
    ASSERT_EQ(kept.exitCode, 0) << kept.json << kept.err;
    ASSERT_EQ(kept.json["kept"].size(), 1u);
    EXPECT_EQ(kept.json["kept"][0]["exhibit"], "TC-2");
    EXPECT_EQ(kept.json["kept"][0]["parent"]["id"], kept.json["id"]);
    EXPECT_EQ(kept.json["kept"][0]["was_kept"], false);
    EXPECT_EQ(kept.json["pictures"][0]["kept_as"],
        (Json{{"id", kept.json["kept"][0]["id"]}, {"exhibit", kept.json["kept"][0]["exhibit"]}}));
    ASSERT_EQ(cli({"extract", "TC-2", "original", "--out", path("out/full.png")}).exitCode, 0);
    EXPECT_EQ(Sha256::of(asBytes(readFile(path("out/full.png")))).hex(), kept.json["pictures"][0]["sha256"]);

    const CliResult mirror = cli({"capture", "--no-second-fetch", "--under18", "no", m_site.url("/mirror")});
    ASSERT_EQ(mirror.exitCode, 0) << mirror.json << mirror.err;
    const std::string hash = cli({"pictures", "TC-3"}).json["pictures"][0]["sha256"];
    const CliResult chosen = cli({"pictures", "TC-3", "--keep", hash});
    ASSERT_EQ(chosen.exitCode, 0) << chosen.json << chosen.err;
    EXPECT_EQ(chosen.json["kept"][0]["similar_to"][0]["exhibit"], "TC-2");
    EXPECT_EQ(cli({"similar", "TC-1"}).json["similar"][0]["exhibit"], "TC-4");
    EXPECT_EQ(cli({"pictures", "TC-3", "--keep", hash}).json["kept"][0]["was_kept"], true);
    EXPECT_EQ(cli({"pictures", "TC-3"}).json["pictures"][0]["kept_as"]["exhibit"], "TC-4");

    EXPECT_EQ(cli({"check"}).exitCode, 0);
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip")}).exitCode, 0);
    const CliResult verified = cli({"verify", path("out/b.zip")});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    EXPECT_EQ(verified.json["verdict"], "valid");
}

TEST_F(PagePicturesCommand, refusesAHashThatIsNotListedAndAnItemWithoutAnArchive)
{
    const CliResult none = cli({"pictures", "TC-1", "--keep", std::string(64, 'a')});
    EXPECT_EQ(none.exitCode, 5) << none.json;
    EXPECT_EQ(none.json["refused"][0]["error"]["code"], "vault.no-such-artifact");
    EXPECT_EQ(items().size(), 1u);
    ASSERT_EQ(cli({"import", writePicture("in/a.png"), "--under18", "no"}).exitCode, 0);
    EXPECT_EQ(cli({"pictures", "TC-2"}).code(), "vault.no-such-artifact");
    ASSERT_EQ(cli({"age", "TC-1", "--under18", "unsure"}).exitCode, 0);
    EXPECT_EQ(cli({"pictures", "TC-1"}).exitCode, 4);
}

TEST_F(PagePicturesCommand, areKeptRightAfterTheirPageWhereThatWasAskedForAndNeverOfALink)
{
    const CliResult captured
        = cli({"capture", "--no-second-fetch", "--under18", "no", "--keep-pictures", m_site.url("/gallery")});
    ASSERT_EQ(captured.exitCode, 0) << captured.json << captured.err;
    const Json page = captured.json["results"][0];
    EXPECT_EQ(page["pictures"]["kept"], 1) << page;
    EXPECT_TRUE(page["pictures"]["refused"].empty());
    const Json files = items({"--kind", "file"});
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files[0]["parent"]["id"], page["id"]);
    EXPECT_EQ(cli({"pictures", page["id"]}).json["pictures"][0]["kept_as"]["id"], files[0]["id"]);

    const size_t asked = m_site.requests();
    const CliResult link = cli({"capture", "--under18", "unsure", "--keep-pictures", m_site.url("/mirror")});
    EXPECT_EQ(link.exitCode, 4);
    EXPECT_FALSE(link.json["results"][0].contains("pictures"));
    EXPECT_EQ(m_site.requests(), asked);
    EXPECT_EQ(items({"--kind", "file"}).size(), 1u);
}

TEST_F(PagePicturesCommand, tellAPersonInWordsWhyOneIsNotKept)
{
    const auto said = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--vault", path("vault"), "--password-file", path("password")});
        return bare(arguments);
    };
    const Ended unknown = said({"pictures", "TC-1", "--keep", std::string(64, 'a')});
    EXPECT_NE(unknown.out.find("could not be found again in the page's web archive. [vault.no-such-artifact]"),
        std::string::npos)
        << unknown.out;
    ASSERT_EQ(cli({"pictures", "TC-1", "--keep-all"}).exitCode, 0);
    ASSERT_EQ(cli({"age", "TC-1", "--under18", "unsure"}).exitCode, 0);
    const Ended captured
        = said({"capture", "--no-second-fetch", "--under18", "no", "--keep-pictures", m_site.url("/again")});
    EXPECT_EQ(captured.exitCode, 6) << captured.out << captured.err;
    EXPECT_NE(captured.out.find("It may not be kept, because of what was answered about age for it or for the same "
                                "picture elsewhere. [policy.link-only]"),
        std::string::npos)
        << captured.out;
}

} // namespace holdfast::test
