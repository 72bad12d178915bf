#include "built_programs.h"
#include "core/base/secure_buffer.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/traced_run.h"

namespace holdfast::test {

namespace fs = std::filesystem;

/// `export --age-recipient` and `--age-passphrase-file`, opened with stock `age`.
class SealedBundle : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "words " + m_canary + "\n")}).exitCode, 0);
        for (const char* name : {"first", "second"})
            ASSERT_EQ(tool({"age-keygen", "-o", path(name)}).exitCode, 0);
    }
    std::string recipient(const std::string& key) const
    {
        std::string text = tool({"age-keygen", "-y", path(key)}).out;
        while (text.ends_with('\n'))
            text.pop_back();
        return text;
    }
    static std::string makeCanary()
    {
        Bytes random(10);
        fillRandom(random);
        return "canary" + toHex(random);
    }
    Ended openWithPassphrase(const std::string& passphrase, const std::string& file, const std::string& to) const
    {
        return tool({"python3", HOLDFAST_SOURCE "/tests/support/age_passphrase.py", passphrase, "age", "-d", "-o",
            path(to), path(file)});
    }
    const std::string m_canary = makeCanary();
};

TEST_F(SealedBundle, isOpenedByEachRecipientWithStockAgeAndVerifies)
{
    const CliResult made = cli({"export", "--out", path("out/b.zip"), "--age-recipient", recipient("first"),
        "--age-recipient", recipient("second"), "--age-recipient", recipient("first")});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json["file"], path("out/b.zip.age"));
    EXPECT_EQ(made.json["sealed_for"], Json::array({recipient("first"), recipient("second")}));
    EXPECT_EQ(made.json["bytes"], fs::file_size(path("out/b.zip.age")));
    EXPECT_FALSE(fs::exists(path("out/b.zip")));
    for (const char* key : {"first", "second"}) {
        ASSERT_EQ(
            tool({"age", "-d", "-i", path(key), "-o", path("out/opened.zip"), path("out/b.zip.age")}).exitCode, 0);
        EXPECT_EQ(bare({"verify", path("out/opened.zip")}).exitCode, 0);
    }
}

TEST_F(SealedBundle, opensWithItsPassphraseWhichMayComeAfterThePassword)
{
    writeFile("words", "specimen words of Utopia\nmore\n");
    const CliResult made = cli({"export", "--out", path("out/b.zip.age"), "--age-passphrase-file", path("words")});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json["file"], path("out/b.zip.age"));
    EXPECT_EQ(made.json["sealed_for"], Json::array({"passphrase"}));
    EXPECT_EQ(openWithPassphrase("specimen words of Utopia", "out/b.zip.age", "out/opened.zip").exitCode, 0);
    EXPECT_EQ(bare({"verify", path("out/opened.zip")}).exitCode, 0);
    const Ended typed = bare({"--vault", path("vault"), "--password-file", "-", "--json", "export", "--out",
                                 path("out/c.zip"), "--age-passphrase-file", "-"},
        m_password + "\nother specimen words\n");
    ASSERT_EQ(typed.exitCode, 0) << typed.err;
    EXPECT_EQ(openWithPassphrase("other specimen words", "out/c.zip.age", "out/opened.zip").exitCode, 0);
    EXPECT_NE(openWithPassphrase("specimen words of Utopia", "out/c.zip.age", "out/none.zip").exitCode, 0);
}

