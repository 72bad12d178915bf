#include "core/bundle/bundle_index.h"
#include "core/bundle/lint.h"
#include "core/bundle/lint_codes.h"
#include "tests/core/bundle/export_fixture.h"

namespace holdfast::bundle::test {

namespace {

/// A vault whose log tells of a bundle for a lawyer and of one that somebody else signed.
class Handovers : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        ExportOptions forLawyer;
        forLawyer.recipient = lawyer;
        lawyersBundle = exported("lawyer.zip", forLawyer).rootFolder;
        EXPECT_TRUE(m_vault->recordEvent(m_vault->defaultCase(), "countersigned", "holdfast-0123456789abcdef",
            {{"bundle", "holdfast-0123456789abcdef"}, {"signer", signer}}));
    }
    std::vector<std::string> toldBy(const ExportOptions& options)
    {
        const Files files = readFolder(unpacked("next.zip", exported("next.zip", options)));
        std::vector<std::string> told;
        for (const auto& [path, content] : files)
            for (const std::string& name : {lawyer, lawyersBundle, signer})
                if (content.find(name) != std::string::npos)
                    told.push_back(path + " " + name);
        return told;
    }
    std::vector<std::string> findings(bool withHandovers)
    {
        const auto all = lint(*m_vault, {{}, {}, withHandovers});
        EXPECT_TRUE(all.has_value());
        std::vector<std::string> who;
        for (const LintFinding& finding : *all)
            if (finding.code == lint_codes::recipient)
                who.push_back(finding.what);
        return who;
    }
    const std::string lawyer = "Lawyer, 12 Harbour Road", signer = std::string(64, 'a');
    std::string lawyersBundle;
};

TEST_F(Handovers, areToldToNoLaterRecipient)
{
    ExportOptions forHost;
    forHost.recipient = "A host";
    EXPECT_EQ(toldBy(forHost), std::vector<std::string>{});
    const VerifyReport verdict = verified(m_folder / "next.zip");
    EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
    EXPECT_NE(toJson(verdict).find("the contents of 2 are withheld by the sender"), std::string::npos);
    EXPECT_TRUE(findings(false).empty());
}

TEST_F(Handovers, leaveTheScopeOfAWholeCaseAsItIs)
{
    const auto index = parseIndex(readFolder(unpacked("next.zip", exported("next.zip"))).at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->scope, "all");
    EXPECT_EQ(index->withheld, 2u);
    EXPECT_EQ(index->items.size(), 4u);
}

TEST_F(Handovers, areToldWhereThePersonAsksForTheWholeLogAndLintNamesThem)
{
    ExportOptions whole;
    whole.withHandovers = true;
    EXPECT_EQ(toldBy(whole).size(), 3u) << "all three, and in the log alone";
    EXPECT_EQ(verified(m_folder / "next.zip").verdict, VerifyReport::Verdict::Valid);
    EXPECT_EQ(findings(true), (std::vector<std::string>{lawyer, signer}));
}

} // namespace

} // namespace holdfast::bundle::test
