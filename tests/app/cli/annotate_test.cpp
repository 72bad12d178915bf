#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

class Annotate : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(
            cli({"import", writeFile("in/a.txt", "first file"), writeFile("in/b.txt", "other"), "--under18", "no"})
                .exitCode,
            0);
    }
};

TEST_F(Annotate, aNoteIsShownFoundReplacedAndRemoved)
{
    const CliResult added = cli({"note", "add", "TC-1", "told the police"});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(added.json["note"]["n"], 1);
    ASSERT_EQ(
        cli({"note", "add", "TC-1", "--file", writeFile("note.txt", "told a lawyer\n"), "--replace", "1"}).exitCode, 0);
    const Json shown = cli({"show", "TC-1"}).json;
    ASSERT_EQ(shown["notes"].size(), 1u);
    EXPECT_EQ(shown["notes"][0]["text"], "told a lawyer");
    EXPECT_EQ(items({"--search", "lawyer"}).size(), 1u);
    EXPECT_EQ(items({"--search", "police"}).size(), 0u);
    EXPECT_EQ(items({"--search", "TC-1"})[0]["notes"], 1);
    EXPECT_EQ(cli({"note", "remove", "TC-1", "1"}).code(), "vault.no-such-note");
    ASSERT_EQ(cli({"note", "remove", "TC-1", "2"}).exitCode, 0);
    EXPECT_TRUE(cli({"show", "TC-1"}).json["notes"].empty());
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Annotate, theTextOfANoteCanComeAfterThePasswordOnStandardInput)
{
    const Ended ended
        = bare({"--vault", path("vault"), "--password-file", "-", "--json", "note", "add", "TC-2", "--file", "-"},
            m_password + "\nline one\nline two\n");
    ASSERT_EQ(ended.exitCode, 0) << ended.err;
    EXPECT_EQ(cli({"show", "TC-2"}).json["notes"][0]["text"], "line one\nline two");
}

TEST_F(Annotate, tagsAndAnotherTitleAreListed)
{
    EXPECT_EQ(cli({"tag", "add", "TC-1", "urgent", "for the court"}).json["tags"], (Json{"for the court", "urgent"}));
    EXPECT_EQ(cli({"tag", "remove", "TC-1", "urgent"}).json["tags"], Json{"for the court"});
    ASSERT_EQ(cli({"title", "TC-1", "What he wrote"}).exitCode, 0);
    const Json listed = items({"--search", "what court"});
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0]["title"], "What he wrote");
    EXPECT_EQ(cli({"tag", "add", "TC-1", "two\nlines"}).code(), "vault.bad-annotation");
    EXPECT_EQ(cli({"title", "TC-1"}).exitCode, 2);
    EXPECT_EQ(cli({"note", "add", "TC-9", "x"}).code(), "vault.no-such-item");
}

TEST_F(Annotate, noExportHoldsWhatNotesAndTagsSay)
{
    ASSERT_EQ(cli({"note", "add", "TC-1", "canarynote"}).exitCode, 0);
    ASSERT_EQ(cli({"tag", "add", "TC-1", "canarytag"}).exitCode, 0);
    ASSERT_EQ(cli({"title", "TC-1", "publictitle"}).exitCode, 0);
    for (const std::vector<std::string>& selection : {std::vector<std::string>{}, {"--only", "TC-1"}}) {
        std::vector<std::string> arguments{"export", "--out", path("out.zip")};
        arguments.insert(arguments.end(), selection.begin(), selection.end());
        ASSERT_EQ(cli(arguments).exitCode, 0);
        const std::string all = tool({"unzip", "-p", path("out.zip")}).out;
        EXPECT_NE(all.find("publictitle"), std::string::npos);
        EXPECT_EQ(all.find("canary"), std::string::npos);
        EXPECT_EQ(cli({"verify", path("out.zip")}).json["verdict"], "valid");
    }
}

class Delete : public Annotate { };

TEST_F(Delete, withoutYesOnlySaysWhatWouldGo)
{
    const CliResult result = cli({"delete", "TC-1"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.code(), "usage.not-confirmed");
    EXPECT_EQ(result.json["exhibit"], "TC-1");
    EXPECT_EQ(result.json["deleted"], false);
    EXPECT_GT(result.json["bytes"], 0);
    EXPECT_EQ(items().size(), 2u);
}

TEST_F(Delete, takesTheItemAndKeepsCheckAndExportSound)
{
    for (const bool forget : {false, true}) {
        const std::string exhibit = forget ? "TC-2" : "TC-1";
        std::vector<std::string> arguments{"delete", exhibit, "--yes", "--reason", "asked to"};
        if (forget)
            arguments.emplace_back("--forget");
        const CliResult result = cli(arguments);
        ASSERT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(result.json["deleted"], true);
        EXPECT_EQ(cli({"show", exhibit}).code(), "vault.item-deleted");
        EXPECT_EQ(cli({"delete", exhibit, "--yes"}).code(), "vault.item-deleted");
        EXPECT_EQ(cli({"check"}).exitCode, 0);
        ASSERT_EQ(cli({"import", writeFile("in/" + exhibit, "more " + exhibit), "--under18", "no"}).exitCode, 0);
        ASSERT_EQ(cli({"export", "--out", path("out.zip")}).exitCode, 0);
        const CliResult verified = cli({"verify", path("out.zip")});
        EXPECT_EQ(verified.json["verdict"], "valid") << verified.json;
        const std::string all = tool({"unzip", "-p", path("out.zip")}).out;
        EXPECT_EQ(all.find(forget ? "b.txt" : "nothing of this name"), std::string::npos);
    }
    const Json deleted = cli({"list", "--deleted"}).json["deleted"];
    ASSERT_EQ(deleted.size(), 2u);
    EXPECT_EQ(deleted[0]["exhibit"], "TC-1");
    EXPECT_EQ(deleted[0]["reason"], "asked to");
    EXPECT_EQ(deleted[0]["forgotten"], false);
    EXPECT_EQ(deleted[1]["forgotten"], true);
    EXPECT_EQ(items().size(), 2u);
}

} // namespace holdfast::test
