#include "core/vault/annotations.h"
#include "core/vault/backup.h"
#include "core/vault/deletion.h"
#include "core/vault/rekey.h"
#include "core/vault/slots.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

constexpr size_t mebibyte = 1024 * 1024;

/// The lock file goes while the vault is open, so that it opens a second time.
class LockLost : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        before = addItem("before", someBytes(2 * mebibyte, 1));
    }
    void loseLock() const { fs::remove(folder / "vault.lock"); }
    std::unique_ptr<Vault> openOther() const
    {
        Result<std::unique_ptr<Vault>> other = tryOpen();
        EXPECT_TRUE(other) << other.error().code().id;
        return std::move(*other);
    }
    static Item addTo(Vault& to, ByteView content)
    {
        NewItem item;
        item.age = AgeAnswer::No;
        Result<Ingest> ingest = Ingest::begin(to, item);
        EXPECT_TRUE(ingest->addBytes("original", "", "application/octet-stream", content));
        const Result<Item> stored = ingest->commit();
        EXPECT_TRUE(stored) << stored.error().code().id;
        return *stored;
    }
    /// All that was handed over is in the database, and no transaction is open that would keep others from writing.
    static void settle(Ingest& ingest)
    {
        EXPECT_TRUE(ingest.startArtifact("none", "", "application/octet-stream"));
        ingest.discardArtifact();
    }
    template <class T>
    static void expectLost(const Result<T>& result, const char* what)
    {
        ASSERT_FALSE(result) << what;
        EXPECT_TRUE(result.error().is(errors::lockLost)) << what << ": " << result.error().code().id;
    }
    Item before;
};

} // namespace

TEST_F(LockLost, toASecondProgramMakesNoItemOfBytesThatItSweptAway)
{
    {
        Result<Ingest> ingest = begin();
        ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", someBytes(12 * mebibyte, 2)));
        settle(*ingest);
        loseLock();
        const std::unique_ptr<Vault> other = openOther();
        expectLost(ingest->commit(), "commit");
        EXPECT_EQ(other->items()->size(), 1u);
    }
    reopen();
    EXPECT_EQ(vault->items()->size(), 1u);
    EXPECT_EQ(contentOf(before), someBytes(2 * mebibyte, 1));
    expectSound();
}

TEST_F(LockLost, takesNothingOfWhatTheSecondProgramStored)
{
    Item stored;
    {
        std::optional<Ingest> ingest(std::move(*begin()));
        ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", someBytes(40 * mebibyte, 2)));
        settle(*ingest);
        loseLock();
        const std::unique_ptr<Vault> other = openOther();
        // It counts the streams from where the first one did. What it has under way and what it has stored both stay.
        stored = addTo(*other, someBytes(20 * mebibyte, 3));
        NewItem item;
        item.age = AgeAnswer::No;
        Result<Ingest> underWay = Ingest::begin(*other, item);
        ASSERT_TRUE(underWay->addBytes("original", "", "application/octet-stream", someBytes(20 * mebibyte, 4)));
        expectLost(ingest->addBytes("second", "", "application/octet-stream", someBytes(40 * mebibyte, 5)), "add");
        expectLost(ingest->commit(), "commit");
        ingest.reset();
        const Result<Item> later = underWay->commit();
        ASSERT_TRUE(later) << later.error().code().id << " " << later.error().detail();
    }
    reopen();
    EXPECT_EQ(vault->items()->size(), 3u);
    EXPECT_EQ(contentOf(stored), someBytes(20 * mebibyte, 3));
    expectSound();
}

TEST_F(LockLost, keepsEverythingElseFromWritingToo)
{
    for (const bool isReplaced : {false, true}) {
        reopen();
        loseLock();
        if (isReplaced)
            putFile(folder / "vault.lock", "");
        const std::string keys = takeFile(folder / "vault.keys");
        expectLost(Annotations(*vault).addNote(before.id, "note"), "note");
        expectLost(Annotations(*vault).setTitle(before.id, "title"), "title");
        expectLost(deleteItem(*vault, before.id, {}), "deletion");
        expectLost(vault->changePassword(secretText("another password")), "password");
        expectLost(vault->recordEvent(vault->defaultCase(), "viewed", "x", Json::object()), "event");
        const Result<BackupReport> backup = backUp(*vault, scratch / "backup");
        ASSERT_TRUE(backup) << "it takes what is there";
        ASSERT_TRUE(backup->notRecorded);
        EXPECT_TRUE(backup->notRecorded->is(errors::lockLost));
        EXPECT_EQ(contentOf(before), someBytes(2 * mebibyte, 1)) << "reading goes on";
        EXPECT_EQ(takeFile(folder / "vault.keys"), keys);
        reopen();
        EXPECT_EQ(vault->item(before.id)->title, "before");
        expectSound();
    }
}

TEST_F(LockLost, keepsARekeyFromReplacingTheDatabase)
{
    const Progress progress([this](std::string_view, uint64_t, uint64_t) { loseLock(); });
    expectLost(rekey(std::move(vault), passwordSecret(), {}, progress), "rekey");
    EXPECT_FALSE(fs::exists(folder / "vault.db.next"));
    reopen();
    EXPECT_EQ(contentOf(before), someBytes(2 * mebibyte, 1));
    expectSound();
}

} // namespace holdfast::vault::test
