#include "tests/core/bundle/verify_page/verify_page_fixture.h"

#include "core/bundle/bundle_source.h"
#include "core/bundle/layout.h"
#include "core/bundle/verify_page/verify_page_assets.h"
#include "core/crypto/timestamp_papers.h"
#include "tests/core/bundle/verify_page/hostile_bundles.h"
#include "tests/support/stuffed_token.h"
#include "tests/support/test_authority.h"

#include <fstream>
#include <random>
#include <regex>

namespace holdfast::bundle::test {

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
        R"re(\b(?:say|tell|text|failed|incomplete|note|Finding|unsound|unread|malformed|wrongContent|addProblem|bad)\((?:number, |'(?:note|failed|passed)', )?(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"))re");
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
    options.expectedSigners = {Digest()};
    EXPECT_EQ(verified(m_folder / "b.zip", options).verdict, VerifyReport::Verdict::Invalid);
}

TEST_F(VerifyPage, saysOfTimeStampsWhatTheProgramSays)
{
    const SampleBag bag = SampleBag::make();
    Files files = bag.files();
    const std::string stamp = "tagmanifest-sha256.txt.sig.tsr";
    const std::string signature = files["tagmanifest-sha256.txt.sig"];
    std::vector<fs::path> bundles;
    const auto write = [&](const std::string& name, const std::string& content) {
        files[stamp] = content;
        bundles.push_back(m_folder / (name + ".zip"));
        writeBytes(bundles.back(), zipOf(bag.index.rootFolder(), files));
    };
    using Authority = holdfast::test::TestAuthority;
    const auto answer = [](const Authority& authority, std::string_view text) {
        return authority.answer(crypto::timestampQuery(Sha256::of(asBytes(text))).der);
    };
    const auto text = [](const Bytes& bytes) { return std::string(asText(bytes)); };
    const Authority small(m_folder / "tsa"), rsa(m_folder / "rsa", {.isRsa = true, .hasIntermediate = true});
    const Bytes good = answer(rsa, signature);
    write("small", text(answer(small, signature)));
    write("rsa", text(good));
    write("without the one between", text(rsa.signedByHand(good)));
    Bytes flipped = good;
    flipped.back() ^= 1;
    write("flipped", text(flipped));
    write("stuffed", text(holdfast::test::withCertificate(good, m_folder / "tsa/tsa.pem")));
    write("other", text(answer(small, "something else")));
    write("cut", text(Bytes(good.begin(), good.end() - 3)));
    write("none", "no stamp");
    const std::string second = "tagmanifest-sha256.txt.sig-2.tsr";
    files[second] = text(good);
    write("two", text(good));
    files.erase(stamp);
    bundles.push_back(m_folder / "gap.zip");
    writeBytes(bundles.back(), zipOf(bag.index.rootFolder(), files));
    files.erase(second);
    const auto intact = crypto::verifyTimestamp(good, Sha256::of(asBytes(signature)));
    ASSERT_TRUE(intact);
    for (const std::string& trusted : {std::string(), rsa.caPem()}) {
        const auto papers = crypto::timestampPapers(good, *intact, trusted);
        ASSERT_TRUE(papers);
        files[layout::requestBeside(layout::stamp)] = text(papers->request);
        files[layout::chainBeside(layout::stamp)] = papers->chain;
        write(trusted.empty() ? "papers" : "papers to the root", text(good));
    }
    const Json said = pageSays(bundles);
    std::set<std::string> incomplete;
    for (const fs::path& bundle : bundles) {
        expectSame(bundle, said);
        if (jsonStringOr(said[bundle.filename().string()], "verdict") == "incomplete")
            incomplete.insert(bundle.stem().string());
    }
    EXPECT_EQ(incomplete,
        (std::set<std::string>{"papers", "papers to the root", "small", "rsa", "two", "without the one between"}));
}

} // namespace holdfast::bundle::test
