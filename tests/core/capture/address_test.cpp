#include "core/capture/address.h"

#include "core/capture/browser_client.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(Address, acceptsWebAddressesAndWritesThemInOneForm)
{
    EXPECT_EQ(checkAddress("http://Site.Example").value().url, "http://site.example/");
    EXPECT_EQ(checkAddress("HTTPS://site.example:8443/a?b=c#d").value().url, "https://site.example:8443/a?b=c#d");
    EXPECT_EQ(checkAddress("https://site.example:8443/a?b=c#d").value().origin, "https://site.example:8443");
    EXPECT_TRUE(checkAddress("https://site.example/").value().isHttps);
    EXPECT_FALSE(checkAddress("http://127.0.0.1:81/x").value().isHttps);
}

TEST(Address, writesInternationalNamesInTheirAsciiForm)
{
    EXPECT_EQ(checkAddress("https://b\xC3\xBC"
                           "cher.example/\xC3\xA4")
                  .value()
                  .url,
        "https://xn--bcher-kva.example/%C3%A4");
    EXPECT_EQ(checkAddress("https://B\xC3\x9C"
                           "CHER.example/")
                  .value()
                  .origin,
        "https://xn--bcher-kva.example");
}

TEST(Address, refusesEverythingThatIsNotOnTheWeb)
{
    for (const char* text :
        {"", " ", "site.example", "//site.example", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
            "ftp://site.example/", "about:blank", "chrome://version", "view-source:http://site.example", "qrc:/x",
            "http:/site.example", "blob:http://site.example/1", "httpx://site.example/", "http:site.example"})
        EXPECT_TRUE(!checkAddress(text) && checkAddress(text).error().is(errors::badAddress)) << text;
}

TEST(Address, refusesWhatCouldBeReadInTwoWays)
{
    for (const char* text : {"http://user@site.example/", "http://user:pass@site.example/", "http://@site.example/",
             "http://:@site.example/", "http://site.example/a b", "http://site.example\t/", "http://site.example/\n",
             " http://site.example/", "http://site.example\\@evil.example/", "http://", "http:///path",
             "http://site.example:0/", "http://site.example:99999/", "http://site.example:abc/", "http://[::1/",
             "http://si\xE2\x80\x8Bte.example/", "http://site.example/\xE2\x80\xAEx", "http://site.example/\xFF",
             "http://exa%00mple/"})
        EXPECT_TRUE(!checkAddress(text) && checkAddress(text).error().is(errors::badAddress)) << text;
    EXPECT_FALSE(checkAddress("http://site.example/" + std::string(maxAddressBytes, 'a')));
}

} // namespace holdfast::capture
