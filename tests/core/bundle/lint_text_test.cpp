#include "core/bundle/lint_address.h"
#include "core/bundle/lint_text.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

using Found = std::vector<std::string>;

TEST(LintText, findsHomeFoldersOfEverySystem)
{
    EXPECT_EQ(homeFolders("saved in /home/eriksson/pictures/a.png", Around::Text), Found{"/home/eriksson"});
    EXPECT_EQ(homeFolders("/Users/Anna", Around::Text), Found{"/Users/Anna"});
    EXPECT_EQ(homeFolders("see C:\\Users\\Anna Maria\\Desktop", Around::Text), Found{"C:\\Users\\Anna Maria"});
    EXPECT_EQ(homeFolders("\"c:\\\\users\\\\anna\\\\x\"", Around::Text), Found{"c:\\\\users\\\\anna"});
    EXPECT_EQ(homeFolders("D:/Users/anna/x", Around::Links), Found{"D:/Users/anna"});
    EXPECT_EQ(homeFolders("src='file:///home/anna/x.png'", Around::Links), Found{"file:///home/anna"});
    EXPECT_EQ(homeFolders("file:///srv/share/x.png", Around::Links), Found{"file:///srv/share/x.png"});
    EXPECT_EQ(homeFolders("file:///C:/Users/anna/x.png", Around::Text), Found{"file:///C:/Users/anna"});
}

TEST(LintText, takesAPartOfAWebAddressForNoFolder)
{
    EXPECT_TRUE(homeFolders("https://site.example/home/anna", Around::Text).empty());
    EXPECT_TRUE(homeFolders("<a href=\"/home/feed\"><a href='/Users/12'>", Around::Links).empty());
    EXPECT_TRUE(homeFolders("/home/feed", Around::Links).empty());
    EXPECT_EQ(homeFolders("<pre>/home/anna", Around::Links), Found{"/home/anna"});
}

TEST(LintText, takesNobodysFolderForAPersons)
{
    for (const char* text : {"/Users/Shared/x", "C:\\Users\\Public\\x", "C:\\Users\\All Users\\x", "/home/$USER/x",
             "/home/", "/home//x", "C:\\Users\\%USERNAME%\\x", "file://", "profile://home"})
        EXPECT_TRUE(homeFolders(text, Around::Text).empty()) << text;
}

TEST(LintText, findsMailAddresses)
{
    EXPECT_EQ(
        mailAddresses("Anna <anna.e@mail.example>, b+c@x.example."), (Found{"anna.e@mail.example", "b+c@x.example"}));
    EXPECT_TRUE(mailAddresses("@handle at me@localhost, @@, a@").empty());
}

TEST(LintText, tellsPrivateNetworkAddressesFromPublicOnes)
{
    const auto found = networkAddresses("from host ([192.168.1.7]) by [203.0.113.9] ([IPv6:2001:db8::5]) (fe80::1)");
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0].text, "192.168.1.7");
    EXPECT_TRUE(found[0].isPrivate);
    EXPECT_FALSE(found[1].isPrivate);
    EXPECT_EQ(found[2].text, "2001:db8::5");
    EXPECT_FALSE(found[2].isPrivate);
    EXPECT_TRUE(found[3].isPrivate);
    EXPECT_EQ(accountHandles("@anna, (@a.e_1). @Anna..."), (std::vector<std::string>{"@anna", "@a.e_1", "@Anna"}));
    EXPECT_TRUE(accountHandles("a@b.example https://x.example/@name @1 @22 @@x @ @a").empty());
    EXPECT_TRUE(networkAddresses("127.0.0.1 ::1 300.1.1.1 1.2.3 1.2.3.4.5 12:30:05 a.b.c.d").empty());
}

TEST(LintText, isNotHeldUpByHostileText)
{
    EXPECT_LE(homeFolders(std::string(4u << 20, '/'), Around::Text).size(), 1000u);
    std::string many;
    for (int i = 0; i < 100'000; ++i)
        many += " /home/a@b.c ";
    EXPECT_LE(homeFolders(many, Around::Text).size(), 1000u);
    EXPECT_LE(mailAddresses(many).size(), 1000u);
    EXPECT_TRUE(mailAddresses(std::string(1u << 20, 'a') + std::string(1000, '@')).empty());
}

TEST(LintAddress, findsThePartsThatTellWhoMadeOrOpenedALink)
{
    EXPECT_EQ(tellingParts("https://photos.example/p/1/?igsh=abc&x=1"), Found{"igsh=abc"});
    EXPECT_EQ(tellingParts("https://www.youtube.com/watch?v=1&si=QQ#t=3"), Found{"si=QQ"});
    EXPECT_EQ(tellingParts("https://site.example/a;jsessionid=5F?FBCLID=z"), (Found{"jsessionid=5F", "FBCLID=z"}));
    EXPECT_EQ(tellingParts("https://vm.tiktok.com/x?_t=8&_r=1"), (Found{"_t=8", "_r=1"}));
    EXPECT_EQ(tellingParts("https://site.example/#access_token=abc"), Found{"access_token=abc"});
}

TEST(LintAddress, leavesOrdinaryPartsAlone)
{
    for (const char* address : {"https://site.example/p/1", "https://site.example/watch?v=1&t=3&si=1&_t=99",
             "https://site.example/?igsh=&token", "https://nottiktok.com/?_t=1", "igsh=abc", ""})
        EXPECT_TRUE(tellingParts(address).empty()) << address;
}

} // namespace holdfast::bundle::test
