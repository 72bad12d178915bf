#include "backup_fixture.h"
#include "key_change_fixture.h"
#include "lost_writes.h"
#include "tests/support/rounds.h"

#include <set>

namespace holdfast::vault::test {

namespace {

/// What power cuts meet.
struct CutOperation {
    fs::path disk; ///< the folder on it that is cut
    std::function<void()> prepare;
    std::function<bool(const LostWrites&)> work; ///< whether it said that it was done
    std::function<void()> close;
    /// Of what the cut left; nothing: it is whole, and has what was said to be done.
    std::function<std::string(const fs::path& left, bool isDone)> problem;
};

constexpr unsigned afterAll = ~0U;

/// Each kind of cut right before the n-th call that changes the disk, or right after the work.
std::vector<std::string> problemsOfCut(
    const CutOperation& operation, unsigned at, LostWrites::Disk disk = LostWrites::Disk::Honest)
{
    operation.prepare();
    LostWrites writes(operation.disk, at, disk);
    const bool isDone = operation.work(writes) && !writes.isOut();
    writes.takePowerOut();
    operation.close();
    if (at == afterAll && !isDone)
        return {"it was not done"};
    using Kept = LostWrites::Kept;
    std::vector<std::string> problems;
    for (const auto& [kept, name] : {std::pair(Kept::Nothing, "nothing"), std::pair(Kept::Names, "names"),
             std::pair(Kept::Bytes, "bytes"), std::pair(Kept::Some, "some")}) {
        const ScratchFolder scratch;
        const fs::path left = scratch / "left";
        writes.cut(kept, at, left);
        if (const std::string problem = operation.problem(left, isDone); !problem.empty())
            problems.push_back(std::string(name) + " kept of what was not synced: " + problem);
    }
    return problems;
}

unsigned callsOf(const CutOperation& operation)
{
    operation.prepare();
    LostWrites counting(operation.disk);
    EXPECT_TRUE(operation.work(counting));
    const unsigned calls = counting.calls();
    counting.takePowerOut();
    operation.close();
    return calls;
}

/// At the first call, after the last and at some between, all of them with enough rounds.
void cutPower(const CutOperation& operation, unsigned usualRounds)
{
    const unsigned calls = callsOf(operation);
    ASSERT_GT(calls, 5u);
    const unsigned rounds = std::clamp(holdfast::test::roundsOr(usualRounds), 2u, calls + 1);
    for (unsigned round = 0; round < rounds; ++round) {
        const auto at = static_cast<unsigned>(1 + uint64_t{round} * calls / (rounds - 1));
        for (const std::string& problem : problemsOfCut(operation, at > calls ? afterAll : at))
            ADD_FAILURE() << "at call " << at << " of " << calls << ", " << problem;
    }
}

/// How many of the cuts right after the work leave less than it said, or nothing whole.
size_t lossesOnLyingDisk(const CutOperation& operation)
{
    callsOf(operation); // expects that it can be done at all
    return problemsOfCut(operation, afterAll, LostWrites::Disk::Lies).size();
}

bool isLieNoticed(const CutOperation& operation, unsigned lie, unsigned at)
{
    operation.prepare();
    LostWrites writes(operation.disk, at);
    writes.lieAt(lie);
    const bool isDone = operation.work(writes) && !writes.isOut();
    writes.takePowerOut();
    operation.close();
    const ScratchFolder scratch;
    writes.cut(LostWrites::Kept::AllButLied, 0, scratch / "left");
    return !operation.problem(scratch / "left", isDone).empty();
}

enum class CutWhen {
    AfterAll,
    AlsoBetween ///< in the middle of what follows the sync, and of most that is written later between two
};

/// After the n-th of `syncs`, from 1.
std::vector<unsigned> cutsAfter(const std::vector<LostWrites::Sync>& syncs, size_t n, CutWhen when)
{
    std::vector<unsigned> cuts{afterAll};
    if (when == CutWhen::AfterAll || n == syncs.size())
        return cuts;
    const auto callsBehind = [&](size_t i) { return syncs[i + 1].atCall - syncs[i].atCall; };
    const auto middleBehind = [&](size_t i) { return syncs[i].atCall + 1 + callsBehind(i) / 2; };
    size_t longest = n - 1;
    for (size_t i = n - 1; i + 1 < syncs.size(); ++i)
        longest = callsBehind(i) > callsBehind(longest) ? i : longest;
    cuts.push_back(middleBehind(n - 1));
    if (longest != n - 1)
        cuts.push_back(middleBehind(longest));
    return cuts;
}

/// What the disk may not lie about even once: after that lie alone, a cut leaves less than was said, or nothing whole.
std::set<std::string> noticedLies(const CutOperation& operation, CutWhen when)
{
    operation.prepare();
    std::vector<LostWrites::Sync> syncs;
    {
        LostWrites honest(operation.disk);
        EXPECT_TRUE(operation.work(honest));
        syncs = honest.syncs();
        honest.takePowerOut();
        operation.close();
    }
    EXPECT_FALSE(syncs.empty());
    std::set<std::string> noticed;
    for (size_t n = 1; n <= syncs.size(); ++n) {
        const std::string& of = syncs[n - 1].of;
        if (noticed.contains(of))
            continue;
        for (const unsigned at : cutsAfter(syncs, n, when))
            if (isLieNoticed(operation, static_cast<unsigned>(n), at)) {
                noticed.insert(of);
                break;
            }
    }
    return noticed;
}

void expectNoticed(const std::set<std::string>& noticed, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        EXPECT_TRUE(noticed.contains(name)) << "a lie about " << name << " goes unnoticed";
}

std::string errorText(const Error& error)
{
    return std::string(error.code().id) + " " + error.detail();
}

/// Opens twice, since what is healed at the first time is told by its check.
std::string problemOfVault(const fs::path& folder, const Secret& secret, const std::vector<Item>& items)
{
    if (const auto healed = Vault::open(folder, secret); !healed)
        return "not opened: " + errorText(healed.error());
    const auto opened = Vault::open(folder, secret);
    if (!opened)
        return "not opened again: " + errorText(opened.error());
    const auto findings = (*opened)->check();
    if (!findings)
        return "not checked: " + errorText(findings.error());
    for (const CheckFinding& finding : *findings)
        return "not sound: " + std::string(finding.code.id) + " " + finding.subject + " " + finding.detail;
    for (const Item& item : items) {
        const Result<Item> again = (*opened)->item(item.id);
        if (!again)
            return item.exhibit + " is lost: " + errorText(again.error());
        const Result<Bytes> bytes = (*opened)->readArtifact(again->artifacts.at(0), SIZE_MAX);
        if (!bytes || Sha256::of(*bytes) != item.artifacts.at(0).sha256)
            return item.exhibit + " is not as it was";
    }
    return {};
}

class PowerCut : public KeyChangeTest {
protected:
    Secret byCode() const { return recoverySecret(recoveryCode); }
    /// `work` begins with an open vault; opening it belongs to what is cut.
    CutOperation onVault(std::function<bool(const LostWrites&)> work)
    {
        CutOperation operation;
        operation.disk = folder;
        operation.prepare = [this] {
            startAgain();
            committed = {item};
        };
        operation.work = [this, work = std::move(work)](const LostWrites& power) {
            Result<std::unique_ptr<Vault>> opened = openByCode();
            if (!opened)
                return false;
            vault = std::move(*opened);
            return work(power);
        };
        operation.close = [this] { close(); };
        operation.problem = [this](const fs::path& left, bool) { return problemOfVault(left, byCode(), committed); };
        return operation;
    }
    CutOperation imports()
    {
        return onVault([this](const LostWrites& power) {
            for (const size_t size : {1'200'000u, 40'000u, 3'000u}) {
                NewItem each;
                each.age = AgeAnswer::No;
                Result<Ingest> ingest = Ingest::begin(*vault, each);
                if (!ingest || !ingest->addBytes("original", "a.png", "image/png", someBytes(size, size)))
                    return false;
                const Result<Item> stored = ingest->commit();
                if (!stored || power.isOut())
                    return false;
                committed.push_back(*stored);
            }
            return true;
        });
    }
    CutOperation newPassword()
    {
        CutOperation operation = onVault(
            [this](const LostWrites&) { return vault->changePassword(secretText(nextPassword)).has_value(); });
        operation.problem = [this](const fs::path& left, bool isDone) {
            const Result<KeyStore::Loaded> loaded = KeyStore(left).load();
            if (!loaded)
                return errorText(loaded.error());
            const bool isNew = loaded->keys.toText() != keysBefore;
            if (isDone && !isNew)
                return std::string("the old password is back");
            if (const std::string problem = problemOfVault(left, byCode(), committed); !problem.empty())
                return problem;
            // The derivation takes its time: once for each file of keys.
            const bool isProven = !proven.insert(loaded->keys.toText()).second
                || Vault::open(left, passwordSecret(isNew ? nextPassword : password));
            return std::string(isProven ? "" : "its password does not open it");
        };
        return operation;
    }
    CutOperation newMasterKey()
    {
        CutOperation operation = onVault([this](const LostWrites&) {
            return rekey(std::move(vault), byCode(), {.keep = {}, .dropOthers = true}).has_value();
        });
        operation.problem = [this](const fs::path& left, bool isDone) {
            const std::string problem = problemOfVault(left, byCode(), committed);
            if (!problem.empty() || !isDone)
                return problem;
            return std::string(KeyStore(left).load()->keys.slots.size() == 1 ? "" : "the old master key is back");
        };
        return operation;
    }
    CutOperation savedKeys()
    {
        CutOperation operation = onVault({});
        operation.work = [this](const LostWrites&) {
            crypto::KeyFile next = newestKeys();
            ++next.generation;
            return KeyStore(folder).save(next).has_value();
        };
        operation.problem = [this](const fs::path& left, bool isDone) {
            const Result<KeyStore::Loaded> loaded = KeyStore(left).load();
            if (!loaded)
                return errorText(loaded.error());
            const bool isNew = loaded->keys.toText() != keysBefore;
            return std::string(isDone && !isNew ? "the old keys are back" : "");
        };
        return operation;
    }
    /// Makes a vault in a new folder in a new folder.
    CutOperation creation()
    {
        CutOperation made = onVault({});
        made.disk = scratch / "disk";
        made.prepare = [this, disk = made.disk] {
            fs::remove_all(disk);
            fs::create_directory(disk);
        };
        made.work = [this, disk = made.disk](const LostWrites&) {
            Result<Vault::Created> created = Vault::create(disk / "new" / "vault", secretText(password), {});
            if (!created)
                return false;
            code = asText(created->recoveryCode.view());
            vault = std::move(created->vault);
            return true;
        };
        made.problem = [this](const fs::path& left, bool) {
            return problemOfVault(left / "new" / "vault", recoverySecret(code), {});
        };
        return made;
    }
    void SetUp() override
    {
        KeyChangeTest::SetUp();
        keysBefore = newestKeys().toText();
    }
    std::string code; ///< of the vault that was made last
    const std::string nextPassword = "another password";
    std::string keysBefore;
    std::set<std::string> proven; ///< keys that a password has opened
    std::vector<Item> committed; ///< what was said to be, with the power on
};

class PowerCutBackup : public BackupTest {
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
    CutOperation backup(bool isFirst)
    {
        CutOperation operation;
        operation.disk = target.parent_path();
        operation.prepare = [this, isFirst] {
            fs::remove_all(folder);
            fs::copy(original, folder);
            fs::remove_all(target);
            if (!isFirst)
                fs::copy(earlier, target);
            Result<std::unique_ptr<Vault>> opened = Vault::open(folder, recoverySecret(recoveryCode));
            ASSERT_TRUE(opened) << errorText(opened.error());
            vault = std::move(*opened);
        };
        operation.work = [this](const LostWrites&) {
            const Result<BackupReport> report = backUp(*vault, target);
            return report && report->findings.empty();
        };
        operation.close = [this] { close(); };
        operation.problem = [this](const fs::path& left, bool isDone) {
            return problemOfBackup(left / target.filename().string(), isDone);
        };
        return operation;
    }
    std::string problemOfBackup(const fs::path& backup, bool isDone) const
    {
        const ScratchFolder proof;
        const Result<Restored> restored = restore(backup, proof / "vault", recoverySecret(recoveryCode));
        if (!restored)
            return "not restored: " + errorText(restored.error());
        for (const CheckFinding& finding : restored->findings)
            return "not sound: " + std::string(finding.code.id) + " " + finding.subject + " " + finding.detail;
        return restored->vault->countItems().value() >= (isDone ? 3u : 2u) ? "" : "an item is lost";
    }
    const fs::path original = scratch / "original", earlier = scratch / "earlier";
};

} // namespace

TEST_F(PowerCut, inAnImportLosesNoItemThatWasCommitted)
{
    cutPower(imports(), 7);
}

TEST_F(PowerCut, inAChangeOfPasswordLeavesTheOldOneOrTheNewOne)
{
    cutPower(newPassword(), 5);
}

TEST_F(PowerCut, whileTheKeysAreSavedLeavesTheOldOnesOrTheNewOnes)
{
    cutPower(savedKeys(), 100);
}

TEST_F(PowerCut, inARekeyLeavesTheOldVaultOrTheNewOne)
{
    cutPower(newMasterKey(), 7);
}

TEST_F(PowerCut, afterAVaultWasMadeInANewFolderLeavesIt)
{
    for (const std::string& problem : problemsOfCut(creation(), afterAll))
        ADD_FAILURE() << problem;
}

TEST_F(PowerCut, onADiskThatLiesAboutItsSyncsDoesLoseSomething)
{
    EXPECT_GT(lossesOnLyingDisk(imports()), 0u);
    EXPECT_GT(lossesOnLyingDisk(savedKeys()), 0u);
    EXPECT_GT(lossesOnLyingDisk(newMasterKey()), 0u);
}

TEST_F(PowerCut, onADiskThatLiesOnceIsNoticedWhereAnImportReliesOnIt)
{
    expectNoticed(noticedLies(imports(), CutWhen::AlsoBetween), {"vault.db", "vault.db-journal"});
}

TEST_F(PowerCut, onADiskThatLiesOnceIsNoticedWhereANewVaultReliesOnIt)
{
    expectNoticed(noticedLies(creation(), CutWhen::AfterAll), {"vault.db", ".", "new"});
}

TEST_F(PowerCut, onADiskThatLiesOnceAboutTheKeysLosesThemNot)
{
    const std::set<std::string> noticed = noticedLies(savedKeys(), CutWhen::AlsoBetween);
    for (const std::string& of : noticed)
        ADD_FAILURE() << "with two copies one lie is not enough, but it is about " << of;
}

TEST_F(PowerCutBackup, leavesTheEarlierOneOrTheNewOne)
{
    cutPower(backup(false), 7);
}

TEST_F(PowerCutBackup, afterTheFirstOneInANewFolderLeavesIt)
{
    for (const std::string& problem : problemsOfCut(backup(true), afterAll))
        ADD_FAILURE() << problem;
}

TEST_F(PowerCutBackup, onADiskThatLiesAboutItsSyncsDoesLoseSomething)
{
    EXPECT_GT(lossesOnLyingDisk(backup(false)), 0u);
}

TEST_F(PowerCutBackup, onADiskThatLiesOnceIsNoticedWhereItReliesOnIt)
{
    expectNoticed(noticedLies(backup(false), CutWhen::AlsoBetween), {"backup.changes", "backup.db"});
}

} // namespace holdfast::vault::test
