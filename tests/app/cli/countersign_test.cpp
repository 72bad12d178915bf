#include "built_programs.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/authority_site.h"

#include <fstream>

namespace holdfast::test {

/// A bundle of one vault that somebody with another vault signs too.
class Countersign : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writeFile("in/chat.txt", "what was written\n")}).exitCode, 0);
        ASSERT_EQ(cli({"export", "--out", bundle()}).exitCode, 0);
        ASSERT_NO_FATAL_FAILURE(m_worker
            = fingerprintOf(worker({"init", "--collector", "Helper", "--initials", "SW", "--unlock-ms", "1"})));
    }
    CliResult worker(const std::vector<std::string>& arguments) const { return other("worker", arguments); }
    CliResult other(const std::string& vault, const std::vector<std::string>& arguments) const
    {
        std::vector<std::string> all{"--vault", path(vault), "--json", "--password-file", path("password")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Ended ended = bare(all);
        CliResult result{ended.exitCode, Json(), ended.err};
        if (Json::accept(ended.out))
            result.json = Json::parse(ended.out);
        return result;
    }
    static std::string fingerprintOf(const CliResult& made)
    {
        EXPECT_EQ(made.exitCode, 0) << made.err;
        return made.json.value("fingerprint", "");
    }
    std::string bundle() const { return path("out/b.zip"); }
    std::string m_worker;
};

TEST_F(Countersign, addsOneFileAndChangesNothingElse)
{
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/before")}).exitCode, 0);
    const CliResult done = worker({"countersign", bundle(), "--signer", m_fingerprint});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.json["countersigner"]["fingerprint"], m_worker);
    EXPECT_EQ(done.json["signer"]["status"], "confirmed");
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/after")}).exitCode, 0);
    const std::string root = done.json["root"];
    const Ended differences = tool({"diff", "-r", path("out/before"), path("out/after")});
    EXPECT_EQ(differences.out, "Only in " + path("out/after/" + root) + ": countersignature-1.sig\n");
    const Ended stock
        = tool({"ssh-keygen", "-Y", "check-novalidate", "-n", "holdfast-countersign", "-s", "countersignature-1.sig"},
            path("out/after/" + root), readFile(path("out/after/" + root + "/tagmanifest-sha256.txt.sig")));
    EXPECT_EQ(stock.exitCode, 0) << stock.err;

    const CliResult verified = cli({"verify", bundle(), "--signer", m_worker});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    ASSERT_EQ(verified.json["countersigners"].size(), 1u);
    EXPECT_EQ(verified.json["countersigners"][0]["fingerprint"], m_worker);
    EXPECT_EQ(verified.json["countersigners"][0]["status"], "confirmed");
    EXPECT_EQ(verified.json["signer"]["status"], "unconfirmed");
    const Ended alone = tool({HOLDFAST_BIN "/holdfast-verify", bundle()});
    EXPECT_EQ(alone.exitCode, 0);
    EXPECT_NE(
        alone.out.find("countersignature-1.sig is by the key: " + m_worker + " (not confirmed)"), std::string::npos)
        << alone.out;
}

TEST_F(Countersign, isAnEventOfTheCountersignersVaultAlone)
{
    ASSERT_EQ(worker({"countersign", bundle()}).exitCode, 0);
    ASSERT_EQ(worker({"import", writeFile("in/more.txt", "more\n")}).exitCode, 0);
    ASSERT_EQ(worker({"export", "--whole-log", "--out", path("out/theirs.zip")}).exitCode, 0);
    const auto logOf = [&](const std::string& file) { return tool({"unzip", "-p", file, "*/data/custody.jsonl"}).out; };
    const std::string theirs = logOf(path("out/theirs.zip"));
    EXPECT_NE(theirs.find("\\\"action\\\":\\\"countersigned\\\""), std::string::npos) << theirs;
    EXPECT_NE(theirs.find(m_fingerprint), std::string::npos);
    EXPECT_EQ(theirs.find(m_folder.string()), std::string::npos) << "no path leaves";
    EXPECT_EQ(logOf(bundle()).find("countersigned"), std::string::npos);
    EXPECT_EQ(worker({"check"}).exitCode, 0);
}

