#include "core/vault/backup.h"
#include "core/vault/backup_folder.h"
#include "core/vault/custody_compare.h"
#include "core/vault/restore.h"
#include "core/vault/salvage.h"
#include "core/vault/schema.h"
#include "core/vault/vault_state.h"
#include "golden_fixture.h"

#include <algorithm>
#include <functional>
#include <map>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

/// Backups that earlier programs made, and salvage of what they left. A drive in a drawer is of its time for years.
class EarlierBackup : public GoldenVault {
protected:
    /// Each vault that was released, and v1 at each schema in between.
    void forEachEarlier(const std::function<void(const Golden&)>& look)
    {
        const auto lookAt = [&](Golden golden, int64_t schema) {
            SCOPED_TRACE(golden.name + " at schema " + std::to_string(schema));
            ASSERT_NO_FATAL_FAILURE(startAgain(golden.name));
            if (schema != golden.schema) {
                ASSERT_NO_FATAL_FAILURE(raiseOnDisk(schema));
            }
            ASSERT_EQ(versionOnDisk(), schema);
            fs::remove_all(target);
            golden.schema = schema;
            look(golden);
            close();
        };
        for (const Golden& golden : goldenVaults)
            lookAt(golden, golden.schema);
        for (int64_t schema = 2; schema < schemaVersion; ++schema)
            lookAt(goldenVaults[0], schema);
    }
    /// Where the log ends, signed with the vault's own key, as the program of its time did before it copied the pages.
    Result<SignedHead> signedEnd() const
    {
        HF_TRY(const std::unique_ptr<Database> database, openDatabase());
        HF_TRY(const std::string caseId, database->textOf("SELECT value FROM meta WHERE key = 'default_case'"));
        HF_TRY(Statement seed, database->query("SELECT value FROM meta WHERE key = 'signing_seed'"));
        HF_TRY(const bool hasSeed, seed.step());
        HF_TRY(Statement last,
            database->query("SELECT seq, hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1", caseId));
        HF_TRY(const bool hasLast, last.step());
        if (!hasSeed || !hasLast)
            return fail(errors::damaged, "no key or no events");
        HF_TRY(const crypto::SigningKey key, crypto::SigningKey::fromSeed(SecureBuffer::copyOf(seed.bytes(0))));
        HF_TRY(const Digest hash, Digest::fromBytes(last.bytes(1)));
        return signHead(
            key, {caseId, caseId, last.unsignedInteger(0), hash, "backup", formatUtc(Clock::system().now())});
    }
    /// docs/vault-format.md, "Backup": the files of `folder` as they are, with nothing in them raised.
    void makeBackup() const
    {
        const Result<SignedHead> head = signedEnd();
        ASSERT_TRUE(head) << head.error().detail();
        const crypto::KeyFile keys = KeyStore(folder).load()->keys;
        Result<BackupFolder> made = BackupFolder::forWriting(target, keys.vaultId);
        ASSERT_TRUE(made) << made.error().detail();
        const std::string pages = takeFile(folder / databaseName);
        const BackupRecord record{keys.vaultId, keys.databasePageSize, pages.size() / keys.databasePageSize,
            Sha256::of(asBytes(pages)), *head};
        ASSERT_TRUE(made->writeKeys(takeFile(folder / KeyStore::fileName)));
        fs::copy_file(folder / databaseName, target / BackupFolder::databaseName);
        ASSERT_TRUE(made->writeFirstPage(record));
        ASSERT_TRUE(made->writeRecord(record));
    }
    HeadElsewhere inBackup() const
    {
        const Result<BackupRecord> record = BackupFolder::readRecord(target);
        EXPECT_TRUE(record) << record.error().detail();
        const Result<ReadHead> read = record->readSignedHead();
        EXPECT_TRUE(read);
        return {"backup", read->head.caseId, read->head.seq, read->head.hash, crypto::fingerprint(read->signer)};
    }
    void goOnInRestored()
    {
        close();
        fs::remove_all(scratch / "restored");
        Result<Restored> restored = restore(target, scratch / "restored", secret());
        ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
        for (const CheckFinding& finding : restored->findings)
            ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
        vault = std::move(restored->vault);
    }
    /// Every file of every item that the program of its time listed, by the hash that it told, and no loss.
    void expectSalvaged(const fs::path& from, const std::string& version) const
    {
        const fs::path out = scratch / "out";
        fs::remove_all(out);
        const Result<SalvageReport> report = salvage(from, secret(), out);
        ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        for (const SalvageLoss& loss : report->losses)
            ADD_FAILURE() << loss.exhibit << " " << loss.role << ": " << loss.reason;
        for (const std::string& note : report->notes)
            ADD_FAILURE() << note;
        std::map<std::string, Json> items;
        const Result<Json> list = parseJson(takeFile(out / "salvage.json"), 16 << 20);
        ASSERT_TRUE(list);
        for (const Json& item : (*list)["items"])
            items[item["exhibit"].get<std::string>()] = item;
        for (const Json& expected : expectedItems(version)) {
            const std::string exhibit = expected["exhibit"];
            ASSERT_TRUE(items.contains(exhibit)) << exhibit;
            const Json& item = items.at(exhibit);
            EXPECT_EQ(item["id"], expected["id"]);
            EXPECT_EQ(item["title"], expected["title"]);
            ASSERT_EQ(item["files"].size(), expected["artifacts"].size()) << exhibit;
            for (const Json& artifact : expected["artifacts"])
                expectFile(item["files"], artifact);
        }
        EXPECT_EQ(items.contains("AE-1-1"), version != "v1" && version != "v8") << "the later look";
        EXPECT_FALSE(items.contains("AE-6")) << "what was deleted";
    }
    void expectFile(const Json& files, const Json& artifact) const
    {
        const auto found = std::find_if(
            files.begin(), files.end(), [&](const Json& file) { return file["role"] == artifact["role"]; });
        ASSERT_NE(found, files.end()) << artifact["role"];
        const std::string content = takeFile(scratch / "out" / (*found)["file"].get<std::string>());
        EXPECT_EQ(Sha256::of(asBytes(content)).hex(), artifact["sha256"]) << artifact["role"];
    }

