#include "core/bundle/report/report_pictures.h"
#include "report_fixture.h"

#include <algorithm>
#include <regex>

namespace holdfast::bundle::test {

namespace {

/// The same choice for all but for the items that are named here.
ExportOptions withChoices(ExportOptions options, const std::map<ItemId, ReportPictures>& choices)
{
    auto report = std::make_shared<ReportOptions>(*options.report);
    report->picturesOfItems = choices;
    options.report = report;
    return options;
}

std::ptrdiff_t picturesOfSize(const std::string& listed, const char* size)
{
    const std::regex line("image +" + std::string(size) + " ");
    return std::distance(std::sregex_iterator(listed.begin(), listed.end(), line), std::sregex_iterator());
}

} // namespace

TEST_F(Report, showsSingleExhibitsAsWasChosenForThemAndTheOthersAsForAll)
{
    const std::filesystem::path root = made(withChoices(with(ReportPictures::Blurred),
        {{m_file.id, ReportPictures::Full}, {m_page.id, ReportPictures::None}, {m_link.id, ReportPictures::Full}}));
    const std::string listed = tool(root, "pdfimages -list report.pdf");
    EXPECT_EQ(picturesOfSize(listed, "640 +400"), 1) << listed;
    EXPECT_EQ(picturesOfSize(listed, "16 +10"), 2) << listed;
    EXPECT_EQ(m_decoded, 3) << "what is left out is not even decoded";
    const std::string all = tool(root, "pdftotext report.pdf -");
    EXPECT_TRUE(has(all, "The picture is left out, by choice of the sender."));
    const std::string first = std::regex_replace(textOf(root, 1, 1), std::regex("\\s+"), " ");
    EXPECT_TRUE(has(first, "of so many exhibits: 2")) << first << "the link-only item has no picture to choose";
}

TEST_F(Report, leavesPicturesOutOfAllButTheOneThatWasChosen)
{
    const std::filesystem::path root
        = made(withChoices(with(ReportPictures::None), {{m_file.id, ReportPictures::Blurred}}));
    const std::string listed = tool(root, "pdfimages -list report.pdf");
    EXPECT_EQ(picturesOfSize(listed, "16 +10"), 1) << listed;
    EXPECT_EQ(m_decoded, 1);
}

TEST_F(Report, handsOverTheSameFilesWhateverPicturesWereChosen)
{
    const auto originals = [](const Files& files) {
        std::vector<std::string> paths;
        for (const auto& [path, content] : files)
            if (path.starts_with("data/originals/") || path.starts_with("data/derived/"))
                paths.push_back(path + " " + content);
        return paths;
    };
    const Files plain = readFolder(made(with(ReportPictures::Blurred), "plain.zip"));
    const Files chosen = readFolder(
        made(withChoices(with(ReportPictures::Blurred), {{m_file.id, ReportPictures::None}}), "chosen.zip"));
    EXPECT_EQ(originals(chosen), originals(plain));
    EXPECT_FALSE(originals(chosen).empty());
}

TEST_F(Report, neverShowsAnIdentityDocumentThatIsNotCoveredWhateverWasChosenForIt)
{
    const std::vector<vault::Item> items = *m_vault->items({});
    const auto passport = std::ranges::find(items, vault::ItemKind::Document, &vault::Item::kind);
    ASSERT_NE(passport, items.end());
    const std::filesystem::path root
        = made(withChoices(with(ReportPictures::None), {{passport->id, ReportPictures::Full}}));
    EXPECT_FALSE(has(tool(root, "pdfimages -list report.pdf"), "image"));
    EXPECT_EQ(m_decoded, 0);
}

TEST(ChosenPictures, ofAPageCountForItsLaterLooksButForThoseWithTheirOwn)
{
    FixedClock clock;
    vault::Item page, look;
    page.id = ItemId::generate(clock);
    look.id = ItemId::generate(clock);
    look.kind = vault::ItemKind::Observation;
    look.parent = vault::Parent{page.id, {}};
    ReportOptions options;
    options.picturesOfItems = {{page.id, ReportPictures::None}};
    EXPECT_EQ(chosenPictures(look, options), ReportPictures::None);
    options.picturesOfItems.emplace(look.id, ReportPictures::Full);
    EXPECT_EQ(chosenPictures(look, options), ReportPictures::Full);
    look.kind = vault::ItemKind::Redacted; // a covered copy is an exhibit of its own
    options.picturesOfItems.erase(look.id);
    EXPECT_EQ(chosenPictures(look, options), ReportPictures::Blurred);
}

} // namespace holdfast::bundle::test
