#include "vault_fixture.h"

#include "core/vault/page_check.h"
#include "core/vault/vault_state.h"

#include <fstream>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

class PageCheck : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        addItem("one", someBytes(9'000'000, 1));
    }
    std::vector<std::string> bySqlCipher() const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> rows = vault->database().query("PRAGMA cipher_integrity_check");
        std::vector<std::string> lines;
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            lines.push_back(rows->text(0));
        return lines;
    }
    std::vector<std::string> byPageCheck() const
    {
        std::vector<std::string> lines;
        const auto damaged = damagedPages(vault->state(), {});
        EXPECT_TRUE(damaged);
        for (const DamagedPage& page : *damaged)
            lines.push_back("HMAC verification failed for page " + std::to_string(page.number));
        return lines;
    }
};

} // namespace

TEST_F(PageCheck, saysOfEachPageWhatSqlCipherSays)
{
    EXPECT_EQ(byPageCheck(), std::vector<std::string>());
    constexpr uint64_t pageSize = 65536;
    const uint64_t pages = fs::file_size(folder / "vault.db") / pageSize;
    ASSERT_GT(pages, 130u) << "more than two pieces";
    std::fstream file(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
    // In what is sealed, in the IV, in the HMAC, and in the rest after it.
    const uint64_t places[]{20, 40'000, pageSize - 48, pageSize - 33, pageSize - 32, pageSize - 1};
    for (uint64_t page = 1; page <= pages; page += 7) {
        const auto at = static_cast<std::streamoff>((page - 1) * pageSize + places[page % std::size(places)]);
        file.seekg(at);
        const char changed = static_cast<char>(file.get() ^ 1);
        file.seekp(at);
        file.put(changed);
    }
    file.close();
    EXPECT_GT(byPageCheck().size(), pages / 8);
    EXPECT_EQ(byPageCheck(), bySqlCipher());
}

TEST_F(PageCheck, reportsAndStopsWhenCancelled)
{
    CancelFlag cancel;
    uint64_t reports = 0;
    const Progress progress(
        [&](std::string_view, uint64_t done, uint64_t total) {
            EXPECT_LT(done, total);
            ++reports;
            cancel.cancel();
        },
        cancel);
    const auto damaged = damagedPages(vault->state(), progress);
    ASSERT_FALSE(damaged);
    EXPECT_TRUE(damaged.error().is(holdfast::errors::cancelled));
    EXPECT_EQ(reports, 1u);
    expectSound();
}

} // namespace holdfast::vault::test
