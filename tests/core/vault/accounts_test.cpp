#include "core/vault/accounts.h"

#include "core/vault/deletion.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

class AccountsTest : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        page = addItem("A page", asBytes("content"));
        other = addItem("Another page", asBytes("more"));
    }
    Accounts accounts() { return Accounts(*vault); }
    static AccountEntry heron(PersonRole role = PersonRole::Commenter)
    {
        return {"Heron K.", "heron", "https://www.Pond.example/u/heron", role, "14 March, 21:10", "link"};
    }
    std::vector<std::string> standing(const Item& item)
    {
        std::vector<std::string> all;
        const std::vector<Appearance> found = *accounts().onItem(item.id);
        for (const Appearance& each : found)
            all.push_back(each.entry.handle + "/" + std::string(toText(each.entry.role)));
        return all;
    }
    size_t found(const std::string& words) const
    {
        return vault->items({.kind = {}, .caseId = {}, .search = words})->size();
    }
    int64_t rows(const char* sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql);
    }
    Item page, other;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_F(AccountsTest, oneAccountIsTheSameOnEveryPageByItsHandle)
{
    const AccountEntry bare{"", "@Heron", "https://pond.example/@heron", PersonRole::Resharer, "", "by hand"};
    EXPECT_EQ(*accounts().add(page.id, std::array{heron()}), 1u);
    EXPECT_EQ(*accounts().add(other.id, std::array{bare}), 1u);
    reopen();
    const std::vector<Account> all = *accounts().all();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].platform, "pond.example");
    EXPECT_EQ(all[0].name, "Heron K.");
    EXPECT_EQ(all[0].handle, "Heron");
    EXPECT_EQ(all[0].profileUrl, "https://pond.example/@heron");
    EXPECT_EQ(all[0].items, 2u);
    EXPECT_EQ(all[0].roles, (std::set{PersonRole::Resharer, PersonRole::Commenter}));
    const std::vector<Appearance> where = *accounts().appearances(all[0].id);
    ASSERT_EQ(where.size(), 2u);
    EXPECT_EQ(where[0].item, page.id);
    EXPECT_EQ(where[0].entry.postedAt, "14 March, 21:10");
    expectSound();
}

TEST_F(AccountsTest, addingOneAgainInTheSameRoleAddsNothing)
{
    EXPECT_EQ(*accounts().add(page.id, std::array{heron(), heron()}), 1u);
    EXPECT_EQ(*accounts().add(page.id, std::array{heron(), heron(PersonRole::Resharer)}), 1u);
    EXPECT_EQ(standing(page), (Texts{"heron/commenter", "heron/resharer"}));
}

TEST_F(AccountsTest, fiveHundredAreAddedTogetherWithOneEvent)
{
    std::vector<AccountEntry> entries;
    for (int i = 0; i < 500; ++i)
        entries.push_back({"", "bird_" + std::to_string(i), "", PersonRole::Resharer, "", "text"});
    EXPECT_EQ(*accounts().add(page.id, entries), 500u);
    EXPECT_EQ(accounts().all()->size(), 500u);
    size_t events = 0;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        events += event.body.find("accounts-added") != std::string::npos ? 1u : 0u;
        EXPECT_EQ(event.body.find("bird_7"), std::string::npos) << "the log does not tell whom";
        return true;
    }));
    EXPECT_EQ(events, 1u);
    EXPECT_EQ(found("bird_499"), 1u);
}

TEST_F(AccountsTest, takingOneFromAPageLeavesItOnTheOthersAndItsRows)
{
    ASSERT_TRUE(accounts().add(page.id, std::array{heron(), heron(PersonRole::Resharer)}));
    ASSERT_TRUE(accounts().add(other.id, std::array{heron()}));
    const AccountId id = accounts().all()->front().id;
    EXPECT_TRUE(*accounts().remove(page.id, id));
    EXPECT_FALSE(*accounts().remove(page.id, id));
    EXPECT_TRUE(standing(page).empty());
    EXPECT_EQ(accounts().all()->front().items, 1u);
    EXPECT_EQ(rows("SELECT count(*) FROM item_account"), 5);
    EXPECT_EQ(found("heron"), 1u);
    EXPECT_EQ(*accounts().add(page.id, std::array{heron()}), 1u) << "and may come back";
    EXPECT_EQ(standing(page), Texts{"heron/commenter"});
    expectSound();
}

TEST_F(AccountsTest, whatNamesNobodyOrIsNoWebAddressIsRefusedAndNothingIsAdded)
{
    const AccountEntry nobody{" \n", "", "", PersonRole::Named, "", ""};
    const AccountEntry script{"x", "", "javascript:alert(1)", PersonRole::Named, "", ""};
    const AccountEntry tooLong{std::string(400, 'x'), "", "", PersonRole::Named, "", ""};
    for (const AccountEntry& bad : {nobody, script, tooLong})
        EXPECT_TRUE(accounts().add(page.id, std::array{heron(), bad}).error().is(errors::badAccount));
    EXPECT_TRUE(accounts().add(page.id, {}).error().is(errors::badAccount));
    EXPECT_TRUE(accounts().all()->empty());
    EXPECT_EQ(rows("SELECT count(*) FROM account"), 0);
}

TEST_F(AccountsTest, whomOnlyADeletedPageNamedIsForgottenWithIt)
{
    ASSERT_TRUE(accounts().add(page.id, std::array{heron()}));
    ASSERT_TRUE(accounts().add(page.id, std::array{AccountEntry{"Grebe", "", "", PersonRole::Named, "", "by hand"}}));
    ASSERT_TRUE(accounts().add(other.id, std::array{heron()}));
    ASSERT_TRUE(deleteItem(*vault, page.id, {}));
    EXPECT_EQ(rows("SELECT count(*) FROM account"), 1);
    EXPECT_EQ(rows("SELECT count(*) FROM item_account"), 1);
    EXPECT_TRUE(accounts().add(page.id, std::array{heron()}).error().is(errors::itemDeleted));
    EXPECT_EQ(found("grebe"), 0u);
    expectSound();
}

TEST_F(AccountsTest, anAccountThatIsNowhereIsNamedAsThat)
{
    ASSERT_TRUE(accounts().add(page.id, std::array{heron()}));
    EXPECT_TRUE(accounts().appearances(AccountId::generate(Clock::system())).error().is(errors::noSuchAccount));
}

} // namespace holdfast::vault::test
