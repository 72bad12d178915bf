#include "core/bundle/bundle_index.h"
#include "core/bundle/lint.h"
#include "core/vault/age_change.h"
#include "tests/core/bundle/export_fixture.h"

namespace holdfast::bundle::test {

namespace {

class WithheldItems : public ExportTest {
protected:
    Files bagWithout(const std::vector<ItemId>& withheld, const std::vector<ItemId>& only = {})
    {
        ExportOptions options;
        options.withheld = withheld;
        options.only = only;
        const Files files = readFolder(unpacked("b.zip", exported("b.zip", options)));
        const VerifyReport verdict = verified(m_folder / "b.zip");
        EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
        return files;
    }
    static std::vector<std::string> hashesIn(const Files& files)
    {
        const auto index = parseIndex(files.at("data/bundle.json"));
        EXPECT_TRUE(index.has_value());
        std::vector<std::string> hashes;
        for (const BundleIndex::Omission& omission : index->omissions)
            if (omission.reason == omission::withheld) {
                EXPECT_EQ(omission.item, "");
                hashes.push_back(omission.sha256->hex());
            }
        return hashes;
    }
};

TEST_F(WithheldItems, leaveTheirHashAndNothingElse)
{
    const Files files = bagWithout({m_page.id, m_link.id});
    std::vector<std::string> expected{m_page.artifact("record")->sha256.hex(), m_link.artifact("record")->sha256.hex()};
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(hashesIn(files), expected);
    for (const auto& [path, content] : files)
        for (const std::string& of : {m_page.url, m_page.title, m_page.id.text(), m_link.url, m_link.id.text()})
            EXPECT_EQ(content.find(of), std::string::npos) << path << " tells " << of;
    for (const std::string& hash : expected)
        EXPECT_NE(files.at("README.txt").find(hash), std::string::npos);
}

TEST_F(WithheldItems, areToldByTheHashOfTheirFileWhereTheyAreOne)
{
    const Files files = bagWithout({m_file.id}, {m_file.id, m_page.id});
    EXPECT_EQ(hashesIn(files), std::vector<std::string>{m_file.artifact("original")->sha256.hex()});
    EXPECT_EQ(parseIndex(files.at("data/bundle.json"))->items.size(), 1u);
}

TEST_F(WithheldItems, thatALaterAnswerBlocksLeaveNoHashOfTheirFile)
{
    ASSERT_TRUE(vault::changeAge(*m_vault, m_file.id, AgeAnswer::Yes));
    const Files files = bagWithout({m_file.id}, {m_page.id});
    for (const auto& [path, content] : files)
        EXPECT_EQ(content.find(m_file.artifacts[0].sha256.hex()), std::string::npos) << path;
}

TEST_F(WithheldItems, areOnlyThoseThatThePersonNames)
{
    EXPECT_TRUE(hashesIn(bagWithout({}, {m_page.id})).empty());
}

TEST_F(WithheldItems, thatAreNotThereAreRefused)
{
    ExportOptions options;
    options.withheld = {ItemId::generate(m_clock)};
    const auto report = exportBundle(*m_vault, options, m_folder / "none.zip", {});
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(vault::errors::noSuchItem));
}

TEST(WithheldItemsList, isReadOnlyInItsOneOrderAndInASelection)
{
    const auto verdictOf = [](const std::string& scope, const std::vector<std::string>& hashes) {
        SampleBag bag = SampleBag::make();
        bag.index.scope = scope;
        bag.index.omissions = omissionsOf(bag.index);
        for (const std::string& hash : hashes)
            bag.index.omissions.push_back({"", std::string(omission::withheld), *Digest::fromHex(hash)});
        const TemporaryFolder folder;
        writeBytes(folder / "b.zip", zipOf(bag.index.rootFolder(), bag.files()));
        const auto report = verifyBundle(folder / "b.zip", {}, {});
        EXPECT_TRUE(report.has_value());
        return report->verdict;
    };
    const std::string a(64, 'a'), b(64, 'b');
    EXPECT_EQ(verdictOf("selection", {a, b}), VerifyReport::Verdict::Valid);
    EXPECT_EQ(verdictOf("selection", {b, a}), VerifyReport::Verdict::Invalid);
    EXPECT_EQ(verdictOf("selection", {a, a}), VerifyReport::Verdict::Invalid);
    EXPECT_EQ(verdictOf("all", {a}), VerifyReport::Verdict::Invalid);
}

} // namespace

} // namespace holdfast::bundle::test
