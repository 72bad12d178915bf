#include "storage_faults.h"
#include "vault_fixture.h"

#include "core/vault/closed_check.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

/// A disk that fails to read is told as that, and a database that is not what was written as damaged.
class ReadErrors : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("one", someBytes(3'000'000, 1));
        reopen();
    }
    static bool has(const std::vector<CheckFinding>& findings, ErrorCode code)
    {
        return std::ranges::any_of(findings, [&](const CheckFinding& finding) { return finding.code == code; });
    }
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, recoverySecret(recoveryCode)); }
    Item item;
};

} // namespace

TEST_F(ReadErrors, areToldApartFromDamage)
{
    const StorageFaults faults(StorageFaults::Kind::ReadFails, 1);
    const Result<Bytes> read = vault->readArtifact(item.artifacts[0], SIZE_MAX);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().is(errors::unreadable)) << read.error().code().id << " " << read.error().detail();
}

TEST_F(ReadErrors, areToldWhereverTheyMeetTheOpening)
{
    close();
    unsigned met = 0;
    for (unsigned at = 1; at < 1000; ++at) {
        const StorageFaults faults(StorageFaults::Kind::ReadFails, at);
        const auto opened = openByCode();
        if (!faults.struck())
            break;
        ++met;
        EXPECT_TRUE(opened || opened.error().is(errors::unreadable) || opened.error().is(holdfast::errors::ioFailed))
            << at << " " << opened.error().code().id << " " << opened.error().detail();
    }
    EXPECT_GT(met, 3u);
}

TEST_F(ReadErrors, areWhatACheckNames)
{
    std::vector<CheckFinding> findings;
    {
        const StorageFaults faults(StorageFaults::Kind::ReadFails, 1);
        findings = vault->check().value();
    }
    EXPECT_TRUE(has(findings, errors::unreadable));
    EXPECT_FALSE(has(findings, errors::damaged));
    expectSound();
}

TEST_F(ReadErrors, areNoDamageWhereverInACheckTheyBegin)
{
    addItem("two", someBytes(1'000'000, 2));
    constexpr unsigned places = 12;
    unsigned calls = 0;
    {
        const StorageFaults counting(StorageFaults::Kind::ReadFails, ~0U);
        ASSERT_TRUE(vault->check());
        calls = counting.calls();
    }
    ASSERT_GT(calls, places);
    for (unsigned i = 0; i < places; ++i) {
        SCOPED_TRACE(i);
        const StorageFaults faults(StorageFaults::Kind::ReadFails, 1 + i * calls / places);
        const auto findings = vault->check();
        if (!findings) {
            EXPECT_TRUE(isUnreadable(findings.error())) << findings.error().detail();
            continue;
        }
        for (const CheckFinding& finding : *findings)
            EXPECT_TRUE(finding.code == errors::unreadable) << finding.subject << " " << finding.detail;
    }
}

TEST_F(ReadErrors, ofAClosedVaultAreWhatACheckNames)
{
    close();
    const BadSector bad(folder / "vault.db", 0);
    const auto opened = openByCode();
    ASSERT_FALSE(opened);
    const auto findings = checkClosed(folder, recoverySecret(recoveryCode), opened.error());
    ASSERT_TRUE(findings) << findings.error().code().id;
    EXPECT_TRUE(has(*findings, errors::unreadable));
    EXPECT_FALSE(has(*findings, errors::damaged));
}

TEST_F(ReadErrors, areNotWhatTheThreadMetEarlier)
{
    close();
    std::fstream file(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(fs::file_size(folder / "vault.db") - 30'000));
    file.write("damaged damaged", 15);
    file.close();
    reopen();
    for (const int earlier : {ENOSPC, ENOENT, EACCES, EIO}) {
        errno = earlier;
        const Result<Bytes> read = vault->readArtifact(item.artifacts[0], SIZE_MAX);
        ASSERT_FALSE(read);
        EXPECT_TRUE(read.error().is(errors::artifactDamaged) || read.error().is(holdfast::errors::ioFailed))
            << read.error().code().id << " " << read.error().detail();
    }
}

TEST_F(ReadErrors, ofTheLastSyncOfACommitDoNotHideThatItIsStored)
{
    NewItem fresh;
    fresh.age = AgeAnswer::No;
    const auto add = [&] {
        Result<Ingest> ingest = Ingest::begin(*vault, fresh);
        EXPECT_TRUE(ingest->addBytes("original", "a.png", "image/png", asBytes("content")));
        return ingest->commit();
    };
    unsigned syncs = 0;
    {
        const StorageFaults counting(StorageFaults::Kind::SyncFails, ~0U);
        ASSERT_TRUE(add());
        syncs = counting.calls();
    }
    ASSERT_GT(syncs, 1u);
    const uint64_t before = vault->countItems().value();
    {
        const StorageFaults faults(StorageFaults::Kind::SyncFails, syncs);
        const Result<Item> added = add();
        EXPECT_TRUE(faults.struck());
        EXPECT_TRUE(added) << added.error().detail();
    }
    reopen();
    EXPECT_EQ(vault->countItems().value(), before + 1);
    expectSound();
}

TEST_F(ReadErrors, afterThatLastSyncLeaveTheOutcomeUnclear)
{
    Database& database = vault->database();
    const std::scoped_lock guard(database.mutex());
    unsigned syncs = 0;
    {
        Result<Transaction> transaction = Transaction::begin(database);
        ASSERT_TRUE(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('lock_minutes', 6)"));
        const StorageFaults counting(StorageFaults::Kind::SyncFails, ~0U);
        ASSERT_TRUE(transaction->commit());
        syncs = counting.calls();
    }
    Result<Transaction> transaction = Transaction::begin(database);
    ASSERT_TRUE(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('lock_minutes', 7)"));
    database.setWitness([] { return Result<bool>(fail(errors::unreadable)); });
    const StorageFaults faults(StorageFaults::Kind::SyncFails, syncs);
    const Result<void> done = transaction->commit();
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().is(errors::outcomeUnclear)) << done.error().code().id;
    EXPECT_EQ(database.integerOf("SELECT value FROM meta WHERE key = 'lock_minutes'").value_or(0), 7);
}

} // namespace holdfast::vault::test
