#include "backup_fixture.h"

#include "core/vault/salvage.h"
#include "fault_walk.h"

#include <set>

namespace holdfast::vault::test {

namespace {

/// What goes to a backup or comes from one meets each fault at its calls; then the fault is gone.
class BackupFaults : public BackupTest {
protected:
    void SetUp() override
    {
        BackupTest::SetUp();
        backUpNow();
        addItem("three", someBytes(300'000, 3));
        close();
        fs::copy(folder, original);
        fs::copy(target, earlier);
    }
    Secret byCode() const { return recoverySecret(recoveryCode); }
    void startAgain()
    {
        close();
        for (const auto& [from, to] : {std::pair(original, folder), std::pair(earlier, target)}) {
            fs::remove_all(to);
            fs::copy(from, to);
        }
        vault = *Vault::open(folder, byCode());
    }
    static void expectCode(const Fault& fault, const Error& error)
    {
        EXPECT_TRUE(fault.isToldBy(error)
            || (error.is(holdfast::errors::ioFailed) && error.detail().ends_with("Input/output error")))
            << error.code().id << " " << error.detail();
    }
    /// The backup is whole, with so many items at least.
    void expectRestores(size_t atLeast) const
    {
        const Result<Restored> restored = restore(target, scratch / "proof", byCode());
        ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
        for (const CheckFinding& finding : restored->findings)
            ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
        EXPECT_GE(restored->vault->countItems().value(), atLeast);
        fs::remove_all(scratch / "proof");
    }
    void walkBackingUp(const std::function<void()>& prepare, size_t itemsBefore)
    {
        walkFaults(
            prepare, [this] { EXPECT_TRUE(backUp(*vault, target)); },
            [&](const Fault& fault) {
                SCOPED_TRACE(fault.name);
                const Result<BackupReport> report = [&] {
                    const StorageFaults faults = fault.begin();
                    return backUp(*vault, target);
                }();
                EXPECT_TRUE(report || !fault.isShort()) << report.error().detail();
                if (!report && !(itemsBefore == 0 && report.error().is(errors::unreadable)))
                    expectCode(fault, report.error());
                const bool isWhole = report && report->findings.empty();
                if (isWhole || itemsBefore > 0) {
                    ASSERT_NO_FATAL_FAILURE(expectRestores(isWhole ? 3 : itemsBefore));
                }
                // In the same open vault, as soon as the disk is well again.
                const Result<BackupReport> again = backUp(*vault, target);
                ASSERT_TRUE(again) << again.error().code().id << " " << again.error().detail();
                EXPECT_TRUE(again->findings.empty());
            },
            itemsBefore > 0 ? std::set{StorageFaults::Kind::FolderFails} : std::set<StorageFaults::Kind>());
    }
    const fs::path original = scratch / "original", earlier = scratch / "earlier";
};

} // namespace

TEST_F(BackupFaults, leaveTheEarlierBackupOrTheNewOneAndBackingUpWorksAgain)
{
    walkBackingUp([this] { startAgain(); }, 2);
}

TEST_F(BackupFaults, ofTheFirstBackupLeaveOneThatIsWholeOrSaidNotToBe)
{
    const auto prepare = [this] {
        startAgain();
        fs::remove_all(target);
    };
    walkBackingUp(prepare, 0);
}

TEST_F(BackupFaults, ofARestoreLeaveTheBackupAndRestoringWorksAgain)
{
    const fs::path there = scratch / "restored";
    const auto prepare = [&] {
        fs::remove_all(there);
        startAgain();
        close();
    };
    const auto restoreNow = [&] { return restore(target, there, byCode()); };
    walkFaults(
        prepare, [&] { EXPECT_TRUE(restoreNow()); },
        [&](const Fault& fault) {
            SCOPED_TRACE(fault.name);
            Result<Restored> restored = [&] {
                const StorageFaults faults = fault.begin();
                return restoreNow();
            }();
            EXPECT_TRUE(restored || !fault.isShort()) << restored.error().detail();
            if (!restored && restored.error().is(errors::restoredNotOpened)) {
                EXPECT_TRUE(Vault::open(there, byCode())) << restored.error().detail();
            } else if (!restored) {
                expectCode(fault, restored.error());
            }
            const bool isWhole = restored && restored->findings.empty();
            if (restored && !isWhole && !fault.isOfReading()) {
                for (const CheckFinding& finding : restored->findings) // one of the two copies could not be written
                    EXPECT_NE(finding.detail.find("vault.keys"), std::string::npos) << finding.detail;
            }
            if (restored)
                restored->vault.reset();
            const bool isThere = restored || restored.error().is(errors::restoredNotOpened);
            // Where nothing could be taken away again either, what is there opens.
            if (!isThere && !(fault.lasts == StorageFaults::Lasts::Onward && Vault::open(there, byCode()))) {
                restored = restoreNow();
                ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
                EXPECT_TRUE(restored->findings.empty());
                restored->vault.reset();
            }
            expectRestores(2);
        },
        {});
}

TEST_F(BackupFaults, ofASalvageAreToldAndTheVaultStaysAsItWas)
{
    const fs::path out = scratch / "salvaged";
    const auto prepare = [&] {
        fs::remove_all(out);
        startAgain();
        close();
    };
    const auto salvageNow = [&] { return salvage(folder, byCode(), out); };
    const auto contents = [&] {
        std::multiset<std::string> hashes;
        for (const auto& entry : fs::directory_iterator(out))
            hashes.insert(Sha256::of(asBytes(takeFile(entry.path()))).hex());
        return hashes;
    };
    walkFaults(
        prepare, [&] { EXPECT_TRUE(salvageNow()); },
        [&](const Fault& fault) {
            SCOPED_TRACE(fault.name);
            Result<SalvageReport> report = [&] {
                const StorageFaults faults = fault.begin();
                return salvageNow();
            }();
            EXPECT_TRUE(report || !fault.isShort()) << report.error().detail();
            if (!report)
                expectCode(fault, report.error());
            if (!report || !report->losses.empty()
                || !report->notes.empty()) { // what has no name left is told in notes
                EXPECT_TRUE(!report || fault.isOfReading());
                fs::remove_all(out);
                report = salvageNow();
            }
            ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
            EXPECT_TRUE(report->losses.empty()) << report->losses[0].reason;
            EXPECT_EQ(report->files, 3u);
            const std::multiset<std::string> found = contents();
            for (const uint64_t seed : {1u, 2u, 3u}) {
                const size_t sizes[]{3'000'000, 500, 300'000};
                EXPECT_TRUE(found.contains(Sha256::of(someBytes(sizes[seed - 1], seed)).hex())) << seed;
            }
            vault = *Vault::open(folder, byCode());
            expectSound();
            close();
        },
        {});
}

} // namespace holdfast::vault::test
