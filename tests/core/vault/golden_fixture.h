#pragma once

#include "core/base/json.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

/// Vaults as released versions of the program made them (tests/core/vault/golden/README.md).
struct Golden {
    std::string name; ///< of its folder, and of the list of its items
    int64_t schema = 0;
    std::string_view code;
};
inline const Golden goldenVaults[]{{"v1", 1, "FRGZ-TP6A-QSJ6-RAGC-K3D3-1MSY-5V5Y-PQ9"},
    {"v8", 8, "NVDA-582E-EV3K-CYK4-75YV-N65N-2GHG-ET5"}, {"v10", 10, "2P80-ZTZ4-F7QD-B2RA-64RC-6X5G-VJWG-SQW"}};
inline constexpr std::string_view goldenPassword = "golden vault password";

/// A copy of one of them, not yet opened, so that it is of the schema that it was left in.
class GoldenVault : public VaultTest {
protected:
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
