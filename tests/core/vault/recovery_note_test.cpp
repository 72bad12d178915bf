#include "core/vault/recovery_note.h"

#include "core/vault/rekey.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

/// A vault whose recovery code was replaced by one that nobody has seen.
class RecoveryNote : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        Result<Rekeyed> done = rekeyed();
        ASSERT_TRUE(done) << done.error().code().id;
        newCode = std::string(asText(done->recoveryCode.view()));
        reopen();
    }
    Result<Rekeyed> rekeyed(const RekeyOptions& options = {})
    {
        return rekey(std::exchange(vault, nullptr), passwordSecret(), options);
    }
    std::optional<std::string> unconfirmed() const
    {
        const auto found = unconfirmedRecoveryCode(*vault);
        EXPECT_TRUE(found);
        return found.value_or(std::nullopt);
    }
    std::string recoverySlot() const
    {
        for (const SlotInfo& slot : Slots(*vault).list())
            if (slot.kind == crypto::KeySlot::Kind::RecoveryCode)
                return slot.id;
        return {};
    }
    std::string newCode;
};

TEST_F(RecoveryNote, isThereFromTheRekeyOnAndOutlivesEveryOpeningByPassword)
{
    EXPECT_EQ(unconfirmed(), recoverySlot());
    reopen();
    EXPECT_EQ(unconfirmed(), recoverySlot());
    expectSound();
}

TEST_F(RecoveryNote, isOfNoVaultWhoseCodeWasNeverReplaced)
{
    const Result<Vault::Created> created = Vault::create(scratch / "new", secretText(password), {});
    ASSERT_TRUE(created);
    EXPECT_EQ(*unconfirmedRecoveryCode(*created->vault), std::nullopt);
    EXPECT_TRUE(confirmRecoveryCode(*created->vault)) << "nothing to confirm is no error";
}

TEST_F(RecoveryNote, endsWhenThePersonSaysThatTheyHaveTheCode)
{
    ASSERT_TRUE(confirmRecoveryCode(*vault));
    EXPECT_EQ(unconfirmed(), std::nullopt);
    reopen();
    EXPECT_EQ(unconfirmed(), std::nullopt);
}

TEST_F(RecoveryNote, endsWhenTheVaultIsOpenedWithThatVeryCode)
{
    close();
    ASSERT_TRUE(Vault::open(folder, recoverySecret(newCode)));
    reopen();
    EXPECT_EQ(unconfirmed(), std::nullopt);
}

TEST_F(RecoveryNote, doesNotEndForACodeThatWasRefused)
{
    close();
    EXPECT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)).error().is(errors::wrongPassword));
    reopen();
    EXPECT_EQ(unconfirmed(), recoverySlot());
}

TEST_F(RecoveryNote, outlivesItsSlotWhileNoRecoveryCodeIsThere)
{
    const std::string removed = recoverySlot();
    ASSERT_TRUE(Slots(*vault).remove(removed));
    EXPECT_EQ(unconfirmed(), removed);
    reopen();
    EXPECT_EQ(unconfirmed(), removed);
    const Result<Slots::RecoveryCode> made = Slots(*vault).addRecoveryCode();
    ASSERT_TRUE(made);
    EXPECT_EQ(unconfirmed(), made->slotId) << "which may not have been seen either";
    ASSERT_TRUE(confirmRecoveryCode(*vault));
    EXPECT_EQ(unconfirmed(), std::nullopt);
    ASSERT_TRUE(Slots(*vault).remove(made->slotId));
    EXPECT_EQ(unconfirmed(), std::nullopt) << "they had it";
}

TEST_F(RecoveryNote, outlivesTheSlotOfACodeAddedMeanwhileThatNobodyHasSeenEither)
{
    const Result<Slots::RecoveryCode> made = Slots(*vault).addRecoveryCode();
    ASSERT_TRUE(made);
    ASSERT_TRUE(Slots(*vault).remove(made->slotId));
    EXPECT_EQ(unconfirmed(), made->slotId);
}

TEST_F(RecoveryNote, isOfAnotherCodeThatIsMadeUntilThatOneIsConfirmed)
{
    const Result<Slots::RecoveryCode> made = Slots(*vault).addRecoveryCode();
    ASSERT_TRUE(made);
    EXPECT_EQ(unconfirmed(), made->slotId) << "it may not have been seen either";
    ASSERT_TRUE(confirmRecoveryCode(*vault));
    EXPECT_EQ(unconfirmed(), std::nullopt);
    ASSERT_TRUE(Slots(*vault).addRecoveryCode());
    EXPECT_EQ(unconfirmed(), std::nullopt) << "the one that is known still opens";
}

TEST_F(RecoveryNote, isOfTheNewestCodeAfterAnotherRekeyAndOfNoneThatWasKept)
{
    const std::string before = recoverySlot();
    ASSERT_TRUE(rekeyed());
    reopen();
    EXPECT_NE(recoverySlot(), before);
    EXPECT_EQ(unconfirmed(), recoverySlot());
    const Result<Slots::RecoveryCode> known = Slots(*vault).addRecoveryCode();
    ASSERT_TRUE(known && Slots(*vault).remove(recoverySlot()));
    RekeyOptions options;
    options.keep.push_back({known->slotId, known->code.clone()});
    ASSERT_TRUE(rekeyed(options));
    reopen();
    EXPECT_EQ(unconfirmed(), std::nullopt) << "who gave the code has it";
}

TEST_F(RecoveryNote, isNotMadeByARekeyThatWasStopped)
{
    ASSERT_TRUE(confirmRecoveryCode(*vault));
    CancelFlag cancel;
    const Progress progress(
        [&](std::string_view what, uint64_t, uint64_t) {
            if (what == "checking")
                cancel.cancel();
        },
        cancel);
    ASSERT_FALSE(rekey(std::exchange(vault, nullptr), passwordSecret(), {}, progress));
    EXPECT_TRUE(Vault::open(folder, recoverySecret(newCode)));
    reopen();
    EXPECT_EQ(unconfirmed(), std::nullopt);
}

} // namespace holdfast::vault::test
