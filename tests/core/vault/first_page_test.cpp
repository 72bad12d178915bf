#include "core/vault/checker.h"
#include "core/vault/first_page.h"
#include "core/vault/key_notes.h"
#include "core/vault/settings.h"
#include "storage_faults.h"
#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

class FirstPageTest : public VaultTest {
protected:
    using Kind = StorageFaults::Kind;
    static constexpr size_t pageSize = 65536;

    void SetUp() override
    {
        VaultTest::SetUp();
        addItem("kept", asBytes("content"));
        addItem("large", someBytes(3'000'000, 1));
        close();
    }
    void expectHealed() const
    {
        const std::vector<CheckFinding> findings = vault->check().value();
        ASSERT_EQ(findings.size(), 1u);
        EXPECT_TRUE(findings[0].code == errors::damaged);
        EXPECT_NE(findings[0].detail.find("written anew"), std::string::npos) << findings[0].detail;
    }
    void expectToldOnce()
    {
        reopen();
        expectHealed();
        EXPECT_FALSE(healedWhenOpened(*vault).empty());
        reopen();
        expectSound();
        close();
    }
    void flip(const char* file, size_t at) const
    {
        std::string bytes = takeFile(folder / file);
        bytes.at(at) = static_cast<char>(bytes.at(at) ^ 0x10);
        putFile(folder / file, bytes);
    }
    void openByCode() { vault = *Vault::open(folder, recoverySecret(recoveryCode)); }
    /// One that writes as often as the next.
    Result<void> change()
    {
        m_minutes = m_minutes == 7 ? 8 : 7;
        return writeSettings(*vault, {.lockMinutes = m_minutes});
    }
    unsigned writesOfChange(Kind kind)
    {
        const StorageFaults counting(kind, ~0U);
        EXPECT_TRUE(change());
        return counting.calls();
    }
    Bytes newestCopy() const { return FirstPageCopy::kept(folder, pageSize).at(0); }
    Bytes pageNow() const
    {
        const std::string bytes = takeFile(folder / "vault.db");
        return Bytes(bytes.begin(), bytes.begin() + pageSize);
    }
    uint64_t m_minutes = 7;
};

TEST_F(FirstPageTest, isPutBackFromItsCopyWhereverItIsDamagedAndThatIsSaid)
{
    for (const size_t at : {size_t{0}, size_t{15}, size_t{16}, size_t{100}, size_t{5000}, pageSize - 1}) {
        flip("vault.db", at);
        const std::string damaged = takeFile(folder / "vault.db");
        reopen();
        expectHealed();
        EXPECT_EQ(vault->countItems().value(), 2u);
        close();
        reopen();
        expectSound();
        close();
        EXPECT_NE(takeFile(folder / "vault.db"), damaged);
    }
}

TEST_F(FirstPageTest, isLeftAsItIsWhereNoCopyFits)
{
    for (const size_t place : {size_t{0}, size_t{40} + pageSize})
        flip(FirstPageCopy::fileName, place + 1000);
    flip("vault.db", 1000);
    const std::string damaged = takeFile(folder / "vault.db");
    EXPECT_TRUE(tryOpen().error().is(errors::damaged));
    EXPECT_EQ(takeFile(folder / "vault.db"), damaged);
    flip("vault.db", 1000);
    reopen();
    expectHealed();
    reopen();
    expectSound();
}

TEST_F(FirstPageTest, tellsOfADamagedCopyAndWritesItAnew)
{
    const std::string copy = FirstPageCopy::fileName;
    const size_t size = std::filesystem::file_size(folder / copy), place = 40 + pageSize;
    for (const size_t at :
        {size_t{0}, size_t{20}, size_t{5000}, place - 1, place, place + 39, 2 * place - 1, 2 * place, size - 1}) {
        SCOPED_TRACE(at);
        flip(FirstPageCopy::fileName, at);
        expectToldOnce();
    }
    const std::string whole = takeFile(folder / copy);
    for (const std::string& left : {std::string(), whole.substr(0, 3000), whole.substr(0, place + 3000), whole + "more",
             std::string(whole.size(), '\0')}) {
        SCOPED_TRACE(left.size());
        putFile(folder / copy, left);
        expectToldOnce();
    }
}

