#include "core/vault/network_log.h"

#include "core/crypto/timestamp.h"
#include "core/vault/time_batches.h"
#include "tests/support/test_authority.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

using NetworkLogTest = VaultTest;
using TimeBatches = VaultTest;

namespace {

NetworkRequest request()
{
    NetworkRequest request;
    request.purpose = "time-stamp";
    request.host = "tsa.example.org:80";
    request.address = "http://tsa.example.org/";
    request.sent = "sha-256 00";
    request.sentBytes = 70;
    return request;
}

Item addPage(Vault& vault, std::string_view record)
{
    NewItem page;
    page.kind = ItemKind::Page;
    page.age = AgeAnswer::No;
    page.capturedAt = vault.clock().now();
    Result<Ingest> ingest = Ingest::begin(vault, page);
    EXPECT_TRUE(ingest->addBytes("record", "r.json", "application/json", asBytes(record)));
    return *ingest->commit();
}

} // namespace

TEST_F(NetworkLogTest, keepsWhoWasAskedAndWhatWasToldBeforeAnyAnswer)
{
    const auto n = logRequest(*vault, request());
    ASSERT_TRUE(n) << n.error().detail();
    reopen();
    auto log = networkLog(*vault);
    ASSERT_TRUE(log);
    ASSERT_EQ(log->size(), 1U);
    EXPECT_EQ(log->front().host, "tsa.example.org:80");
    EXPECT_EQ(log->front().sent, "sha-256 00");
    EXPECT_FALSE(log->front().endedAt);
    ASSERT_TRUE(logAnswer(*vault, *n, "net.timeout", 0));
    log = networkLog(*vault);
    EXPECT_TRUE(log->front().endedAt);
    EXPECT_EQ(log->front().outcome, "net.timeout");
    expectSound();
}

TEST_F(NetworkLogTest, isNeverChanged)
{
    ASSERT_TRUE(logAnswer(*vault, *logRequest(*vault, request()), "answered", 5));
    for (const char* text : {"UPDATE network_request SET host = 'x'", "DELETE FROM network_request",
             "UPDATE network_answer SET outcome = 'x'", "DELETE FROM network_answer",
             "INSERT OR REPLACE INTO network_request SELECT * FROM network_request",
             "INSERT OR REPLACE INTO network_answer SELECT * FROM network_answer"})
        EXPECT_TRUE(sql(text).error().is(errors::insertOnly)) << text;
}

TEST_F(TimeBatches, listTheRecordsOfTheirItemsAsSha256sumReadsThem)
{
    TimeBatch batch;
    batch.authority = "http://tsa.example.org/";
    batch.head = *currentHead(*vault);
    batch.before = someBytes(100, 1);
    const auto n = beginTimeBatch(*vault, batch);
    ASSERT_TRUE(n) << n.error().detail();
    EXPECT_TRUE(timeBatches(*vault)->empty()) << "nothing was captured yet";
    const Item one = addPage(*vault, "{}"), two = addPage(*vault, "[]");
    ASSERT_TRUE(addToTimeBatch(*vault, *n, one));
    ASSERT_TRUE(addToTimeBatch(*vault, *n, two));
    const auto list = timeBatchList(*vault, *n);
    ASSERT_TRUE(list);
    EXPECT_EQ(*list,
        Sha256::of(asBytes("{}")).hex() + "  data/records/" + one.exhibit + ".json\n" + Sha256::of(asBytes("[]")).hex()
            + "  data/records/" + two.exhibit + ".json\n");
    ASSERT_TRUE(endTimeBatch(*vault, *n, batch.authority, *list, {}, "net.timeout"));
    ASSERT_TRUE(endTimeBatch(*vault, *n, batch.authority, *list, someBytes(90, 2), ""));
    ASSERT_TRUE(endTimeBatch(*vault, *n, batch.authority, *list, {}, "net.failed"));
    EXPECT_FALSE(addToTimeBatch(*vault, *n, addPage(*vault, "1"))) << "it ended";
    reopen();
    const auto batches = timeBatches(*vault);
    ASSERT_TRUE(batches) << batches.error().detail();
    ASSERT_EQ(batches->size(), 1U);
    EXPECT_EQ(batches->front().before, someBytes(100, 1));
    EXPECT_EQ(batches->front().after, someBytes(90, 2)) << "the try that gave a token counts";
    EXPECT_EQ(batches->front().list, *list);
    EXPECT_EQ(batches->front().items, (std::vector{one.id, two.id}));
    for (const char* table : {"time_batch", "time_batch_record", "time_batch_end"})
        EXPECT_TRUE(sql("DELETE FROM " + std::string(table)).error().is(errors::insertOnly)) << table;
    const auto findings = vault->check();
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 2U) << "neither is a time stamp";
    for (const CheckFinding& finding : *findings) {
        EXPECT_EQ(finding.code.id, crypto::errors::tsaMalformed.id);
        EXPECT_EQ(finding.subject, "time-stamps");
        EXPECT_NE(finding.detail.find(one.exhibit + ", " + two.exhibit), std::string::npos) << finding.detail;
    }
}

