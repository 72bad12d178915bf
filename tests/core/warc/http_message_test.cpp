#include "core/warc/http_message.h"

#include <gtest/gtest.h>

namespace holdfast::warc {

namespace {

std::string request(const HttpExchange& exchange)
{
    return std::string(asText(requestMessage(exchange)));
}

std::string response(const HttpExchange& exchange)
{
    return std::string(asText(responseHead(exchange)));
}

} // namespace

TEST(RequestMessage, isTheRequestAsHttp11WithItsBody)
{
    HttpExchange exchange;
    exchange.url = "https://example.org:8443/a/b?c=1&d=2#there";
    exchange.method = "POST";
    exchange.requestHeaders = {{":authority", "example.org"}, {"Accept", "*/*"}};
    exchange.requestBody = {'h', 'i'};
    EXPECT_EQ(request(exchange), "POST /a/b?c=1&d=2 HTTP/1.1\r\nAccept: */*\r\nHost: example.org:8443\r\n\r\nhi");
}

TEST(RequestMessage, asksForTheRootWhereTheAddressHasNoPath)
{
    HttpExchange exchange;
    exchange.url = "http://example.org?q";
    exchange.requestHeaders = {{"host", "example.org"}};
    EXPECT_EQ(request(exchange), "GET /?q HTTP/1.1\r\nhost: example.org\r\n\r\n");
}

TEST(ResponseHead, keepsWhatTheBodyNoLongerFitsUnderAnotherName)
{
    HttpExchange exchange;
    exchange.status = 200;
    exchange.statusText = "OK";
    exchange.responseHeaders
        = {{"Content-Type", "text/html"}, {"content-encoding", "br"}, {"Content-Length", "3"}, {"ETag", "\"x\""}};
    exchange.body = {'h', 'e', 'l', 'l', 'o'};
    EXPECT_EQ(response(exchange),
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Archive-Orig-content-encoding: br\r\n"
        "X-Archive-Orig-Content-Length: 3\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\n");
}

TEST(ResponseHead, namesTheCharsetThatATextIsNowIn)
{
    HttpExchange exchange;
    exchange.status = 200;
    exchange.mime = "text/html";
    exchange.isReEncoded = true;
    exchange.responseHeaders = {{"Content-Type", "text/html; charset=koi8-r"}};
    EXPECT_EQ(response(exchange),
        "HTTP/1.1 200 \r\nX-Archive-Orig-Content-Type: text/html; charset=koi8-r\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Length: 0\r\n\r\n");
}

TEST(ResponseHead, letsNoValueBeginAnotherLine)
{
    HttpExchange exchange;
    exchange.status = 99999;
    exchange.statusText = "OK\r\nSet-Cookie: a";
    exchange.responseHeaders = {{"X", std::string("a\r\n\r\nb\0c", 8)}, {"bad name", "1"}, {"", "2"}, {"a\nb", "3"}};
    EXPECT_EQ(response(exchange), "HTTP/1.1 999 OK  Set-Cookie: a\r\nX: a    b c\r\nContent-Length: 0\r\n\r\n");
}

TEST(SplitUrl, takesAnAddressApart)
{
    const auto parts = splitUrl("http://user@[2001:db8::1]:8080/x?y#z");
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->scheme, "http");
    EXPECT_EQ(parts->host, "[2001:db8::1]");
    EXPECT_EQ(parts->port, "8080");
    EXPECT_EQ(parts->target, "/x?y");
    EXPECT_FALSE(splitUrl("data:text/html,hello"));
    EXPECT_FALSE(splitUrl("http:///path"));
    EXPECT_FALSE(splitUrl(""));
}

} // namespace holdfast::warc
