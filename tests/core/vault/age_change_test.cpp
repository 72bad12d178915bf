#include "core/vault/age_change.h"

#include "core/vault/backup.h"
#include "core/vault/deletion.h"
#include "core/vault/picture_hashes.h"
#include "core/vault/salvage.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

class AgeChange : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        NewItem page;
        page.kind = ItemKind::Page;
        page.age = AgeAnswer::No;
        page.title = "plaintitle";
        page.url = "https://example.org/a";
        page.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, page);
        ASSERT_TRUE(ingest->addBytes("screenshot", "s.png", "image/png", someBytes(5000, 7)));
        ASSERT_TRUE(ingest->addBytes("text", "page.txt", "text/plain", asBytes("pagewords")));
        ASSERT_TRUE(ingest->addBytes("record", "r.json", "application/json", asBytes("{}")));
        item = *ingest->commit();
        NewItem child;
        child.kind = ItemKind::Redacted;
        child.age = AgeAnswer::No;
        child.parent = Parent{item.id, item.artifacts[0].sha256};
        child.capturedAt = vault->clock().now();
        Result<Ingest> copy = Ingest::begin(*vault, child);
        ASSERT_TRUE(copy->addBytes("redacted", "r.png", "image/png", asBytes("covered")));
        derived = *copy->commit();
        other = addItem("other", asBytes("kept"));
    }
    size_t found(const char* words) const { return vault->items({.kind = {}, .caseId = {}, .search = words})->size(); }
    std::vector<Json> answers() const
    {
        std::vector<Json> found;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            if (const Json body = *parseJson(event.body, 1 << 20); body["action"] == "age-changed")
                found.push_back(body);
            return true;
        }));
        return found;
    }
    Item item, derived, other;
};

} // namespace

TEST_F(AgeChange, keepsOutWhatWasStillBeingMadeOfTheItem)
{
    NewItem child;
    child.age = AgeAnswer::No;
    child.parent = Parent{item.id, item.artifacts[0].sha256};
    child.capturedAt = vault->clock().now();
    for (const AgeAnswer answer : {AgeAnswer::Yes, AgeAnswer::Unsure}) {
        ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::No));
        Result<Ingest> ingest = Ingest::begin(*vault, child);
        ASSERT_TRUE(ingest);
        ASSERT_TRUE(ingest->addBytes("original", "p.png", "image/png", someBytes(5000, 8)));
        ASSERT_TRUE(changeAge(*vault, item.id, answer));
        const Result<Item> stored = ingest->commit();
        ASSERT_FALSE(stored);
        EXPECT_TRUE(stored.error().is(holdfast::errors::linkOnly)) << stored.error().code().id;
    }
    EXPECT_EQ(*vault->countItems(), 3u);
}

TEST_F(AgeChange, blocksWhatTheItemAndItsCopiesHold)
{
    for (const AgeAnswer answer : {AgeAnswer::Yes, AgeAnswer::Unsure}) {
        ASSERT_EQ(changeAge(*vault, item.id, answer)->size(), 2u);
        for (const Item& each : {item, derived}) {
            const Item now = *vault->item(each.id);
            EXPECT_EQ(now.age, answer);
            EXPECT_EQ(now.firstAge, AgeAnswer::No);
            EXPECT_TRUE(now.isBlocked());
            for (const Artifact& artifact : now.artifacts) {
                const Result<Bytes> read = vault->readArtifact(artifact, SIZE_MAX);
                if (artifact.role == "record")
                    EXPECT_TRUE(read);
                else
                    EXPECT_TRUE(!read && read.error().is(holdfast::errors::linkOnly)) << artifact.role;
            }
        }
    }
    EXPECT_FALSE(vault->item(other.id)->isBlocked());
    EXPECT_EQ(contentOf(other), Bytes(asBytes("kept").begin(), asBytes("kept").end()));
    expectSound();
    reopen();
    EXPECT_TRUE(vault->item(item.id)->isBlocked());
    expectSound();
}