TEST_F(TimeBatches, haveWhatCameInPlaceOfAStampInTheLogOnOnePrintableLine)
{
    TimeBatch batch;
    batch.head = *currentHead(*vault);
    const int64_t n = beginTimeBatch(*vault, batch).value();
    ASSERT_TRUE(addToTimeBatch(*vault, n, addPage(*vault, "{}")));
    const std::string list = timeBatchList(*vault, n).value(), said = "status 2\n\x1b[1m" + std::string(1000, 'x');
    ASSERT_TRUE(endTimeBatch(*vault, n, "", list, {}, "tsa.refused", said));
    ASSERT_TRUE(endTimeBatch(*vault, n, "", list, {}, "net.timeout"));
    std::vector<Json> tries;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        const Json body = parseJson(event.body, event.body.size()).value();
        if (jsonStringOr(body, "action") == "time-stamped")
            tries.push_back(jsonMember(body, "details"));
        return true;
    }));
    ASSERT_EQ(tries.size(), 2U);
    EXPECT_EQ(jsonStringOr(tries[0], "answer"), "status 2  [1m" + std::string(387, 'x'));
    EXPECT_FALSE(tries[1].contains("answer"));
    expectSound();
}

TEST_F(TimeBatches, whoseStampsAreOfSomethingElseAreFoundByTheCheck)
{
    const holdfast::test::TestAuthority authority(scratch / "authority");
    const auto stampOf = [&](const Digest& imprint) {
        const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
        return crypto::acceptTimestamp(query, authority.answer(query.der)).value();
    };
    const auto stamped = [&](const Digest& head, const Digest* other, const std::string& more) {
        TimeBatch batch;
        batch.head = head;
        batch.before = stampOf(head);
        const int64_t n = beginTimeBatch(*vault, batch).value();
        const Item item = addPage(*vault, "{}");
        EXPECT_TRUE(addToTimeBatch(*vault, n, item));
        const std::string list = more.empty() ? timeBatchList(*vault, n).value() : more;
        EXPECT_TRUE(endTimeBatch(
            *vault, n, batch.authority, list, stampOf(other != nullptr ? *other : Sha256::of(asBytes(list))), ""));
        return item;
    };
    const auto only = [&] {
        auto found = vault->check().value();
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? CheckFinding{errors::damaged, "", ""} : found.back();
    };
    stamped(*currentHead(*vault), nullptr, "");
    expectSound();

    const Digest other = Sha256::of(asBytes("another list"));
    stamped(*currentHead(*vault), &other, "");
    EXPECT_EQ(only().code.id, crypto::errors::tsaOtherContent.id);
    EXPECT_NE(only().detail.find("after"), std::string::npos);

    const Item unlisted = stamped(*currentHead(*vault), nullptr, "another list\n");
    auto findings = vault->check().value();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings.back().subject, unlisted.id.text());

    stamped(other, nullptr, "");
    findings = vault->check().value();
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings.back().code.id, errors::custodyBroken.id);
}

} // namespace holdfast::vault::test
