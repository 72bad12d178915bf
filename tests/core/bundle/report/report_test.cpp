#include "core/bundle/layout.h"
#include "core/vault/output_file.h"
#include "report_fixture.h"

#include <regex>

namespace holdfast::bundle::test {

TEST_F(Report, namesEveryExhibitOnThePageThatItsIndexSays)
{
    const std::filesystem::path root = made(with(ReportPictures::Blurred));
    const std::string all = tool(root, "pdftotext -layout report.pdf -");
    const std::string index = textOf(root, 2, 2);
    const std::regex line("(AE-[0-9]+) .* ([0-9]+)\n");
    int found = 0;
    for (std::sregex_iterator match(index.begin(), index.end(), line), end; match != end; ++match, ++found) {
        const int page = std::stoi((*match)[2]);
        const std::string text = textOf(root, page, page);
        EXPECT_TRUE(has(text, (*match)[1].str() + "\n")) << text;
        EXPECT_TRUE(has(text, std::to_string(page) + " / ")) << text;
    }
    EXPECT_EQ(found, 6) << index;
    for (const char* said : {"Utopia Legal Aid", "for a hearing", "Images not collected by design, address only: 1",
             "203.0.113.7", "Utopia Trust R3", "Sun, 22 Nov 2026 09:12:31 GMT", "-412 ms", "not asked",
             "failed: ", "net.timeout", "+01:00", "media-not-kept too large (2)", "not complete", "902(13)",
             "Live connections recorded", "media-1.ts", "WebSocket: 1"})
        EXPECT_TRUE(has(all, said)) << said;
    EXPECT_TRUE(has(all, m_page.artifacts[0].sha256.hex()));
    const std::string words = crypto::fingerprintWords(m_vault->info()->fingerprint);
    EXPECT_TRUE(has(textOf(root, 1, 1), words.substr(0, words.find(' '))));
    EXPECT_TRUE(has(tool(root, "pdfinfo report.pdf"), "595.3 x 841.9 pts (A4)")
        || has(tool(root, "pdfinfo report.pdf"), "(A4)"));
}

TEST_F(Report, showsWhatAPageChoseAsTextThatDoesNothing)
{
    const std::filesystem::path root = made(with(ReportPictures::None));
    const std::string all = tool(root, "pdftotext report.pdf -");
    EXPECT_TRUE(has(all, "U+202E") && has(all, "U+0007") && has(all, "<b>"));
    EXPECT_FALSE(has(all, "\xe2\x80\xae"));
    std::string pdf = tool(root, "cat report.pdf");
    for (const char* key : {"/URI", "/JavaScript", "/Annots", "/Launch", "/OpenAction", "/Metadata"})
        EXPECT_FALSE(has(pdf, key)) << key;
    const std::string facts = tool(root, "pdfinfo report.pdf");
    EXPECT_TRUE(has(facts, "Evidence report holdfast-"));
    EXPECT_TRUE(has(facts, "JavaScript:      no"));
    EXPECT_FALSE(has(facts, "Qt")) << facts;
}

TEST_F(Report, showsPicturesOnlyAsFarAsWasChosen)
{
    std::filesystem::path root = made(with(ReportPictures::None), "none.zip");
    EXPECT_FALSE(has(tool(root, "pdfimages -list report.pdf"), "image"));
    EXPECT_EQ(m_decoded, 0);
    root = made(with(ReportPictures::Blurred), "blurred.zip");
    const std::string mosaic = tool(root, "pdfimages -list report.pdf");
    EXPECT_TRUE(std::regex_search(mosaic, std::regex("image +16 +10 "))) << mosaic;
    EXPECT_FALSE(has(mosaic, "640")) << mosaic;
    EXPECT_EQ(m_decoded, 4) << "neither the identity document nor the link-only item is asked for";
    root = made(with(ReportPictures::Full), "full.zip");
    EXPECT_TRUE(std::regex_search(tool(root, "pdfimages -list report.pdf"), std::regex("image +640 +400 ")));
    EXPECT_TRUE(has(tool(root, "pdftotext report.pdf -"), "Identity document that is not covered"));
}

TEST_F(Report, keepsLargePicturesWholeAndNothingBesideTheBundle)
{
    ExportOptions options = with(ReportPictures::Full);
    auto report = std::make_shared<ReportOptions>(*options.report);
    uint8_t shade = 0;
    report->pictureOf = [&shade](ByteSource&, std::string_view, int) -> Result<QImage> {
        QImage image(1200, 900, QImage::Format_RGB32);
        fillRandom({image.bits(), static_cast<size_t>(image.sizeInBytes())}); // no JPEG of it is small
        image.setPixel(0, 0, qRgb(++shade, 0, 0));
        return image;
    };
    options.report = report;
    const std::filesystem::path target = m_folder / "bundles";
    std::filesystem::create_directory(target);
    ASSERT_TRUE(exportBundle(*m_vault, options, target / "r.zip", {}));
    const auto count = [](const std::filesystem::path& folder, std::string_view ending) {
        return std::ranges::count_if(std::filesystem::directory_iterator(folder),
            [ending](const auto& entry) { return entry.path().filename().string().ends_with(ending); });
    };
    EXPECT_EQ(count(target, ""), 1) << "the bundle and nothing else";
    EXPECT_EQ(verified(target / "r.zip").verdict, VerifyReport::Verdict::Valid);
    ASSERT_EQ(run(target, "unzip -q r.zip -d unpacked && cp unpacked/*/data/report/report.pdf ."), 0);
    std::string output;
    EXPECT_EQ(run(target, "pdfimages -j report.pdf picture && pdftoppm -r 20 report.pdf drawn 2>&1", &output), 0);
    EXPECT_FALSE(has(output, "Error")) << output;
    EXPECT_EQ(count(target, ".jpg"), shade);
    EXPECT_EQ(shade, 4);
    for (const auto& entry : std::filesystem::directory_iterator(target)) {
        if (entry.path().extension() == ".jpg") {
            EXPECT_GT(entry.file_size(), 3 * crypto::AgeChunks::chunkBytes) << entry.path().filename();
        }
    }
}

TEST_F(Report, isNotKeptAmongAVaultsFiles)
{
    const auto refused = exportBundle(*m_vault, with(ReportPictures::Full), m_folder / "vault" / "r.zip", {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(vault::errors::insideVault));
    EXPECT_EQ(m_decoded, 0) << "said before the work";
}

TEST_F(Report, saysWhereAPictureCouldNotBeReadAndEndsWhenItIsCancelled)
{
    ExportOptions options = with(ReportPictures::Full);
    auto report = std::make_shared<ReportOptions>(*options.report);
    report->pictureOf = [](ByteSource&, std::string_view, int) -> Result<QImage> {
        return fail(ErrorCode{"decode.failed", ErrorKind::Failed}, "no picture");
    };
    options.report = report;
    EXPECT_TRUE(has(tool(made(options), "pdftotext report.pdf -"), "could not be read"));
    report->pictureOf
        = [](ByteSource&, std::string_view, int) -> Result<QImage> { return fail(holdfast::errors::cancelled); };
    const auto cancelled = exportBundle(*m_vault, options, m_folder / "none.zip", {});
    ASSERT_FALSE(cancelled);
    EXPECT_TRUE(cancelled.error().is(holdfast::errors::cancelled));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "none.zip"));
}

