#pragma once

#include "core/base/json.h"
#include "golden_list.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

/// A copy of one of them, not yet opened, so that it is of the schema that it was left in.
class GoldenVault : public VaultTest {
protected:
    GoldenVault() { quickDerivations.reset(); }
    void SetUp() override { startAgain(); }
    void startAgain(const std::string& version = "v1");
    /// With the code, which costs no derivation.
    Secret secret() const { return recoverySecret(code); }
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, secret()); }
    void openGolden();
    /// Its database, without opening it as a vault, which would raise it.
    Result<std::unique_ptr<Database>> openDatabase() const;
    int64_t versionOnDisk() const; ///< PRAGMA user_version; -1 when it does not open
    /// What a program that knew no later schema would have left: the steps up to it, and nothing of those after it.
    void raiseOnDisk(int64_t version) const;
    /// What the program of that version said of its items.
    static Json expectedItems(const std::string& version);
    /// The golden vault's items as the program of its time listed them, each read back to its last byte.
    void expectGoldenItems(const std::string& version = "v1") const;
    std::vector<Json> events(std::string_view action) const;
    static std::string schemaOf(const Vault& of);

    std::string_view code = goldenVaults[0].code;

private:
    void expectItem(const Item& item, const Json& expected) const;
};

} // namespace holdfast::vault::test