TEST_F(SealedBundle, isOnePageForWhoeverCanInstallNothing)
{
    writeFile("words", "specimen words of Utopia\n");
    const CliResult made
        = cli({"export", "--out", path("out/b.html"), "--age-passphrase-file", path("words"), "--as-page"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json["file"], path("out/b.html"));
    EXPECT_EQ(made.json["sealed_for"], Json::array({"passphrase"}));
    EXPECT_EQ(made.json["bytes"], fs::file_size(path("out/b.html")));
    EXPECT_FALSE(fs::exists(path("out/b.zip.age")));
    EXPECT_EQ(cli({"export", "--out", path("out/c.html"), "--as-page"}).exitCode, 2) << "a page is never open";
    EXPECT_EQ(
        cli({"export", "--out", path("out/c.html"), "--as-page", "--age-recipient", recipient("first")}).exitCode, 2);
    EXPECT_FALSE(fs::exists(path("out/c.html")));
}

TEST_F(SealedBundle, comesInPartsThatAreItWhenJoined)
{
    writeFile("in/film.bin", std::string(2'500'000, 'f'));
    ASSERT_EQ(cli({"import", path("in/film.bin")}).exitCode, 0);
    const CliResult made
        = cli({"export", "--out", path("out/b.zip"), "--age-recipient", recipient("first"), "--split", "1"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    std::string joined;
    for (const Json& part : made.json["parts"])
        joined += readFile(part.get<std::string>());
    EXPECT_GT(made.json["parts"].size(), 2u);
    EXPECT_EQ(made.json["bytes"], joined.size());
    writeFile("out/joined.age", joined);
    ASSERT_EQ(
        tool({"age", "-d", "-i", path("first"), "-o", path("out/joined.zip"), path("out/joined.age")}).exitCode, 0);
    EXPECT_EQ(bare({"verify", path("out/joined.zip")}).exitCode, 0);
    const Ended part = tool({HOLDFAST_BIN "/holdfast-verify", made.json["parts"][0].get<std::string>()});
    EXPECT_EQ(part.exitCode, 6);
    EXPECT_NE(part.err.find("join all"), std::string::npos) << part.err;
    const CliResult again
        = cli({"export", "--out", path("out/b.zip"), "--age-recipient", recipient("first"), "--split", "1"});
    EXPECT_EQ(again.exitCode, 5);
    EXPECT_EQ(again.code(), "io.already-exists") << "parts of two bundles would be mixed";
    EXPECT_EQ(cli({"export", "--out", path("out/one.zip"), "--split", "100"}).json["parts"], Json::array());
}

TEST_F(SealedBundle, isRefusedByVerifyWithTheWayToOpenIt)
{
    ASSERT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-recipient", recipient("first")}).exitCode, 0);
    const Ended verified = bare({"verify", path("out/b.zip.age"), "--json"});
    EXPECT_EQ(verified.exitCode, 6);
    const Json error = Json::parse(verified.out)["error"];
    EXPECT_EQ(error["code"], "bundle.sealed");
    EXPECT_NE(error["message"].get<std::string>().find("age -d"), std::string::npos);
    const Ended alone = tool({HOLDFAST_BIN "/holdfast-verify", path("out/b.zip.age")});
    EXPECT_EQ(alone.exitCode, 6);
    EXPECT_NE(alone.err.find("age -d"), std::string::npos) << alone.err;
    EXPECT_EQ(cli({"check", "--against", path("out/b.zip.age")}).code(), "bundle.sealed");
}

TEST_F(SealedBundle, isNeverWrittenOpenBecauseAnOptionWasWrong)
{
    const std::string good = recipient("first");
    std::string upper = good;
    for (char& c : upper)
        c = static_cast<char>(std::toupper(c));
    for (const std::string& wrong : {std::string(), std::string("{}"), std::string("age1"), upper, good + "q",
             std::string("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA")}) {
        const CliResult result
            = cli({"export", "--out", path("out/b.zip"), "--age-recipient", good, "--age-recipient", wrong});
        EXPECT_EQ(result.exitCode, 2) << wrong;
        EXPECT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-recipient", wrong}).exitCode, 2) << wrong;
    }
    EXPECT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-recipient", upper}).code(), "seal.bad-recipient");
    writeFile("words", "specimen words of Utopia\n");
    writeFile("empty", "");
    EXPECT_EQ(
        cli({"export", "--out", path("out/b.zip"), "--age-recipient", good, "--age-passphrase-file", path("words")})
            .code(),
        "usage.bad-arguments");
    EXPECT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-passphrase-file", ""}).code(), "usage.bad-arguments");
    EXPECT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-passphrase-file", path("empty")}).code(),
        "seal.weak-passphrase");
    EXPECT_EQ(cli({"export", "--out", path("out/b.zip"), "--age-passphrase-file", path("none")}).exitCode, 5);
    EXPECT_TRUE(fs::is_empty(path("out")));
}

TEST_F(SealedBundle, isSealedForTheNamesOfTheAddressBook)
{
    const CliResult added
        = cli({"recipient", "add", "Anna Eriksson", recipient("first"), "--confirmed", "read out on the phone"});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(added.json["recipient"]["key"], recipient("first"));
    EXPECT_EQ(added.json["recipient"]["fingerprint"].get<std::string>().size(), 64U);
    ASSERT_EQ(cli({"recipient", "add", "Police", recipient("second")}).exitCode, 0);
    EXPECT_EQ(cli({"recipient", "add", "Police", recipient("first")}).code(), "recipient.name-taken");
    EXPECT_EQ(cli({"recipient", "add", "X", "age1x"}).code(), "seal.bad-recipient");
    const CliResult made = cli({"export", "--out", path("out/b.zip"), "--to", "Anna Eriksson", "--to", "Police"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json["sealed_for"], Json::array({recipient("first"), recipient("second")}));
    EXPECT_EQ(made.json["unconfirmed"], Json::array({"Police"}));
    ASSERT_EQ(
        tool({"age", "-d", "-i", path("second"), "-o", path("out/opened.zip"), path("out/b.zip.age")}).exitCode, 0);
    // The book is the person's own.
    EXPECT_EQ(readFile(path("out/opened.zip")).find("Eriksson"), std::string::npos);
    ASSERT_EQ(cli({"recipient", "remove", "Police"}).exitCode, 0);
    EXPECT_EQ(cli({"recipient", "list"}).json["recipients"].size(), 1U);
    EXPECT_EQ(cli({"recipient", "list", "--all"}).json["recipients"].size(), 2U);
    fs::remove(path("out/b.zip.age"));
    fs::remove(path("out/opened.zip"));
    for (const std::string& nobody : {std::string("Police"), std::string()})
        EXPECT_NE(cli({"export", "--out", path("out/b.zip"), "--to", nobody}).exitCode, 0);
    EXPECT_TRUE(fs::is_empty(path("out")));
}

TEST_F(SealedBundle, putsNoUnsealedByteOfItselfOnTheDisk)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "NOT TESTED: only root can watch a process that locked itself down";
    // What is in every ZIP and in every bundle, and what this vault holds; long enough not to come up in what is
    // sealed.
    const std::vector<std::string> texts{
        m_canary, "PK\x01\x02\x2d\x03\x0a", "BagIt-Version", "holdfast-bundle", m_password};
    const auto run = [&](const std::string& out, const std::vector<std::string>& more) {
        std::vector<std::string> command{HOLDFAST_BIN "/holdfast-cli", "--vault", path("vault"), "--password-file",
            path("password"), "--json", "export", "--out", path(out)};
        command.insert(command.end(), more.begin(), more.end());
        return holdfast::testing::TracedProgram({command, {"HOME=" + path("home"), "TMPDIR=" + path("tmp")}, {}}, texts)
            .wait();
    };
    const auto open = run("out/open.zip", {});
    ASSERT_EQ(open.exitCode, 0);
    EXPECT_GE(open.holds.size(), 4U) << "the control: an open one is seen on its way";
    writeFile("words", "specimen words of Utopia\n");
    for (const std::vector<std::string>& seal : {std::vector<std::string>{"--age-recipient", recipient("first")},
             std::vector<std::string>{"--age-passphrase-file", path("words")}}) {
        const auto sealed = run("out/sealed.zip", seal);
        ASSERT_EQ(sealed.exitCode, 0);
        for (const auto& [where, number] : sealed.holds)
            ADD_FAILURE() << where << " was given text " << number;
        EXPECT_TRUE(sealed.unseen.empty());
        EXPECT_TRUE(sealed.written.contains(path("vault/vault.db")));
    }
}

} // namespace holdfast::test
