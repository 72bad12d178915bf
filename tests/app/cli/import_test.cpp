#include "tests/app/cli/sample_vault.h"

#include "core/base/digest.h"

#include <csignal>

namespace holdfast::test {

using Import = SampleVault;

TEST_F(Import, aPictureWithoutAnswerIsRefusedAndNothingIsStored)
{
    makeVaultOpenedByCode();
    const std::string picture = writePicture("in/a.png");
    const CliResult result = cli({"import", picture});
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_TRUE(result.json["items"].empty());
    ASSERT_EQ(result.json["refused"].size(), 1u);
    EXPECT_EQ(result.json["refused"][0]["path"], picture);
    EXPECT_EQ(result.json["refused"][0]["error"]["code"], "policy.under18-unanswered");
    EXPECT_TRUE(items().empty());
}

TEST_F(Import, anInterruptStillTellsWhatWasStored)
{
    makeVaultOpenedByCode();
    // Enough that the interrupt comes when some are stored and some are not: the vault's size tells.
    writeFile("in/many/a.txt", "first");
    for (int i = 0; i < 8; ++i)
        writeFile("in/many/b" + std::to_string(i) + ".bin", std::string(60'000'000, char('p' + i)));
    Process process = start({"import", path("in/many"), "--under18", "no"});
    const auto size = [this] { return std::filesystem::file_size(path("vault/vault.db")); };
    const auto before = size();
    while (size() < before + 70'000'000 && !process.endsWithin(std::chrono::milliseconds(5))) { }
    process.signal(SIGINT);
    const Ended ended = process.wait();
    ASSERT_EQ(ended.exitCode, 130) << ended.err;
    const Json document = Json::parse(ended.out);
    EXPECT_EQ(document["error"]["code"], "cancelled");
    EXPECT_GE(document["items"].size(), 2u);
    EXPECT_EQ(document["items"].size(), items().size());
    EXPECT_TRUE(document["refused"].empty()) << document;
}

TEST_F(Import, yesAndUnsureRefuseEveryFile)
{
    makeVaultOpenedByCode();
    const std::string picture = writePicture("in/a.png"), text = writeFile("in/b.txt", "only words\n");
    for (const char* answer : {"yes", "unsure"}) {
        const CliResult result = cli({"import", picture, text, "--under18", answer});
        EXPECT_EQ(result.exitCode, 4);
        ASSERT_EQ(result.json["refused"].size(), 2u);
        EXPECT_EQ(result.json["refused"][0]["error"]["code"], "policy.link-only");
    }
    EXPECT_TRUE(items().empty());
}

TEST_F(Import, whatIsExtractedIsTheOriginalByteForByte)
{
    makeVaultOpenedByCode();
    const std::string picture = writePicture("in/a.png"), original = readFile(picture);
    const CliResult imported = cli({"import", picture, "--under18", "no"});
    ASSERT_EQ(imported.exitCode, 0) << imported.err;
    const Json item = imported.json["items"][0];
    const std::string sha256 = Sha256::of(asBytes(original)).hex();
    EXPECT_EQ(item["kind"], "file");
    EXPECT_EQ(item["exhibit"], "TC-1");
    EXPECT_EQ(item["sha256"], sha256);
    EXPECT_EQ(item["artifacts"][0]["role"], "original");
    EXPECT_EQ(item["artifacts"][0]["name"], "a.png");
    EXPECT_EQ(item["artifacts"][0]["mime"], "image/png");
    EXPECT_EQ(item["artifacts"][0]["bytes"], original.size());
    EXPECT_EQ(items()[0], item);

    const CliResult extracted = cli({"extract", item["id"], "original", "--out", path("out/a.png")});
    EXPECT_EQ(extracted.exitCode, 0) << extracted.err;
    EXPECT_EQ(extracted.json["sha256"], sha256);
    EXPECT_EQ(readFile(path("out/a.png")), original);
    // By exhibit number too, and over what is there.
    EXPECT_EQ(cli({"extract", "TC-1", "original", "--out", path("out/a.png")}).exitCode, 0);

    const CliResult shown = cli({"show", item["id"]});
    EXPECT_EQ(shown.json["sha256"], sha256);
    ASSERT_FALSE(shown.json["custody"].empty());
    EXPECT_EQ(shown.json["custody"][0]["action"], "imported");
}

TEST_F(Import, textNeedsNoAnswerAndAFolderGivesAnItemAFile)
{
    makeVaultOpenedByCode();
    writeFile("in/letters/one.txt", "first letter\n");
    writeFile("in/letters/deeper/two.txt", "second letter\n");
    const CliResult result = cli({"import", path("in/letters")});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.json["items"].size(), 2u);
    EXPECT_EQ(items({"--kind", "file"}).size(), 2u);
    EXPECT_EQ(items({"--search", "two.txt"}).size(), 1u);
    EXPECT_EQ(items({"--kind", "page"}).size(), 0u);
}

TEST_F(Import, oneRefusedFileDoesNotStopTheOthers)
{
    makeVaultOpenedByCode();
    const CliResult result
        = cli({"import", writePicture("in/a.png"), writeFile("in/b.txt", "words\n"), path("in/nothing-here")});
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_EQ(result.json["items"].size(), 1u);
    EXPECT_EQ(result.json["refused"].size(), 2u);
}

