#pragma once

#include "core/vault/backup.h"
#include "core/vault/backup_folder.h"
#include "core/vault/custody_compare.h"
#include "core/vault/restore.h"
#include "vault_fixture.h"

#include <fstream>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

/// A vault with two items and a place for its backup.
class BackupTest : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        first = addItem("one", someBytes(3'000'000, 1));
        second = addItem("two", someBytes(500, 2));
    }
    BackupReport backUpNow() const
    {
        Result<BackupReport> report = backUp(*vault, target);
        EXPECT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        return report ? *report : BackupReport();
    }
    Result<Restored> tryRestore(const char* name = "restored") const
    {
        return restore(target, scratch / name, passwordSecret());
    }
    /// Closes the vault and goes on in what the backup gives.
    void goOnInRestored()
    {
        close();
        Result<Restored> restored = tryRestore();
        ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
        for (const CheckFinding& finding : restored->findings)
            ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
        vault = std::move(restored->vault);
    }
    static void flip(const fs::path& file, uint64_t at)
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(static_cast<std::streamoff>(at));
        const char byte = static_cast<char>(stream.get() ^ 0x01);
        stream.seekp(static_cast<std::streamoff>(at));
        stream.put(byte);
        ASSERT_TRUE(stream.good());
    }
    std::vector<Json> events(std::string_view action) const
    {
        std::vector<Json> found;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            const Result<Json> body = parseJson(event.body, 1 << 20);
            if (body && (*body)["action"] == action)
                found.push_back(*body);
            return true;
        }));
        return found;
    }
    HeadElsewhere inBackup() const
    {
        const Result<BackupRecord> record = BackupFolder::readRecord(target);
        EXPECT_TRUE(record) << record.error().detail();
        const Result<ReadHead> read = record->readSignedHead();
        EXPECT_TRUE(read);
        return {"backup", read->head.caseId, read->head.seq, read->head.hash, crypto::fingerprint(read->signer)};
    }

    fs::path target = scratch / "usb" / "backup";
    Item first, second;
};

} // namespace holdfast::vault::test
