#include "core/crypto/recovery_code.h"
#include "core/vault/key_notes.h"
#include "core/vault/key_store.h"
#include "core/vault/slots.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

using Kind = crypto::KeySlot::Kind;
constexpr std::string_view otherPassword = "another password";

class SlotsTest : public VaultTest {
protected:
    Slots slots() const { return Slots(*vault); }
    /// Id of the first slot of a kind.
    std::string idOf(Kind kind) const
    {
        for (const SlotInfo& slot : slots().list())
            if (slot.kind == kind)
                return slot.id;
        return {};
    }
    Result<std::unique_ptr<Vault>> openWith(const Secret& secret) const { return Vault::open(folder, secret); }
    /// The custody events about keys, as "action generation".
    std::vector<std::string> keyEvents() const
    {
        std::vector<std::string> events;
        const Result<void> walked = vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
            const Json body = Json::parse(event.body);
            if (body["subject"] == "keys")
                events.push_back(body["action"].get<std::string>() + " " + body["details"]["generation"].dump());
            return true;
        });
        EXPECT_TRUE(walked);
        return events;
    }
};

Secret fileSecret(const SecureBuffer& content)
{
    return {.password = {}, .recoveryCode = {}, .keyFile = content.clone()};
}

} // namespace

TEST_F(SlotsTest, ofANewVaultAreAPasswordAndARecoveryCode)
{
    const std::vector<SlotInfo> listed = slots().list();
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed[0].kind, Kind::Password);
    EXPECT_EQ(listed[1].kind, Kind::RecoveryCode);
    EXPECT_EQ(listed[0].id.size(), 8u);
    EXPECT_NE(listed[0].id, listed[1].id);
    EXPECT_TRUE(listed[0].isOpener);
}

TEST_F(SlotsTest, sayWhichOneOpenedTheVault)
{
    reopen();
    EXPECT_TRUE(slots().list()[0].isOpener);
    EXPECT_FALSE(slots().list()[1].isOpener);
    close();
    vault = *openWith(recoverySecret(recoveryCode));
    EXPECT_FALSE(slots().list()[0].isOpener);
    EXPECT_TRUE(slots().list()[1].isOpener);
}

TEST_F(SlotsTest, anotherPasswordRecoveryCodeAndKeyFileOpenTheVaultToo)
{
    const SecureBuffer file = SecureBuffer::random(crypto::keyFileSecretSize);
    ASSERT_TRUE(slots().addPassword(secretText(otherPassword), crypto::KdfParams::minimum()));
    const Result<Slots::RecoveryCode> code = slots().addRecoveryCode();
    ASSERT_TRUE(code && slots().addKeyFile(file));
    expectSound();
    close();
    EXPECT_TRUE(tryOpen());
    EXPECT_TRUE(openWith(passwordSecret(otherPassword)));
    EXPECT_TRUE(openWith(recoverySecret(recoveryCode)));
    EXPECT_TRUE(openWith(recoverySecret(asText(code->code.view()))));
    EXPECT_TRUE(openWith(fileSecret(file)));
    EXPECT_TRUE(openWith(fileSecret(SecureBuffer::random(file.size()))).error().is(errors::wrongPassword));
    EXPECT_TRUE(openWith(fileSecret(secretText("no key file"))).error().is(errors::badKeyFile));
}

TEST_F(SlotsTest, aPasswordOpensHoweverItsAccentsAreTyped)
{
    ASSERT_TRUE(slots().changePassword(secretText("caf\xc3\xa9 \xc3\xa9l\xc3\xa9phant")));
    close();
    EXPECT_TRUE(openWith(passwordSecret("cafe\xcc\x81 e\xcc\x81le\xcc\x81phant")));
    EXPECT_TRUE(openWith(passwordSecret("cafe elephant")).error().is(errors::wrongPassword));
}

TEST_F(SlotsTest, aChangedPasswordIsTheOneThatTheVaultWasOpenedWith)
{
    ASSERT_TRUE(slots().addPassword(secretText(otherPassword), crypto::KdfParams::minimum()));
    close();
    vault = *openWith(passwordSecret(otherPassword));
    const Result<std::string> changed = slots().changePassword(secretText("a third password"));
    ASSERT_TRUE(changed);
    EXPECT_TRUE(slots().list()[2].isOpener);
    EXPECT_EQ(slots().list()[2].id, *changed);
    close();
    EXPECT_TRUE(tryOpen());
    EXPECT_TRUE(openWith(passwordSecret(otherPassword)).error().is(errors::wrongPassword));
    EXPECT_TRUE(openWith(passwordSecret("a third password")));
}

