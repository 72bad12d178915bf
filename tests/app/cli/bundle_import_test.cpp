#include "tests/app/cli/sample_vault.h"

#include <fstream>

namespace holdfast::test {

/// A bundle of one vault that a support worker takes into their own.
class BundleImport : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(cli({"import", writePicture("in/photo.png"), "--under18", "no"}).exitCode, 0);
        ASSERT_EQ(cli({"link", "https://sharing.example/p/2"}).exitCode, 0);
        ASSERT_EQ(cli({"export", "--out", bundle(), "--no-report"}).exitCode, 0);
        ASSERT_EQ(worker({"init", "--collector", "Helper", "--initials", "SW", "--unlock-ms", "1"}).exitCode, 0);
    }
    CliResult worker(const std::vector<std::string>& arguments) const
    {
        const Ended ended = bare(asWorker(arguments));
        CliResult result{ended.exitCode, Json(), ended.err};
        if (Json::accept(ended.out))
            result.json = Json::parse(ended.out);
        return result;
    }
    std::vector<std::string> asWorker(const std::vector<std::string>& arguments) const
    {
        std::vector<std::string> all{"--vault", path("worker"), "--json", "--password-file", path("password")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }
    size_t workersItems() const { return worker({"list"}).json["items"].size(); }
    std::string bundle() const { return path("out/b.zip"); }
};

TEST_F(BundleImport, takesEveryItemInAndSaysWhereItComesFrom)
{
    const CliResult done = worker({"bundle", "import", bundle(), "--signer", m_fingerprint});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.json["signer"]["fingerprint"], m_fingerprint);
    EXPECT_EQ(done.json["signer"]["status"], "confirmed");
    EXPECT_EQ(done.json["already_there"], false);
    EXPECT_EQ(done.json["label"], "R1");
    ASSERT_EQ(done.json["items"].size(), 2u);
    const Json sent = items();
    for (const Json& item : done.json["items"]) {
        const auto from
            = std::find_if(sent.begin(), sent.end(), [&](const Json& each) { return each["id"] == item["sender_id"]; });
        ASSERT_NE(from, sent.end());
        EXPECT_EQ(item["sender_exhibit"], (*from)["exhibit"]);
        const Json shown = worker({"show", item["id"]}).json;
        EXPECT_EQ(shown["exhibit"], item["exhibit"]);
        EXPECT_EQ(shown["sha256"], (*from)["sha256"]);
        EXPECT_EQ(shown["url"], (*from)["url"]);
        EXPECT_EQ(shown["captured_at"], (*from)["captured_at"]);
        EXPECT_EQ(shown["under18"], (*from)["under18"]);
        EXPECT_EQ(shown["received"]["sender_exhibit"], (*from)["exhibit"]);
        EXPECT_EQ(shown["received"]["bundle"], done.json["bundle"]);
        EXPECT_EQ(shown["received"]["signer"], m_fingerprint);
    }
    for (const Json& item : worker({"list"}).json["items"]) {
        EXPECT_EQ(item["received"]["signer"], m_fingerprint) << item;
        EXPECT_EQ(item["case"], done.json["case"]) << item;
    }
    for (const Json& item : sent)
        EXPECT_FALSE(item.contains("received"));
    EXPECT_EQ(worker({"check"}).exitCode, 0);
    ASSERT_EQ(worker({"import", path("in/photo.png"), "--under18", "no"}).exitCode, 0);
    const Json own = worker({"list", "--case", "own"}).json["items"];
    ASSERT_EQ(own.size(), 1u) << "the same file, found by the worker too, is theirs";
    EXPECT_EQ(own[0]["exhibit"], "SW-1");
    ASSERT_EQ(worker({"export", "--out", path("out/again.zip"), "--no-report"}).exitCode, 0);
    EXPECT_EQ(worker({"verify", path("out/again.zip")}).exitCode, 0);
}

