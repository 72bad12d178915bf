#include "tests/core/warc/warc_fixture.h"

#include <array>
#include <cstdio>

namespace holdfast::warc {

HttpExchange sampleExchange()
{
    HttpExchange exchange;
    exchange.url = "https://example.org/";
    exchange.date = *parseUtc("2026-11-22T09:12:35.123Z");
    exchange.requestHeaders = {{"Accept", "text/html"}};
    exchange.responseHeaders = {{"Content-Type", "text/html"}, {"Content-Encoding", "gzip"}, {"X-Odd", "a\r\nb"}};
    exchange.status = 200;
    exchange.statusText = "OK";
    exchange.mime = "text/html";
    exchange.remoteIp = "192.0.2.7";
    append(exchange.body, asBytes("<p>Utopia</p>"));
    return exchange;
}

std::string mustRun(const std::string& command)
{
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> block;
    std::string text;
    while (const size_t count = std::fread(block.data(), 1, block.size(), pipe))
        text.append(block.data(), count);
    EXPECT_EQ(::pclose(pipe), 0) << command << "\n" << text;
    return text;
}

Json readWarc(const std::filesystem::path& path)
{
    const std::string output
        = mustRun("python3 " HOLDFAST_SOURCE "/tests/support/read_warc.py '" + path.string() + "'");
    return Json::parse(output, nullptr, false);
}

std::string blockOf(const Json& record)
{
    const auto bytes = fromBase64(record.at("block").get<std::string>());
    return bytes ? std::string(asText(*bytes)) : std::string();
}

} // namespace holdfast::warc
