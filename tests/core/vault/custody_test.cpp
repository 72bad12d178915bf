#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class Custody : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        addItem("one", asBytes("1"));
        ASSERT_TRUE(vault->recordEvent(vault->defaultCase(), "viewed", "AE-1", {{"screen", "list"}}));
        addItem("two", asBytes("2"));
    }
    Result<void> walk() const
    {
        return vault->forEachEvent(vault->defaultCase(), [](const CustodyEvent&) { return true; });
    }
    /// As somebody would who has the key and takes the triggers away first.
    void tamper(const std::string& change) const
    {
        for (const char* what : {"no_update", "no_delete", "no_replace", "at_end"})
            ASSERT_TRUE(sql("DROP TRIGGER custody_event_" + std::string(what)));
        ASSERT_TRUE(sql(change));
    }
    int64_t count(const char* sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql);
    }
    void expectBroken() const
    {
        const Result<void> walked = walk();
        ASSERT_FALSE(walked);
        EXPECT_TRUE(walked.error().is(errors::custodyBroken)) << walked.error().detail();
        const Result<std::vector<CheckFinding>> findings = vault->check();
        ASSERT_TRUE(findings);
        bool named = false;
        for (const CheckFinding& finding : *findings)
            named = named || (finding.code == errors::custodyBroken && finding.subject == "custody");
        EXPECT_TRUE(named);
    }
};

} // namespace

TEST_F(Custody, chainsEveryEventFromTheFirst)
{
    std::vector<CustodyEvent> events;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        events.push_back(event);
        return true;
    }));
    ASSERT_EQ(events.size(), 4u);
    Digest previous;
    for (size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(events[i].seq, i + 1);
        EXPECT_EQ(events[i].prevHash, previous);
        EXPECT_EQ(events[i].commitment, custodyCommitment(events[i].salt, events[i].body));
        previous = custodyLink(vault->defaultCase().text(), i + 1, previous, events[i].commitment);
        EXPECT_EQ(events[i].hash, previous);
        EXPECT_EQ(events[i].salt.size(), 32u);
    }
    const Result<Json> body = parseJson(events[2].body, 10000);
    ASSERT_TRUE(body);
    EXPECT_EQ((*body)["action"], "viewed");
    EXPECT_EQ((*body)["details"]["screen"], "list");
    expectSound();
}

TEST_F(Custody, refusesAnEventThatIsTooLargeForABundle)
{
    const auto record = [&](size_t size) {
        return vault->recordEvent(vault->defaultCase(), "viewed", "AE-1", {{"screen", std::string(size, 'x')}});
    };
    const Result<void> refused = record(256u << 10);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::tooLarge));
    EXPECT_EQ(count("SELECT count(*) FROM custody_event"), 4);
    EXPECT_TRUE(record(255u << 10));
    EXPECT_EQ(count("SELECT count(*) FROM custody_event"), 5);
    expectSound();
}

TEST_F(Custody, leavesNothingOfAnItemWhoseEventIsTooLarge)
{
    {
        NewItem item;
        item.age = AgeAnswer::No;
        item.capturedAt = vault->clock().now();
        item.details = {{"claimed", std::string(1u << 20, '"')}};
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        ASSERT_TRUE(ingest);
        ASSERT_TRUE(ingest->addBytes("original", "name.bin", "application/octet-stream", someBytes(3u << 20, 1)));
        const Result<Item> refused = ingest->commit();
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().is(holdfast::errors::tooLarge));
    }
    EXPECT_EQ(*vault->countItems(), 2u);
    EXPECT_EQ(count("SELECT count(*) FROM custody_event"), 4);
    EXPECT_EQ(count("SELECT count(*) FROM artifact"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM chunk"), 2);
    EXPECT_EQ(addItem("three", asBytes("3")).exhibit, "AE-3");
    expectSound();
}

TEST_F(Custody, stopsWhereTheVisitorSays)
{
    int visited = 0;
    EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent&) { return ++visited < 2; }));
    EXPECT_EQ(visited, 2);
}

TEST_F(Custody, letsTheVisitorUseTheVault)
{
    EXPECT_TRUE(
        vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent&) { return vault->items().has_value(); }));
}

TEST_F(Custody, noticesAnEditedBody)
{
    tamper("UPDATE custody_event SET body = replace(body, 'viewed', 'edited') WHERE seq = 3");
    expectBroken();
}

TEST_F(Custody, noticesAnEditedSaltOrLink)
{
    tamper("UPDATE custody_event SET hash = zeroblob(32) WHERE seq = 2");
    expectBroken();
}

TEST_F(Custody, noticesARemovedEventInTheMiddle)
{
    tamper("DELETE FROM custody_event WHERE seq = 3");
    expectBroken();
}

TEST_F(Custody, noticesEventsThatChangedPlaces)
{
    tamper("UPDATE custody_event SET seq = CASE seq WHEN 2 THEN 103 ELSE 102 END WHERE seq IN (2, 3);"
           "UPDATE custody_event SET seq = seq - 100 WHERE seq > 100");
    expectBroken();
}

TEST_F(Custody, noticesAnInsertedEvent)
{
    tamper("UPDATE custody_event SET seq = 5 WHERE seq = 4;"
           "INSERT INTO custody_event SELECT case_id, 4, hash, commitment, hash, salt, body FROM custody_event WHERE "
           "seq = 3");
    expectBroken();
}

TEST_F(Custody, noticesThatTheLastEventIsMissingThroughTheItemItTellsOf)
{
    tamper("DELETE FROM custody_event WHERE seq = 4");
    EXPECT_TRUE(walk()) << "a chain cut at its end still links";
    const Result<std::vector<CheckFinding>> findings = vault->check();
    ASSERT_TRUE(findings);
    ASSERT_FALSE(findings->empty());
    EXPECT_TRUE((*findings)[0].code == errors::custodyBroken);
}

} // namespace holdfast::vault::test
