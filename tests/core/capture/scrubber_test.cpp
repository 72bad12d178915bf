#include "core/capture/scrubber.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

namespace {

const Bytes salt(32, 7);

warc::HttpExchange exchangeWith(std::vector<warc::HttpHeader> response)
{
    warc::HttpExchange exchange;
    exchange.url = "https://site.example:8443/a?b";
    exchange.responseHeaders = std::move(response);
    return exchange;
}

} // namespace

TEST(Scrubber, takesOutWhatWouldLetAReaderActAsTheVisitor)
{
    for (const char* name : {"Set-Cookie", "cookie", "Authorization", "Proxy-Authorization", "X-CSRF-Token",
             "x-auth-user", "X-Api-Key", "Www-Authenticate", "X-Session-Id", "client-secret"})
        EXPECT_TRUE(isSecretHeader(name)) << name;
    for (const char* name : {"Content-Type", "Date", "Server", "ETag", ":authority", "X-Author", "Location"})
        EXPECT_FALSE(isSecretHeader(name)) << name;
}

TEST(Scrubber, namesWhatItTookOutByASaltedHash)
{
    Scrubber scrubber(salt);
    auto exchange = exchangeWith({{"Set-Cookie", "s=SECRET"}, {"Server", "x"}});
    scrubber.clean(exchange);
    EXPECT_EQ(exchange.responseHeaders[0].value, "[removed]");
    EXPECT_EQ(exchange.responseHeaders[1].value, "x");
    Bytes hashed = salt;
    append(hashed, asBytes(std::string("set-cookie\0s=SECRET", 19)));
    EXPECT_EQ(scrubber.list(),
        Json::array({{{"where", "response"}, {"origin", "https://site.example:8443"}, {"name", "set-cookie"},
            {"sha256", Sha256::of(hashed).hex()}, {"count", 1}}}));
}

TEST(Scrubber, hashesTheSameSecretToAnotherValueUnderAnotherSalt)
{
    Scrubber one(salt), other(Bytes(32, 8));
    for (Scrubber* each : {&one, &other}) {
        auto exchange = exchangeWith({{"Set-Cookie", "s=SECRET"}});
        each->clean(exchange);
    }
    EXPECT_NE(one.list()[0]["sha256"], other.list()[0]["sha256"]);
}

TEST(Scrubber, countsASecretThatComesAgain)
{
    Scrubber scrubber(salt);
    for (int i = 0; i < 3; ++i) {
        auto exchange = exchangeWith({{"Set-Cookie", "s=SECRET"}});
        scrubber.clean(exchange);
    }
    ASSERT_EQ(scrubber.list().size(), 1u);
    EXPECT_EQ(scrubber.list()[0]["count"], 3);
}

TEST(Scrubber, saysWhenThereWereMoreThanItLists)
{
    Scrubber scrubber(salt);
    for (int i = 0; i < 501; ++i) {
        auto exchange = exchangeWith({{"Set-Cookie", std::to_string(i)}});
        scrubber.clean(exchange);
        EXPECT_EQ(exchange.responseHeaders[0].value, "[removed]");
    }
    EXPECT_EQ(scrubber.list().size(), 500u);
    EXPECT_TRUE(scrubber.isCut());
}

TEST(Scrubber, keepsAQuestionToTheSiteButNoLogIn)
{
    const auto sent = [](const char* type, const char* body) {
        warc::HttpExchange exchange = exchangeWith({});
        exchange.requestHeaders = {{"content-type", type}};
        append(exchange.requestBody, asBytes(body));
        Scrubber scrubber(salt);
        scrubber.clean(exchange);
        return std::string(asText(exchange.requestBody));
    };
    EXPECT_EQ(sent("application/json", "{\"page\":2}"), "{\"page\":2}");
    EXPECT_EQ(sent("application/x-www-form-urlencoded", "user=a&Password=b"), "[removed]");
    EXPECT_EQ(sent("multipart/form-data; boundary=x", "--x"), "[removed]");
    EXPECT_EQ(sent("application/octet-stream", "x"), "[removed]");
}

TEST(Scrubber, takesTheTicketOutOfTheAddressOfAWebSocket)
{
    Scrubber scrubber(salt);
    for (const auto& [url, cleaned] :
        std::map<std::string, std::string>{{"wss://chat.example/room?name=7&x", "wss://chat.example/room?name=7&x"},
            {"wss://chat.example/?token=abc&room=1#top", "wss://chat.example/?token=[removed]&room=1#top"},
            {"wss://chat.example/?sid=a8f2c0d91b7e4a55b0c3", "wss://chat.example/?sid=[removed]"},
            {"wss://chat.example?a8f2c0d91b7e4a55b0c3", "wss://chat.example?[removed]"},
            {"ws://anna:word@chat.example:81/", "ws://[removed]@chat.example:81/"}})
        EXPECT_EQ(scrubber.cleanAddress(url), cleaned);
    EXPECT_EQ(scrubber.list().size(), 4u) << scrubber.list();
    EXPECT_EQ(scrubber.list()[0]["origin"], "http://chat.example:81") << "as the request that it begins with";
}

TEST(Scrubber, keepsWhatAPageSaysButNotWhatCouldLogIn)
{
    Scrubber scrubber(salt);
    for (const char* text : {"hello all", "{\"type\":\"join\",\"room\":\"ducks\"}", "",
             "A sentence of many words, typed in 2026 by somebody who is in no hurry."})
        EXPECT_EQ(scrubber.cleanMessage(text, "wss://chat.example/"), text);
    for (const char* text : {"{\"password\":\"x\"}", "42[\"join\",\"eyJhbGciOiJIUzI1NiJ9\"]", "AUTH x"})
        EXPECT_EQ(scrubber.cleanMessage(text, "wss://chat.example/"), "[removed]");
    EXPECT_EQ(scrubber.list().size(), 3u);
    EXPECT_EQ(scrubber.list()[0]["name"], "message");
}

TEST(Scrubber, takesTheTicketThatAPageHidesInTheNameOfAProtocol)
{
    Scrubber scrubber(salt);
    auto exchange = exchangeWith({});
    exchange.requestHeaders = {{"Sec-WebSocket-Protocol", "chat"},
        {"sec-websocket-protocol", "v1, eyJhbGciOiJIUzI1NiJ9"}, {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    scrubber.clean(exchange);
    EXPECT_EQ(exchange.requestHeaders[0].value, "chat");
    EXPECT_EQ(exchange.requestHeaders[1].value, "[removed]");
    EXPECT_EQ(exchange.requestHeaders[2].value, "dGhlIHNhbXBsZSBub25jZQ==");
}

} // namespace holdfast::capture
