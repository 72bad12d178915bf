#include "core/vault/observations.h"
#include "core/vault/search_text.h"
#include "storage_faults.h"
#include "vault_fixture.h"

#include <algorithm>
#include <limits>

namespace holdfast::vault::test {

namespace {

/// What opening, listing and searching read of the disk as a vault grows: each read of the database is of a page of
/// 64 KiB, which has to be authenticated and decrypted.
class SearchGrowth : public VaultTest {
protected:
    void makeVault(const std::string& name, int64_t items)
    {
        constexpr int64_t atOnce = 20;
        startVault(name);
        for (int64_t n = 0; n < items; n += atOnce)
            ASSERT_NO_FATAL_FAILURE(addRows(n, std::min(n + atOnce, items)));
        settle();
    }
    void startVault(const std::string& name)
    {
        close();
        folder = scratch / name;
        Vault::Created created = *Vault::create(folder, secretText(password), {});
        vault = std::move(created.vault);
        recoveryCode = asText(created.recoveryCode.view());
        ASSERT_TRUE(sql("PRAGMA synchronous = OFF")); // only to be quick
    }
    /// The first opening after many were added looks at all of them.
    void settle()
    {
        close();
        ASSERT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)));
    }
    /// What items have, in one transaction: it leaves the index a segment.
    void addRows(int64_t from, int64_t to)
    {
        Database& database = vault->database();
        Result<Transaction> transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction);
        for (int64_t n = from; n < to; ++n)
            ASSERT_NO_FATAL_FAILURE(addRowsOf(database, n));
        ASSERT_TRUE(transaction->commit());
    }
    void makeVaultOfFiles(const std::string& name, int files, size_t bytes)
    {
        startVault(name);
        for (int n = 0; n < files; ++n)
            addItem(n == 0 ? "Lighthouse" : "File", someBytes(bytes, uint64_t(n)));
        settle();
    }
    /// Of the first search after an opening.
    unsigned readsOfSearch(const std::string& words, size_t matches)
    {
        close();
        vault = *Vault::open(folder, recoverySecret(recoveryCode));
        const StorageFaults reads = countingReads();
        EXPECT_EQ(list(words), matches) << words;
        return reads.calls();
    }
    unsigned readsFromOpeningToList(size_t items)
    {
        close();
        const StorageFaults reads = countingReads();
        vault = *Vault::open(folder, recoverySecret(recoveryCode));
        EXPECT_EQ(list(""), items);
        return reads.calls();
    }

    /// Of looking for the `due` oldest, which alone are due.
    unsigned readsOfDue(int64_t due)
    {
        close();
        vault = *Vault::open(folder, recoverySecret(recoveryCode));
        const StorageFaults reads = countingReads();
        EXPECT_EQ(lookedAtBefore(*vault, UtcTime(std::chrono::milliseconds(due)))->size(), size_t(due));
        return reads.calls();
    }

    static constexpr uint64_t onScreen = 200;

private:
    static StorageFaults countingReads()
    {
        return {StorageFaults::Kind::ReadFails, std::numeric_limits<unsigned>::max()};
    }
    size_t list(const std::string& words) const
    {
        ItemFilter filter{.kind = {}, .caseId = {}, .search = words};
        filter.limit = onScreen;
        return vault->items(filter)->size();
    }
    void addRowsOf(Database& database, int64_t n) const
    {
        const std::string id = ItemId::generate(vault->clock()).text();
        const std::string url = "https://example.org/post/" + std::to_string(n);
        ASSERT_TRUE(database.run("INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age) SELECT ?, id, "
                                 "'link', '', ?, ?, 'no' FROM vault_case LIMIT 1",
            id, url, n));
        ASSERT_TRUE(database.run("INSERT INTO item_title(item_id, n, title, set_at) VALUES(?, 1, ?, ?)", id, url, n));
        const std::string words = url + " all " + std::string(200, char('a' + n % 26));
        ASSERT_TRUE(database.run("INSERT INTO search_part(item_id, part, folded) VALUES(?, 'facts', ?)", id, words));
        ASSERT_TRUE(
            database.run("INSERT INTO search_index(rowid, grams) VALUES(last_insert_rowid(), ?)", gramsOf(words)));
    }
};

} // namespace

TEST_F(SearchGrowth, readsFewMorePagesAmongTwentyTimesAsManyItems)
{
    constexpr int64_t few = 300, many = 6000;
    struct {
        std::string words;
        size_t matches = 0;
        unsigned reads = 0;
    } searches[]{{"post/290", 1, 0}, {"nowhere", 0, 0}, {"all", onScreen, 0}};
    ASSERT_NO_FATAL_FAILURE(makeVault("few", few));
    for (auto& search : searches)
        search.reads = readsOfSearch(search.words, search.matches);
    const unsigned listing = readsFromOpeningToList(onScreen);
    constexpr int64_t due = 20;
    const unsigned lookingForDue = readsOfDue(due);
    searches[0].words = "post/5290";
    ASSERT_NO_FATAL_FAILURE(makeVault("many", many));
    // log 6000 is 1.5 times log 300.
    for (const auto& search : searches)
        EXPECT_LE(readsOfSearch(search.words, search.matches), 2 * search.reads) << search.words;
    EXPECT_LE(readsFromOpeningToList(onScreen), 2 * listing);
    EXPECT_LE(readsOfDue(due), 2 * lookingForDue) << "what was looked at since is not read";
}

TEST_F(SearchGrowth, readsTheSamePagesHoweverMuchIsStored)
{
    constexpr int files = 40;
    constexpr size_t small = 100'000;
    ASSERT_NO_FATAL_FAILURE(makeVaultOfFiles("small", files, small));
    const unsigned listing = readsFromOpeningToList(files);
    const unsigned one = readsOfSearch("lighthouse", 1), none = readsOfSearch("nowhere", 0);
    ASSERT_NO_FATAL_FAILURE(makeVaultOfFiles("large", files, 10 * small));
    EXPECT_EQ(readsFromOpeningToList(files), listing);
    EXPECT_EQ(readsOfSearch("lighthouse", 1), one);
    EXPECT_EQ(readsOfSearch("nowhere", 0), none);
}

TEST_F(SearchGrowth, hasAnIndexOfFewSegmentsInSmallBlocksWhicheverProgramMadeTheVault)
{
    constexpr int64_t items = 200, mostSegments = 17;
    constexpr int64_t mostBytes = 1100; // a little over what it is told
    for (const bool isOfAnEarlierProgram : {false, true}) {
        startVault(isOfAnEarlierProgram ? "earlier" : "new");
        if (isOfAnEarlierProgram) {
            for (const char* setting : {"'pgsz', 4050", "'automerge', 4", "'crisismerge', 16"})
                ASSERT_TRUE(sql(std::string("INSERT INTO search_index(search_index, rank) VALUES(") + setting + ")"));
            close();
            vault = *Vault::open(folder, recoverySecret(recoveryCode));
        }
        Database& database = vault->database();
        int64_t segments = 0;
        for (int64_t n = 0; n < items; ++n) {
            ASSERT_NO_FATAL_FAILURE(addRows(n, n + 1));
            segments = std::max(segments, *database.integerOf("SELECT count(DISTINCT segid) FROM search_index_idx"));
        }
        EXPECT_LE(segments, mostSegments);
        EXPECT_LE(*database.integerOf("SELECT max(length(block)) FROM search_index_data"), mostBytes);
        EXPECT_GT(*database.integerOf("SELECT sum(length(block)) FROM search_index_data"), 20 * mostBytes);
    }
}

} // namespace holdfast::vault::test
