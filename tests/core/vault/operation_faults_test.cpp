#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "core/vault/search_index.h"
#include "fault_walk.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

namespace fs = std::filesystem;

/// Each operation meets each fault at its calls; then the fault is gone, and the same vault goes on.
class OperationFaults : public VaultTest {
protected:
    using Operation = std::function<Result<void>()>;

    void SetUp() override
    {
        VaultTest::SetUp();
        kept = {addItem("kept", someBytes(300'000, 1)), addItem("kept too", someBytes(1'200'000, 2))};
        spare = addItem("spare", someBytes(1'500'000, 3));
        close();
        fs::copy(folder, original);
    }
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, recoverySecret(recoveryCode)); }
    void startAgain()
    {
        close();
        fs::remove_all(folder);
        fs::copy(original, folder);
        openAgain();
    }
    void openAgain()
    {
        close();
        Result<std::unique_ptr<Vault>> opened = openByCode();
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        vault = std::move(*opened);
    }
    static NewItem newItem(std::string_view title)
    {
        NewItem item;
        item.age = AgeAnswer::No;
        item.title = title;
        return item;
    }
    Result<void> ingest(const NewItem& item, std::string_view role, ByteView content) const
    {
        HF_TRY(Ingest ingest, Ingest::begin(*vault, item));
        HF_CHECK(ingest.addBytes(role, "a.png", "image/png", content));
        HF_CHECK(ingest.commit());
        return {};
    }
    void expectKept() const
    {
        expectSound();
        for (const Item& item : kept) {
            const Result<Item> again = vault->item(item.id);
            ASSERT_TRUE(again) << again.error().detail();
            EXPECT_EQ(Sha256::of(contentOf(*again)), item.artifacts[0].sha256);
        }
    }
    /// `countOf` tells how often the operation took effect: each one that reports success must have, no other may.
    void walk(const Operation& operation, const std::function<uint64_t()>& countOf)
    {
        const auto prepare = [&] { startAgain(); };
        const auto work = [&] { EXPECT_TRUE(operation()); };
        walkFaults(prepare, work,
            [&](const Fault& fault) {
                SCOPED_TRACE(fault.name);
                const uint64_t before = countOf();
                Result<void> done;
                {
                    const StorageFaults faults = fault.begin();
                    done = operation();
                }
                expectClear(fault, done);
                // In the same open vault, as soon as the disk is well again.
                if (!done) {
                    const Result<void> again = operation();
                    EXPECT_TRUE(again) << again.error().code().id << " " << again.error().detail();
                }
                ASSERT_NO_FATAL_FAILURE(openAgain());
                EXPECT_EQ(countOf(), before + 1);
                expectKept();
            },
            {StorageFaults::Kind::NoRoomForNew, StorageFaults::Kind::FolderFails});
    }
    static void expectClear(const Fault& fault, const Result<void>& done)
    {
        EXPECT_TRUE(done || !fault.isShort()) << done.error().detail();
        if (!done) {
            EXPECT_TRUE(fault.isToldBy(done.error())) << done.error().code().id << " " << done.error().detail();
        }
    }
    uint64_t itemsNow() const { return vault->countItems().value_or(0); }

    const fs::path original = scratch / "original";
    std::vector<Item> kept;
    Item spare;
};

} // namespace

TEST_F(OperationFaults, anImportSaysWhatWentWrongAndWorksAgain)
{
    const Bytes content = someBytes(2'500'000, 4);
    walk([&] { return ingest(newItem("imported"), "original", content); }, [&] { return itemsNow(); });
}

TEST_F(OperationFaults, aCoveredCopySaysWhatWentWrongAndWorksAgain)
{
    const Bytes content = someBytes(90'000, 5);
    walk(
        [&] {
            NewItem covered = newItem("covered");
            covered.kind = ItemKind::Redacted;
            covered.parent = Parent{kept[0].id, kept[0].artifacts[0].sha256};
            return ingest(covered, "redacted", content);
        },
        [&] { return itemsNow(); });
}

TEST_F(OperationFaults, aDeletionSaysWhatWentWrongAndWorksAgain)
{
    walk(
        [&]() -> Result<void> {
            const Result<Tombstone> gone = deleteItem(*vault, spare.id, {.reason = "test"});
            // It counts from its tombstone on; what is left of its bytes goes later.
            if (gone || gone.error().is(errors::itemDeleted))
                return {};
            return fail(gone.error());
        },
        [&] { return tombstones(*vault).value().size(); });
}

TEST_F(OperationFaults, aNoteSaysWhatWentWrongAndWorksAgain)
{
    walk(
        [&]() -> Result<void> {
            HF_CHECK(Annotations(*vault).addNote(spare.id, "a note"));
            return {};
        },
        [&] { return Annotations(*vault).notes(spare.id).value().size(); });
}

TEST_F(OperationFaults, aSourceThatFailsOnTheWayLeavesNothing)
{
    class FailingSource final : public ByteSource {
    public:
        explicit FailingSource(uint64_t after)
            : m_left(after)
        {
        }
        Result<size_t> read(std::span<uint8_t> out) override
        {
            if (m_left == 0)
                return fail(holdfast::errors::ioFailed, "the drive is gone");
            const size_t count = std::min<uint64_t>(out.size(), m_left);
            std::fill_n(out.begin(), count, uint8_t{7});
            m_left -= count;
            return count;
        }

    private:
        uint64_t m_left;
    };
    startAgain();
    for (const uint64_t after : {0ull, 1ull, 1ull << 20, (1ull << 20) + 1, 20'000'000ull}) {
        SCOPED_TRACE(after);
        FailingSource source(after);
        Result<Ingest> begun = Ingest::begin(*vault, newItem("torn"));
        const Result<Artifact> added = begun->add("original", "a.png", "image/png", source);
        ASSERT_FALSE(added);
        EXPECT_TRUE(added.error().is(holdfast::errors::ioFailed));
        EXPECT_EQ(added.error().detail(), "the drive is gone");
    }
    EXPECT_TRUE(ingest(newItem("after"), "original", asBytes("whole")));
    openAgain();
    EXPECT_EQ(itemsNow(), kept.size() + 2);
    expectKept();
}

} // namespace holdfast::vault::test