TEST_F(Report, saysWhyItemsAreWithheldInTheSendersWords)
{
    ExportOptions options = with(ReportPictures::None);
    options.withheld = {m_file.id};
    options.reasons = {{m_file.id, "not hers \xe2\x80\xaeto give"}};
    const std::string first = std::regex_replace(textOf(made(options), 1, 2), std::regex("\\s+"), " ");
    EXPECT_TRUE(has(first, "Reason given")) << first;
    EXPECT_TRUE(has(first, "not hers") && has(first, "U+202E") && has(first, "to give")) << first;
    EXPECT_TRUE(has(first, m_file.artifact("original")->sha256.hex().substr(0, 16))) << first;
}

TEST_F(Report, isInTheLanguageAndOnThePaperThatWereAskedFor)
{
    ExportOptions options = with(ReportPictures::Blurred, "ar");
    auto letter = std::make_shared<ReportOptions>(*options.report);
    letter->isLetter = true;
    options.report = letter;
    const std::filesystem::path root = made(options);
    EXPECT_TRUE(has(tool(root, "pdfinfo report.pdf"), "612 x 792 pts (letter)"));
    const std::string boxes = tool(root, "pdftotext -bbox -f 1 -l 1 report.pdf -");
    double rightmost = 0;
    int arabic = 0;
    const std::regex word("xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">([^<]*)<");
    for (std::sregex_iterator match(boxes.begin(), boxes.end(), word), end; match != end; ++match) {
        const std::string text = (*match)[2];
        if (static_cast<unsigned char>(text[0]) < 0xd8 || static_cast<unsigned char>(text[0]) > 0xef)
            continue;
        ++arabic;
        rightmost = std::max(rightmost, std::stod((*match)[1]));
    }
    EXPECT_GT(arabic, 40) << boxes;
    EXPECT_NEAR(rightmost, 612 - 57, 2) << "the text begins at the right margin";
    EXPECT_TRUE(
        has(tool(root, "unzip -p certificate-neutral.odt content.xml"), "\xd9\x85\xd8\xb3\xd9\x88\xd8\xaf\xd8\xa9"));
    EXPECT_TRUE(has(tool(root, "unzip -p certificate-us-fre-902-11.odt content.xml"), "penalty of perjury"));
}

TEST_F(Report, hasDraftsThatAreOpenDocuments)
{
    const std::filesystem::path root = made(with(ReportPictures::None));
    for (const std::string_view path : layout::reportFiles) {
        if (!path.ends_with(".odt"))
            continue;
        const std::string name(path.substr(path.rfind('/') + 1));
        EXPECT_TRUE(has(tool(root, "unzip -tq " + name), "No errors"));
        EXPECT_EQ(tool(root, "head -c 77 " + name + " | tail -c 39"), "application/vnd.oasis.opendocument.text");
        EXPECT_FALSE(has(tool(root, "unzip -p " + name + " content.xml"), "{"));
    }
    tool(root,
        "python3 -c 'import glob, zipfile, xml.dom.minidom as m; "
        "[m.parseString(z.read(n)) for z in map(zipfile.ZipFile, glob.glob(\"*.odt\")) for n in z.namelist() "
        "if n.endswith(\".xml\")]'");
}

TEST_F(Report, hasABookmarkOnThePageOfEachPartAndExhibit)
{
    const std::filesystem::path root = made(with(ReportPictures::None));
    const std::string outline = tool(root, "pdftohtml -xml -stdout -i report.pdf");
    int found = 0;
    const std::regex line("<item page=\"([0-9]+)\">([^<]+)</item>");
    for (std::sregex_iterator match(outline.begin(), outline.end(), line), end; match != end; ++match, ++found) {
        const int page = std::stoi((*match)[1]);
        const std::string title = (*match)[2];
        if (title.starts_with("AE-")) {
            EXPECT_TRUE(has(textOf(root, page, page), title + "\n")) << title << " is not on page " << page;
        }
    }
    EXPECT_GE(found, 6 + 7) << outline;
}

TEST_F(Report, isTheSameBytesForTheSameVaultOptionsAndTime)
{
    std::filesystem::copy(m_folder / "vault", m_folder / "copy", std::filesystem::copy_options::recursive);
    const Files one = readFolder(made(with(ReportPictures::Full), "one.zip"));
    m_vault.reset();
    m_vault = openCopy("copy");
    const Files other = readFolder(made(with(ReportPictures::Full), "other.zip"));
    EXPECT_EQ(one.at("data/report/report.pdf"), other.at("data/report/report.pdf"));
    EXPECT_EQ(one, other);
}

TEST_F(Report, isCoveredByTheBundlesChecks)
{
    const ExportReport report = exported("r.zip", with(ReportPictures::Blurred));
    EXPECT_EQ(verified(m_folder / "r.zip").verdict, VerifyReport::Verdict::Valid);
    const Files files = readFolder(unpacked("r.zip", report));
    EXPECT_EQ(parseIndex(files.at("data/bundle.json"))->version, BundleIndex::describedVersion);
    EXPECT_EQ(parseIndex(files.at("data/bundle.json"))->report.size(), layout::reportFiles.size());
    EXPECT_TRUE(has(files.at("README.txt"), "report.pdf"));
    EXPECT_TRUE(has(files.at("data/case.jsonld"), "case-investigation:Investigation"));
    const auto verdictOf = [&](const Files& changed) {
        static int number = 0;
        const std::string name = "changed" + std::to_string(++number);
        writeFolder(m_folder / name, changed);
        return verified(m_folder / name).verdict;
    };
    Files changed = files;
    changed.at("data/report/report.pdf")[1000] ^= 1;
    EXPECT_EQ(verdictOf(changed), VerifyReport::Verdict::Invalid);
    changed = files;
    changed.erase("data/report/report.pdf");
    EXPECT_EQ(verdictOf(changed), VerifyReport::Verdict::Invalid);
}

TEST(ReportList, isClosedAndInOneOrder)
{
    SampleBag bag = SampleBag::make();
    const auto verdictOf = [&bag](const std::string& name, TemporaryFolder& folder) {
        Files files = bag.files();
        writeFolder(folder / name, files);
        return verifyBundle(folder / name, {}, {})->verdict;
    };
    TemporaryFolder folder;
    bag.index.version = BundleIndex::reportedVersion;
    bag.artifacts["data/report/report.pdf"] = "%PDF";
    bag.index.report = {"data/report/report.pdf"};
    EXPECT_EQ(verdictOf("good", folder), VerifyReport::Verdict::Valid);
    bag.artifacts["data/report/run-me.html"] = "<script>";
    EXPECT_EQ(verdictOf("extra", folder), VerifyReport::Verdict::Invalid) << "signed, but not of the list";
    bag.index.report.push_back("data/report/run-me.html");
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "nor may the index name it";
    bag.artifacts.erase("data/report/run-me.html");
    bag.index.report = {"data/report/report.pdf", "data/report/certificate-neutral.odt"};
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "another order";
    bag.index.report = {"data/report/report.pdf", "data/report/report.pdf"};
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "twice";
    bag.index.report.clear();
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "version 6 for nothing";
    bag.index.report = {"data/case.jsonld", "data/report/report.pdf"};
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "a file that came with version 7";
    bag.index.version = BundleIndex::describedVersion;
    bag.artifacts["data/case.jsonld"] = "{}";
    EXPECT_EQ(verdictOf("described", folder), VerifyReport::Verdict::Valid);
    bag.index.report = {"data/report/report.pdf"};
    EXPECT_FALSE(parseIndex(encodeIndex(bag.index))) << "version 7 for nothing";
}

} // namespace holdfast::bundle::test
