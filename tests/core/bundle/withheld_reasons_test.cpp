#include "core/bundle/withheld_reasons.h"

#include "core/bundle/bundle_index.h"
#include "core/bundle/layout.h"
#include "core/bundle/lint.h"
#include "core/bundle/lint_codes.h"
#include "core/bundle/readme_text.h"
#include "tests/core/bundle/export_fixture.h"

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

class ReasonsOfWithheldItems : public ExportTest {
protected:
    ExportOptions withhold(const std::map<ItemId, std::string>& reasons)
    {
        ExportOptions options;
        options.withheld = {m_file.id, m_link.id};
        options.reasons = reasons;
        return options;
    }
    std::vector<LintFinding> linted(const std::string& reason)
    {
        Selection selection;
        selection.withheld = {m_file.id};
        selection.reasons = {{m_file.id, reason}};
        const auto findings = lint(*m_vault, selection);
        EXPECT_TRUE(findings.has_value());
        return findings.value_or(std::vector<LintFinding>());
    }
    std::string hashOfFile() const { return m_file.artifact("original")->sha256.hex(); }
};

std::string repeated(std::string_view text, size_t times)
{
    std::string all;
    for (size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST_F(ReasonsOfWithheldItems, standBesideTheirHashesInTheReadmeAndNowhereElse)
{
    const ExportOptions options
        = withhold({{m_file.id, "shows a child of somebody else"}, {m_page.id, "of what goes along"}});
    const Files files = readFolder(unpacked("b.zip", exported("b.zip", options)));
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
    const std::string beside = "    shows a child of somebody else\n        " + hashOfFile() + "\n";
    EXPECT_NE(files.at("README.txt").find(beside), std::string::npos) << files.at("README.txt");
    for (const auto& [path, content] : files) {
        if (path != "README.txt") {
            EXPECT_EQ(content.find("somebody else"), std::string::npos) << path;
        }
        EXPECT_EQ(content.find("of what goes along"), std::string::npos) << path;
    }
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->version, BundleIndex::firstVersion);
}

TEST_F(ReasonsOfWithheldItems, changeNoOtherFileThanTheReadmeAndWhatIsOfItsHash)
{
    m_vault.reset();
    std::filesystem::copy(m_folder / "vault", m_folder / "copy", std::filesystem::copy_options::recursive);
    const std::unique_ptr<vault::Vault> one = openCopy("vault"), two = openCopy("copy");
    const auto bagOf = [&](vault::Vault& vault, const ExportOptions& options, const char* name) {
        const auto report = exportBundle(vault, options, m_folder / name, {});
        EXPECT_TRUE(report.has_value());
        return readFolder(unpacked(name, *report));
    };
    const Files with = bagOf(*one, withhold({{m_file.id, "not hers to give"}}), "with.zip");
    const Files without = bagOf(*two, withhold({}), "without.zip");
    for (const auto& [path, content] : without)
        if (path.starts_with("data/") || path == "manifest-sha256.txt" || path == "index.html") {
            EXPECT_EQ(with.at(path), content) << path;
        }
    EXPECT_NE(with.at("README.txt"), without.at("README.txt"));
}

TEST_F(ReasonsOfWithheldItems, areOneLineAndTurnNoTextAround)
{
    const Files files = readFolder(
        unpacked("b.zip", exported("b.zip", withhold({{m_file.id, "  a\nb \xe2\x80\xaekcab\x1b[31m \xe2\x80\x8b "}}))));
    const std::string& readme = files.at("README.txt");
    EXPECT_NE(readme.find("    a b \xe2\x9f\xa8U+202E\xe2\x9f\xa9kcab[31m"), std::string::npos) << readme;
    for (const char* const hidden : {"\xe2\x80\xae", "\x1b", "\xe2\x80\x8b"})
        EXPECT_EQ(readme.find(hidden), std::string::npos);
}

TEST_F(ReasonsOfWithheldItems, areRefusedWhereTheyAreTooLong)
{
    const std::string longest = repeated("\xd8\xb3", reasonCharacters); // two bytes each
    EXPECT_EQ(exported("b.zip", withhold({{m_file.id, longest}})).items, 2u);
    const auto refused = exportBundle(*m_vault, withhold({{m_file.id, longest + "x"}}), m_folder / "none.zip", {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().is(errors::reasonTooLong));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "none.zip"));
}

TEST_F(ReasonsOfWithheldItems, areLookedThroughLikeTheRestBeforeTheyLeave)
{
    const auto tells = [](const std::vector<LintFinding>& findings, std::string_view code, std::string_view what) {
        return std::ranges::any_of(findings, [&](const LintFinding& finding) {
            return finding.code == code && finding.what == what && finding.isOfReason() && !finding.item
                && finding.fix == lint_codes::fix::reword;
        });
    };
    const auto findings = linted("kept in /home/anna, ask @anna_e or anna@mail.example, seen from 203.0.113.7");
    EXPECT_TRUE(tells(findings, lint_codes::homeFolder, "/home/anna"));
    EXPECT_TRUE(tells(findings, lint_codes::accountHandle, "@anna_e"));
    EXPECT_TRUE(tells(findings, lint_codes::writtenAddress, "anna@mail.example"));
    EXPECT_TRUE(tells(findings, lint_codes::pageAddress, "203.0.113.7"));
    EXPECT_TRUE(std::ranges::none_of(linted("not hers to give"), &LintFinding::isOfReason));
}

TEST(ReasonsText, givesEachReasonOnceWithAllItsHashes)
{
    const Digest first = *Digest::fromHex(std::string(64, 'a')), second = *Digest::fromHex(std::string(64, 'b'));
    const std::string text = reasonsText({{"one reason", {second, first}}});
    EXPECT_EQ(text,
        "Why, in the sender's own words:\n    one reason\n        " + first.hex() + "\n        " + second.hex() + "\n");
    EXPECT_EQ(reasonsText({}), "");
}

TEST(ReasonsText, isNoMoreThanTheReadmeTakes)
{
    WithheldReasons reasons;
    std::set<Digest>& hashes = reasons["one reason"];
    BundleIndex index = SampleBag::make().index;
    while (hashes.size() < 4000 && requireFits(reasons))
        for (int i = 0; i < 100; ++i)
            hashes.insert(Sha256::of(asBytes(std::to_string(hashes.size()))));
    EXPECT_GT(hashes.size(), 2000u);
    ASSERT_LT(hashes.size(), 4000u) << "there is no limit";
    EXPECT_TRUE(requireFits(reasons).error().is(errors::reasonTooLong));
    for (const Digest& digest : hashes)
        index.omissions.push_back({"", std::string(omission::withheld), digest});
    LeftOut leftOut;
    leftOut.reasons = reasons;
    EXPECT_LT(encodeReadme(index, leftOut).size(), limits::rootFileBytes);
}

} // namespace

} // namespace holdfast::bundle::test
