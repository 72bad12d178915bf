#include "core/warc/wacz_builder.h"

#include "tests/core/warc/warc_fixture.h"

#include <fstream>
#include <sstream>

namespace holdfast::warc {

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class WaczFile : public ::testing::Test {
protected:
    void unpack()
    {
        const auto bytes = m_builder.finish({"https://example.org/", "Eriksson", sampleExchange().date});
        ASSERT_TRUE(bytes);
        std::ofstream(m_folder / "a.wacz", std::ios::binary) << asText(*bytes);
        mustRun("cd '" + m_folder.path().string() + "' && unzip -q a.wacz");
    }
    std::string file(const std::string& path) { return contentOf(m_folder / path); }
    testing::TemporaryFolder m_folder;
    WaczBuilder m_builder{"Holdfast 1.2", *parseUtc("2026-11-22T09:13:00.000Z")};
};

} // namespace

TEST_F(WaczFile, namesEachOfItsFilesWithItsHash)
{
    m_builder.addExchange(sampleExchange());
    unpack();
    const std::string package = file("datapackage.json");
    const Json digest = Json::parse(file("datapackage-digest.json"));
    EXPECT_EQ(digest, Json({{"path", "datapackage.json"}, {"hash", "sha256:" + Sha256::of(asBytes(package)).hex()}}));
    const Json parsed = Json::parse(package);
    EXPECT_EQ(parsed["profile"], "data-package");
    EXPECT_EQ(parsed["wacz_version"], "1.1.1");
    EXPECT_EQ(parsed["mainPageUrl"], "https://example.org/");
    EXPECT_EQ(parsed["mainPageDate"], "2026-11-22T09:12:35.123Z");
    ASSERT_EQ(parsed["resources"].size(), 3u);
    for (const Json& resource : parsed["resources"]) {
        const std::string content = file(resource["path"]);
        EXPECT_EQ(resource["bytes"], content.size());
        EXPECT_EQ(resource["hash"], "sha256:" + Sha256::of(asBytes(content)).hex()) << resource["path"];
    }
}

TEST_F(WaczFile, listsItsPage)
{
    unpack();
    std::istringstream lines(file("pages/pages.jsonl"));
    std::string head, page;
    ASSERT_TRUE(std::getline(lines, head) && std::getline(lines, page));
    EXPECT_EQ(Json::parse(head)["format"], "json-pages-1.0");
    EXPECT_EQ(Json::parse(page)["url"], "https://example.org/");
    EXPECT_EQ(Json::parse(page)["title"], "Eriksson");
    EXPECT_EQ(Json::parse(page)["ts"], "2026-11-22T09:12:35.123Z");
}

TEST_F(WaczFile, hasAnIndexThatLeadsToEachRecord)
{
    m_builder.addExchange(sampleExchange());
    m_builder.addResource("urn:view:https://example.org/", sampleExchange().date, "image/png", asBytes("picture"));
    unpack();
    const Json records = readWarc(m_folder / "archive/data.warc.gz");
    std::istringstream lines(file("indexes/index.cdx"));
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);) {
        const Json entry = Json::parse(line.substr(line.find('{')));
        for (const Json& record : records)
            if (std::to_string(record["offset"].get<uint64_t>()) == entry["offset"]) {
                EXPECT_EQ(record["fields"]["WARC-Target-URI"], entry["url"]);
                EXPECT_EQ(record["fields"]["WARC-Payload-Digest"], entry["digest"]);
                EXPECT_EQ(std::to_string(record["length"].get<uint64_t>()), entry["length"]);
                found.push_back(record["fields"]["WARC-Type"]);
            }
    }
    EXPECT_EQ(found, (std::vector<std::string>{"response", "resource"}));
}

} // namespace holdfast::warc
