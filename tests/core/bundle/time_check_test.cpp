#include "core/bundle/verifier.h"
#include "core/crypto/timestamp_papers.h"
#include "tests/core/bundle/sample_bag.h"
#include "tests/support/test_authority.h"

#include <gtest/gtest.h>

#include <map>

namespace holdfast::bundle::test {

namespace {

/// A bag with one batch of one capture between two time stamps, all of it signed as it says.
class TimeChecks : public testing::Test {
protected:
    TimeChecks()
        : time(timeFiles(1))
        , before(stampOf(head))
    {
        time.head = head;
        item = bag.index.items[0];
        item.artifacts.pop_back();
        bag.artifacts.erase("data/records/AE-1.json");
        writeRecord(Sha256::of(asBytes(before)).hex(), head.hex());
        list = hashOfRecord() + "  data/records/AE-1.json\n";
        after = stampOf(Sha256::of(asBytes(list)));
        bag.index.version = BundleIndex::timedVersion;
    }
    std::string stampOf(const Digest& imprint)
    {
        const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
        const auto response = crypto::acceptTimestamp(query, authority.answer(query.der), authority.caPem());
        EXPECT_TRUE(response);
        return response ? std::string(asText(*response)) : std::string();
    }
    void writeRecord(const std::string& token, const std::string& custodyHead)
    {
        if (!item.artifacts.empty() && item.artifacts.back().role == "record")
            item.artifacts.pop_back();
        bag.addArtifact(item, "data/records/AE-1.json", "record",
            canonicalJson({{"time", {{"rfc3161", {{"custody_head", custodyHead}, {"token_sha256", token}}}}}}));
    }
    std::string hashOfRecord() const { return item.artifacts.back().sha256.hex(); }
    Check verified(const std::string& caPem)
    {
        bag.index.items[0] = item;
        bag.index.time = {time};
        for (const auto& [path, content] :
            {std::pair(time.before, before), std::pair(time.list, list), std::pair(time.after, after)})
            if (!path.empty())
                bag.artifacts[path] = content;
        auto files = bag.files();
        for (const auto& [path, content] : late)
            files[path] = content;
        writeBytes(folder / "b.zip", zipOf(bag.index.rootFolder(), files));
        VerifyOptions options;
        options.timeAuthorityPem = caPem;
        const auto report = verifyBundle(folder / "b.zip", options, {});
        EXPECT_TRUE(report);
        for (const Check& check : report->checks) {
            if (check.name == "time")
                return check;
            EXPECT_NE(check.outcome, Check::Outcome::Failed) << check.name << ": " << check.detail;
        }
        ADD_FAILURE() << "no check of time";
        return {};
    }
    void expectFailed(std::string_view word)
    {
        const Check check = verified(authority.caPem());
        EXPECT_EQ(check.outcome, Check::Outcome::Failed) << check.detail;
        EXPECT_NE(check.detail.find(word), std::string::npos) << check.detail;
    }
    TemporaryFolder folder;
    holdfast::test::TestAuthority authority{folder / "tsa"};
    SampleBag bag = SampleBag::make();
    BundleIndex::Item item;
    Digest head = Sha256::of(asBytes("a head"));
    BundleIndex::Time time;
    std::string before, list, after;
    std::map<std::string, std::string> late; ///< in the root folder, listed by nothing
};

} // namespace

TEST_F(TimeChecks, passWhenRecordsListAndTokensFit)
{
    const Check check = verified(authority.caPem());
    EXPECT_EQ(check.outcome, Check::Outcome::Passed) << check.detail;
    EXPECT_NE(check.detail.find("not before"), std::string::npos) << check.detail;
    EXPECT_NE(check.detail.find("not after"), std::string::npos) << check.detail;
}

TEST_F(TimeChecks, holdWhatLiesBesideTheStampsOfBatchesAgainstThem)
{
    const auto papersOfBatch = [&](const std::string& token, const Digest& imprint) {
        const auto stamp = crypto::verifyTimestamp(asBytes(token), imprint);
        EXPECT_TRUE(stamp);
        return *crypto::timestampPapers(asBytes(token), *stamp, authority.caPem());
    };
    const crypto::TimestampPapers first = papersOfBatch(before, head);
    const crypto::TimestampPapers second = papersOfBatch(after, Sha256::of(asBytes(list)));
    late["batch-1-before.tsq"] = std::string(asText(first.request));
    late["batch-1-before.pem"] = first.chain;
    late["batch-1-after.tsq"] = std::string(asText(second.request));
    late["batch-1-after.pem"] = second.chain;
    const Check check = verified(authority.caPem());
    EXPECT_EQ(check.outcome, Check::Outcome::Passed) << check.detail;
    late["batch-1-before.tsq"] = late["batch-1-after.tsq"];
    expectFailed("batch-1-before.tsq is not the question that data/time/batch-1-before.tsr answers");
    late["batch-1-before.tsq"] = std::string(asText(first.request));
    late["batch-1-after.pem"] = authority.caPem();
    expectFailed("batch-1-after.pem is not a chain of the certificate of data/time/batch-1-after.tsr");
}

TEST_F(TimeChecks, areIncompleteWithoutTheAuthority)
{
    EXPECT_EQ(verified({}).outcome, Check::Outcome::Incomplete);
}

TEST_F(TimeChecks, areIncompleteForWantOfACertificateBetween)
{
    const holdfast::test::TestAuthority deep(folder / "deep", {.hasIntermediate = true});
    after = stampOf(Sha256::of(asBytes(list))); // not of a second before that authority's certificate
    after = std::string(asText(deep.signedByHand(asBytes(after))));
    const Check check = verified(authority.caPem() + deep.caPem());
    EXPECT_EQ(check.outcome, Check::Outcome::Incomplete) << check.detail;
    EXPECT_NE(check.detail.find("a certificate between its own and the given ones is not there"), std::string::npos)
        << check.detail;
}

TEST_F(TimeChecks, failForATokenOfOtherBytes)
{
    after = stampOf(Sha256::of(asBytes("another list")));
    expectFailed("batch-1-after.tsr");
}

TEST_F(TimeChecks, failForARecordThatTheListLacks)
{
    list = std::string(64, 'a') + "  data/records/AE-1.json\n";
    after = stampOf(Sha256::of(asBytes(list)));
    expectFailed("does not list data/records/AE-1.json");
}

TEST_F(TimeChecks, failForARecordWhoseTokenIsNotThere)
{
    writeRecord(std::string(64, 'b'), head.hex());
    list = hashOfRecord() + "  data/records/AE-1.json\n";
    after = stampOf(Sha256::of(asBytes(list)));
    expectFailed("names a time stamp that is not in the bundle");
}

TEST_F(TimeChecks, failForARecordThatNamesAnotherHead)
{
    writeRecord(Sha256::of(asBytes(before)).hex(), std::string(64, 'c'));
    list = hashOfRecord() + "  data/records/AE-1.json\n";
    after = stampOf(Sha256::of(asBytes(list)));
    expectFailed("another head");
}

TEST_F(TimeChecks, failForAListThatIsNone)
{
    list = "not a list\n";
    after = stampOf(Sha256::of(asBytes(list)));
    expectFailed("is not a list of hashes");
}

TEST_F(TimeChecks, failForASecondTokenThatIsOlder)
{
    writeRecord({}, {}); // one that names the first token can't be in a list that is older
    list = hashOfRecord() + "  data/records/AE-1.json\n";
    after = stampOf(Sha256::of(asBytes(list)));
    before = stampOf(head);
    expectFailed("the second time stamp is before the first");
}

TEST_F(TimeChecks, holdOneTokenAloneForWhatItIs)
{
    time.list.clear();
    time.after.clear();
    const Check check = verified(authority.caPem());
    EXPECT_EQ(check.outcome, Check::Outcome::Passed) << check.detail;
    EXPECT_EQ(check.detail.find("not after"), std::string::npos);
}

TEST_F(TimeChecks, refuseAnyBytesThatAreNoToken)
{
    for (const std::string& bad : {std::string(), std::string("nonsense"), std::string(70'000, '0')}) {
        before = bad;
        writeRecord(Sha256::of(asBytes(before)).hex(), head.hex());
        list = hashOfRecord() + "  data/records/AE-1.json\n";
        after = stampOf(Sha256::of(asBytes(list)));
        expectFailed("batch-1-before.tsr");
    }
}

} // namespace holdfast::bundle::test
