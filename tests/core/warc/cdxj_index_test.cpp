#include "core/warc/cdxj_index.h"

#include <gtest/gtest.h>

namespace holdfast::warc {

TEST(Surt, ordersAddressesByWhoseTheyAre)
{
    EXPECT_EQ(surtOf("https://example.org/"), "org,example)/");
    EXPECT_EQ(surtOf("http://www2.Example.org:8080/A/b/?z=1&A=2"), "org,example:8080)/a/b?a=2&z=1");
    EXPECT_EQ(surtOf("http://wwwild.example/x#y"), "example,wwwild)/x");
    EXPECT_EQ(surtOf("http://192.0.2.7/x"), "192.0.2.7)/x");
    EXPECT_EQ(surtOf("http://example.org?"), "org,example)/");
    EXPECT_EQ(surtOf("urn:fullPage:https://example.org/A"), "urn:fullpage:https://example.org/a");
}

TEST(CdxjIndex, hasALineARecordInTheOrderOfBytes)
{
    CdxjIndex index("data.warc.gz");
    const UtcTime time = *parseUtc("2026-11-22T09:12:35.123Z");
    index.add({"https://example.org/b", "GET", "text/html", time, 200}, {500, 40, Digest()});
    index.add({"https://example.org/a", "POST", "text/plain", time, 404}, {10, 20, Digest()});
    const std::string zeros(64, '0');
    EXPECT_EQ(index.text(),
        "org,example)/a 20261122091235 {\"digest\":\"sha256:" + zeros
            + "\",\"filename\":\"data.warc.gz\",\"length\":\"20\",\"method\":\"POST\",\"mime\":\"text/"
              "plain\",\"offset\":"
              "\"10\",\"status\":\"404\",\"url\":\"https://example.org/a\"}\n"
              "org,example)/b 20261122091235 {\"digest\":\"sha256:"
            + zeros
            + "\",\"filename\":\"data.warc.gz\",\"length\":\"40\",\"mime\":\"text/html\",\"offset\":\"500\",\"status\":"
              "\"200\",\"url\":\"https://example.org/b\"}\n");
}

} // namespace holdfast::warc
