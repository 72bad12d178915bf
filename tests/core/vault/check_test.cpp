#include "vault_fixture.h"

#include "core/vault/closed_check.h"
#include "core/vault/deletion.h"
#include "core/vault/first_page.h"
#include "core/vault/key_notes.h"

#include <algorithm>
#include <fstream>

namespace holdfast::vault::test {

namespace {

class Check : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        first = addItem("one", someBytes(3'000'000, 1));
        second = addItem("two", someBytes(500, 2));
    }
    std::vector<CheckFinding> findings() const
    {
        const Result<std::vector<CheckFinding>> found = vault->check();
        EXPECT_TRUE(found);
        return found ? *found : std::vector<CheckFinding>();
    }
    bool names(const std::string& subject, ErrorCode code) const
    {
        const auto all = findings();
        return std::any_of(all.begin(), all.end(),
            [&](const CheckFinding& finding) { return finding.subject == subject && finding.code == code; });
    }
    void tamper(const std::string& table, const std::string& change) const
    {
        for (const char* what : {"_no_update", "_no_delete"})
            ASSERT_TRUE(sql("DROP TRIGGER " + table + what));
        ASSERT_TRUE(sql("PRAGMA foreign_keys = OFF"));
        ASSERT_TRUE(sql(change));
    }
    Item first, second;
};

} // namespace

TEST_F(Check, findsNothingInASoundVault)
{
    expectSound();
}

TEST_F(Check, namesTheArtifactWhoseBytesWereChanged)
{
    tamper("chunk", "UPDATE chunk SET data = zeroblob(500) WHERE length(data) = 500");
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_FALSE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    const Result<Bytes> read = vault->readArtifact(second.artifacts[0], SIZE_MAX);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().is(errors::artifactDamaged));
    EXPECT_TRUE(vault->readArtifact(first.artifacts[0], SIZE_MAX));
}

TEST_F(Check, namesTheArtifactThatLostAChunkOrGainedOne)
{
    tamper("chunk", "DELETE FROM chunk WHERE n = 1");
    EXPECT_TRUE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    ASSERT_TRUE(sql("DROP TRIGGER chunk_before_artifact"));
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) SELECT stream, 1, x'00' FROM chunk WHERE length(data) = 500"));
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
}

TEST_F(Check, namesTheArtifactWhoseEntryWasChangedTogetherWithItsBytes)
{
    tamper("chunk", "UPDATE chunk SET data = x'61' WHERE length(data) = 500");
    tamper("artifact",
        "UPDATE artifact SET bytes = 1, sha256 = x'" + Sha256::of(asBytes("a")).hex() + "' WHERE bytes = 500");
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged)) << "the custody event still knows";
}

TEST_F(Check, namesTheItemThatWasChangedOrRemoved)
{
    tamper("item", "UPDATE item SET url = 'https://other.example' WHERE id = '" + second.id.text() + "'");
    EXPECT_TRUE(names(second.id.text(), errors::damaged));
    tamper("exhibit_label", "DELETE FROM exhibit_label WHERE item_id = '" + first.id.text() + "'");
    ASSERT_TRUE(sql("DELETE FROM item WHERE id = '" + first.id.text() + "'"));
    EXPECT_TRUE(names(first.id.text(), errors::damaged));
}

TEST_F(Check, namesADamagedSecondCopyOfTheKeys)
{
    putFile(folder / "vault.keys.copy", "x");
    EXPECT_TRUE(names("keys", errors::keysDamaged));
}