TEST_F(SlotsTest, withSeveralPasswordsARecoveryMustNameTheOneItChanges)
{
    const std::string first = idOf(Kind::Password);
    ASSERT_TRUE(slots().addPassword(secretText(otherPassword), crypto::KdfParams::minimum()));
    close();
    vault = *openWith(recoverySecret(recoveryCode));
    EXPECT_TRUE(slots().changePassword(secretText("a third password")).error().is(errors::slotUnclear));
    EXPECT_TRUE(slots().changePassword(secretText("a third password"), "00000000").error().is(errors::noSuchSlot));
    EXPECT_TRUE(slots()
                    .changePassword(secretText("a third password"), idOf(Kind::RecoveryCode))
                    .error()
                    .is(errors::noSuchSlot));
    ASSERT_TRUE(slots().changePassword(secretText("a third password"), first));
    close();
    EXPECT_TRUE(tryOpen().error().is(errors::wrongPassword));
    EXPECT_TRUE(openWith(passwordSecret(otherPassword)));
}

TEST_F(SlotsTest, aRecoverySetsAPasswordWhereThereIsNone)
{
    ASSERT_TRUE(slots().remove(idOf(Kind::Password)));
    close();
    vault = *openWith(recoverySecret(recoveryCode));
    ASSERT_TRUE(slots().changePassword(secretText(otherPassword)));
    close();
    EXPECT_TRUE(openWith(passwordSecret(otherPassword)));
}

TEST_F(SlotsTest, aRemovedOneOpensNothingAndIsNotRevivedByEitherOldCopy)
{
    const std::string old = takeFile(folder / "vault.keys");
    ASSERT_TRUE(slots().remove(idOf(Kind::Password)));
    expectSound();
    close();
    for (const char* name : {"vault.keys", "vault.keys.copy"}) {
        putFile(folder / name, old);
        EXPECT_TRUE(tryOpen().error().is(errors::wrongPassword)) << name;
        ASSERT_TRUE(openWith(recoverySecret(recoveryCode))) << name;
        EXPECT_NE(takeFile(folder / name), old) << name;
    }
}

TEST_F(SlotsTest, thatAreTheLastPasswordOrRecoveryCodeStay)
{
    ASSERT_TRUE(slots().addKeyFile(SecureBuffer::random(crypto::keyFileSecretSize)));
    EXPECT_TRUE(slots().remove("no such id").error().is(errors::noSuchSlot));
    ASSERT_TRUE(slots().remove(idOf(Kind::RecoveryCode)));
    EXPECT_TRUE(slots().remove(idOf(Kind::Password)).error().is(errors::lastSlot));
    ASSERT_TRUE(slots().remove(idOf(Kind::KeyFile)));
    EXPECT_TRUE(slots().remove(idOf(Kind::Password)).error().is(errors::lastSlot));
    reopen();
}

TEST_F(SlotsTest, areNoMoreThanAWrongPasswordCanWaitFor)
{
    for (size_t count = slots().list().size(); count < Slots::most; ++count)
        ASSERT_TRUE(slots().addRecoveryCode());
    EXPECT_TRUE(slots().addRecoveryCode().error().is(errors::tooManySlots));
    EXPECT_TRUE(slots().addKeyFile(SecureBuffer::random(64)).error().is(errors::tooManySlots));
}

TEST_F(SlotsTest, refuseWeakPasswordsAndFilesThatAreNoKeyFile)
{
    EXPECT_TRUE(slots().addPassword(secretText("short"), {}).error().is(errors::weakPassword));
    EXPECT_TRUE(slots().addKeyFile(SecureBuffer::random(63)).error().is(errors::badKeyFile));
    EXPECT_TRUE(slots().addKeyFile(SecureBuffer()).error().is(errors::badKeyFile));
    EXPECT_EQ(slots().list().size(), 2u);
    EXPECT_TRUE(keyEvents().empty());
}

TEST_F(SlotsTest, changesAreEventsWithSlotAndKindAndWithoutSecrets)
{
    const SecureBuffer file = SecureBuffer::random(crypto::keyFileSecretSize);
    ASSERT_TRUE(slots().changePassword(secretText(otherPassword)));
    ASSERT_TRUE(slots().addKeyFile(file));
    ASSERT_TRUE(slots().remove(idOf(Kind::RecoveryCode)));
    EXPECT_EQ(keyEvents(), (std::vector<std::string>{"password-changed 2", "slot-added 3", "slot-removed 4"}));
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        for (const std::string& secret : {std::string(otherPassword), recoveryCode, toHex(file.view())})
            EXPECT_EQ(event.body.find(secret), std::string::npos);
        return true;
    }));
    expectSound();
}

