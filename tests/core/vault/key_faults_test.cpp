#include "core/vault/slots.h"
#include "fault_walk.h"
#include "key_change_fixture.h"

namespace holdfast::vault::test {

namespace {

constexpr std::string_view newPassword = "another password";

/// A change of the keys meets each fault at its calls; then the fault is gone. Either the secrets of before open the
/// vault or those that the change made, never neither, and what was reported tells which.
class KeyFaults : public KeyChangeTest {
protected:
    using Change = std::function<Result<void>()>;
    using Opens = std::function<bool()>;

    void SetUp() override
    {
        KeyChangeTest::SetUp();
        openVault();
        const Result<std::string> added = Slots(*vault).addKeyFile(keyFile);
        ASSERT_TRUE(added);
        slot = *added;
        close();
        fs::remove_all(original);
        fs::copy(folder, original);
    }
    void openVault()
    {
        close();
        Result<std::unique_ptr<Vault>> opened = openByCode();
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        vault = std::move(*opened);
    }
    bool opensBy(const Secret& secret) const { return Vault::open(folder, secret).has_value(); }
    /// `isOld` and `isNew` try the secrets that open before the change only, and after it only.
    void walk(const Change& change, const Opens& isOld, const Opens& isNew)
    {
        const auto prepare = [&] {
            close();
            startAgain();
            openVault();
        };
        walkFaults(
            prepare, [&] { EXPECT_TRUE(change()); },
            [&](const Fault& fault) {
                SCOPED_TRACE(fault.name);
                const Result<void> done = [&] {
                    const StorageFaults faults = fault.begin();
                    return change();
                }();
                close();
                const bool isChanged = isNew();
                EXPECT_NE(isOld(), isChanged);
                EXPECT_TRUE(done || !fault.isShort()) << done.error().detail();
                if (!done && !done.error().is(errors::outcomeUnclear)) {
                    EXPECT_TRUE(fault.isToldBy(done.error())) << done.error().code().id << " " << done.error().detail();
                    EXPECT_FALSE(isChanged) << done.error().code().id << " " << done.error().detail();
                }
                if (done) {
                    EXPECT_TRUE(isChanged);
                }
                ASSERT_NO_FATAL_FAILURE(expectWhole(fault.name));
                if (!isChanged) {
                    openVault();
                    const Result<void> again = change();
                    EXPECT_TRUE(again) << again.error().code().id << " " << again.error().detail();
                    close();
                    EXPECT_TRUE(isNew());
                }
            });
    }
    Secret fileSecret() const { return {.password = {}, .recoveryCode = {}, .keyFile = keyFile.clone()}; }
    Result<std::unique_ptr<Vault>> openByFile() const { return Vault::open(folder, fileSecret()); }
    bool opensByFile(const SecureBuffer& secret) const
    {
        return opensBy({.password = {}, .recoveryCode = {}, .keyFile = secret.clone()});
    }
    const Opens isFileOld = [this] { return opensByFile(keyFile); }, isFileGone = [this] { return !isFileOld(); };
    const SecureBuffer keyFile = SecureBuffer::copyOf(someBytes(crypto::keyFileSecretSize, 7));
    std::string slot; ///< of the key file, which costs no derivation
};

} // namespace

TEST_F(KeyFaults, atANewPasswordLeaveTheOldOneOrTheNewOne)
{
    walk([this] { return vault->changePassword(secretText(newPassword)); },
        [this] { return opensBy(passwordSecret()); }, [this] { return opensBy(passwordSecret(newPassword)); });
}

TEST_F(KeyFaults, atAFurtherWayInLeaveItOpenOrNot)
{
    const SecureBuffer further = SecureBuffer::copyOf(someBytes(crypto::keyFileSecretSize, 8));
    const Opens isNew = [&] { return opensByFile(further); };
    walk(
        [&]() -> Result<void> {
            HF_CHECK(Slots(*vault).addKeyFile(further));
            return {};
        },
        [&] { return !isNew(); }, isNew);
}

TEST_F(KeyFaults, atTheRemovalOfAWayInLeaveItOpenOrNot)
{
    walk([this] { return Slots(*vault).remove(slot); }, isFileOld, isFileGone);
}

TEST_F(KeyFaults, atANewMasterKeyLeaveTheOldVaultOrTheNewOne)
{
    walk(
        [this]() -> Result<void> {
            HF_TRY(const Rekeyed rekeyed,
                rekey(std::move(vault), recoverySecret(recoveryCode), {.keep = {}, .dropOthers = true}));
            return rekeyed.unclear ? Result<void>(fail(*rekeyed.unclear)) : Result<void>();
        },
        isFileOld, isFileGone);
}

TEST_F(KeyFaults, atTheVeryEndOfANewMasterKeyDoNotKeepItsRecoveryCodeBack)
{
    unsigned unclear = 0;
    for (unsigned call = 1;; ++call) {
        startAgain();
        Result<std::unique_ptr<Vault>> opened = openByFile();
        ASSERT_TRUE(opened) << opened.error().detail();
        bool isStruck = false;
        const Result<Rekeyed> made = [&] {
            const StorageFaults faults(StorageFaults::Kind::SyncFails, call);
            Result<Rekeyed> ended = rekey(std::move(*opened), fileSecret(), {.keep = {}, .dropOthers = true});
            isStruck = faults.struck();
            return ended;
        }();
        if (!isStruck)
            break;
        if (!made || !made->unclear)
            continue;
        ++unclear;
        EXPECT_TRUE(made->unclear->is(errors::outcomeUnclear)) << made->unclear->code().id;
        EXPECT_TRUE(opensBy({.password = {}, .recoveryCode = made->recoveryCode.clone()})) << call;
        EXPECT_FALSE(opensBy(recoverySecret(recoveryCode))) << call;
    }
    EXPECT_GT(unclear, 0u);
}

} // namespace holdfast::vault::test
