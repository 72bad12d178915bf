#include "core/bundle/verify_page/verify_page.h"

#include "core/bundle/bundle_source.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_page/verify_page_assets.h"
#include "core/crypto/timestamp.h"
#include "core/zip/zip_structures.h"
#include "tests/core/bundle/export_fixture.h"
#include "tests/core/bundle/verify_page/hostile_bundles.h"
#include "tests/support/rounds.h"
#include "tests/support/test_authority.h"

#include <fstream>
#include <random>
#include <regex>

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;

const std::string scripts = HOLDFAST_SOURCE "/tests/core/bundle/verify_page/";

std::string quoted(const std::vector<fs::path>& paths)
{
    std::string out;
    for (const fs::path& path : paths)
        out += " '" + path.string() + "'";
    return out;
}

std::string textOf(const char* path)
{
    const auto bytes = readFile(std::string(HOLDFAST_SOURCE "/") + path, 1 << 20);
    EXPECT_TRUE(bytes) << path;
    return bytes ? std::string(asText(*bytes)) : std::string();
}

/// Check by check, what each said. What only the program says is left out: whose page is in the bundle.
Json comparable(const Json& checks)
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

} // namespace

TEST_F(VerifyPage, isOneFileThatMayRunNothingButItsOwnScriptAndAskNobody)
{
    const std::string& page = verifyPage();
    EXPECT_LT(page.size(), limits::rootFileBytes);
    EXPECT_NE(page.find("content=\"default-src 'none'; script-src 'sha256-"), std::string::npos);
    EXPECT_EQ(page.find("unsafe"), std::string::npos);
    const std::string script(verifyScript());
    for (const char* end : {"</script", "<!--"})
        EXPECT_EQ(script.find(end), std::string::npos);
    for (const char* way : {"fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "eval(", "document.write", "src="})
        EXPECT_EQ(script.find(way), std::string::npos) << way;
}

TEST_F(VerifyPage, hasTheHashThatReadmeAndSpecificationState)
{
    for (const char* file : {"README.md", "docs/bundle-format.md"})
        EXPECT_NE(textOf(file).find(verifyPageHash().hex()), std::string::npos)
            << file << " should state " << verifyPageHash().hex();
}

TEST_F(VerifyPage, saysEverySentenceInEachLanguage)
{
    std::set<std::string> sentences;
    static const std::regex said(
        R"re(\b(?:say|text|failed|incomplete|note|Finding|unsound|unread|malformed|wrongContent|addProblem|bad)\((?:number, |'(?:note|failed|passed)', )?(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"))re");
    for (const auto& entry : fs::directory_iterator(HOLDFAST_SOURCE "/core/bundle/verify_page/src")) {
        const auto bytes = readFile(entry.path(), 1 << 20);
        ASSERT_TRUE(bytes);
        const std::string source(asText(*bytes));
        for (std::sregex_iterator match(source.begin(), source.end(), said), end; match != end; ++match)
            sentences.insert((*match)[1].matched ? (*match)[1].str() : (*match)[2].str());
    }
    EXPECT_GT(sentences.size(), 150u);
    const std::regex letters("[A-Za-z]{3}");
    for (const char* language : {"fr", "ar"}) {
        const auto words
            = parseJson(textOf(("core/bundle/verify_page/words/" + std::string(language) + ".json").c_str()), 1 << 20);
        ASSERT_TRUE(words) << language;
        for (const std::string& sentence : sentences) {
            if (!std::regex_search(sentence, letters) || sentence == "json.invalid" || sentence == "text.invalid-hex")
                continue;
            const std::string translated = jsonStringOr(*words, sentence);
            EXPECT_FALSE(translated.empty()) << language << ": " << sentence;
            for (const char* value : {"{1}", "{2}"})
                EXPECT_EQ(sentence.find(value) == std::string::npos, translated.find(value) == std::string::npos)
                    << language << ": " << sentence;
        }
    }
}

TEST_F(VerifyPage, saysOfHostileBundlesWhatTheProgramSays)
{
    const std::vector<fs::path> bundles = writeHostileBundles(m_folder / "hostile");
    ASSERT_GE(bundles.size(), 80u);
    const Json said = pageSays(bundles);
    std::set<std::string> valid;
    for (const fs::path& bundle : bundles) {
        expectSame(bundle, said);
        if (verified(bundle).verdict == VerifyReport::Verdict::Valid)
            valid.insert(bundle.filename().string());
    }
    EXPECT_EQ(valid,
        (std::set<std::string>{"events with numbers.zip", "folder of a folder", "folder that is whole", "restored.zip",
            "scripts and formulas in titles.zip", "whole with a page.zip", "whole.zip"}));
}

// A byte anywhere in the ZIP; and one in a file, signed as it then is, so that what reads that file meets it.
TEST_F(VerifyPage, saysOfFlippedBytesWhatTheProgramSays)
{
    const SampleBag bag = SampleBag::make();
    const Files files = bag.files();
    const std::string whole(asText(zipOf(bag.index.rootFolder(), files)));
    std::minstd_rand random(8841);
    std::vector<fs::path> flipped;
    const auto flip = [&](std::string text) {
        text[random() % text.size()] ^= static_cast<char>(1u << random() % 8);
        return text;
    };
    const unsigned rounds = holdfast::test::roundsOr(60);
    fs::create_directories(m_folder / "flipped");
    const auto write = [&](const std::string& content) {
        flipped.push_back(m_folder / ("flipped/" + std::to_string(flipped.size())));
        writeBytes(flipped.back(), asBytes(content));
    };
    for (unsigned round = 0; round < rounds; ++round) {
        write(flip(whole));
        for (const char* path : {"data/bundle.json", "data/custody.jsonl"}) {
            Files changed = files;
            changed[path] = flip(changed[path]);
            sign(changed, bag.key, trustedComment(bag.index));
            write(std::string(asText(zipOf(bag.index.rootFolder(), changed))));
        }
    }
    const Json said = pageSays(flipped);
    for (const fs::path& bundle : flipped)
        expectSame(bundle, said);
}

TEST_F(VerifyPage, isInEachBundleAndCheckedInABrowserAsByTheProgram)
{
    ExportTest::SetUp();
    const ExportReport first = exported("real.zip");
    const Files files = readFolder(unpacked("real.zip", first));
    EXPECT_EQ(files.at("verify.html"), verifyPage());
    EXPECT_NE(files.at("tagmanifest-sha256.txt").find(verifyPageHash().hex() + "  verify.html\n"), std::string::npos);
    EXPECT_EQ(readFolder(unpacked("real.zip", exported("real.zip"))).at("verify.html"), verifyPage())
        << "and in the next";

    std::vector<fs::path> bundles{m_folder / "real.zip"};
    std::set<std::string> wanted{"payload byte changed.zip", "manifest hashed again but not signed.zip",
        "everything signed by another key.zip", "event dropped from the middle.zip", "extra fetch.txt.zip",
        "duplicate name.zip", "record hash lies.zip", "packed again.zip", "newer version.zip",
        "folder with a changed file", "whole.zip"};
    for (const fs::path& bundle : writeHostileBundles(m_folder / "hostile"))
        if (wanted.erase(bundle.filename().string()) == 1)
            bundles.push_back(bundle);
    EXPECT_TRUE(wanted.empty()) << *wanted.begin();
    const Json said = browserSays(bundles, "");
    for (const fs::path& bundle : bundles) {
        const std::string name = bundle.filename().string();
        const Json expected = programSays(bundle);
        const Json& actual = jsonMember(said, name);
        EXPECT_EQ(jsonStringOr(actual, "verdict"), jsonStringOr(expected, "verdict")) << name;
        Json results = Json::array();
        for (const Json& check : expected["checks"])
            results.push_back({{"name", check["name"]}, {"result", check["result"]}});
        EXPECT_EQ(jsonMember(actual, "checks"), results) << name;
        EXPECT_EQ(jsonStringOr(actual, "words"), jsonStringOr(expected["signer"], "words")) << name;
    }
    EXPECT_NE(jsonStringOr(said["real.zip"], "sentence").find("signer not confirmed"), std::string::npos);
    EXPECT_EQ(said["violations"], Json::array());
    EXPECT_EQ(said["requests"], 0);
    EXPECT_EQ(said["languages"]["ar"]["dir"], "rtl");
    EXPECT_NE(said["languages"]["fr"]["sentence"], said["languages"]["en"]["sentence"]);
}

TEST_F(VerifyPage, readsContainersOfMoreThan4GiBAsTheProgramDoes)
{
    std::vector<fs::path> large{writeLarge("large.zip")};
    // End record, locator, ZIP64 end record, second central header, first one, second local header.
    for (const size_t at : {5u, 10u, 20u, 27u, 34u, 50u, 66u, 90u, 105u, 120u, 150u, 200u, 220u, 260u, 280u, 300u})
        large.push_back(writeLarge("damaged " + std::to_string(at) + ".zip", at));
    const Json said = pageSays(large);
    for (const fs::path& path : large) {
        const auto source = BundleSource::openAny(path);
        ASSERT_TRUE(source);
        const std::string name = path.filename().string();
        EXPECT_EQ(jsonMember(said[name], "problems"), Json((*source)->problems())) << name;
        EXPECT_EQ(jsonMember(said[name], "files").size(), (*source)->files().size()) << name;
        EXPECT_EQ((*source)->problems().empty(), name == "large.zip") << name;
    }
}

TEST_F(VerifyPage, confirmsASignerOrRefusesTheBundleAndCanBeCancelled)
{
    const SampleBag bag = SampleBag::make();
    writeBytes(m_folder / "b.zip", zipOf(bag.index.rootFolder(), bag.files()));
    const std::string fingerprint = crypto::fingerprint(bag.key.publicKey()).hex();
    const Json said
        = browserSays({m_folder / "b.zip"}, fingerprint + " CANCELLED='" + writeLarge("large.zip").string() + "'");
    EXPECT_EQ(jsonStringOr(said, "cancelled"), "Cancelled. Nothing is said of this bundle.0");
    const Json& compared = jsonMember(said, "compared");
    EXPECT_EQ(jsonStringOr(jsonMember(compared, "same"), "verdict"), "valid");
    EXPECT_EQ(jsonStringOr(jsonMember(compared, "same"), "answer"), "The same, to the last digit.");
    EXPECT_EQ(jsonStringOr(jsonMember(compared, "other"), "verdict"), "invalid");
    EXPECT_EQ(jsonStringOr(jsonMember(compared, "unreadable"), "verdict"), "valid");
    VerifyOptions options;
    options.expectedSigner = Digest();
    EXPECT_EQ(verified(m_folder / "b.zip", options).verdict, VerifyReport::Verdict::Invalid);
}

TEST_F(VerifyPage, saysOfTimeStampsWhatTheyStateAndThatItDoesNotCheckThem)
{
    const SampleBag bag = SampleBag::make();
    Files files = bag.files();
    const holdfast::test::TestAuthority authority(m_folder / "tsa");
    const auto stampOf = [&](std::string_view text) {
        const crypto::TimestampQuery query = crypto::timestampQuery(Sha256::of(asBytes(text)));
        const auto response = crypto::acceptTimestamp(query, authority.answer(query.der), authority.caPem());
        EXPECT_TRUE(response);
        return response ? std::string(asText(*response)) : std::string();
    };
    const std::string stamp = "tagmanifest-sha256.txt.sig.tsr";
    files[stamp] = stampOf(files["tagmanifest-sha256.txt.sig"]);
    writeBytes(m_folder / "stamped.zip", zipOf(bag.index.rootFolder(), files));
    files[stamp] = stampOf("something else");
    writeBytes(m_folder / "other.zip", zipOf(bag.index.rootFolder(), files));
    files[stamp] = "no stamp";
    writeBytes(m_folder / "none.zip", zipOf(bag.index.rootFolder(), files));
    const Json said = pageSays({m_folder / "stamped.zip", m_folder / "other.zip", m_folder / "none.zip"});
    for (const char* name : {"stamped.zip", "other.zip", "none.zip"})
        EXPECT_EQ(jsonStringOr(said[name], "verdict"), jsonStringOr(programSays(m_folder / name), "verdict")) << name;
    EXPECT_EQ(jsonStringOr(said["stamped.zip"], "verdict"), "incomplete");
    EXPECT_NE(said["stamped.zip"].dump().find("this page does not check by whom"), std::string::npos);
}

} // namespace holdfast::bundle::test