    fs::path target = scratch / "usb" / "backup";
};

TEST_F(EarlierBackup, isRestoredRaisedAndSound)
{
    forEachEarlier([&](const Golden& golden) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        ASSERT_NO_FATAL_FAILURE(goOnInRestored());
        EXPECT_EQ(vault->info()->schemaVersion, schemaVersion);
        expectGoldenItems(golden.name);
        expectSound();
        const std::vector<Json> restored = events("restored"), raised = events("schema-raised");
        ASSERT_EQ(restored.size(), 1u);
        EXPECT_EQ(restored[0]["details"]["seq"], inBackup().seq);
        EXPECT_EQ(restored[0]["details"]["head"], inBackup().hash.hex());
        EXPECT_EQ(restored[0]["details"]["previous_chain"], vault->defaultCase().text());
        ASSERT_EQ(raised.size(), golden.schema < schemaVersion ? 1u : 0u);
        if (!raised.empty()) {
            EXPECT_EQ(raised[0]["details"]["from"], golden.schema);
        }
        EXPECT_TRUE(compareWithHead(*vault, inBackup())->empty());
        EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = "harbour"})->size(), 1u);
    });
}

TEST_F(EarlierBackup, changesByNoByteWhenItIsRestoredOrSalvaged)
{
    forEachEarlier([&](const Golden& golden) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        const auto files = [&] {
            std::map<std::string, std::string> all;
            for (const auto& entry : fs::directory_iterator(target))
                all[entry.path().filename().string()] = takeFile(entry.path());
            return all;
        };
        const auto before = files();
        ASSERT_NO_FATAL_FAILURE(goOnInRestored());
        expectSalvaged(target, golden.name);
        EXPECT_TRUE(files() == before);
    });
}

TEST_F(EarlierBackup, isWhatAVaultThatWasRaisedSinceIsCheckedAgainst)
{
    forEachEarlier([&](const Golden&) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        ASSERT_NO_FATAL_FAILURE(openGolden());
        addItem("after", asBytes("new"));
        expectSound();
        const Result<std::vector<CheckFinding>> same = compareWithHead(*vault, inBackup());
        ASSERT_TRUE(same) << same.error().detail();
        EXPECT_TRUE(same->empty());
        HeadElsewhere other = inBackup();
        other.hash = Sha256::of(asBytes("another history"));
        EXPECT_FALSE(compareWithHead(*vault, other)->empty());
    });
}

TEST_F(EarlierBackup, isFollowedByOneOfTheRaisedVaultInTheSameFolder)
{
    forEachEarlier([&](const Golden& golden) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        ASSERT_NO_FATAL_FAILURE(openGolden());
        const Result<BackupReport> report = backUp(*vault, target);
        ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        EXPECT_FALSE(report->isFirst);
        EXPECT_TRUE(report->findings.empty());
        EXPECT_TRUE(report->mended.empty());
        ASSERT_NO_FATAL_FAILURE(goOnInRestored());
        expectGoldenItems(golden.name);
        EXPECT_EQ(events("schema-raised").size(), golden.schema < schemaVersion ? 1u : 0u);
        EXPECT_EQ(events("restored").size(), 1u);
    });
}

TEST_F(EarlierBackup, withoutItsRecordIsKnownByWhatItsLogEndsWith)
{
    forEachEarlier([&](const Golden&) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        fs::remove(target / BackupFolder::recordName);
        fs::remove(target / BackupFolder::recordCopyName);
        ASSERT_NO_FATAL_FAILURE(openGolden());
        const Result<BackupReport> report = backUp(*vault, target);
        EXPECT_TRUE(report) << report.error().code().id << " " << report.error().detail();
    });
}

TEST_F(EarlierBackup, andTheVaultItselfAreSalvagedWithEveryHashAndNoLoss)
{
    forEachEarlier([&](const Golden& golden) {
        ASSERT_NO_FATAL_FAILURE(makeBackup());
        expectSalvaged(folder, golden.name);
        EXPECT_EQ(versionOnDisk(), golden.schema) << "salvage raises nothing";
        expectSalvaged(target, golden.name);
    });
}

} // namespace holdfast::vault::test
