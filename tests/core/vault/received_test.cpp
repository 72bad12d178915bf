#include "core/vault/received.h"

#include "storage_faults.h"
#include "vault_fixture.h"

#include <limits>

namespace holdfast::vault::test {

namespace {

class ReceivedItemsTest : public VaultTest {
protected:
    void record(const std::string& subject, const Json& details)
    {
        ASSERT_TRUE(vault->recordEvent(vault->defaultCase(), "imported", subject, details));
    }
    Result<ReceivedItems> afterReopening(unsigned& pagesRead)
    {
        close();
        vault = *Vault::open(folder, recoverySecret(recoveryCode));
        const StorageFaults reads{StorageFaults::Kind::ReadFails, std::numeric_limits<unsigned>::max()};
        Result<ReceivedItems> found = receivedItems(*vault);
        pagesRead = reads.calls();
        return found;
    }
};

} // namespace

TEST_F(ReceivedItemsTest, areFoundInALongLogWithoutReadingAllOfIt)
{
    constexpr int pagesOfLog = 60; // each event fills more than one of 64 KiB
    const Received from{"holdfast-0123456789abcdef", Digest(), Digest(), "their id", "UT-1", "page"};
    for (int i = 0; i < pagesOfLog; ++i) {
        if (i == pagesOfLog / 2)
            record("an item", {{"item", Json::object()}, {"received", toDetails(from)}});
        record("something else", {{"note", std::string(70'000, 'x') + "\"received\":{"}});
    }
    unsigned pagesRead = 0;
    const Result<ReceivedItems> found = afterReopening(pagesRead);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->at("an item").exhibit, "UT-1");
    EXPECT_GT(pagesRead, 0u);
    EXPECT_LT(pagesRead, unsigned(pagesOfLog / 3));
}

TEST_F(ReceivedItemsTest, areNotTakenFromAnEventWhoseContentWasChanged)
{
    const Received from{"holdfast-0123456789abcdef", Digest(), Digest(), "their id", "UT-1", "page"};
    record("an item", {{"item", Json::object()}, {"received", toDetails(from)}});
    ASSERT_TRUE(sql("DROP TRIGGER custody_event_no_update"));
    ASSERT_TRUE(sql("UPDATE custody_event SET body = replace(body, 'UT-1', 'UT-2')"));
    const Result<ReceivedItems> found = receivedItems(*vault);
    ASSERT_FALSE(found);
    EXPECT_TRUE(found.error().is(errors::custodyBroken));
}

} // namespace holdfast::vault::test
