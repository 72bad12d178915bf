#include "tests/core/bundle/export_fixture.h"

#include "core/bundle/bundle_index.h"
#include "core/vault/accounts.h"
#include "core/vault/figures.h"

namespace holdfast::bundle::test {

namespace {

class PageFactsInBundle : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        ASSERT_TRUE(vault::Accounts(*m_vault).add(m_page.id,
            std::array{vault::AccountEntry{
                "=1+1", "heron_137", "https://pond.example/u/heron_137", PersonRole::Resharer, "14 March", "link"}}));
        ASSERT_TRUE(vault::Figures(*m_vault).add(
            m_page.id, std::array{vault::FigureEntry{FigureKind::Views, 1200, false, "1.2K views", "text"}}));
    }
    Files bag(const std::string& name, bool withPageFacts)
    {
        ExportOptions options;
        options.withPageFacts = withPageFacts;
        return readFolder(unpacked(name, exported(name, options)));
    }
};

/// A bag made by hand that says of its first item who is on it.
SampleBag peopled()
{
    SampleBag bag = SampleBag::make();
    bag.index.version = BundleIndex::peopledVersion;
    bag.index.items[0].people.push_back({"poster", "Owl", "owl", "https://pond.example/u/owl", "", "link"});
    bag.index.items[0].figures.push_back({"likes", "37 likes", "text", 37, true});
    return bag;
}

} // namespace

TEST_F(PageFactsInBundle, stayInTheVaultUnlessTheyAreToGoAlong)
{
    for (const auto& [path, content] : bag("plain.zip", false)) {
        EXPECT_FALSE(path == "data/people.csv" || path == "data/figures.csv");
        // A word by itself may be one of those that the signer's fingerprint is read out with.
        EXPECT_EQ(content.find("heron_137"), std::string::npos) << path;
    }
}

TEST_F(PageFactsInBundle, areTablesThatASpreadsheetRunsNothingOfAndTheIndexSaysTheSame)
{
    const Files files = bag("people.zip", true);
    EXPECT_NE(files.at("data/people.csv")
                  .find("\"AE-2\",\"https://sharing.example/p/1\",\"resharer\",\"'=1+1\",\"heron_137\","),
        std::string::npos)
        << files.at("data/people.csv");
    EXPECT_NE(files.at("data/figures.csv").find("\"views\",\"1200\",\"no\",\"1.2K views\",\"text\""), std::string::npos)
        << files.at("data/figures.csv");
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index) << index.error().detail();
    EXPECT_EQ(index->version, BundleIndex::peopledVersion);
    EXPECT_EQ(index->items[1].people.front().handle, "heron_137");
    EXPECT_TRUE(index->items[0].people.empty());
    const VerifyReport report = verified(m_folder / "people.zip");
    EXPECT_EQ(report.verdict, VerifyReport::Verdict::Valid) << toJson(report);
}

TEST_F(PageFactsInBundle, areNoneWhereNobodyWasPutDownForWhatIsSent)
{
    ExportOptions options;
    options.withPageFacts = true;
    options.only = {m_file.id};
    const Files files = readFolder(unpacked("other.zip", exported("other.zip", options)));
    EXPECT_FALSE(files.contains("data/people.csv"));
    EXPECT_EQ(parseIndex(files.at("data/bundle.json"))->version, BundleIndex::firstVersion);
}

TEST_F(PageFactsInBundle, areRefusedWhereTheTableSaysOtherThanTheIndexOrIsMissing)
{
    const auto verdictOf = [&](Files files, const SampleBag& bag) {
        sign(files, bag.key, trustedComment(bag.index));
        writeBytes(m_folder / "bag.zip", zipOf(bag.index.rootFolder(), files));
        return verified(m_folder / "bag.zip").verdict;
    };
    const SampleBag bag = peopled();
    writeBytes(m_folder / "bag.zip", zipOf(bag.index.rootFolder(), bag.files()));
    const VerifyReport sound = verified(m_folder / "bag.zip");
    EXPECT_EQ(sound.verdict, VerifyReport::Verdict::Valid) << toJson(sound);
    for (const char* path : {"data/people.csv", "data/figures.csv"}) {
        Files changed = bag.files(), missing = bag.files();
        changed[path] += "\"AE-9\"\r\n";
        missing.erase(path);
        EXPECT_EQ(verdictOf(changed, bag), VerifyReport::Verdict::Invalid) << path;
        EXPECT_EQ(verdictOf(missing, bag), VerifyReport::Verdict::Invalid) << path;
    }
    const SampleBag plain = SampleBag::make();
    Files extra = plain.files();
    extra["data/people.csv"] = "x";
    EXPECT_EQ(verdictOf(extra, plain), VerifyReport::Verdict::Invalid);
}

TEST_F(PageFactsInBundle, haveOneFormThatIsReadAndAnyOtherIsRefused)
{
    const SampleBag bag = peopled();
    const std::string text = encodeIndex(bag.index);
    EXPECT_EQ(encodeIndex(*parseIndex(text)), text);
    const auto with = [&](const std::string& what, const std::string& instead) {
        std::string changed = text;
        changed.replace(changed.find(what), what.size(), instead);
        return parseIndex(changed).has_value();
    };
    EXPECT_FALSE(with("\"role\":\"poster\"", "\"role\":\"friend\""));
    EXPECT_FALSE(with("\"kind\":\"likes\"", "\"kind\":\"downloads\""));
    EXPECT_FALSE(with("\"exact\":true", "\"exact\":1"));
    EXPECT_FALSE(with("\"value\":37", "\"value\":-1"));
    EXPECT_FALSE(with("\"version\":5}", "\"version\":4}"));
    SampleBag none = SampleBag::make();
    none.index.version = BundleIndex::peopledVersion;
    EXPECT_FALSE(parseIndex(encodeIndex(none.index)).has_value()) << "of nobody there is nothing to say";
}

} // namespace holdfast::bundle::test
