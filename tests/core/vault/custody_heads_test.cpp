#include "rewriter.h"
#include "vault_fixture.h"

#include "core/crypto/sshsig.h"
#include "core/vault/custody_compare.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

class CustodyHeads : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        addItem("one", asBytes("1"));
        view("first");
        addItem("two", asBytes("2"));
        view("second");
        reopen(); // closing signs the head
    }
    void view(std::string_view screen)
    {
        ASSERT_TRUE(vault->recordEvent(vault->defaultCase(), "viewed", "AE-1", {{"screen", screen}}));
    }
    std::vector<SignedHead> kept() const
    {
        std::vector<SignedHead> heads;
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> rows = vault->database().query("SELECT statement, signature FROM custody_head ORDER BY seq");
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            heads.push_back({rows->text(0), rows->text(1)});
        return heads;
    }
    CustodyEvent lastEvent() const
    {
        CustodyEvent last;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            last = event;
            return true;
        }));
        return last;
    }
    HeadElsewhere asItIs() const
    {
        const CustodyEvent last = lastEvent();
        return {"bundle", vault->defaultCase().text(), last.seq, last.hash,
            crypto::fingerprint(vault->signingKey().publicKey())};
    }
    void expectFinding(std::string_view text) const
    {
        const Result<std::vector<CheckFinding>> findings = vault->check();
        ASSERT_TRUE(findings);
        EXPECT_TRUE(std::any_of(findings->begin(), findings->end(),
            [&](const CheckFinding& finding) {
                return finding.code == errors::custodyBroken && finding.subject == "custody"
                    && finding.detail.find(text) != std::string::npos;
            }))
            << text << ": " << (findings->empty() ? "nothing found" : findings->front().detail);
    }
    void expectDiffers(const HeadElsewhere& elsewhere, std::string_view text) const
    {
        const Result<std::vector<CheckFinding>> findings = compareWithHead(*vault, elsewhere);
        ASSERT_TRUE(findings) << findings.error().detail();
        ASSERT_FALSE(findings->empty());
        EXPECT_TRUE(findings->front().code == errors::historyDiffers);
        EXPECT_NE(findings->front().detail.find(text), std::string::npos) << findings->front().detail;
    }
};

} // namespace

TEST_F(CustodyHeads, areSignedWhenTheVaultCloses)
{
    const std::vector<SignedHead> heads = kept();
    ASSERT_EQ(heads.size(), 1u);
    const Result<ReadHead> read = readHead(heads[0]);
    ASSERT_TRUE(read) << read.error().detail();
    EXPECT_EQ(read->signer, vault->signingKey().publicKey());
    EXPECT_EQ(read->head.seq, lastEvent().seq);
    EXPECT_EQ(read->head.hash, lastEvent().hash);
    EXPECT_EQ(read->head.reason, "lock");
    EXPECT_EQ(read->head.caseId, vault->defaultCase().text());
    EXPECT_TRUE(crypto::sshsigVerify(heads[0].signature, "holdfast-custody-head", asBytes(heads[0].statement)));
    expectSound();
}

TEST_F(CustodyHeads, areNotSignedAgainWhenNothingHappened)
{
    reopen();
    reopen();
    EXPECT_EQ(kept().size(), 1u);
}

TEST_F(CustodyHeads, readNothingButWhatSigningWrote)
{
    const SignedHead good = kept().at(0);
    EXPECT_FALSE(readHead({good.statement.substr(0, good.statement.size() - 1), good.signature}));
    EXPECT_FALSE(readHead({good.statement + " ", good.signature}));
    SignedHead other = good;
    other.statement.replace(other.statement.find("\"lock\""), 6, "\"loch\"");
    EXPECT_FALSE(readHead(other));
    const std::string bare = R"({"seq":1})"
                             "\n";
    EXPECT_FALSE(readHead({bare, crypto::sshsigSign(vault->signingKey(), "holdfast-custody-head", asBytes(bare))}));
}

TEST_F(CustodyHeads, showThatTheLastEventWasTakenAway)
{
    cutHistory(*vault, 1, false);
    expectFinding("missing at the end of the log");
}

TEST_F(CustodyHeads, showThatTheLogWasRewrittenAndLinkedAnew)
{
    rewriteHistory(*vault, 3, "first", "other", false);
    expectFinding("the log was rewritten");
}

TEST_F(CustodyHeads, showASignatureByAnotherKey)
{
    const crypto::SigningKey stranger = crypto::SigningKey::generate();
    CustodyHead head = readHead(kept().at(0))->head;
    const SignedHead forged = signHead(stranger, head);
    {
        const std::scoped_lock guard(vault->database().mutex());
        ASSERT_TRUE(vault->database().execute("DROP TRIGGER custody_head_no_update"));
        ASSERT_TRUE(vault->database().run(
            "UPDATE custody_head SET statement = ?, signature = ?", forged.statement, forged.signature));
    }
    expectFinding("not one that this vault signed");
}

TEST_F(CustodyHeads, findNothingWhenSomebodyWithThePasswordSignsTheRewrittenLogAgain)
{
    rewriteHistory(*vault, 3, "first", "other", true);
    expectSound();
}

TEST_F(CustodyHeads, thatLeftTheVaultShowARewrittenAndSignedLog)
{
    const HeadElsewhere left = asItIs();
    EXPECT_TRUE(compareWithHead(*vault, left)->empty());
    view("third");
    EXPECT_TRUE(compareWithHead(*vault, left)->empty()) << "a log that only went on is the same log";
    rewriteHistory(*vault, 3, "first", "other", true);
    expectSound();
    expectDiffers(left, "event 5 is not the one that the bundle holds");
}

TEST_F(CustodyHeads, thatLeftTheVaultShowThatEventsWereTakenAwayAndSigned)
{
    const HeadElsewhere left = asItIs();
    cutHistory(*vault, 1, true);
    expectSound();
    expectDiffers(left, "the log ends at event 4");
}

TEST_F(CustodyHeads, thatLeftTheVaultShowAnotherSigningKey)
{
    HeadElsewhere left = asItIs();
    left.signer = crypto::fingerprint(crypto::SigningKey::generate().publicKey());
    expectDiffers(left, "signed by the key " + left.signer.hex());
}

TEST_F(CustodyHeads, ofAnotherVaultAreRefused)
{
    HeadElsewhere left = asItIs();
    left.caseId = CaseId::generate(vault->clock()).text();
    const Result<std::vector<CheckFinding>> findings = compareWithHead(*vault, left);
    ASSERT_FALSE(findings);
    EXPECT_TRUE(findings.error().is(errors::unrelated));
}

} // namespace holdfast::vault::test