TEST_F(Check, namesADamagedPageAndTheItemItBelongsToAndTheRestStaysReadable)
{
    close();
    std::fstream file(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(amongContent);
    const char old = static_cast<char>(file.get());
    file.seekp(amongContent);
    file.put(static_cast<char>(old ^ 1));
    file.close();
    Result<std::unique_ptr<Vault>> opened = tryOpen();
    ASSERT_TRUE(opened) << opened.error().detail();
    vault = std::move(*opened);
    EXPECT_TRUE(names("database", errors::damaged));
    EXPECT_TRUE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_FALSE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_EQ(contentOf(second), someBytes(500, 2));
    EXPECT_EQ(vault->items()->size(), 2u);
}

TEST_F(Check, tellsOfAKeyFileThatWasHealedWhenTheVaultWasOpened)
{
    for (const char* name : {"vault.keys", "vault.keys.copy"}) {
        close();
        const std::string whole = takeFile(folder / name);
        putFile(folder / name, whole.substr(1));
        reopen();
        ASSERT_EQ(takeFile(folder / name), whole);
        const auto found = findings();
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0].subject, "keys");
        EXPECT_TRUE(found[0].code == errors::keysDamaged);
        EXPECT_NE(found[0].detail.find(std::string(name) + " was damaged"), std::string::npos) << found[0].detail;
        EXPECT_NE(found[0].detail.find("written anew"), std::string::npos) << found[0].detail;
        EXPECT_EQ(keyNotes(*vault).size(), 1u);
        std::filesystem::remove(folder / name);
        reopen();
        EXPECT_TRUE(names("keys", errors::keysDamaged)) << "missing " << name;
        reopen();
        expectSound();
        EXPECT_TRUE(keyNotes(*vault).empty());
    }
}

TEST_F(Check, takesAChangeOfThePasswordThatWasCutShortForNoDamageButTells)
{
    const std::string old = takeFile(folder / "vault.keys");
    ASSERT_TRUE(vault->changePassword(secretText("another password")));
    close();
    putFile(folder / "vault.keys", old);
    vault = std::move(Vault::open(folder, passwordSecret("another password")).value());
    expectSound();
    ASSERT_EQ(keyNotes(*vault).size(), 1u);
    EXPECT_NE(keyNotes(*vault)[0].text.find("out of date"), std::string::npos);
}

TEST_F(Check, tellsOfADamagedPageWhereverItLies)
{
    close();
    const std::filesystem::path file = folder / "vault.db";
    const std::string whole = takeFile(file);
    constexpr size_t pageSize = 65536;
    ASSERT_GT(whole.size(), 10 * pageSize);
    unsigned closed = 0, open = 0;
    for (size_t page = 0; page < whole.size() / pageSize; ++page) {
        std::string damaged = whole;
        char& byte = damaged[page * pageSize + 1000];
        byte = static_cast<char>(byte ^ 1);
        putFile(file, damaged);
        std::filesystem::remove(folder / FirstPageCopy::fileName); // else the first one is put back
        const Secret secret = recoverySecret(recoveryCode);
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, secret);
        const auto found = opened ? (*opened)->check() : checkClosed(folder, secret, opened.error());
        ++(opened ? open : closed);
        ASSERT_TRUE(found) << "page " << page + 1 << ": " << found.error().code().id << " " << found.error().detail();
        const std::string number = "page " + std::to_string(page + 1);
        EXPECT_TRUE(std::any_of(found->begin(), found->end(), [&](const CheckFinding& finding) {
            return finding.subject == "database" && finding.detail.ends_with(number);
        })) << number;
    }
    EXPECT_GT(closed, 0u) << "at least the first page keeps the vault from opening";
    EXPECT_GT(open, 0u);
}

TEST_F(Check, tellsOfADatabaseThatIsCutShortOrMissing)
{
    close();
    const std::string whole = takeFile(folder / "vault.db");
    const auto foundFor = [&] {
        const Secret secret = recoverySecret(recoveryCode);
        const auto opened = Vault::open(folder, secret);
        return opened ? (*opened)->check() : checkClosed(folder, secret, opened.error());
    };
    putFile(folder / "vault.db", whole.substr(0, whole.size() / 2 + 100));
    EXPECT_FALSE(foundFor()->empty());
    std::filesystem::remove(folder / "vault.db");
    EXPECT_FALSE(foundFor()->empty());
}

TEST_F(Check, leavesARefusalThatIsNoDamageAsItIs)
{
    const Error refusal(errors::damaged, "page 1");
    EXPECT_TRUE(checkClosed(folder, passwordSecret("another password"), refusal).error().is(errors::inUse));
    close();
    EXPECT_TRUE(checkClosed(folder, passwordSecret("another password"), refusal).error().is(errors::wrongPassword));
    EXPECT_TRUE(checkClosed(folder, passwordSecret(), Error(errors::notAVault)).error().is(errors::notAVault));
    EXPECT_TRUE(checkClosed(folder, passwordSecret(), Error(holdfast::errors::ioFailed, "x"))
                    .error()
                    .is(holdfast::errors::ioFailed))
        << "every page is whole";
}

