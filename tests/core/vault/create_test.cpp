#include "core/vault/new_folder.h"
#include "vault_fixture.h"

#include <barrier>
#include <thread>

namespace holdfast::vault::test {

TEST(CreateVault, refusesAFolderWithSomethingInItAndLeavesItAlone)
{
    ScratchFolder scratch;
    putFile(scratch / "letter.txt", "mine");
    EXPECT_TRUE(Vault::create(scratch.path(), secretText(password), {}).error().is(errors::exists));
    EXPECT_TRUE(Vault::create(scratch / "letter.txt", secretText(password), {}).error().is(errors::exists));
    EXPECT_EQ(takeFile(scratch / "letter.txt"), "mine");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(scratch.path()), {}), 1);
}

TEST_F(VaultTest, isNotTouchedByCreatingAnotherInItsPlace)
{
    const Item item = addItem("kept", asBytes("content"));
    close();
    EXPECT_TRUE(Vault::create(folder, secretText("another password"), {}).error().is(errors::exists));
    reopen();
    EXPECT_EQ(asText(contentOf(item)), "content");
    expectSound();
}

TEST(CreateVault, takesAnEmptyFolderThatExists)
{
    ScratchFolder scratch;
    EXPECT_TRUE(Vault::create(scratch.path(), secretText(password), {}));
    EXPECT_TRUE(Vault::open(scratch.path(), passwordSecret()));
}

TEST(CreateVault, makesFoldersThatOthersMakeAtTheSameMomentAndEachIsMadeByOne)
{
    ScratchFolder scratch;
    constexpr size_t makers = 4;
    constexpr size_t rounds = 50;
    std::barrier together(makers);
    std::array<std::vector<std::filesystem::path>, makers> made;
    std::array<size_t, makers> succeeded{};
    std::vector<std::jthread> threads;
    for (size_t maker = 0; maker < makers; ++maker)
        threads.emplace_back([&, maker] {
            for (size_t round = 0; round < rounds; ++round) {
                together.arrive_and_wait();
                const std::filesystem::path folder = scratch / std::to_string(round) / "a" / "b";
                if (makeMissingFolders(folder, made[maker]))
                    ++succeeded[maker];
            }
        });
    threads.clear();
    size_t madeInAll = 0;
    for (size_t maker = 0; maker < makers; ++maker) {
        EXPECT_EQ(succeeded[maker], rounds) << maker;
        madeInAll += made[maker].size();
    }
    EXPECT_EQ(madeInAll, rounds * 3);
}

TEST(CreateVault, refusesAWeakPasswordAndBadInitialsAndLeavesNothing)
{
    ScratchFolder scratch;
    EXPECT_TRUE(Vault::create(scratch / "v", secretText("1234567"), {}).error().is(errors::weakPassword));
    EXPECT_TRUE(Vault::create(scratch / "v", secretText(""), {}).error().is(errors::weakPassword));
    EXPECT_TRUE(Vault::create(scratch / "v", secretText("p\xc3\xa4ssw\xc3\xb6r"), {}).error().is(errors::weakPassword))
        << "characters count, not bytes";
    for (const char* initials : {"", "ABCDE", "ab", "A1"})
        EXPECT_TRUE(
            Vault::create(scratch / "v", secretText(password), {.collectorName = {}, .collectorInitials = initials})
                .error()
                .is(errors::badInitials));
    EXPECT_FALSE(std::filesystem::exists(scratch / "v"));
}

TEST(CreateVault, leavesNothingWhenItFails)
{
    ScratchFolder scratch;
    putFile(scratch / "file", "x");
    EXPECT_FALSE(Vault::create(scratch / "file" / "v", secretText(password), {}));
    // Memory that no machine has: the keys can't be made once the folder is there.
    EXPECT_FALSE(Vault::create(scratch / "a" / "b", secretText(password),
        {.collectorName = {}, .collectorInitials = "AE", .kdf = {.memoryBytes = 1ull << 50, .passes = 3}}));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(scratch.path()), {}), 1);
}

TEST(CreateVault, makesFilesThatOnlyThisUserMayRead)
{
    ScratchFolder scratch;
    ASSERT_TRUE(Vault::create(scratch / "v", secretText(password), {}));
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(scratch / "v").permissions(), perms::owner_all);
    for (const auto& entry : std::filesystem::directory_iterator(scratch / "v"))
        EXPECT_EQ(entry.status().permissions() & (perms::group_all | perms::others_all), perms::none) << entry.path();
}

TEST_F(VaultTest, recordsItsOwnCreationAsTheFirstEvent)
{
    std::vector<CustodyEvent> events;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        events.push_back(event);
        return true;
    }));
    ASSERT_EQ(events.size(), 1u);
    const Result<Json> body = parseJson(events[0].body, 100000);
    ASSERT_TRUE(body);
    EXPECT_EQ((*body)["action"], "created");
    EXPECT_EQ((*body)["actor"], "Anna Maria Eriksson");
    EXPECT_EQ(events[0].prevHash, Digest());
}

} // namespace holdfast::vault::test
