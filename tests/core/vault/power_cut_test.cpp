#include "key_change_fixture.h"
#include "power_cuts.h"
#include "tests/support/rounds.h"

#include <set>

namespace holdfast::vault::test {

namespace {

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
    /// Goes the way of a new password, without its derivation.
    CutOperation newKeyFile()
    {
        CutOperation operation
            = onVault([this](const LostWrites&) { return Slots(*vault).addKeyFile(keyFile).has_value(); });
        operation.problem = [this](const fs::path& left, bool isDone) {
            const std::string problem = problemOfVault(left, byCode(), committed);
            if (!problem.empty() || !isDone)
                return problem;
            const bool isNew
                = Vault::open(left, {.password = {}, .recoveryCode = {}, .keyFile = keyFile.clone()}).has_value();
            return std::string(isNew ? "" : "the old keys are back");
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
    const SecureBuffer keyFile = SecureBuffer::copyOf(someBytes(crypto::keyFileSecretSize, 7));
    std::string keysBefore;
    std::set<std::string> proven; ///< keys that a password has opened
    std::vector<Item> committed; ///< what was said to be, with the power on
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

// Not about the keys or their names: the other copy makes up for one lie, and where the event of the change is lost,
// the next opening sees that the keys are others. But without the journal, or in its stead, pages of the log are torn.
TEST_F(PowerCut, onADiskThatLiesOnceAChangeOfKeysReliesOnTheDatabaseAndItsJournalAlone)
{
    const bool isLong = holdfast::test::roundsOr(0) > 0;
    EXPECT_EQ(noticedLies(isLong ? newPassword() : newKeyFile(), CutWhen::AlsoTorn),
        (std::set<std::string>{"vault.db", "vault.db-journal"}));
}

// The old vault is whole until the keys are changed, and then only the new database counts: by whichever name it is
// found, and with no journal beside it.
TEST_F(PowerCut, onADiskThatLiesOnceANewMasterKeyReliesOnTheNewDatabaseAlone)
{
    EXPECT_EQ(noticedLies(newMasterKey(), CutWhen::AlsoTorn), std::set<std::string>{"vault.db.next"});
}

TEST_F(PowerCut, onADiskThatLiesOnceAboutTheKeysLosesThemNot)
{
    const std::set<std::string> noticed = noticedLies(savedKeys(), CutWhen::AlsoBetween);
    for (const std::string& of : noticed)
        ADD_FAILURE() << "with two copies one lie is not enough, but it is about " << of;
}

} // namespace holdfast::vault::test