TEST_F(Import, aMissingFileIsAFailureThatNamesIt)
{
    makeVaultOpenedByCode();
    const CliResult result = cli({"import", path("in/nothing-here"), "--under18", "no"});
    EXPECT_EQ(result.exitCode, 5);
    ASSERT_EQ(result.json["refused"].size(), 1u);
    EXPECT_EQ(result.json["refused"][0]["path"], path("in/nothing-here"));
    EXPECT_EQ(result.json["refused"][0]["error"]["code"], "io.not-found");
}

TEST_F(Import, anIdentityDocumentNeedsNoAnswer)
{
    makeVaultOpenedByCode();
    const CliResult result = cli({"import", writePicture("in/id.png"), "--as", "id"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.json["items"][0]["kind"], "document");
}

TEST_F(Import, unknownItemsAndRolesAreNamedAndNothingIsWritten)
{
    makeVaultOpenedByCode();
    ASSERT_EQ(cli({"import", writeFile("in/b.txt", "words\n")}).exitCode, 0);
    const CliResult noRole = cli({"extract", "TC-1", "screenshot", "--out", path("out/x")});
    EXPECT_EQ(noRole.exitCode, 5);
    EXPECT_EQ(noRole.code(), "vault.no-such-artifact");
    const CliResult noItem = cli({"extract", "TC-9", "original", "--out", path("out/x")});
    EXPECT_EQ(noItem.code(), "vault.no-such-item");
    EXPECT_EQ(cli({"show", "TC-9"}).code(), "vault.no-such-item");
    EXPECT_FALSE(std::filesystem::exists(path("out/x")));
}

TEST_F(Import, aLinkHoldsAnAddressAndNothingElse)
{
    makeVaultOpenedByCode();
    const CliResult result = cli({"link", "https://pond.example/post/1"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.json["results"][0]["status"], "link_only");
    EXPECT_EQ(result.json["results"][0]["error"], nullptr);
    const Json listed = items({"--kind", "link"});
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0]["url"], "https://pond.example/post/1");
    EXPECT_EQ(listed[0]["id"], result.json["results"][0]["id"]);
    for (const Json& artifact : listed[0]["artifacts"])
        EXPECT_EQ(artifact["role"], "record");
    const CliResult bad = cli({"link", "ftp://pond.example/"});
    EXPECT_EQ(bad.exitCode, 2);
    EXPECT_EQ(bad.json["results"][0]["error"]["code"], "capture.bad-address");
}

TEST_F(Import, aFileThatIsThereAlreadyIsNamedByItsExhibitAndStoredTwiceOnlyOnRequest)
{
    makeVaultOpenedByCode();
    const std::string file = writeFile("in/chat.txt", "10:02 hello\n");
    const CliResult first = cli({"import", file});
    ASSERT_EQ(first.exitCode, 0);
    EXPECT_FALSE(first.json["items"][0].contains("duplicate_of"));
    const CliResult again = cli({"import", file});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    ASSERT_EQ(again.json["items"].size(), 1u);
    EXPECT_EQ(again.json["items"][0]["id"], first.json["items"][0]["id"]);
    EXPECT_EQ(again.json["items"][0]["duplicate_of"]["exhibit"], "TC-1");
    EXPECT_EQ(again.json["items"][0]["stored"], false);
    EXPECT_EQ(items().size(), 1u);
    const CliResult shown = cli({"show", "TC-1"});
    EXPECT_EQ(shown.json["custody"].back()["action"], "seen-again");
    EXPECT_EQ(shown.json["custody"].back()["details"]["name"], "chat.txt");

    const Ended told = bare({"--vault", path("vault"), "--password-file", path("password"), "import", file});
    EXPECT_NE(told.out.find("already in the vault as TC-1"), std::string::npos) << told.out << told.err;

    const CliResult kept = cli({"import", file, "--keep-duplicates"});
    EXPECT_EQ(kept.json["items"][0]["duplicate_of"]["exhibit"], "TC-1");
    EXPECT_EQ(kept.json["items"][0]["stored"], true);
    EXPECT_EQ(kept.json["items"][0]["exhibit"], "TC-2");
    EXPECT_EQ(items().size(), 2u);
}

TEST_F(Import, similarListsCopiesByHowNearTheyAre)
{
    makeVaultOpenedByCode();
    ASSERT_EQ(cli({"import", writePicture("in/a.png"), "--under18", "no"}).exitCode, 0);
    const CliResult copy = cli({"import", path("in/a.png"), "--under18", "no", "--keep-duplicates"});
    const CliResult similar = cli({"similar", "TC-1"});
    EXPECT_EQ(similar.exitCode, 0) << similar.err;
    EXPECT_EQ(similar.json["exhibit"], "TC-1");
    ASSERT_EQ(similar.json["similar"].size(), 1u) << similar.json;
    EXPECT_EQ(similar.json["similar"][0]["exhibit"], "TC-2");
    EXPECT_EQ(similar.json["similar"][0]["distance"], 0);
    EXPECT_TRUE(similar.json["similar"][0].contains("captured_at"));
    EXPECT_EQ(copy.json["items"][0]["similar_to"][0]["exhibit"], "TC-1");
    EXPECT_EQ(cli({"similar", "TC-9"}).code(), "vault.no-such-item");
}

} // namespace holdfast::test