TEST_F(AgeChange, findsThePageByItsTitleAndNotByItsText)
{
    ASSERT_EQ(found("pagewords"), 1u);
    ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::Unsure));
    EXPECT_EQ(found("pagewords"), 0u);
    EXPECT_EQ(found("plaintitle"), 1u);
    ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::No));
    EXPECT_EQ(found("pagewords"), 1u);
}

TEST_F(AgeChange, isADatedRowAndAnEventEachTime)
{
    ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::Yes));
    EXPECT_TRUE(changeAge(*vault, item.id, AgeAnswer::Yes)->empty()) << "the answer it has already";
    ASSERT_EQ(changeAge(*vault, item.id, AgeAnswer::No)->size(), 2u);
    const std::vector<Json> told = answers();
    ASSERT_EQ(told.size(), 4u);
    EXPECT_EQ(told[0]["subject"], item.id.text());
    const auto expectTold = [](const Json& details, int n, std::string_view answer) {
        EXPECT_EQ(details["n"], n);
        EXPECT_EQ(details["under18"], answer);
        EXPECT_TRUE(parseUtc(jsonStringOr(details, "set_at")));
        EXPECT_EQ(details.size(), 3U);
    };
    expectTold(told[0]["details"], 1, "yes");
    expectTold(told[2]["details"], 2, "no");
    EXPECT_EQ(vault->readArtifact(item.artifacts[0], SIZE_MAX)->size(), 5000u);
    EXPECT_FALSE(sql("UPDATE item_age SET answer = 'no'"));
    EXPECT_FALSE(sql("DELETE FROM item_age"));
    expectSound();
}

TEST_F(AgeChange, takesNoAnswerThatIsNone)
{
    EXPECT_TRUE(changeAge(*vault, item.id, AgeAnswer::Unanswered).error().is(holdfast::errors::ageUnanswered));
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    EXPECT_TRUE(changeAge(*vault, item.id, AgeAnswer::Yes).error().is(errors::itemDeleted));
}

TEST_F(AgeChange, keepsBackupsFromBeingMadeUntilTheItemIsDeletedOrAnsweredAnew)
{
    const fs::path target = scratch / "backup";
    ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::Yes));
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::blockedItems));
    EXPECT_EQ(refused.error().detail(), item.exhibit + ", " + derived.exhibit);
    EXPECT_FALSE(fs::exists(target)) << "not one byte left the vault";
    ASSERT_TRUE(deleteItem(*vault, derived.id, {}));
    ASSERT_TRUE(deleteItem(*vault, item.id, {.reason = "under 18"}));
    EXPECT_TRUE(backUp(*vault, target));
    expectSound();
}

TEST_F(AgeChange, isKeptBySalvageToo)
{
    ASSERT_TRUE(changeAge(*vault, item.id, AgeAnswer::Yes));
    close();
    const fs::path out = scratch / "out";
    const Result<SalvageReport> report = salvage(folder, passwordSecret(), out);
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_TRUE(report->losses.empty());
    for (const auto& file : fs::directory_iterator(out)) {
        const Digest digest = Sha256::of(asBytes(takeFile(file.path())));
        for (const Artifact& artifact : {item.artifacts[0], item.artifacts[1], derived.artifacts[0]})
            EXPECT_NE(digest.hex(), artifact.sha256.hex()) << file.path();
    }
    EXPECT_NE(takeFile(out / "salvage.json").find("\"blocked\": true"), std::string::npos);
    EXPECT_EQ(report->files, 2u) << "the record, and the other item";
}

TEST_F(AgeChange, leavesWhatAPictureLooksLikeOutOfEveryComparison)
{
    PictureHash hash;
    hash.item = other.id;
    hash.quality = 80;
    ASSERT_TRUE(addPictureHash(*vault, other, other.artifacts[0], hash));
    EXPECT_EQ(pictureHashes(*vault, 50)->size(), 1u);
    ASSERT_TRUE(changeAge(*vault, other.id, AgeAnswer::Unsure));
    EXPECT_TRUE(pictureHashes(*vault, 50)->empty());
    ASSERT_TRUE(changeAge(*vault, other.id, AgeAnswer::No));
    EXPECT_EQ(pictureHashes(*vault, 50)->size(), 1u);
}

} // namespace holdfast::vault::test
