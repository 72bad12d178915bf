#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "core/vault/vault_state.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class InsertOnly : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("title", someBytes(100, 1));
        reopen(); // closing signs the custody chain's head
        ASSERT_TRUE(Annotations(*vault).addNote(item.id, "note"));
    }
    void expectRefused(const std::string& text) const
    {
        const Result<void> result = sql(text);
        ASSERT_FALSE(result) << text;
        EXPECT_TRUE(result.error().is(errors::insertOnly)) << text << ": " << result.error().detail();
    }
    Item item;
};

} // namespace

TEST_F(InsertOnly, aRowThatIsThereKeepsItsOtherKeysToo)
{
    expectRefused(
        "INSERT OR REPLACE INTO chunk(rowid, stream, n, data) SELECT rowid, 999, 0, x'00' FROM chunk LIMIT 1");
    expectRefused(
        "INSERT OR REPLACE INTO exhibit_label(item_id, initials, n, assigned_at) SELECT item_id, 'ZZ', 1, 0 FROM "
        "exhibit_label");
    expectSound();
}

TEST_F(InsertOnly, nothingIsAddedToWhatIsComplete)
{
    expectRefused("INSERT INTO chunk(stream, n, data) SELECT stream, 99, x'00' FROM chunk");
    expectRefused(
        "INSERT INTO artifact(id, item_id, position, role, name, mime, bytes, sha256, stream) SELECT 'x', item_id, "
        "9, role, name, mime, bytes, sha256, 999 FROM artifact");
    expectRefused("INSERT INTO custody_event SELECT case_id, seq + 5, prev_hash, commitment, hash, salt, body FROM "
                  "custody_event WHERE seq = 1");
    expectSound();
}

TEST_F(InsertOnly, chunksThatNothingRefersToMayGo)
{
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(999, 0, x'00'), (999, 1, x'01'), (1005, 0, x'02')"));
    EXPECT_TRUE(sql("DELETE FROM chunk WHERE stream = 1005"));
    reopen();
    const std::scoped_lock guard(vault->database().mutex());
    EXPECT_EQ(*vault->database().integerOf("SELECT count(*) FROM chunk"), 1)
        << "opening sweeps orphans, and only those";
}

TEST_F(InsertOnly, openingWalksOnlyThroughStreamsThatCameSinceItLookedLast)
{
    const auto streamsOf = [&](const char* condition) {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(
            (std::string("SELECT count(*) FROM chunk WHERE stream ") + condition).c_str());
    };
    vault->state().nextStream = 5000;
    const Item late = addItem("late", someBytes(10, 2));
    reopen(); // looks at all and notes it
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(4999, 0, x'00'), (5001, 0, x'00')"));
    reopen();
    EXPECT_EQ(streamsOf("= 4999"), 1) << "was not walked through again";
    EXPECT_EQ(streamsOf("= 5001"), 0);
    // A deletion that was cut short before its bytes were gone is gone on with, wherever they lie.
    ASSERT_TRUE(deleteItem(*vault, late.id, {}));
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(5000, 0, x'00')"));
    reopen();
    EXPECT_EQ(streamsOf("= 5000"), 0);
}

TEST_F(InsertOnly, aNoteIsReplacedOnceAndNeverByAnEarlierOne)
{
    const auto note = [&](const char* values) {
        return "INSERT INTO item_note(item_id, n, note, replaces, set_at) VALUES('" + item.id.text() + "', " + values;
    };
    ASSERT_TRUE(sql(note("2, 'corrected', 1, 0)")));
    expectRefused(note("3, 'again', 1, 0)"));
    expectRefused(note("3, 'of itself', 3, 0)"));
}

TEST_F(InsertOnly, aTombstoneStaysAndItsItemGetsNothingNew)
{
    const std::string id = "'" + item.id.text() + "'";
    ASSERT_TRUE(sql("INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) VALUES(" + id
        + ", 0, 1, 100, '', 0)"));
    expectRefused("UPDATE tombstone SET deleted_at = 1");
    expectRefused("DELETE FROM tombstone");
    expectRefused("INSERT OR REPLACE INTO tombstone SELECT * FROM tombstone");
    expectRefused("INSERT INTO item_note(item_id, n, note, set_at) VALUES(" + id + ", 9, 'note', 0)");
    expectRefused("INSERT INTO item_tag(item_id, n, tag, present, set_at) VALUES(" + id + ", 9, 'tag', 1, 0)");
    expectRefused("INSERT INTO item_title(item_id, n, title, set_at) VALUES(" + id + ", 9, 'title', 0)");
    expectRefused("DELETE FROM item");
    expectRefused("DELETE FROM exhibit_label");
    expectRefused("DELETE FROM custody_event");
    expectRefused("UPDATE item SET url = ''");
    expectRefused("UPDATE custody_event SET body = '', salt = zeroblob(32)");
}

TEST_F(InsertOnly, whatIsForgottenCanOnlyBecomeWithheld)
{
    const std::string id = "'" + item.id.text() + "'";
    ASSERT_TRUE(sql("INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) VALUES(" + id
        + ", 0, 1, 100, '', 1)"));
    expectRefused("UPDATE item SET url = 'https://example.org/other'");
    expectRefused("UPDATE item SET url = '', age = 'yes'");
    expectRefused("UPDATE custody_event SET body = '', salt = zeroblob(32)"); // the others' bodies stay
    expectRefused("UPDATE custody_event SET body = '{}', salt = zeroblob(32) WHERE seq = 2");
    expectRefused("UPDATE custody_event SET body = '', hash = zeroblob(32) WHERE seq = 2");
    EXPECT_TRUE(sql("UPDATE item SET url = ''"));
    EXPECT_TRUE(sql("UPDATE custody_event SET body = '', salt = zeroblob(32) WHERE seq = 2"));
}

TEST_F(InsertOnly, rowsAreRefusedWithoutBreakingTheConnection)
{
    expectRefused("DELETE FROM item");
    EXPECT_EQ(addItem("after", asBytes("x")).exhibit, "AE-2");
}

} // namespace holdfast::vault::test