TEST_F(Countersign, refusesItsOwnBundleASecondTimeAFolderAndOneThatIsNotSound)
{
    const std::string before = readFile(bundle());
    EXPECT_EQ(cli({"countersign", bundle()}).code(), "bundle.own-signature");
    EXPECT_EQ(worker({"countersign", bundle(), "--signer", m_worker}).code(), "bundle.not-sound");
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/bag")}).exitCode, 0);
    EXPECT_EQ(worker({"countersign", path("out/bag")}).code(), "bundle.not-a-zip");
    EXPECT_EQ(readFile(bundle()), before);
    ASSERT_EQ(worker({"countersign", bundle()}).exitCode, 0);
    const std::string once = readFile(bundle());
    EXPECT_EQ(worker({"countersign", bundle()}).code(), "bundle.already-countersigned");
    std::string bytes = once;
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(bundle(), std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_EQ(worker({"countersign", bundle()}).code(), "bundle.not-sound");
    EXPECT_EQ(readFile(bundle()), bytes);
    ASSERT_EQ(tool({"age-keygen", "-o", path("key")}).exitCode, 0);
    const std::string made = readFile(path("key"));
    ASSERT_EQ(tool({"age", "-r", made.substr(made.find("age1"), 62), "-o", bundle() + ".age", bundle()}).exitCode, 0);
    EXPECT_EQ(worker({"countersign", bundle() + ".age"}).code(), "bundle.sealed");
}

TEST_F(Countersign, ofSeveralAndAStampGoTogether)
{
    const AuthoritySite site(m_folder / "tsa");
    ASSERT_EQ(worker({"countersign", bundle(), "--tsa", site.url("/none")}).exitCode, 5) << "no stamp, no signature";
    ASSERT_EQ(worker({"countersign", bundle(), "--tsa", site.url(), "--tsa-ca", site.caFile()}).exitCode, 0);
    ASSERT_EQ(other("third", {"init", "--unlock-ms", "1"}).exitCode, 0);
    const CliResult third = other("third", {"countersign", bundle()});
    ASSERT_EQ(third.exitCode, 0) << third.err << "a stamp whose authority is not known stands in nobody's way";
    EXPECT_EQ(third.json["countersignature"], "countersignature-2.sig");
    ASSERT_EQ(cli({"stamp", bundle(), "--tsa", site.url()}).exitCode, 0) << "a later stamp keeps them";
    const CliResult verified = cli({"verify", bundle(), "--tsa-ca", site.caFile()});
    EXPECT_EQ(verified.exitCode, 0) << verified.json;
    EXPECT_EQ(verified.json["countersigners"].size(), 2u);
    EXPECT_EQ(cli({"verify", bundle()}).exitCode, 6);
    ASSERT_EQ(tool({"unzip", "-q", bundle(), "-d", path("out/bag")}).exitCode, 0);
    const std::string bag = path("out/bag/" + third.json["root"].get<std::string>());
    EXPECT_EQ(tool({"openssl", "ts", "-verify", "-data", "countersignature-1.sig", "-in", "countersignature-1.sig.tsr",
                       "-CAfile", site.caFile()},
                  bag)
                  .exitCode,
        0);
    EXPECT_EQ(
        tool({"openssl", "ts", "-verify", "-queryfile", "countersignature-1.sig.tsq", "-in",
                 "countersignature-1.sig.tsr", "-CAfile", site.caFile(), "-untrusted", "countersignature-1.sig.pem"},
            bag)
            .exitCode,
        0);
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", site.caFile()}).exitCode, 0);
    std::filesystem::copy_file(bag + "/tagmanifest-sha256.txt.sig.tsq", bag + "/countersignature-1.sig.tsq",
        std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", site.caFile()}).exitCode, 1) << "the question of another stamp";
    for (const char* ending : {"tsq", "pem"})
        EXPECT_TRUE(std::filesystem::remove(bag + "/countersignature-1.sig." + ending)) << ending;
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", site.caFile()}).exitCode, 0) << "without them it is as good";
    std::filesystem::rename(bag + "/countersignature-1.sig.tsr", bag + "/countersignature-2.sig.tsr");
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", site.caFile()}).exitCode, 1) << "a stamp of another countersignature";
}

} // namespace holdfast::test