TEST_F(FirstPageTest, isNotCalledDamagedWhereAKillLeftTheCopyHalfWritten)
{
    std::string copy = takeFile(folder / FirstPageCopy::fileName);
    ASSERT_TRUE(copy.ends_with("holdfast first s"));
    reopen();
    ASSERT_TRUE(takeFile(folder / FirstPageCopy::fileName).ends_with("holdfast first i"));
    close();
    copy.replace(copy.size() - 16, 16, "holdfast first i");
    copy.replace(2000, 5000, std::string(5000, 'x'));
    putFile(folder / FirstPageCopy::fileName, copy);
    reopen();
    expectSound();
}

TEST_F(FirstPageTest, outlivesDamageToEitherPlaceOfItsCopy)
{
    for (const size_t place : {size_t{0}, size_t{40} + pageSize}) {
        flip(FirstPageCopy::fileName, place + 1000);
        flip("vault.db", 1000);
        const Result<std::unique_ptr<Vault>> opened = tryOpen();
        ASSERT_TRUE(opened) << place;
        EXPECT_EQ((*opened)->countItems().value(), 2u);
    }
}

TEST_F(FirstPageTest, isNeverReplacedByAnOlderOneThatWouldLoseAnItem)
{
    const std::string older = takeFile(folder / FirstPageCopy::fileName);
    reopen();
    addItem("later", someBytes(3'000'000, 2));
    close();
    putFile(folder / FirstPageCopy::fileName, older);
    flip("vault.db", 1000);
    const std::string damaged = takeFile(folder / "vault.db");
    EXPECT_TRUE(tryOpen().error().is(errors::damaged));
    EXPECT_EQ(takeFile(folder / "vault.db"), damaged);
    flip("vault.db", 1000);
    reopen();
    EXPECT_EQ(vault->countItems().value(), 3u);
    expectSound();
}

TEST_F(FirstPageTest, isKeptAgainWhereTheCopyIsGone)
{
    std::filesystem::remove(folder / FirstPageCopy::fileName);
    reopen();
    close();
    flip("vault.db", 1000);
    reopen();
    expectHealed();
    EXPECT_EQ(vault->countItems().value(), 2u);
}

TEST_F(FirstPageTest, isCopiedByTheLastWriteThatDiskFaultsStrikeAndWithoutRoomTheCopyOfBeforeStays)
{
    for (const Kind kind : {Kind::DiskFull, Kind::WriteFails, Kind::FillsUp}) {
        openByCode();
        ASSERT_TRUE(change());
        const unsigned writes = writesOfChange(kind);
        const Bytes before = newestCopy();
        {
            const StorageFaults faults(kind, writes);
            EXPECT_TRUE(change());
            EXPECT_TRUE(faults.struck());
        }
        EXPECT_EQ(newestCopy(), before);
        EXPECT_NE(pageNow(), before);
        EXPECT_EQ(FirstPageCopy::kept(folder, pageSize).size(), kind == Kind::FillsUp ? 1u : 2u);
        EXPECT_TRUE(change());
        EXPECT_EQ(newestCopy(), pageNow());
        close();
        flip("vault.db", 1000);
        openByCode();
        expectHealed();
        EXPECT_EQ(readSettings(*vault)->lockMinutes, m_minutes);
        EXPECT_EQ(vault->countItems().value(), 2u);
        close();
    }
}

TEST_F(FirstPageTest, isCopiedWholeWhereTheDiskTakesALittleAtATime)
{
    openByCode();
    ASSERT_TRUE(change());
    const unsigned writes = writesOfChange(Kind::ShortWrite);
    {
        const StorageFaults faults(Kind::ShortWrite, writes);
        EXPECT_TRUE(change());
        EXPECT_GT(faults.calls(), writes);
    }
    EXPECT_EQ(newestCopy(), pageNow());
}

} // namespace holdfast::vault::test
