#include "core/bundle/sealed_page/sealed_page.h"

#include "core/bundle/sealed_page/sealed_page_assets.h"
#include "core/crypto/age_errors.h"
#include "tests/core/bundle/export_fixture.h"

#include <regex>

namespace holdfast::bundle::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* words = "specimen words of utopia";

class SealedPage : public ExportTest {
protected:
    static ExportOptions sealedWith(const std::string& passphrase)
    {
        ExportOptions options;
        auto seal = std::make_shared<crypto::AgeSeal>();
        seal->passphrase = SecureBuffer::copyOf(asBytes(passphrase));
        options.seal = seal;
        return options;
    }
    ExportReport madePage()
    {
        fs::create_directories(m_folder / "out");
        const auto report = exportAsPage(*m_vault, sealedWith(words), m_folder / "out/b.html", {});
        EXPECT_TRUE(report) << report.error().detail();
        return report.value_or(ExportReport());
    }
    /// What the page says to each passphrase, in a real browser; what it gives is saved in saved/.
    Json browserSays(const fs::path& page, const std::string& passphrases)
    {
        fs::create_directories(m_folder / "saved");
        std::string output;
        EXPECT_EQ(run(m_folder.path(),
                      "node '" HOLDFAST_SOURCE "/tests/core/bundle/sealed_page/drive.mjs' \"$(command -v "
                      "chromium-headless-shell)\" '"
                          + (m_folder / "profile").string() + "' '" + page.string() + "' '"
                          + (m_folder / "saved").string() + "' " + passphrases + " 2>errors",
                      &output),
            0)
            << readFolder(m_folder.path())["errors"];
        const auto said = parseJson(output, 1 << 20);
        EXPECT_TRUE(said) << output;
        return said ? *said : Json::object();
    }
    std::vector<std::string> namesIn(const char* folder) const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder / folder))
            names.push_back(entry.path().filename().string());
        return names;
    }
    /// The sealed pieces joined and decoded, without the page's script.
    void writeSealed(const fs::path& page, const std::string& name)
    {
        ASSERT_EQ(run(m_folder.path(),
                      "python3 -c \"import re,base64,sys; t=open(sys.argv[1]).read(); "
                      "open(sys.argv[2],'wb').write(b''.join(base64.b64decode(p, validate=True) for p in "
                      "re.findall(r'<script type=.text/plain. class=.sealed.>([^<]*)</script>', t)))\" '"
                          + page.string() + "' " + name),
            0);
    }
};

} // namespace

TEST_F(SealedPage, opensInABrowserWithItsPassphraseAndGivesAValidBundle)
{
    vault::NewItem large;
    large.age = AgeAnswer::No;
    large.title = "More than one piece";
    large.capturedAt = m_clock.now();
    std::string content(7'000'000, '\0');
    for (size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 >> 3);
    add(large, {{"original", "large.bin", "application/octet-stream", content}});
    const ExportReport report = madePage();
    EXPECT_EQ(namesIn("out"), std::vector<std::string>{"b.html"}) << "the sealed file beside it is gone";
    EXPECT_EQ(report.file, m_folder / "out/b.html");
    EXPECT_EQ(report.bytes, fs::file_size(report.file));
    const Json said = browserSays(report.file, "'another one' ' Specimen  words of utopia '");
    ASSERT_EQ(said["tries"].size(), 2u);
    EXPECT_NE(said["tries"][0].get<std::string>().find("does not open it"), std::string::npos);
    EXPECT_EQ(said["tries"][1], "It is open.") << "as a person types it";
    EXPECT_EQ(namesIn("saved"), std::vector<std::string>{"bundle.zip"});
    EXPECT_EQ(verified(m_folder / "saved/bundle.zip").verdict, VerifyReport::Verdict::Valid);
    EXPECT_EQ(said["requests"], 0);
    EXPECT_EQ(said["violations"], Json::array());
    EXPECT_EQ(said["languages"]["ar"]["dir"], "rtl");
    EXPECT_NE(said["languages"]["fr"]["title"], said["languages"]["en"]["title"]);
}

TEST_F(SealedPage, saysThatItIsDamagedAndGivesNothing)
{
    const fs::path page = madePage().file;
    std::string text = readFolder(m_folder / "out").at("b.html");
    const size_t last = text.rfind("</script>");
    text[last - 40] = text[last - 40] == 'A' ? 'B' : 'A';
    writeBytes(page, asBytes(text));
    const Json said = browserSays(page, std::string("'") + words + "'");
    EXPECT_NE(said["tries"][0].get<std::string>().find("damaged"), std::string::npos);
    EXPECT_TRUE(namesIn("saved").empty());
}

