#include "core/vault/read_beside.h"

#include "core/vault/annotations.h"
#include "vault_fixture.h"

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

/// Long enough to be told apart from a reading that gives way, and no hang.
constexpr const char* muchToRead = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000000) "
                                   "SELECT count(*) FROM n";
constexpr const char* littleToRead = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) "
                                     "SELECT count(*) FROM n";

class BesideAReading : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        first = addItem("needle", someBytes(3'000'000, 1));
    }
    /// Until a change of the vault waits for the reading to end.
    void waitForWhoWrites() const
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!vault->database().givingWay().isAsked()) {
            ASSERT_LT(std::chrono::steady_clock::now(), end) << "nobody writes";
            std::this_thread::yield();
        }
    }
    /// Calls `halfWay` once, when the check is in the database's own check of itself.
    Result<std::vector<CheckFinding>> checkWith(const std::function<void(CancelFlag&)>& halfWay) const
    {
        CancelFlag cancel;
        bool hasReadPages = false, isDone = false;
        const Progress progress(
            [&](std::string_view, uint64_t done, uint64_t) {
                hasReadPages = hasReadPages || done > 0;
                if (hasReadPages && done == 0 && !std::exchange(isDone, true))
                    halfWay(cancel);
            },
            cancel);
        Result<std::vector<CheckFinding>> found = vault->check(progress);
        EXPECT_TRUE(isDone);
        return found;
    }
    Item first;
};

} // namespace

TEST_F(BesideAReading, aSearchAndTheListAreAnsweredInTheMiddleOfACheck)
{
    const auto found = checkWith([&](CancelFlag& cancel) {
        auto asked = std::async(std::launch::async, [&] {
            return std::pair(vault->countItems({.kind = {}, .caseId = {}, .search = "needle"}), vault->items());
        });
        const bool isAnswered = asked.wait_for(std::chrono::seconds(60)) == std::future_status::ready;
        EXPECT_TRUE(isAnswered);
        if (!isAnswered)
            cancel.cancel();
        const auto [count, items] = asked.get();
        EXPECT_EQ(count.value_or(0), 1u);
        EXPECT_TRUE(items && items->size() == 1);
    });
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->empty());
}

TEST_F(BesideAReading, anItemIsAddedInTheMiddleOfACheckWhichComesToItsEnd)
{
    std::future<Item> added;
    const auto found = checkWith([&](CancelFlag&) {
        added = std::async(std::launch::async, [&] { return addItem("added", someBytes(100, 2)); });
        waitForWhoWrites();
    });
    ASSERT_TRUE(added.valid());
    EXPECT_EQ(contentOf(added.get()), someBytes(100, 2));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->empty());
    expectSound();
}

TEST_F(BesideAReading, aChangeEndsItAndItIsBegunAnew)
{
    ReadBeside beside(*vault, {});
    std::future<Item> added;
    int begun = 0;
    const Result<void> read = beside.run([&](Database& database) -> Result<void> {
        if (++begun > 1)
            return {};
        added = std::async(std::launch::async, [&] { return addItem("added", someBytes(100, 2)); });
        waitForWhoWrites();
        return database.run(muchToRead);
    });
    EXPECT_TRUE(read);
    EXPECT_GE(begun, 2);
    EXPECT_EQ(contentOf(added.get()), someBytes(100, 2));
    EXPECT_EQ(vault->items()->size(), 2u);
}

TEST_F(BesideAReading, noChangeIsEverInHalfOfIt)
{
    ReadBeside beside(*vault, {});
    std::future<Item> added;
    int64_t before = 0, after = 0;
    const Result<void> read = beside.run([&](Database& database) -> Result<void> {
        HF_TRY(before, database.integerOf("SELECT count(*) FROM item"));
        if (!added.valid()) {
            added = std::async(std::launch::async, [&] { return addItem("added", someBytes(100, 2)); });
            waitForWhoWrites();
        }
        HF_TRY(after, database.integerOf("SELECT count(*) FROM item"));
        return {};
    });
    EXPECT_TRUE(read);
    EXPECT_GT(before, 0);
    EXPECT_EQ(before, after);
    added.get();
    EXPECT_EQ(vault->items()->size(), 2u);
}

TEST_F(BesideAReading, itComesToItsEndHoweverOftenSomethingIsWritten)
{
    std::atomic<bool> isOver = false;
    auto writer = std::async(std::launch::async, [&] {
        bool hasWritten = true;
        for (int n = 0; !isOver && hasWritten; ++n)
            hasWritten = Annotations(*vault).setTitle(first.id, "title " + std::to_string(n)).has_value();
        return hasWritten;
    });
    ReadBeside beside(*vault, {});
    int begun = 0;
    const Result<void> read = beside.run([&](Database& database) {
        ++begun;
        waitForWhoWrites();
        return database.run(littleToRead);
    });
    isOver = true;
    EXPECT_TRUE(read);
    EXPECT_GT(begun, 2);
    EXPECT_TRUE(writer.get());
    expectSound();
}

TEST_F(BesideAReading, aCancelEndsItAtOnceAlsoWhileSomebodyWaitsToWrite)
{
    CancelFlag cancel;
    const Progress progress({}, cancel);
    ReadBeside beside(*vault, progress);
    std::future<Item> added;
    int begun = 0;
    const Result<void> read = beside.run([&](Database& database) {
        ++begun;
        added = std::async(std::launch::async, [&] { return addItem("added", someBytes(100, 2)); });
        waitForWhoWrites();
        cancel.cancel();
        return database.run(muchToRead);
    });
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().is(holdfast::errors::cancelled));
    EXPECT_EQ(begun, 1);
    EXPECT_EQ(contentOf(added.get()), someBytes(100, 2));
}

TEST_F(BesideAReading, anImportUnderWayGoesOnAfterIt)
{
    Result<Ingest> ingest = begin();
    const Result<ByteSink*> sink = ingest->startArtifact("original", "", "application/octet-stream");
    ASSERT_TRUE((*sink)->write(someBytes(20u << 20, 3)));
    ReadBeside beside(*vault, {});
    const Database* by = nullptr;
    EXPECT_TRUE(beside.run([&](Database& database) {
        by = &database;
        return database.run(littleToRead);
    }));
    EXPECT_NE(by, &vault->database());
    ASSERT_TRUE((*sink)->write(someBytes(1u << 20, 4)));
    ASSERT_TRUE(ingest->finishArtifact());
    ASSERT_TRUE(ingest->commit());
    expectSound();
}

TEST_F(BesideAReading, isDoneThroughTheVaultsOwnConnectionWhereItsFileIsNoLongerInItsPlace)
{
    const fs::path file = folder / "vault.db", elsewhere = folder / "elsewhere.db";
    const std::string whole = takeFile(file);
    fs::rename(file, elsewhere);
    putFile(file, whole); // an older state of it may stand there
    ReadBeside beside(*vault, {});
    const Database* by = nullptr;
    EXPECT_TRUE(beside.run([&](Database& database) {
        by = &database;
        return database.run(littleToRead);
    }));
    EXPECT_EQ(by, &vault->database());
    fs::rename(elsewhere, file);
    expectSound();
}

} // namespace holdfast::vault::test
