#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "struck_process.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class DeletionTest : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        kept = addItem("kept", content);
        NewItem page;
        page.kind = ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = "secrettitle";
        page.url = "https://example.org/secretaddress";
        page.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, page);
        ASSERT_TRUE(ingest->addBytes("screenshot", "secretname", "image/png", someBytes(2'500'000, 7)));
        ASSERT_TRUE(ingest->addBytes("text", "page.txt", "text/plain", asBytes("secretwords")));
        item = *ingest->commit();
        ASSERT_TRUE(Annotations(*vault).addNote(item.id, "secretnote"));
        ASSERT_TRUE(Annotations(*vault).addTag(item.id, "secrettag"));
    }
    Item addChild()
    {
        NewItem child;
        child.kind = ItemKind::Redacted;
        child.age = AgeAnswer::No;
        child.parent = Parent{item.id, item.artifacts[0].sha256};
        child.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, child);
        EXPECT_TRUE(ingest->addBytes("redacted", "r.png", "image/png", asBytes("covered")));
        return *ingest->commit();
    }
    /// Every value of every table, the index of the search as its own terms.
    std::string everythingStored() const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Database& database = vault->database();
        std::string all;
        for (const char* sql : {"SELECT url FROM item", "SELECT title FROM item_title", "SELECT note FROM item_note",
                 "SELECT tag FROM item_tag", "SELECT name FROM artifact", "SELECT body FROM custody_event",
                 "SELECT folded FROM search_part"}) {
            Result<Statement> rows = database.query(sql);
            while (*rows->step())
                all += rows->text(0) + "\n";
        }
        return all;
    }
    size_t found(const char* words) const { return vault->items({.kind = {}, .caseId = {}, .search = words})->size(); }
    int64_t rows(const std::string& sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql.c_str());
    }
    const Bytes content = someBytes(1'500'000, 1);
    Item kept, item;
};

} // namespace

TEST_F(DeletionTest, takesTheItemAndItsBytesAndLeavesATombstone)
{
    const Result<Tombstone> stone = deleteItem(*vault, item.id, {.reason = "not mine"});
    ASSERT_TRUE(stone) << stone.error().detail();
    EXPECT_EQ(stone->exhibit, "AE-2");
    EXPECT_EQ(stone->bytes, 2'500'011u);
    EXPECT_TRUE(vault->item(item.id).error().is(errors::itemDeleted));
    EXPECT_EQ(vault->items()->size(), 1u);
    EXPECT_EQ(vault->info()->itemCount, 1u);
    EXPECT_EQ(vault->info()->artifactBytes, content.size());
    EXPECT_EQ(rows("SELECT count(*) FROM chunk"), 2) << "those of the item that stays";
    EXPECT_FALSE(vault->openArtifact(item.artifacts[0]));
    EXPECT_EQ(contentOf(kept), content);
    const std::vector<Tombstone> stones = *tombstones(*vault);
    ASSERT_EQ(stones.size(), 1u);
    EXPECT_EQ(stones[0].item, item.id);
    EXPECT_EQ(stones[0].reason, "not mine");
    EXPECT_EQ(stones[0].artifacts, 2u);
    expectSound();
    reopen();
    expectSound();
}

TEST_F(DeletionTest, neverGivesTheExhibitNumberAgain)
{
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    EXPECT_EQ(addItem("next", asBytes("x")).exhibit, "AE-3");
}

TEST_F(DeletionTest, leavesNothingThatASearchFinds)
{
    for (const char* words : {"secrettitle", "secretaddress", "secretwords", "secretnote", "secrettag", "AE-2"})
        ASSERT_EQ(found(words), 1u) << words;
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    for (const char* words : {"secrettitle", "secretaddress", "secretwords", "secretnote", "secrettag", "AE-2", "sec"})
        EXPECT_EQ(found(words), 0u) << words;
    // Not even a term of the index on its way to being merged away: secretwords is nowhere else.
    EXPECT_EQ(rows("SELECT count(*) FROM search_index_data WHERE instr(block, CAST('wor' AS BLOB)) > 0"), 0);
    expectSound();
}

TEST_F(DeletionTest, keepsInTheLogWhatItWasUnlessItIsToBeForgotten)
{
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    const std::string stored = everythingStored();
    for (const char* kind : {"secretnote", "secrettag", "secretwords"})
        EXPECT_EQ(stored.find(kind), std::string::npos) << kind;
    EXPECT_NE(stored.find(item.artifacts[0].sha256.hex()), std::string::npos);
    EXPECT_NE(stored.find("secretaddress"), std::string::npos);
}

