#pragma once

#include "core/vault/key_store.h"
#include "core/vault/rekey.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace fs = std::filesystem;

/// A vault to which every change of its keys starts anew. It is opened with its recovery code, which costs no
/// derivation and survives every change here.
class KeyChangeTest : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("kept", content);
        close();
        fs::copy(folder, original);
    }
    void startAgain() const
    {
        fs::remove_all(folder);
        fs::copy(original, folder);
    }
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, recoverySecret(recoveryCode)); }
    /// Drops the password, so that old and new keys differ in the number of slots.
    Result<Rekeyed> rekeyNow() const
    {
        Result<std::unique_ptr<Vault>> opened = openByCode();
        if (!opened)
            return fail(opened.error());
        return rekey(std::move(*opened), recoverySecret(recoveryCode), {.keep = {}, .dropOthers = true});
    }
    /// That the disk may not keep it is an error here.
    Result<void> rekeyed() const
    {
        HF_TRY(const Rekeyed rekeyed, rekeyNow());
        return rekeyed.unclear ? Result<void>(fail(*rekeyed.unclear)) : Result<void>();
    }
    crypto::KeyFile newestKeys() const { return KeyStore(folder).load()->keys; }
    /// Opens twice, since what is healed at the first time is told by its check; with everything in it and nothing
    /// left.
    void expectWhole(const std::string& when)
    {
        Result<std::unique_ptr<Vault>> opened = openByCode();
        ASSERT_TRUE(opened) << when << ": " << opened.error().code().id << " " << opened.error().detail();
        opened->reset();
        vault = *openByCode();
        const Result<Item> again = vault->item(item.id);
        ASSERT_TRUE(again) << when;
        EXPECT_EQ(contentOf(*again), content) << when;
        expectSound();
        EXPECT_FALSE(fs::exists(folder / "vault.db.next")) << when;
        EXPECT_FALSE(fs::exists(folder / "vault.db.next-journal")) << when;
        EXPECT_EQ(takeFile(folder / "vault.keys"), takeFile(folder / "vault.keys.copy")) << when;
        close();
    }
    const fs::path original = scratch / "original";
    const Bytes content = someBytes(600'000, 1);
    Item item;
};

} // namespace holdfast::vault::test
