#include "core/vault/closed_check.h"
#include "core/vault/key_notes.h"
#include "tests/core/vault/vault_fixture.h"

#include <random>

namespace holdfast::vault::test {

/// scripts/soak repeats this with other seeds.
class FlippedBytesOfAVault : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        for (uint64_t i = 0; i < 4; ++i)
            m_items.push_back(addItem("item " + std::to_string(i), someBytes(300'000, i)));
        close();
    }
    /// Whether opening or checking tells of anything.
    bool isTold()
    {
        Result<std::unique_ptr<Vault>> opened = tryOpen();
        if (!opened) {
            const auto findings = checkClosed(folder, passwordSecret(), opened.error());
            return findings && !findings->empty();
        }
        vault = std::move(*opened);
        const Result<std::vector<CheckFinding>> findings = vault->check();
        const bool told = !findings || !findings->empty() || !keyNotes(*vault).empty();
        // What still comes out is right byte for byte; a page that only leads to others may take many items with it.
        for (uint64_t i = 0; i < m_items.size(); ++i) {
            const Result<Bytes> content = vault->readArtifact(m_items[i].artifacts[0], SIZE_MAX);
            EXPECT_TRUE(!content || *content == someBytes(300'000, i));
        }
        close();
        return told;
    }
    std::vector<Item> m_items;
};

TEST_F(FlippedBytesOfAVault, areEachTold)
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    const std::string names[]{"vault.db", "vault.db", "vault.db", "vault.keys"};
    for (int round = 0; round < 30; ++round) {
        const std::string& name = names[size_t(round) % std::size(names)];
        const std::string whole = takeFile(folder / name), first = takeFile(folder / "vault.db.first");
        std::string damaged = whole;
        const size_t at = random() % damaged.size();
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << random() % 8));
        putFile(folder / name, damaged);
        EXPECT_TRUE(isTold()) << name << " byte " << at << ", seed " << seed;
        putFile(folder / name, whole);
        putFile(folder / "vault.db.first", first);
    }
    reopen();
    expectSound();
}

} // namespace holdfast::vault::test
