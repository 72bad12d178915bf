#include "core/vault/custody_compare.h"
#include "core/vault/custody_head.h"
#include "core/vault/database.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/core/vault/rewriter.h"

namespace holdfast::bundle::test {

namespace {

/// Tells of the file that ExportTest imports first.
constexpr uint64_t eventOfTheFile = 2;

class ExportHead : public ExportTest {
protected:
    std::vector<vault::SignedHead> kept() const
    {
        std::vector<vault::SignedHead> heads;
        const std::scoped_lock guard(m_vault->database().mutex());
        auto rows = m_vault->database().query("SELECT statement, signature FROM custody_head ORDER BY seq");
        EXPECT_TRUE(rows.has_value());
        while (*rows->step())
            heads.push_back({rows->text(0), rows->text(1)});
        return heads;
    }
    /// What `check --against` a bundle compares with: what a verifier reads in it.
    vault::HeadElsewhere inBundle(const std::string& name)
    {
        const VerifyReport report = verified(m_folder / name);
        EXPECT_TRUE(report.custody.has_value());
        return {"bundle", report.custody->caseId, report.custody->events, report.custody->head, report.signer};
    }
    std::vector<vault::CheckFinding> differences(const vault::HeadElsewhere& elsewhere) const
    {
        return vault::compareWithHead(*m_vault, elsewhere).value();
    }
    void rewriteAndSignAgain()
    {
        vault::test::rewriteHistory(*m_vault, eventOfTheFile, R"("time":"20)", R"("time":"19)", true);
    }
};

} // namespace

TEST_F(ExportHead, isSignedForTheReasonExportWhereTheLogOfTheBundleEnds)
{
    ASSERT_TRUE(kept().empty());
    exported("b.zip");
    const std::vector<vault::SignedHead> heads = kept();
    ASSERT_EQ(heads.size(), 1u);
    const auto read = vault::readHead(heads[0]);
    ASSERT_TRUE(read.has_value()) << read.error().detail();
    EXPECT_EQ(read->signer, m_vault->signingKey().publicKey());
    EXPECT_EQ(read->head.reason, "export");
    EXPECT_EQ(read->head.caseId, m_vault->defaultCase().text());
    const vault::HeadElsewhere bundle = inBundle("b.zip");
    EXPECT_EQ(read->head.seq, bundle.seq);
    EXPECT_EQ(read->head.hash, bundle.hash);
}

TEST_F(ExportHead, isStillOnTheLogAfterMoreEventsAndAnotherExport)
{
    exported("b.zip");
    exported("later.zip");
    EXPECT_TRUE(differences(inBundle("b.zip")).empty());
    EXPECT_TRUE(differences(inBundle("later.zip")).empty());
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_TRUE(m_vault->check()->empty());
}

TEST_F(ExportHead, thatLeftInTheBundleShowsALogThatWasRewrittenAndSignedAgain)
{
    exported("b.zip");
    const vault::HeadElsewhere bundle = inBundle("b.zip");
    rewriteAndSignAgain();
    EXPECT_TRUE(m_vault->check()->empty()) << "by itself the vault can't tell";
    const std::vector<vault::CheckFinding> findings = differences(bundle);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_TRUE(findings[0].code == vault::errors::historyDiffers);
    EXPECT_NE(findings[0].detail.find("the log was rewritten"), std::string::npos) << findings[0].detail;
}

TEST_F(ExportHead, isInABundleOfASelectionToo)
{
    ExportOptions options;
    options.only = {m_page.id};
    exported("one.zip", options);
    const vault::HeadElsewhere bundle = inBundle("one.zip");
    EXPECT_TRUE(differences(bundle).empty());
    rewriteAndSignAgain();
    EXPECT_EQ(differences(bundle).size(), 1u) << "of an item that is not in the bundle";
}

} // namespace holdfast::bundle::test
