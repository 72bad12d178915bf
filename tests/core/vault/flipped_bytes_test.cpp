#include "core/vault/closed_check.h"
#include "core/vault/key_notes.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/rounds.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

/// scripts/soak repeats this with other seeds.
class FlippedBytesOfAVault : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        for (uint64_t i = 0; i < 4; ++i)
            m_items.push_back(addItem("item " + std::to_string(i), someBytes(300'000, i)));
        close();
        fs::copy(folder, original);
    }
    /// What one flip did.
    struct Seen {
        bool opened = false;
        bool told = false; ///< opening or checking tells of it
        unsigned lost = 0; ///< items that did not come out
        unsigned unnamed = 0; ///< of those, that no finding names
    };
    Seen look()
    {
        Result<std::unique_ptr<Vault>> opened = openByCode();
        if (!opened) {
            const auto findings = checkClosed(folder, recoverySecret(recoveryCode), opened.error());
            return {false, findings && !findings->empty()};
        }
        vault = std::move(*opened);
        const Result<std::vector<CheckFinding>> findings = vault->check();
        Seen seen{true, !findings || !findings->empty() || !keyNotes(*vault).empty()};
        for (uint64_t i = 0; i < m_items.size(); ++i) {
            const Result<Bytes> content = vault->readArtifact(m_items[i].artifacts[0], SIZE_MAX);
            EXPECT_TRUE(!content || *content == someBytes(300'000, i));
            if (content && vault->item(m_items[i].id))
                continue;
            ++seen.lost;
            seen.unnamed += findings && isNamed(m_items[i], *findings) ? 0U : 1U;
        }
        close();
        return seen;
    }
    static bool isNamed(const Item& item, const std::vector<CheckFinding>& findings)
    {
        return std::any_of(findings.begin(), findings.end(), [&](const CheckFinding& finding) {
            return finding.subject == item.id.text() || finding.subject == item.artifacts[0].id.text();
        });
    }
    /// The code costs no derivation.
    Result<std::unique_ptr<Vault>> openByCode() const { return Vault::open(folder, recoverySecret(recoveryCode)); }
    Seen lookWithOneBitFlipped(const std::string& name, size_t at)
    {
        fs::remove_all(folder);
        fs::copy(original, folder);
        std::string damaged = takeFile(folder / name);
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << m_random() % 8));
        putFile(folder / name, damaged);
        return look();
    }
    size_t randomPlaceIn(const std::string& name) { return m_random() % fs::file_size(original / name); }

    const fs::path original = scratch / "original";
    const unsigned m_seed = std::random_device{}();
    std::mt19937 m_random{m_seed};
    std::vector<Item> m_items;
};

TEST_F(FlippedBytesOfAVault, areEachToldAndEachItemThatDoesNotComeOutIsNamed)
{
    const std::string names[]{"vault.db", "vault.db", "vault.db", "vault.keys", "vault.keys.copy"};
    const unsigned rounds = holdfast::test::roundsOr(40);
    unsigned lostOne = 0, lostMore = 0;
    for (unsigned round = 0; round < rounds; ++round) {
        const std::string& name = names[round % std::size(names)];
        const size_t at = randomPlaceIn(name);
        SCOPED_TRACE(name + " byte " + std::to_string(at) + ", seed " + std::to_string(m_seed));
        const Seen seen = lookWithOneBitFlipped(name, at);
        EXPECT_TRUE(seen.told);
        EXPECT_TRUE(seen.opened || name == "vault.db") << "the other copy of the keys opens it";
        EXPECT_EQ(seen.unnamed, 0u);
        lostOne += seen.lost == 1 ? 1 : 0;
        lostMore += seen.lost > 1 || !seen.opened ? 1 : 0;
    }
    std::printf("%u flips, seed %u: %u took one item, %u more than one\n", rounds, m_seed, lostOne, lostMore);
    // Most pages are of one item's content, and only those that lead to others take more with them.
    EXPECT_GT(lostOne, rounds / 40);
    EXPECT_LT(lostMore, rounds / 3);
}

TEST_F(FlippedBytesOfAVault, inTheCopyOfTheFirstPageCostNothing)
{
    const unsigned rounds = std::max(holdfast::test::roundsOr(40) / 5, 1U);
    for (unsigned round = 0; round < rounds; ++round) {
        const size_t at = randomPlaceIn("vault.db.first");
        SCOPED_TRACE("byte " + std::to_string(at) + ", seed " + std::to_string(m_seed));
        const Seen seen = lookWithOneBitFlipped("vault.db.first", at);
        EXPECT_TRUE(seen.opened);
        EXPECT_EQ(seen.lost, 0U);
    }
}

} // namespace holdfast::vault::test
