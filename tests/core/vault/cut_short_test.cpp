#include "struck_process.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class CutShort : public testing::Test {
protected:
    /// Makes a vault in a process that is killed before its `strikeAt`th change on disk.
    Struck createAndStrike(unsigned strikeAt) const
    {
        return strike(strikeAt, [this] { return Vault::create(folder, secretText(password), {}) ? 0 : 1; });
    }
    /// The folder as a process leaves it that is killed when the database is there and the keys are not.
    void leaveWithoutKeys() const
    {
        for (unsigned at = 1; !isPartlyMade(); ++at) {
            std::filesystem::remove_all(folder);
            ASSERT_TRUE(createAndStrike(at).wasKilled);
        }
    }
    bool isPartlyMade() const
    {
        std::error_code error;
        return std::filesystem::file_size(folder / "vault.db", error) > 65536 && !error;
    }
    Error refusal() const { return Vault::create(folder, secretText(password), {}).error(); }

    const holdfast::test::QuickDerivations quickDerivations;
    ScratchFolder scratch;
    std::filesystem::path folder = scratch / "vault";
};

} // namespace

TEST_F(CutShort, leavesAFolderInWhichTheVaultCanBeMadeAfterAll)
{
    unsigned struck = 0, whole = 0;
    for (unsigned at = 1;; at += strikesApart(3)) {
        std::filesystem::remove_all(folder);
        const Struck ended = createAndStrike(at);
        if (!ended.wasKilled) {
            ASSERT_EQ(ended.exitStatus, 0) << "strike " << at;
            break;
        }
        ++struck;
        if (std::filesystem::exists(folder / "vault.keys.copy")) {
            // All is there but the last steps: nobody may replace it, and it opens.
            ++whole;
            EXPECT_TRUE(refusal().is(errors::exists)) << "strike " << at;
        } else {
            EXPECT_TRUE(Vault::open(folder, passwordSecret()).error().is(errors::notAVault)) << "strike " << at;
            ASSERT_TRUE(Vault::create(folder, secretText(password), {})) << "strike " << at;
        }
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, passwordSecret());
        ASSERT_TRUE(opened) << "strike " << at << " " << opened.error().code().id << " " << opened.error().detail();
        EXPECT_FALSE(std::filesystem::exists(folder / "vault.unfinished")) << "strike " << at;
        if (at % 10 == 1) {
            EXPECT_TRUE((*opened)->check()->empty()) << "strike " << at;
        }
    }
    EXPECT_GT(struck, 10u);
    EXPECT_GT(whole, 0u);
}

TEST_F(CutShort, neverReplacesAVaultThatOnlyLostItsKeys)
{
    ASSERT_TRUE(Vault::create(folder, secretText(password), {}));
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        std::filesystem::remove(folder / name);
    const std::string database = takeFile(folder / "vault.db");
    EXPECT_TRUE(refusal().is(errors::exists));
    // Not even with a mark that came from elsewhere.
    const ScratchFolder other;
    std::filesystem::copy(folder, other / "kept", std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(folder);
    leaveWithoutKeys();
    std::filesystem::copy_file(folder / "vault.unfinished", other / "kept" / "vault.unfinished");
    folder = other / "kept";
    EXPECT_TRUE(refusal().is(errors::exists));
    EXPECT_EQ(takeFile(folder / "vault.db"), database);
}

TEST_F(CutShort, neverReplacesAVaultThatOpensWhateverLiesBesideIt)
{
    leaveWithoutKeys();
    const std::string mark = takeFile(folder / "vault.unfinished");
    Result<Vault::Created> created = Vault::create(folder, secretText(password), {});
    ASSERT_TRUE(created);
    created->vault.reset();
    putFile(folder / "vault.unfinished", mark);
    EXPECT_TRUE(refusal().is(errors::exists));
    EXPECT_TRUE(Vault::open(folder, passwordSecret()));
    EXPECT_FALSE(std::filesystem::exists(folder / "vault.unfinished"));
}

TEST_F(CutShort, leavesAloneWhatSomebodyElsePutThere)
{
    leaveWithoutKeys();
    putFile(folder / "letter.txt", "mine");
    const std::string database = takeFile(folder / "vault.db");
    EXPECT_TRUE(refusal().is(errors::exists));
    EXPECT_EQ(takeFile(folder / "letter.txt"), "mine");
    EXPECT_EQ(takeFile(folder / "vault.db"), database);
}

TEST_F(CutShort, isNoVaultForWhoLooks)
{
    leaveWithoutKeys();
    const auto opened = Vault::open(folder, passwordSecret());
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(errors::notAVault));
    EXPECT_NE(opened.error().detail().find("cut short"), std::string::npos);
}

} // namespace holdfast::vault::test
