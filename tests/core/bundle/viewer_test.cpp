#include "core/bundle/viewer/viewer.h"

#include "core/bundle/layout.h"
#include "core/bundle/viewer/viewer_assets.h"
#include "tests/core/bundle/export_fixture.h"

#include <regex>

namespace holdfast::bundle::test {

namespace {

constexpr std::string_view hostile
    = "</script><script>document.title='RAN'</script><img src=x onerror=alert(1)>\xe2\x80\xae";

size_t countOf(std::string_view text, std::string_view part)
{
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

class Viewer : public ExportTest {
protected:
    /// What the page became after its script ran, in a browser without a window or a network.
    std::string shownBy(const std::filesystem::path& page)
    {
        const std::string profile = (m_folder / "profile").string();
        std::string output;
        EXPECT_EQ(run(m_folder.path(),
                      "chromium-headless-shell --no-sandbox --disable-gpu --user-data-dir='" + profile
                          + "' --dump-dom 'file://" + page.string() + "' 2>/dev/null",
                      &output),
            0);
        return output;
    }
};

} // namespace

TEST_F(Viewer, holdsTextsOfPagesAsTextOnly)
{
    SampleBag bag = SampleBag::make();
    bag.index.items[0].title = hostile;
    const std::string page = encodeViewer(bag.index);
    EXPECT_EQ(countOf(page, "<script"), 3u);
    EXPECT_EQ(countOf(page, "</script"), 3u);
    EXPECT_EQ(countOf(page, "<img"), 0u);
    EXPECT_EQ(page.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-"),
        page.find("http-equiv"));
}

TEST_F(Viewer, hasEveryWordInEachLanguage)
{
    const Result<Json> words = parseJson(viewerWords(), 1 << 20);
    ASSERT_TRUE(words);
    const Json& english = (*words)["en"];
    for (const auto& [language, texts] : words->items()) {
        EXPECT_EQ(texts.size(), english.size()) << language;
        for (const auto& [key, text] : english.items())
            EXPECT_TRUE(texts.contains(key) && !texts[key].get<std::string>().empty()) << language << " " << key;
    }
    const auto source
        = readFile(HOLDFAST_SOURCE "/core/bundle/viewer/src/main.mjs", 1 << 20); // the bundled one is minified
    ASSERT_TRUE(source);
    const std::string script(asText(*source));
    const std::regex said("say\\('([a-zA-Z-]+)'[,)]");
    size_t found = 0;
    for (std::sregex_iterator match(script.begin(), script.end(), said), end; match != end; ++match, ++found)
        EXPECT_TRUE(english.contains((*match)[1].str())) << (*match)[1];
    EXPECT_GT(found, 10u);
    for (const char* kind : {"page", "file", "document", "redacted", "link", "observation"})
        EXPECT_TRUE(english.contains(std::string("kind-") + kind));
}

TEST_F(Viewer, showsTheExhibitsOfABundleInABrowser)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Page;
    item.age = AgeAnswer::No;
    item.title = hostile;
    item.url = "https://clipshare.example/v/8841";
    add(item,
        {{"first-view", "first.png", "image/png", "not really pixels"}, {"html", "page.html", "text/html", "<b>x"},
            {"record", "record.json", "application/json", "{\"v\":1}"}});
    const std::filesystem::path root = unpacked("all.zip", exported("all.zip"));
    const std::string shown = shownBy(root / "index.html");
    EXPECT_EQ(countOf(shown, "<article"), 5u);
    EXPECT_NE(shown.find("AE-5"), std::string::npos);
    EXPECT_NE(shown.find("https://clipshare.example/v/8841"), std::string::npos);
    EXPECT_NE(shown.find("class=\"picture hidden\""), std::string::npos) << "blurred until somebody asks for it";
    EXPECT_NE(shown.find("href=\"data/records/AE-5.json\""), std::string::npos);
    EXPECT_EQ(shown.find("href=\"data/originals/AE-5-html.html\""), std::string::npos) << "it could run scripts";
    EXPECT_NE(shown.find("By design, no picture"), std::string::npos) << "of the link-only item";
    EXPECT_NE(shown.find("&lt;/script&gt;"), std::string::npos) << "the title, as text";
    EXPECT_EQ(shown.find("<title>RAN"), std::string::npos);
    EXPECT_NE(shown.find("U+202E"), std::string::npos) << "what would turn the title round is named";
}

TEST_F(Viewer, isCoveredByTheSignatures)
{
    const Files one = readFolder(unpacked("all.zip", exported("all.zip")));
    Files changed = one;
    changed.at("index.html").replace(changed.at("index.html").find("Evidence bundle"), 8, "Shopping");
    writeFolder(m_folder / "changed", changed);
    EXPECT_EQ(verified(m_folder / "changed").verdict, VerifyReport::Verdict::Invalid);
    Files without = one;
    without.erase("index.html");
    writeFolder(m_folder / "without", without);
    EXPECT_EQ(verified(m_folder / "without").verdict, VerifyReport::Verdict::Invalid) << "the tag manifest lists it";
}

TEST_F(Viewer, mayBeLackingFromTheStart)
{
    const SampleBag bag = SampleBag::make();
    const Files files = bag.files();
    EXPECT_FALSE(files.contains("index.html"));
    writeFolder(m_folder / "bag", files);
    EXPECT_EQ(verified(m_folder / "bag").verdict, VerifyReport::Verdict::Valid);
    Files more = files;
    more["index.html"] = "not listed";
    writeFolder(m_folder / "more", more);
    EXPECT_EQ(verified(m_folder / "more").verdict, VerifyReport::Verdict::Invalid);
}

} // namespace holdfast::bundle::test