TEST_F(SealedPage, holdsTheFileThatStockAgeOpensAndNothingOfTheVaultBesides)
{
    const fs::path page = madePage().file;
    writeSealed(page, "b.zip.age");
    std::string output;
    ASSERT_EQ(run(m_folder.path(),
                  std::string("python3 '" HOLDFAST_SOURCE "/tests/support/age_passphrase.py' '") + words
                      + "' age -d -o b.zip b.zip.age",
                  &output),
        0)
        << output;
    EXPECT_EQ(verified(m_folder / "b.zip").verdict, VerifyReport::Verdict::Valid);
    std::string shell = readFolder(m_folder / "out").at("b.html");
    for (size_t at = 0; (at = shell.find("<script type=\"text/plain\"")) != std::string::npos;)
        shell.erase(at, shell.find("</script>", at) - at);
    EXPECT_LT(shell.size(), 300'000u);
    for (const std::string& told : {m_file.title, m_page.url, std::string("AE-1"), std::string("Holdfast"),
             crypto::fingerprint(m_vault->signingKey().publicKey()).hex()})
        EXPECT_EQ(shell.find(told), std::string::npos) << told;
}

TEST_F(SealedPage, mayRunNothingButItsOwnScriptAndAskNobody)
{
    const std::string script(sealedScript());
    for (const char* end : {"</script", "<!--"})
        EXPECT_EQ(script.find(end), std::string::npos);
    for (const char* way : {"fetch(", "XMLHttpRequest", "WebSocket", "innerHTML", "eval(", "document.write", "src="})
        EXPECT_EQ(script.find(way), std::string::npos) << way;
    madePage();
    const std::string page = readFolder(m_folder / "out").at("b.html");
    EXPECT_NE(page.find("content=\"default-src 'none'; script-src 'sha256-"), std::string::npos);
    EXPECT_EQ(page.substr(0, page.find("<body>")).find("unsafe"), std::string::npos);
}

TEST_F(SealedPage, saysEverySentenceInEachLanguage)
{
    const std::string source = readFolder(HOLDFAST_SOURCE "/core/bundle/sealed_page/src").at("main.mjs");
    static const std::regex said(R"re(\bsay\('([^']*)')re");
    size_t sentences = 0;
    for (std::sregex_iterator match(source.begin(), source.end(), said), end; match != end; ++match, ++sentences)
        for (const char* language : {"fr.json", "ar.json"}) {
            const auto table = readFolder(HOLDFAST_SOURCE "/core/bundle/sealed_page/words").at(language);
            EXPECT_FALSE(jsonStringOr(*parseJson(table, 1 << 16), (*match)[1].str()).empty())
                << language << ": " << (*match)[1];
        }
    EXPECT_GT(sentences, 10u);
}

TEST_F(SealedPage, isRefusedWithoutAPassphraseOrWhereTheSealedFilesNameIsTaken)
{
    const auto refusedBecause = [&](const ExportOptions& options) {
        const auto report = exportAsPage(*m_vault, options, m_folder / "b.html", {});
        EXPECT_FALSE(fs::exists(m_folder / "b.html"));
        return report ? std::string() : std::string(report.error().code().id);
    };
    EXPECT_EQ(refusedBecause({}), "seal.weak-passphrase");
    EXPECT_EQ(refusedBecause(sealedWith("short")), "seal.weak-passphrase");
    writeBytes(m_folder / "b.zip.age", Bytes{1});
    EXPECT_EQ(refusedBecause(sealedWith(words)), "io.already-exists");
    EXPECT_EQ(readFolder(m_folder.path()).at("b.zip.age"), "\x01") << "it is somebody's";
}

TEST_F(SealedPage, isRefusedWhereABrowserCouldNotHoldIt)
{
    ExportOptions options = sealedWith(words);
    options.mostBytes = 1000;
    const auto report = exportBundle(*m_vault, options, m_folder / "b.zip", {});
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(errors::tooLargeForPage));
    EXPECT_FALSE(fs::exists(m_folder / "b.zip.age"));
}

} // namespace holdfast::bundle::test
