#include "core/warc/warc_writer.h"

#include "tests/core/warc/warc_fixture.h"

#include <fstream>

namespace holdfast::warc {

namespace {

class WarcFile : public ::testing::Test {
protected:
    Json records()
    {
        std::ofstream(m_folder / "a.warc.gz", std::ios::binary) << asText(m_bytes);
        return readWarc(m_folder / "a.warc.gz");
    }
    testing::TemporaryFolder m_folder;
    Bytes m_bytes;
    UtcTime m_now = *parseUtc("2026-11-22T09:13:00.000Z");
    WarcWriter m_writer{m_bytes, "Holdfast 1.2", m_now};
};

} // namespace

TEST_F(WarcFile, beginsWithWhatWroteIt)
{
    const Json all = records();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0]["fields"]["WARC-Type"], "warcinfo");
    EXPECT_EQ(all[0]["fields"]["WARC-Date"], "2026-11-22T09:13:00.000Z");
    EXPECT_FALSE(all[0]["fields"].contains("WARC-Target-URI"));
    EXPECT_EQ(blockOf(all[0]), "software: Holdfast 1.2\r\nformat: WARC File Format 1.1\r\n");
}

TEST_F(WarcFile, hasAnAnswerAndItsRequestSideBySide)
{
    const HttpExchange exchange = sampleExchange();
    const Placed placed = m_writer.addExchange(exchange);
    const Json all = records();
    ASSERT_EQ(all.size(), 3u);
    const Json &response = all[1]["fields"], request = all[2]["fields"];
    EXPECT_EQ(response["WARC-Type"], "response");
    EXPECT_EQ(response["WARC-Target-URI"], exchange.url);
    EXPECT_EQ(response["WARC-Date"], "2026-11-22T09:12:35.123Z");
    EXPECT_EQ(response["WARC-IP-Address"], "192.0.2.7");
    EXPECT_FALSE(response.contains("WARC-Truncated"));
    EXPECT_TRUE(blockOf(all[1]).ends_with("\r\nContent-Length: 13\r\n\r\n<p>Utopia</p>"));
    EXPECT_EQ(request["WARC-Type"], "request");
    EXPECT_EQ(request["WARC-Concurrent-To"], response["WARC-Record-ID"]);
    EXPECT_EQ(request["WARC-Date"], response["WARC-Date"]);
    EXPECT_EQ(blockOf(all[2]), "GET / HTTP/1.1\r\nAccept: text/html\r\nHost: example.org\r\n\r\n");
    EXPECT_EQ(all[1]["offset"], placed.offset);
    EXPECT_EQ(all[1]["length"], placed.length);
    EXPECT_EQ(placed.payload, Sha256::of(exchange.body));
}

TEST_F(WarcFile, saysWhyABodyIsNotWhole)
{
    HttpExchange exchange = sampleExchange();
    exchange.truncated = "time";
    m_writer.addExchange(exchange);
    EXPECT_EQ(records()[1]["fields"]["WARC-Truncated"], "time");
}

TEST_F(WarcFile, keepsAPictureAsAResourceOfItsOwn)
{
    Bytes picture(3'000'000);
    for (size_t i = 0; i < picture.size(); ++i)
        picture[i] = static_cast<uint8_t>(i * 2654435761u >> 24);
    const Placed placed = m_writer.addResource("urn:view:https://example.org/", m_now, "image/png", picture);
    const Json all = records();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1]["fields"]["WARC-Type"], "resource");
    EXPECT_EQ(all[1]["fields"]["WARC-Target-URI"], "urn:view:https://example.org/");
    EXPECT_EQ(blockOf(all[1]), asText(picture));
    EXPECT_EQ(placed.payload, Sha256::of(picture));
}

TEST_F(WarcFile, letsNoAddressEndItsField)
{
    HttpExchange exchange = sampleExchange();
    exchange.url = "https://example.org/\r\nWARC-Type: metadata\r\n\r\n<x>";
    exchange.remoteIp = "1\r\n2";
    m_writer.addExchange(exchange);
    const Json all = records();
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[1]["fields"]["WARC-Type"], "response");
    EXPECT_EQ(all[1]["fields"]["WARC-Target-URI"], "https://example.org/WARC-Type:metadatax");
    EXPECT_EQ(all[1]["fields"]["WARC-IP-Address"], "12");
}

} // namespace holdfast::warc
