#include "core/vault/time_batches.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/support/handmade_token.h"

namespace holdfast::bundle::test {

/// A page that was captured in a batch.
class LackingStamps : public ExportTest {
protected:
    Bytes stampOf(const Digest& imprint) const { return m_authority.response(holdfast::test::TokenRecipe(imprint)); }
    int64_t begin(const Bytes& before, const std::string& error = {}, const vault::Item* captured = nullptr)
    {
        vault::TimeBatch batch;
        batch.askedAt = m_clock.now();
        batch.authority = "https://tsa.example/";
        batch.head = *vault::currentHead(*m_vault);
        batch.before = before;
        batch.beforeError = error;
        const auto n = vault::beginTimeBatch(*m_vault, batch);
        EXPECT_TRUE(n);
        EXPECT_TRUE(vault::addToTimeBatch(*m_vault, n ? *n : 0, captured != nullptr ? *captured : m_page));
        return n ? *n : 0;
    }
    void end(int64_t batch, bool isStamped, std::string_view error = {})
    {
        const std::string list = *vault::timeBatchList(*m_vault, batch);
        EXPECT_TRUE(vault::endTimeBatch(*m_vault, batch, "https://tsa.example/", list,
            isStamped ? stampOf(Sha256::of(asBytes(list))) : Bytes(), error));
    }
    vault::Item lookAgainAt(const vault::Item& page)
    {
        vault::NewItem seen;
        seen.kind = vault::ItemKind::Observation;
        seen.age = AgeAnswer::No;
        seen.url = seen.title = page.url;
        seen.capturedAt = m_clock.now();
        seen.parent = vault::Parent{page.id, page.artifact("record")->sha256};
        seen.action = "observed";
        seen.observed = vault::Observed{vault::Verdict::Removed, {}, 404};
        return add(seen, {{"record", "record.json", "application/json", "{\"v\":1}"}});
    }
    holdfast::test::HandmadeAuthority m_authority;
};

TEST_F(LackingStamps, areNoneWhereBothAreThere)
{
    end(begin(stampOf(*vault::currentHead(*m_vault))), true);
    const ExportReport report = exported("b.zip");
    EXPECT_TRUE(report.lackingStamps.empty()) << report.lackingStamps.front().error;
}

TEST_F(LackingStamps, areToldWithWhyNoneCame)
{
    end(begin({}, "net.timeout"), false, "tsa.malformed");
    const ExportReport report = exported("b.zip");
    ASSERT_EQ(report.lackingStamps.size(), 2u);
    const LackingStamp &first = report.lackingStamps[0], &second = report.lackingStamps[1];
    EXPECT_EQ(first.stamp, "data/time/batch-1-before.tsr");
    EXPECT_EQ(first.error, "net.timeout");
    EXPECT_FALSE(first.isSecond);
    EXPECT_EQ(second.stamp, "data/time/batch-1-after.tsr");
    EXPECT_EQ(second.error, "tsa.malformed");
    EXPECT_TRUE(second.isSecond);
    EXPECT_EQ(second.captures, 1u);
    EXPECT_FALSE(second.isThere);
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid) << "nothing is claimed";
}

TEST_F(LackingStamps, areToldOfABatchThatWasCutShort)
{
    begin(stampOf(*vault::currentHead(*m_vault)));
    const ExportReport report = exported("b.zip");
    ASSERT_EQ(report.lackingStamps.size(), 1u);
    EXPECT_TRUE(report.lackingStamps[0].isSecond);
    EXPECT_EQ(report.lackingStamps[0].error, "");
}

TEST_F(LackingStamps, areToldOfAStoredOneThatDoesNotCheck)
{
    end(begin(stampOf(Sha256::of(asBytes("else")))), true);
    const ExportReport report = exported("b.zip");
    ASSERT_EQ(report.lackingStamps.size(), 1u);
    EXPECT_TRUE(report.lackingStamps[0].isThere);
    EXPECT_FALSE(report.lackingStamps[0].isSecond);
    EXPECT_EQ(report.lackingStamps[0].error, "tsa.other-content");
    EXPECT_EQ(report.lackingStamps[0].exhibits, std::vector{m_page.exhibit});
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Invalid);
}

TEST_F(LackingStamps, areNamedByThePageOfALookOnceSinceThatIsWhatCanBeLeftOut)
{
    const int64_t batch = begin(stampOf(Sha256::of(asBytes("else"))));
    for (int look = 0; look < 2; ++look)
        ASSERT_TRUE(vault::addToTimeBatch(*m_vault, batch, lookAgainAt(m_page)));
    const ExportReport report = exported("b.zip");
    ASSERT_FALSE(report.lackingStamps.empty());
    EXPECT_EQ(report.lackingStamps[0].captures, 3u);
    EXPECT_EQ(report.lackingStamps[0].exhibits, std::vector{m_page.exhibit});
}

TEST_F(LackingStamps, areNamedByThePageOfALookThatAloneIsOfTheirBatch)
{
    const vault::Item look = lookAgainAt(m_page);
    begin(stampOf(Sha256::of(asBytes("else"))), {}, &look);
    const ExportReport report = exported("b.zip");
    ASSERT_FALSE(report.lackingStamps.empty());
    EXPECT_EQ(report.lackingStamps[0].exhibits, std::vector{m_page.exhibit});
}

TEST_F(LackingStamps, areToldInTheirOrderWhereTheFirstDoesNotCheckAndTheSecondNeverCame)
{
    begin(stampOf(Sha256::of(asBytes("else"))));
    const ExportReport report = exported("b.zip");
    ASSERT_EQ(report.lackingStamps.size(), 2u);
    EXPECT_TRUE(report.lackingStamps[0].isThere);
    EXPECT_FALSE(report.lackingStamps[0].isSecond);
    EXPECT_FALSE(report.lackingStamps[1].isThere);
    EXPECT_TRUE(report.lackingStamps[1].isSecond);
}

TEST_F(LackingStamps, areNotToldOfCapturesThatStayHere)
{
    end(begin({}, "net.timeout"), false, "net.timeout");
    ExportOptions options;
    options.only = {m_file.id};
    EXPECT_TRUE(exported("b.zip", options).lackingStamps.empty());
}

} // namespace holdfast::bundle::test