TEST_F(BundleImport, isACaseToReadThatIsListedAndGoesAsAWhole)
{
    const CliResult done = worker({"bundle", "import", bundle()});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    const Json listed = worker({"bundle", "list"}).json;
    ASSERT_EQ(listed["cases"].size(), 1u);
    EXPECT_EQ(listed["cases"][0]["label"], "R1");
    EXPECT_EQ(listed["cases"][0]["id"], done.json["case"]);
    EXPECT_EQ(listed["cases"][0]["bundle"], done.json["bundle"]);
    EXPECT_EQ(listed["cases"][0]["items"], 3);
    EXPECT_EQ(listed["cases"][0]["signer"]["fingerprint"], m_fingerprint);
    EXPECT_EQ(listed["cases"][0]["signer"]["status"], "unconfirmed");
    EXPECT_EQ(worker({"list", "--case", "R1"}).json["items"].size(), 3u);
    EXPECT_EQ(worker({"list", "--case", done.json["case"]}).json["items"].size(), 3u);
    EXPECT_EQ(worker({"list", "--case", "own"}).json["items"].size(), 0u);
    EXPECT_EQ(worker({"list", "--case", "R2"}).code(), "vault.no-such-case");
    const std::string id = done.json["items"][0]["id"];
    for (const std::vector<std::string>& change :
        {std::vector<std::string>{"note", "add", id, "a note"}, {"tag", "add", id, "tag"}, {"title", id, "another"},
            {"redact", id, "--out", path("out/c.png"), "--box", "1:3,2,10,5"}, {"delete", id, "--yes"},
            {"export", "--out", path("out/c.zip"), "--case", "R1"},
            {"export", "--out", path("out/c.zip"), "--only", id}}) {
        const CliResult refused = worker(change);
        EXPECT_EQ(refused.exitCode, 5) << change[0] << refused.err;
        EXPECT_EQ(refused.code(), "vault.received-read-only") << change[0] << refused.err;
    }
    EXPECT_EQ(worker({"export", "--out", path("out/c.zip"), "--no-report", "--picture", id + "=none"}).code(),
        "usage.bad-arguments");
    EXPECT_FALSE(std::filesystem::exists(path("out/c.png")));
    EXPECT_FALSE(std::filesystem::exists(path("out/c.zip")));
    EXPECT_EQ(worker({"delete", "--yes"}).exitCode, 2);
    const CliResult asked = worker({"delete", "--case", "R1"});
    EXPECT_EQ(asked.exitCode, 2);
    EXPECT_EQ(workersItems(), 3u);
    const CliResult gone = worker({"delete", "--case", "R1", "--yes", "--reason", "closed"});
    ASSERT_EQ(gone.exitCode, 0) << gone.err;
    EXPECT_EQ(gone.json["deleted_items"].size(), 3u);
    EXPECT_EQ(workersItems(), 0u);
    EXPECT_EQ(worker({"list", "--deleted"}).json["deleted"].size(), 3u);
    EXPECT_EQ(worker({"bundle", "list"}).json["cases"][0]["items"], 0);
    EXPECT_EQ(worker({"check"}).exitCode, 0);
}

TEST_F(BundleImport, againWithACountersignatureAddsThatAlone)
{
    ASSERT_EQ(worker({"bundle", "import", bundle()}).exitCode, 0);
    ASSERT_EQ(worker({"countersign", bundle()}).exitCode, 0);
    const CliResult again = worker({"bundle", "import", bundle()});
    ASSERT_EQ(again.exitCode, 0) << again.err;
    EXPECT_EQ(again.json["already_there"], true);
    EXPECT_EQ(again.json["late"]["files"], Json::array({"countersignature-1.sig"}));
    EXPECT_EQ(again.json["label"], "R1");
    EXPECT_EQ(workersItems(), 4u);
    EXPECT_TRUE(worker({"bundle", "import", bundle()}).json["late"].is_null());
    EXPECT_EQ(workersItems(), 4u);
    EXPECT_EQ(worker({"check"}).exitCode, 0);
}

TEST_F(BundleImport, ofTheSameBundleTwiceChangesNothing)
{
    const CliResult first = worker({"bundle", "import", bundle()});
    ASSERT_EQ(first.exitCode, 0) << first.err;
    EXPECT_EQ(first.json["signer"]["status"], "unconfirmed");
    const size_t count = workersItems();
    const CliResult second = worker({"bundle", "import", bundle()});
    ASSERT_EQ(second.exitCode, 0) << second.err;
    EXPECT_EQ(second.json["already_there"], true);
    EXPECT_EQ(second.json["items"], first.json["items"]);
    EXPECT_EQ(workersItems(), count);
}

TEST_F(BundleImport, refusesWhatIsChangedSealedOwnOrBySomebodyElse)
{
    EXPECT_EQ(cli({"bundle", "import", bundle()}).code(), "bundle.own-bundle");
    const CliResult other = worker({"bundle", "import", bundle(), "--signer", std::string(64, 'a')});
    EXPECT_EQ(other.code(), "bundle.not-sound");
    EXPECT_EQ(other.exitCode, 1);
    ASSERT_EQ(tool({"age-keygen", "-o", path("key")}).exitCode, 0);
    const std::string made = readFile(path("key"));
    ASSERT_EQ(tool({"age", "-r", made.substr(made.find("age1"), 62), "-o", bundle() + ".age", bundle()}).exitCode, 0);
    EXPECT_EQ(worker({"bundle", "import", bundle() + ".age"}).exitCode, 6);
    EXPECT_EQ(worker({"bundle", "import", path("out/none.zip")}).exitCode, 5);
    std::string bytes = readFile(bundle());
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(bundle(), std::ios::binary | std::ios::trunc) << bytes;
    const CliResult changed = worker({"bundle", "import", bundle()});
    EXPECT_EQ(changed.code(), "bundle.not-sound");
    EXPECT_EQ(changed.exitCode, 1);
    EXPECT_EQ(workersItems(), 0u);
    EXPECT_EQ(worker({"check"}).exitCode, 0);
}

} // namespace holdfast::test