TEST_F(Check, findsNothingWrongInABigImportThatIsUnderWay)
{
    Result<Ingest> ingest = begin();
    const Result<ByteSink*> sink = ingest->startArtifact("original", "", "application/octet-stream");
    const Bytes part = someBytes(8u << 20, 3);
    // Sealed on a thread of its own, in transactions of 64 MiB, most of which SQLite keeps in memory at first.
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE((*sink)->write(part));
        expectSound();
    }
    ASSERT_TRUE(ingest->finishArtifact());
    ASSERT_TRUE(ingest->commit());
    expectSound();
}

TEST_F(Check, findsNothingWrongInItemsThatComeAndGoMeanwhile)
{
    const Item third = addItem("three", someBytes(5'000'000, 3));
    bool isDone = false;
    const auto meddle = [&](std::string_view, uint64_t done, uint64_t) {
        if (done == 0 || std::exchange(isDone, true))
            return;
        addItem("four", someBytes(100, 4));
        EXPECT_TRUE(deleteItem(*vault, second.id, {}));
    };
    const Result<std::vector<CheckFinding>> found = vault->check(Progress(meddle));
    ASSERT_TRUE(found);
    ASSERT_TRUE(isDone);
    for (const CheckFinding& finding : *found)
        ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
}

TEST_F(Check, namesEachItemAndArtifactThatIsGoneOrThatNoEventTellsOf)
{
    tamper("artifact", "DELETE FROM artifact WHERE item_id = '" + second.id.text() + "'");
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    tamper("exhibit_label", "DELETE FROM exhibit_label WHERE item_id = '" + first.id.text() + "'");
    tamper("item_title", "DELETE FROM item_title WHERE item_id = '" + first.id.text() + "'");
    tamper("item", "DELETE FROM item WHERE id = '" + first.id.text() + "'");
    ASSERT_TRUE(sql("INSERT INTO item SELECT '018f0000-0000-7000-8000-000000000000', case_id, kind, purpose, url, "
                    "captured_at, age, NULL, NULL FROM item LIMIT 1"));
    EXPECT_TRUE(names(first.id.text(), errors::damaged));
    EXPECT_TRUE(names("018f0000-0000-7000-8000-000000000000", errors::custodyBroken));
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_FALSE(names(first.artifacts[0].id.text(), errors::artifactDamaged)) << "the item is named instead";
}

TEST_F(Check, stopsWhenCancelled)
{
    CancelFlag cancel;
    cancel.cancel();
    EXPECT_TRUE(vault->check(Progress({}, cancel)).error().is(holdfast::errors::cancelled));
}

TEST_F(Check, stopsWhereverItIsCancelledEvenInsideTheDatabasesOwnCheck)
{
    const auto stopAt = [&](const std::function<bool(uint64_t reports, uint64_t done)>& isTime) {
        CancelFlag cancel;
        uint64_t reports = 0;
        const Progress progress(
            [&](std::string_view, uint64_t done, uint64_t) {
                if (isTime(++reports, done))
                    cancel.cancel();
            },
            cancel);
        const auto found = vault->check(progress);
        EXPECT_TRUE(cancel.isCancelled());
        EXPECT_TRUE(!found && found.error().is(holdfast::errors::cancelled));
        expectSound();
    };
    stopAt([](uint64_t, uint64_t done) { return done > 0; });
    // The first report, and then those of the pages, come before; SQLite's own checks have no total.
    stopAt([](uint64_t reports, uint64_t done) { return reports > 1 && done == 0; });
    addItem("after", someBytes(100, 9));
}

TEST_F(Check, namesEachItemByTheEventThatMadeItWhenTheListOfItemsCantBeRead)
{
    std::vector<uint64_t> pages;
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> rows
            = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'item' AND rootpage > 0");
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            pages.push_back(rows->unsignedInteger(0));
    }
    close();
    std::fstream file(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
    for (const uint64_t page : pages) {
        file.seekp(static_cast<std::streamoff>((page - 1) * 65536 + 100));
        file.write("damaged damaged", 15);
    }
    file.close();
    reopen();
    EXPECT_FALSE(vault->items());
    EXPECT_TRUE(names(first.id.text(), errors::damaged));
    EXPECT_TRUE(names(second.id.text(), errors::damaged));
}

} // namespace holdfast::vault::test
