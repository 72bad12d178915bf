#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

class AccountsAndCounts : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        const std::string page
            = "<!doctype html><title>Post</title><article><a class='author' href='https://pond.example/u/owl'>Owl"
              "</a><p>1,284 views · 37 reposts</p><div class='comment'><a "
              "href='https://pond.example/u/heron'>Heron</a></div></article>";
        ASSERT_EQ(
            cli({"import", writeFile("in/post.html", page), writeFile("in/a.txt", "text"), "--under18", "no"}).exitCode,
            0);
        m_page = exhibitOf("post.html");
        m_text = exhibitOf("a.txt");
    }
    std::string exhibitOf(const std::string& title)
    {
        for (const Json& item : items({}))
            if (item["title"] == title)
                return item["exhibit"];
        return {};
    }
    std::string m_page, m_text;
};

TEST_F(AccountsAndCounts, whomAPageNamesIsOfferedChosenListedAndFound)
{
    const Json people = cli({"account", "suggest", m_page}).json["people"];
    ASSERT_EQ(people.size(), 2u);
    EXPECT_EQ(people[0]["handle"], "owl");
    EXPECT_EQ(people[0]["role"], "poster");
    EXPECT_EQ(people[1]["n"], 2);
    EXPECT_TRUE(cli({"account", "list"}).json["accounts"].empty()) << "nothing is kept by asking";

    EXPECT_EQ(cli({"account", "add", m_page, "--from-page", "--only", "2"}).json["added"], 1);
    const Json both = cli({"account", "add", m_page, "--from-page"}).json;
    EXPECT_EQ(both["added"], 1);
    EXPECT_EQ(both["there_already"], 1);
    ASSERT_EQ(cli({"account", "add", m_text, "--profile", "https://pond.example/u/heron", "--handle", "heron", "--role",
                      "resharer", "--at", "14 March"})
                  .exitCode,
        0);
    const Json all = cli({"account", "list"}).json["accounts"];
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0]["handle"], "heron");
    EXPECT_EQ(all[0]["items"], 2);
    EXPECT_EQ(all[0]["roles"], (Json{"resharer", "commenter"}));
    EXPECT_EQ(items({"--search", "owl"}).size(), 1u);

    const std::string heron = all[0]["id"];
    EXPECT_EQ(cli({"account", "show", heron}).json["items"].size(), 2u);
    ASSERT_EQ(cli({"account", "remove", m_text, heron}).exitCode, 0);
    EXPECT_EQ(cli({"account", "remove", m_text, heron}).code(), "vault.no-such-account");
    EXPECT_EQ(cli({"account", "list", m_text}).json["accounts"].size(), 0u);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(AccountsAndCounts, whatAPageCountsIsOfferedAndItsGrowthListed)
{
    const Json figures = cli({"count", "suggest", m_page}).json["figures"];
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_EQ(figures[0]["value"], 1284);
    ASSERT_EQ(cli({"count", "add", m_page, "--from-page", "1,2"}).exitCode, 0);
    ASSERT_EQ(cli({"count", "add", m_page, "--comments", "5"}).exitCode, 0);
    const Json points = cli({"count", "list", m_page}).json["points"];
    ASSERT_EQ(points.size(), 1u);
    EXPECT_EQ(points[0]["figures"].size(), 3u);
    EXPECT_TRUE(cli({"count", "list", m_page}).json["growth"].empty()) << "there is one capture";
    EXPECT_EQ(cli({"count", "remove", m_page, "shares"}).json["removed"], true);
    EXPECT_EQ(cli({"count", "remove", m_page, "shares"}).json["removed"], false);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(AccountsAndCounts, growthIsToldFromTheFirstCaptureOfAnAddressToTheLast)
{
    std::string exhibit;
    for (const char* views : {"1284", "2900"}) {
        const Json kept = cli({"link", "https://pond.example/v/8841", "--under18", "no"}).json["results"][0];
        exhibit = kept["exhibit"];
        ASSERT_EQ(cli({"count", "add", exhibit, "--views", views}).exitCode, 0);
    }
    ASSERT_EQ(cli({"count", "add", exhibit, "--likes", "7"}).exitCode, 0);
    const Json listed = cli({"count", "list", exhibit}).json;
    EXPECT_EQ(listed["points"].size(), 2u);
    ASSERT_EQ(listed["growth"].size(), 1u) << "likes were told once";
    EXPECT_EQ(listed["growth"][0]["kind"], "views");
    EXPECT_EQ(listed["growth"][0]["first"], 1284);
    EXPECT_EQ(listed["growth"][0]["last"], 2900);
    EXPECT_EQ(listed["growth"][0]["change"], 1616);
    EXPECT_EQ(listed["growth"][0]["captures"], 2);
    EXPECT_EQ(listed["growth"][0]["exact"], true);
}

TEST_F(AccountsAndCounts, bothGoIntoABundleOnlyWhenAskedFor)
{
    ASSERT_EQ(cli({"account", "add", m_page, "--from-page"}).exitCode, 0);
    const size_t without = cli({"export", "--out", path("a.zip")}).json["files"];
    const size_t with = cli({"export", "--out", path("b.zip"), "--people"}).json["files"];
    EXPECT_EQ(with, without + 2);
    EXPECT_EQ(cli({"verify", path("b.zip")}).json["verdict"], "valid");
}

TEST_F(AccountsAndCounts, whatMakesNoSenseIsRefusedByName)
{
    EXPECT_EQ(cli({"account", "suggest", m_text}).code(), "intake.no-page");
    EXPECT_EQ(cli({"account", "add", m_page}).exitCode, 2);
    EXPECT_EQ(cli({"account", "add", m_page, "--from-page", "--only", "9"}).exitCode, 2);
    EXPECT_EQ(cli({"account", "add", m_page, "--name", "x", "--role", "friend"}).exitCode, 2);
    EXPECT_EQ(cli({"account", "add", m_page, "--profile", "javascript:x"}).code(), "vault.bad-account");
    EXPECT_EQ(cli({"account", "show", "nobody"}).code(), "id.invalid");
    EXPECT_EQ(cli({"count", "add", m_page}).exitCode, 2);
    EXPECT_EQ(cli({"count", "add", m_page, "--from-page", "0"}).exitCode, 2);
    EXPECT_EQ(cli({"count", "add", m_page, "--views", "-1"}).exitCode, 2);
    EXPECT_EQ(cli({"count", "remove", m_page, "downloads"}).code(), "post.unknown-term");
}

TEST_F(AccountsAndCounts, aPageThatMayNotBeReadIsNotReadButNamesMayBePutDown)
{
    ASSERT_EQ(cli({"age", m_page, "--under18", "unsure"}).exitCode, 0);
    EXPECT_EQ(cli({"account", "suggest", m_page}).code(), "policy.link-only");
    EXPECT_EQ(cli({"count", "suggest", m_page}).exitCode, 4);
    EXPECT_EQ(cli({"account", "add", m_page, "--handle", "@owl"}).exitCode, 0);
}

TEST_F(AccountsAndCounts, aNameThatWouldCommandATerminalIsPrintedHarmlessly)
{
    const std::string name = "Bea\xe2\x80\xae\xd8\x9cgnp", profile = "https://pond.example/\xc2\x9b_";
    ASSERT_EQ(cli({"account", "add", m_text, "--name", name, "--profile", profile}).exitCode, 0);
    for (const std::vector<std::string>& command :
        std::vector<std::vector<std::string>>{{"account", "list"}, {"account", "list", m_text}}) {
        std::vector<std::string> arguments{"--vault", path("vault"), "--password-file", path("password")};
        arguments.insert(arguments.end(), command.begin(), command.end());
        const std::string printed = bare(arguments).out;
        EXPECT_NE(printed.find("Bea??gnp"), std::string::npos) << printed;
        EXPECT_EQ(printed.find("\xc2\x9b"), std::string::npos) << printed;
    }
}

} // namespace holdfast::test
