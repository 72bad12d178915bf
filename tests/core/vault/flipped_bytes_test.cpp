#include "core/vault/closed_check.h"
#include "core/vault/key_notes.h"
#include "core/vault/salvage.h"
#include "core/vault/vault_state.h"
#include "tests/core/vault/plain_pages.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/rounds.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <random>
#include <set>

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
        m_masterKey = vault->state().masterKey.clone();
        m_pageSize = vault->state().keys.databasePageSize;
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
    /// The pages that hold bytes of each item's content. No eight of those bytes are anywhere else.
    std::vector<std::set<size_t>> pagesOfItems() const
    {
        constexpr size_t wordBytes = sizeof(uint64_t), reservedBytes = 48, saltBytes = 16;
        const std::string plain = plainPages(original, m_masterKey);
        const auto wordAt = [](const auto& bytes, size_t at) {
            uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, wordBytes);
            return word;
        };
        std::vector<std::set<size_t>> pages(m_items.size());
        for (uint64_t i = 0; i < m_items.size(); ++i) {
            const Bytes content = someBytes(300'000, i);
            std::vector<uint64_t> words;
            for (size_t at = 0; at + wordBytes <= content.size(); ++at)
                words.push_back(wordAt(content, at));
            std::ranges::sort(words);
            // The first page has no salt here, and none has the end that is reserved for its seal.
            for (size_t at = 0; at + wordBytes <= plain.size(); at += wordBytes)
                if (std::ranges::binary_search(words, wordAt(plain, at)))
                    pages[i].insert((at + saltBytes) / (m_pageSize - reservedBytes));
        }
        return pages;
    }
    /// What does not lie on the damaged page comes out, whatever else that page was for.
    void expectSalvaged(const std::vector<std::set<size_t>>& pages, size_t damaged) const
    {
        const fs::path out = scratch / "out";
        fs::remove_all(out);
        const Result<SalvageReport> report = salvage(folder, recoverySecret(recoveryCode), out);
        ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        for (uint64_t i = 0; i < m_items.size(); ++i) {
            const fs::path file = out / (m_items[i].exhibit + "-original.bin");
            const bool came = fs::exists(file);
            EXPECT_TRUE(came || pages[i].contains(damaged)) << m_items[i].exhibit << ", page " << damaged + 1;
            if (came) {
                EXPECT_EQ(Sha256::of(asBytes(takeFile(file))), m_items[i].artifacts[0].sha256);
            }
        }
    }
    size_t randomPlaceIn(const std::string& name) { return m_random() % fs::file_size(original / name); }

    const fs::path original = scratch / "original";
    const unsigned m_seed = holdfast::test::seedOr(3690014292);
    std::mt19937 m_random{m_seed};
    std::vector<Item> m_items;
    SecureBuffer m_masterKey;
    size_t m_pageSize = 0;
};

TEST_F(FlippedBytesOfAVault, areEachToldAndEachItemThatDoesNotComeOutIsNamed)
{
    const std::string names[]{"vault.db", "vault.db", "vault.db", "vault.keys", "vault.keys.copy"};
    const unsigned rounds = holdfast::test::roundsOr(40);
    const std::vector<std::set<size_t>> pages = pagesOfItems();
    for (const std::set<size_t>& ofItem : pages)
        ASSERT_GE(ofItem.size(), 300'000 / m_pageSize);
    unsigned lostOne = 0, lostMore = 0;
    for (unsigned round = 0; round < rounds; ++round) {
        const std::string& name = names[round % std::size(names)];
        const size_t at = randomPlaceIn(name);
        SCOPED_TRACE(name + " byte " + std::to_string(at) + ", seed " + std::to_string(m_seed));
        const Seen seen = lookWithOneBitFlipped(name, at);
        EXPECT_TRUE(seen.told);
        EXPECT_TRUE(seen.opened || name == "vault.db") << "the other copy of the keys opens it";
        EXPECT_EQ(seen.unnamed, 0u);
        if (!seen.opened || seen.lost > 1)
            expectSalvaged(pages, at / m_pageSize);
        lostOne += seen.lost == 1 ? 1 : 0;
        lostMore += seen.lost > 1 || !seen.opened ? 1 : 0;
    }
    std::printf("%u flips, seed %u: %u took one item, %u more than one\n", rounds, m_seed, lostOne, lostMore);
    // Most pages are of one item's content, and only those that lead to others take more with them.
    EXPECT_GT(lostOne, rounds / 40);
    EXPECT_LT(lostMore, rounds / 3);
}

TEST_F(FlippedBytesOfAVault, inTheCopyOfTheFirstPageAreToldAndCostNothing)
{
    const unsigned rounds = std::max(holdfast::test::roundsOr(40) / 5, 1U);
    for (unsigned round = 0; round < rounds; ++round) {
        const size_t at = randomPlaceIn("vault.db.first");
        SCOPED_TRACE("byte " + std::to_string(at) + ", seed " + std::to_string(m_seed));
        const Seen seen = lookWithOneBitFlipped("vault.db.first", at);
        EXPECT_TRUE(seen.opened);
        EXPECT_TRUE(seen.told);
        EXPECT_EQ(seen.lost, 0U);
    }
}

} // namespace holdfast::vault::test
