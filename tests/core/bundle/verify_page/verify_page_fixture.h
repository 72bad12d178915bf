#pragma once

#include "core/bundle/verify_page/verify_page.h"

#include "core/bundle/layout.h"
#include "core/bundle/verify_page/verify_page_assets.h"
#include "core/crypto/sshsig.h"
#include "core/zip/zip_structures.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/core/bundle/verify_page/hostile_bundles.h"

#include <fstream>
#include <regex>

namespace holdfast::bundle::test {

namespace fs = std::filesystem;

inline const std::string scripts = HOLDFAST_SOURCE "/tests/core/bundle/verify_page/";

inline std::string quoted(const std::vector<fs::path>& paths)
{
    std::string out;
    for (const fs::path& path : paths)
        out += " '" + path.string() + "'";
    return out;
}

inline std::string textOf(const char* path)
{
    const auto bytes = readFile(std::string(HOLDFAST_SOURCE "/") + path, 1 << 20);
    EXPECT_TRUE(bytes) << path;
    return bytes ? std::string(asText(*bytes)) : std::string();
}

/// Check by check, what each said. What only the program says is left out: whose page is in the bundle.
inline Json comparable(const Json& checks)
{
    static const std::regex page("(; )?verify.html is [^;]*");
    Json out = Json::array();
    for (const Json& check : checks)
        out.push_back(jsonStringOr(check, "name") + ": " + jsonStringOr(check, "result") + ": "
            + std::regex_replace(jsonStringOr(check, "detail"), page, ""));
    return out;
}

class VerifyPage : public ExportTest {
protected:
    void SetUp() override { initialiseCrypto(); }
    void writePage()
    {
        m_page = m_folder / "page/verify.html";
        fs::create_directories(m_page.parent_path());
        writeBytes(m_page, asBytes(verifyPage()));
    }
    Json ran(const std::string& command)
    {
        std::string output;
        EXPECT_EQ(run(m_folder.path(), command + " 2>errors", &output), 0) << textIn("errors");
        const auto parsed = parseJson(output, 16 << 20);
        EXPECT_TRUE(parsed) << output.substr(0, 2000);
        return parsed ? *parsed : Json::object();
    }
    std::string textIn(const std::string& name)
    {
        const auto bytes = readFile(m_folder / name, 1 << 20);
        return bytes ? std::string(asText(*bytes)) : std::string();
    }
    /// The page's script in Node, without a browser: quick enough for all of them.
    Json pageSays(const std::vector<fs::path>& bundles)
    {
        writePage();
        std::string list;
        for (const fs::path& bundle : bundles)
            list += bundle.string() + "\n";
        writeBytes(m_folder / "list", asBytes(list));
        return ran("node '" + scripts + "check.mjs' '" + m_page.string() + "' @list");
    }
    void expectSame(const fs::path& bundle, const Json& said)
    {
        const std::string name = bundle.filename().string();
        const Json expected = programSays(bundle);
        const Json& actual = jsonMember(said, name);
        EXPECT_EQ(jsonStringOr(actual, "verdict"), jsonStringOr(expected, "verdict")) << name;
        EXPECT_EQ(comparable(jsonMember(actual, "checks")).dump(1), comparable(expected["checks"]).dump(1)) << name;
        EXPECT_EQ(jsonStringOr(actual, "signer"), jsonStringOr(expected["signer"], "fingerprint")) << name;
        EXPECT_EQ(jsonStringOr(actual, "words"), jsonStringOr(expected["signer"], "words")) << name;
    }
    Json browserSays(const std::vector<fs::path>& bundles, const std::string& expected)
    {
        writePage();
        return ran("EXPECTED=" + expected + " node '" + scripts
            + "drive.mjs' \"$(command -v chromium-headless-shell)\" '" + (m_folder / "profile").string() + "' '"
            + m_page.string() + "'" + quoted(bundles));
    }
    /// 5 GiB that take no room on the disk, and a small file behind them: whatever is large enough for ZIP64 is.
    fs::path writeLarge(const std::string& name, size_t damagedFromEnd = 0)
    {
        const std::string root = "holdfast-0123456789abcdef/data/";
        constexpr uint64_t large = 5ull << 30;
        zip::ZipEntry first{root + "originals/A-1.bin", large, 0, 0}, second{root + "records/A-1.json", 2, 0x1234, 0};
        const Bytes head = zip::encodeLocalHeader(first);
        second.offset = head.size() + large;
        Bytes tail = zip::encodeLocalHeader(second), directory;
        append(tail, asBytes("{}"));
        const uint64_t directoryAt = second.offset + tail.size();
        zip::appendCentralHeader(directory, first);
        zip::appendCentralHeader(directory, second);
        append(tail, directory);
        append(tail, zip::encodeZipEnd(2, directory.size(), directoryAt));
        if (damagedFromEnd > 0)
            tail[tail.size() - damagedFromEnd] ^= 1;
        const fs::path path = m_folder / name;
        std::ofstream out(path, std::ios::binary);
        out.write(reinterpret_cast<const char*>(head.data()), static_cast<std::streamsize>(head.size()));
        out.seekp(static_cast<std::streamoff>(second.offset));
        out.write(reinterpret_cast<const char*>(tail.data()), static_cast<std::streamsize>(tail.size()));
        return path;
    }
    Json programSays(const fs::path& bundle) { return *parseJson(toJson(verified(bundle)), 4 << 20); }
    fs::path m_page;
};

} // namespace holdfast::bundle::test