TEST_F(SlotsTest, anOlderVaultKeysThatWasPutBackIsToldUntilTheSlotsAreChanged)
{
    const std::string old = takeFile(folder / "vault.keys");
    ASSERT_TRUE(slots().changePassword(secretText(otherPassword)));
    close();
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        putFile(folder / name, old);
    reopen();
    EXPECT_EQ(keyEvents(), (std::vector<std::string>{"password-changed 2", "keys-differ 1"}));
    reopen();
    EXPECT_EQ(keyEvents().size(), 2u) << "once is enough";
    EXPECT_TRUE(hasForeignKeys(*vault));
    const auto findings = vault->check();
    ASSERT_TRUE(findings);
    ASSERT_EQ(findings->size(), 1u);
    EXPECT_EQ(findings->front().code.id, errors::keysReplaced.id);
    ASSERT_TRUE(slots().changePassword(secretText(password)));
    EXPECT_FALSE(hasForeignKeys(*vault));
    expectSound();
    reopen();
    expectSound();
}

TEST_F(SlotsTest, aMadeUpVaultKeysThatLeavesOneOutIsPutRightFromTheCopy)
{
    close();
    const std::string ours = takeFile(folder / "vault.keys");
    crypto::KeyFile madeUp = *crypto::KeyFile::fromText(ours);
    std::erase_if(madeUp.slots, [](const crypto::KeySlot& slot) { return slot.kind == Kind::RecoveryCode; });
    ++madeUp.generation;
    putFile(folder / "vault.keys", madeUp.toText());
    reopen();
    EXPECT_FALSE(idOf(Kind::RecoveryCode).empty());
    const auto findings = vault->check();
    ASSERT_TRUE(findings && findings->size() == 1);
    EXPECT_EQ(findings->front().code.id, errors::keysDamaged.id);
    close();
    EXPECT_EQ(takeFile(folder / "vault.keys"), ours);
    EXPECT_EQ(takeFile(folder / "vault.keys.copy"), ours);
    EXPECT_TRUE(openWith(recoverySecret(recoveryCode)));
}

TEST_F(SlotsTest, aWayInThatOnlyAMadeUpVaultKeysHasIsNone)
{
    ASSERT_TRUE(slots().addPassword(secretText(otherPassword), {}));
    crypto::KeyFile madeUp = *crypto::KeyFile::fromText(takeFile(folder / "vault.keys"));
    ASSERT_TRUE(slots().remove(slots().list().back().id));
    close();
    const std::string ours = takeFile(folder / "vault.keys.copy");
    madeUp.generation = 99;
    putFile(folder / "vault.keys", madeUp.toText());
    EXPECT_TRUE(openWith(passwordSecret(otherPassword)).error().is(errors::wrongPassword));
    EXPECT_EQ(takeFile(folder / "vault.keys.copy"), ours);
    reopen();
    EXPECT_EQ(slots().list().size(), 2u);
}

TEST_F(SlotsTest, aGenerationThatWouldBeginAnewIsRefused)
{
    crypto::KeyFile last = *crypto::KeyFile::fromText(takeFile(folder / "vault.keys"));
    last.generation = UINT64_MAX;
    EXPECT_TRUE(crypto::KeyFile::fromText(last.toText()).error().is(errors::keysDamaged));
}

TEST_F(SlotsTest, copiesMadeBeforeAPasswordChangeStillOpenWithTheOldPassword)
{
    std::filesystem::create_directory(scratch / "earlier");
    const std::string old = takeFile(folder / "vault.keys");
    ASSERT_TRUE(slots().changePassword(secretText(otherPassword)));
    close();
    std::filesystem::copy_file(folder / "vault.db", scratch / "earlier" / "vault.db");
    putFile(scratch / "earlier" / "vault.keys", old);
    EXPECT_TRUE(Vault::open(scratch / "earlier", passwordSecret())) << "the documentation and `passwd` say so";
}

TEST_F(SlotsTest, aKeyFileIsReadWholeOrRefused)
{
    const Bytes content = someBytes(crypto::keyFileSecretSize, 5);
    putFile(scratch / "key", asText(content));
    const Result<SecureBuffer> read = readKeyFile(scratch / "key");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->equals(content));
    putFile(scratch / "longer", std::string(65, 'x'));
    EXPECT_TRUE(readKeyFile(scratch / "longer").error().is(errors::badKeyFile));
    putFile(scratch / "empty", "");
    EXPECT_TRUE(readKeyFile(scratch / "empty").error().is(errors::badKeyFile));
    EXPECT_TRUE(readKeyFile(scratch / "missing").error().is(holdfast::errors::notFound));
    EXPECT_FALSE(readKeyFile("/dev/zero"));
}

} // namespace holdfast::vault::test