TEST_F(DeletionTest, forgettingWithholdsWhatTheLogSaysAndTheChainStaysWhole)
{
    ASSERT_TRUE(deleteItem(*vault, item.id, {.reason = "gone", .forget = true}));
    const std::string stored = everythingStored();
    EXPECT_EQ(stored.find("secret"), std::string::npos);
    EXPECT_EQ(stored.find(item.artifacts[0].sha256.hex()), std::string::npos);
    EXPECT_TRUE(tombstones(*vault)->at(0).forgotten);
    EXPECT_EQ(rows("SELECT count(*) FROM custody_event WHERE body = ''"), 3) << "its making, its note, its tag";
    reopen();
    expectSound();
    EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [](const CustodyEvent&) { return true; }));
}

TEST_F(DeletionTest, checkNamesAWithheldBodyThatNoDeletionTellsOf)
{
    ASSERT_TRUE(deleteItem(*vault, item.id, {.reason = {}, .forget = true}));
    ASSERT_TRUE(sql("DROP TRIGGER custody_event_no_update"));
    ASSERT_TRUE(sql("UPDATE custody_event SET body = '', salt = zeroblob(32) WHERE seq = 2"));
    const std::vector<CheckFinding> findings = *vault->check();
    ASSERT_FALSE(findings.empty());
    EXPECT_TRUE(findings[0].code.id == errors::custodyBroken.id) << findings[0].detail;
    EXPECT_NE(findings[0].detail.find("event 2"), std::string::npos) << findings[0].detail;
}

TEST_F(DeletionTest, checkNamesATombstoneThatNoEventTellsOf)
{
    ASSERT_TRUE(sql("INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) VALUES('"
        + kept.id.text() + "', 0, 1, 1, '', 0)"));
    const std::vector<CheckFinding> findings = *vault->check();
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].subject, kept.id.text());
}

TEST_F(DeletionTest, theCoveredCopyStaysWhenItsOriginalGoes)
{
    const Item child = addChild();
    const Result<DeletionPlan> plan = planDeletion(*vault, item.id);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->derived.size(), 1u);
    EXPECT_EQ(plan->derived[0].exhibit, child.exhibit);
    EXPECT_EQ(plan->notes, 1u);
    EXPECT_EQ(plan->bytes, 2'500'011u);
    ASSERT_TRUE(deleteItem(*vault, item.id, {.reason = {}, .forget = true}));
    EXPECT_EQ(vault->item(child.id)->parent->item, item.id);
    expectSound();
    ASSERT_TRUE(deleteItem(*vault, child.id, {}));
    EXPECT_TRUE(planDeletion(*vault, item.id).error().is(errors::itemDeleted));
    EXPECT_TRUE(deleteItem(*vault, item.id, {}).error().is(errors::itemDeleted));
    expectSound();
}

TEST_F(DeletionTest, takesNoNoteTagOrTitleAfterwards)
{
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    EXPECT_TRUE(Annotations(*vault).addNote(item.id, "x").error().is(errors::itemDeleted));
    EXPECT_TRUE(Annotations(*vault).addTag(item.id, "x").error().is(errors::itemDeleted));
    EXPECT_TRUE(Annotations(*vault).setTitle(item.id, "x").error().is(errors::itemDeleted));
    EXPECT_TRUE(deleteItem(*vault, ItemId::generate(vault->clock()), {}).error().is(errors::noSuchItem));
}

TEST_F(DeletionTest, killedAtAnyChangeOnDiskIsDoneOrNotDone)
{
    close();
    const std::filesystem::path original = scratch / "original";
    std::filesystem::copy(folder, original);
    const auto openByCode = [&] { return Vault::open(folder, recoverySecret(recoveryCode)); };
    unsigned there = 0, gone = 0;
    for (unsigned at = 1;; at += strikesApart(3)) {
        std::filesystem::remove_all(folder);
        std::filesystem::copy(original, folder);
        const Struck ended = strike(at, [&] {
            const auto opened = openByCode();
            return opened && deleteItem(**opened, item.id, {.reason = {}, .forget = true}) ? 0 : 1;
        });
        if (!ended.wasKilled) {
            ASSERT_EQ(ended.exitStatus, 0);
            break;
        }
        vault = *openByCode();
        const bool isThere = vault->item(item.id).has_value();
        ++(isThere ? there : gone);
        EXPECT_EQ(rows("SELECT count(*) FROM chunk"), isThere ? 6 : 2) << "strike " << at;
        EXPECT_EQ(contentOf(*vault->item(kept.id)), content);
        expectSound();
        close();
    }
    EXPECT_GT(there, 2u);
    EXPECT_GT(gone, 2u);
}

} // namespace holdfast::vault::test
