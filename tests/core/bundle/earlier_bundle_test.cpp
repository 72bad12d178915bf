#include "core/bundle/verifier.h"
#include "core/vault/custody_compare.h"
#include "core/vault/ingest.h"
#include "core/vault/schema.h"
#include "tests/core/bundle/sample_bag.h"
#include "tests/core/vault/golden_list.h"
#include "tests/core/vault/rewriter.h"

#include <functional>
#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

using vault::test::Golden;

/// A bundle that lies in a lawyer's office for years is of its time; the vault that it left is not.
class EarlierBundle : public testing::Test {
protected:
    void forEachBundle(const std::function<void()>& look)
    {
        unsigned bundles = 0;
        for (const Golden& golden : vault::test::goldenVaults) {
            if (!golden.hasBundle)
                continue;
            SCOPED_TRACE(golden.name);
            ++bundles;
            m_bundle = vault::test::goldenFolder / (golden.name + ".zip");
            m_vault = openedCopy(golden);
            ASSERT_TRUE(m_vault);
            look();
            m_vault.reset();
        }
        EXPECT_GT(bundles, 0u);
    }
    /// With the code, which costs no derivation; this raises it.
    std::unique_ptr<vault::Vault> openedCopy(const Golden& golden)
    {
        const std::filesystem::path folder = m_folder / (golden.name + " " + std::to_string(++m_copies));
        vault::test::copyGolden(golden, folder);
        auto opened = vault::Vault::open(
            folder, {.password = {}, .recoveryCode = SecureBuffer::copyOf(asBytes(golden.code)), .keyFile = {}});
        EXPECT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        return opened ? std::move(*opened) : nullptr;
    }
    VerifyReport verified() const
    {
        const Result<VerifyReport> report = verifyBundle(m_bundle, {}, {});
        EXPECT_TRUE(report) << report.error().detail();
        return report.value_or(VerifyReport());
    }
    /// What `check --against` it compares with.
    vault::HeadElsewhere inBundle() const
    {
        const VerifyReport report = verified();
        if (!report.custody) {
            ADD_FAILURE() << "its log is not sound";
            return {};
        }
        return {"bundle", report.custody->caseId, report.custody->events, report.custody->head, report.signer};
    }
    std::vector<vault::CheckFinding> differences() const
    {
        const auto found = vault::compareWithHead(*m_vault, inBundle());
        EXPECT_TRUE(found) << found.error().code().id;
        return found.value_or(std::vector<vault::CheckFinding>());
    }
    TemporaryFolder m_folder;
    std::filesystem::path m_bundle;
    std::unique_ptr<vault::Vault> m_vault;
    unsigned m_copies = 0;
};

} // namespace

TEST_F(EarlierBundle, isStillSoundAndWhatTheRaisedVaultIsCheckedAgainst)
{
    forEachBundle([&] {
        EXPECT_EQ(m_vault->info()->schemaVersion, vault::schemaVersion);
        EXPECT_EQ(verified().verdict, VerifyReport::Verdict::Valid);
        vault::NewItem later;
        later.age = AgeAnswer::No;
        auto ingest = vault::Ingest::begin(*m_vault, later);
        ASSERT_TRUE(ingest);
        ASSERT_TRUE(ingest->addBytes("original", "later.txt", "text/plain", asBytes("later")));
        ASSERT_TRUE(ingest->commit());
        EXPECT_TRUE(differences().empty());
    });
}

TEST_F(EarlierBundle, findsThatTheLogWasRewrittenAndSignedAgainSince)
{
    constexpr uint64_t eventOfThePage = 2;
    forEachBundle([&] {
        vault::test::rewriteHistory(*m_vault, eventOfThePage, R"("time":"20)", R"("time":"19)", true);
        const std::vector<vault::CheckFinding> found = differences();
        ASSERT_EQ(found.size(), 1u);
        EXPECT_TRUE(found[0].code == vault::errors::historyDiffers) << found[0].code.id;
    });
}

TEST_F(EarlierBundle, findsThatTheEndOfTheLogWasTakenAway)
{
    forEachBundle([&] {
        uint64_t events = 0;
        ASSERT_TRUE(
            m_vault->forEachEvent(m_vault->defaultCase(), [&](const vault::CustodyEvent&) { return ++events > 0; }));
        vault::test::cutHistory(*m_vault, events - 1, true);
        const std::vector<vault::CheckFinding> found = differences();
        ASSERT_FALSE(found.empty());
        EXPECT_TRUE(found.back().code == vault::errors::historyDiffers) << found.back().code.id;
    });
}

TEST_F(EarlierBundle, isOfNoUseForAnotherVault)
{
    forEachBundle([&] {
        m_vault = openedCopy(vault::test::goldenVaults[0]);
        ASSERT_TRUE(m_vault);
        const auto found = vault::compareWithHead(*m_vault, inBundle());
        ASSERT_FALSE(found);
        EXPECT_TRUE(found.error().is(vault::errors::unrelated)) << found.error().code().id;
    });
}

} // namespace holdfast::bundle::test
