#include "tests/core/bundle/export_fixture.h"

#include "core/bundle/bundle_index.h"
#include "core/vault/age_change.h"
#include "core/vault/database.h"

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

using Exporter = ExportTest;
namespace fs = std::filesystem;

TEST_F(Exporter, writesABundleThatVerifies)
{
    const ExportReport report = exported("all.zip");
    EXPECT_EQ(report.items, 4u);
    EXPECT_EQ(report.bytes, fs::file_size(m_folder / "all.zip"));
    VerifyOptions options;
    options.expectedSigners = {crypto::fingerprint(m_vault->signingKey().publicKey())};
    for (const auto& path : {m_folder / "all.zip", unpacked("all.zip", report)}) {
        const VerifyReport verdict = verified(path, options);
        EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
        EXPECT_TRUE(verdict.signerConfirmed);
    }
    const Files files = readFolder(unpacked("all.zip", report).parent_path() / report.rootFolder);
    EXPECT_EQ(files.size(), report.files);
}

TEST_F(Exporter, keepsOriginalsDerivedCopiesAndRecordsApart)
{
    const ExportReport report = exported("all.zip");
    const Files files = readFolder(unpacked("all.zip", report));
    EXPECT_EQ(files.at("data/originals/AE-1-original.png"), std::string(300000, 'p'));
    EXPECT_EQ(files.at("data/originals/AE-2-screenshot.png"), "not really pixels");
    EXPECT_EQ(files.at("data/originals/AE-2-mhtml.mhtml"), "MIME");
    EXPECT_EQ(files.at("data/records/AE-2.json"), "{\"v\":1}");
    EXPECT_EQ(files.at("data/derived/AE-3-redacted.png"), "covered");
    EXPECT_EQ(files.at("data/records/AE-4.json"), "{\"link\":true}");
    EXPECT_NE(files.at("README.txt").find("Images not collected by design"), std::string::npos);
    EXPECT_NE(files.at("README.txt").find("AE-4"), std::string::npos);
    EXPECT_EQ(files.at("README.txt").find("admissible"), std::string::npos);
    for (const auto& [path, content] : files)
        EXPECT_EQ(path.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/"),
            std::string::npos)
            << path;
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->items[0].artifacts[0].name, m_file.artifacts[0].name);
    EXPECT_EQ(index->items[2].parent->sha256, m_file.artifacts[0].sha256);
    EXPECT_EQ(index->withheld, 0u);
}

TEST_F(Exporter, putsWhatWasMadeOfAFilmApartFromTheFilm)
{
    vault::NewItem page;
    page.kind = vault::ItemKind::Page;
    page.age = AgeAnswer::No;
    add(page,
        {{"media", "media-1.ts", "video/mp2t", "pieces"}, {"media", "media-2.mp4", "video/mp4", "film"},
            {"media-joined", "film-1.mp4", "video/mp4", "joined"}, {"contact-sheet", "a.png", "image/png", "frames"}});
    const ExportReport report = exported("all.zip");
    EXPECT_EQ(verified(m_folder / "all.zip").verdict, VerifyReport::Verdict::Valid);
    const Files files = readFolder(unpacked("all.zip", report));
    EXPECT_EQ(files.at("data/originals/AE-5-media.ts"), "pieces");
    EXPECT_EQ(files.at("data/originals/AE-5-media.mp4"), "film");
    EXPECT_EQ(files.at("data/derived/AE-5-media-joined.mp4"), "joined");
    EXPECT_EQ(files.at("data/derived/AE-5-contact-sheet.png"), "frames");
}

TEST_F(Exporter, handsOverNoByteOfWhatALaterAnswerBlocks)
{
    ASSERT_TRUE(vault::changeAge(*m_vault, m_page.id, AgeAnswer::Unsure));
    ASSERT_TRUE(vault::changeAge(*m_vault, m_file.id, AgeAnswer::Yes));
    const ExportReport report = exported("all.zip");
    EXPECT_EQ(verified(m_folder / "all.zip").verdict, VerifyReport::Verdict::Valid)
        << toJson(verified(m_folder / "all.zip"));
    const Files files = readFolder(unpacked("all.zip", report));
    for (const auto& [path, content] : files) {
        EXPECT_FALSE(path.starts_with("data/originals/") || path.starts_with("data/derived/")) << path;
        for (const char* bytes : {"not really pixels", "pppppppp", "<p>"})
            EXPECT_EQ(content.find(bytes), std::string::npos) << path;
    }
    EXPECT_NE(files.at("README.txt").find("Images not handed over by design"), std::string::npos);
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    ASSERT_EQ(index->items.size(), 4u);
    EXPECT_EQ(index->items[1].url, "https://sharing.example/p/1");
    EXPECT_EQ(index->items[1].under18, "unsure");
    for (size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(index->items[i].artifacts.empty());
    ASSERT_TRUE(vault::changeAge(*m_vault, m_page.id, AgeAnswer::No));
    ASSERT_TRUE(vault::changeAge(*m_vault, m_file.id, AgeAnswer::No));
    EXPECT_EQ(readFolder(unpacked("again.zip", exported("again.zip"))).at("data/derived/AE-3-redacted.png"), "covered");
    EXPECT_EQ(verified(m_folder / "again.zip").verdict, VerifyReport::Verdict::Valid);
}

TEST_F(Exporter, handsOverTheObservationsOfAnItemWithIt)
{
    vault::NewItem seen;
    seen.kind = vault::ItemKind::Observation;
    seen.age = m_page.age;
    seen.url = seen.title = m_page.url;
    seen.capturedAt = m_clock.now();
    seen.parent = vault::Parent{m_page.id, m_page.artifact("record")->sha256};
    seen.action = "observed";
    seen.observed = vault::Observed{vault::Verdict::Removed, {}, 404};
    add(seen, {{"text", "page.txt", "text/plain", "gone"}, {"record", "o.json", "application/json", "{\"o\":1}"}});
    seen.age = m_link.age;
    seen.url = seen.title = m_link.url;
    seen.parent = vault::Parent{m_link.id, m_link.artifact("record")->sha256};
    add(seen, {{"record", "o.json", "application/json", "{\"o\":2}"}});

    const ExportReport all = exported("all.zip");
    EXPECT_EQ(verified(m_folder / "all.zip").verdict, VerifyReport::Verdict::Valid)
        << toJson(verified(m_folder / "all.zip"));
    const Files files = readFolder(unpacked("all.zip", all));
    EXPECT_EQ(files.at("data/records/AE-2-1.json"), "{\"o\":1}");
    EXPECT_EQ(files.at("data/derived/AE-2-1-text.txt"), "gone");
    EXPECT_EQ(files.at("data/records/AE-4-1.json"), "{\"o\":2}");
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->version, BundleIndex::observedVersion);
    std::string older = files.at("data/bundle.json");
    older.replace(older.find("\"version\":4}"), 12, "\"version\":3}");
    EXPECT_FALSE(parseIndex(older).has_value()) << "an earlier version knows no such kind";

    ExportOptions options;
    options.only = {m_page.id};
    EXPECT_EQ(exported("one.zip", options).items, 2u);
    EXPECT_EQ(verified(m_folder / "one.zip").verdict, VerifyReport::Verdict::Valid)
        << toJson(verified(m_folder / "one.zip"));

    ASSERT_TRUE(vault::changeAge(*m_vault, m_page.id, AgeAnswer::Yes));
    const Files blocked = readFolder(unpacked("blocked.zip", exported("blocked.zip")));
    EXPECT_FALSE(blocked.contains("data/derived/AE-2-1-text.txt"));
    EXPECT_EQ(verified(m_folder / "blocked.zip").verdict, VerifyReport::Verdict::Valid)
        << toJson(verified(m_folder / "blocked.zip"));
}

TEST_F(Exporter, tellsTheRecipientTheWholeFingerprint)
{
    ExportOptions options;
    options.recipient = "Utopia Police\nPayload-Oxum: 0.0";
    const ExportReport report = exported("all.zip", options);
    const Files files = readFolder(unpacked("all.zip", report));
    const Digest fingerprint = crypto::fingerprint(m_vault->signingKey().publicKey());
    EXPECT_NE(files.at("README.txt").find(crypto::fingerprintGroups(fingerprint).substr(0, 39)), std::string::npos);
    EXPECT_NE(files.at("README.txt").find("For: Utopia Police Payload-Oxum: 0.0\n"), std::string::npos);
    EXPECT_NE(files.at("bag-info.txt").find("bundle, for Utopia Police Payload-Oxum: 0.0\n"), std::string::npos);
    EXPECT_EQ(verified(m_folder / "all.zip").verdict, VerifyReport::Verdict::Valid);
}

TEST_F(Exporter, withholdsWhatASelectionDoesNotConcern)
{
    ExportOptions options;
    options.only = {m_covered.id};
    const ExportReport report = exported("some.zip", options);
    EXPECT_EQ(report.items, 1u);
    const VerifyReport verdict = verified(m_folder / "some.zip");
    EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
    const Files files = readFolder(unpacked("some.zip", report));
    for (const auto& [path, content] : files)
        for (const std::string& foreign :
            {m_page.url, m_link.url, m_page.title, m_page.id.text(), m_link.id.text(), std::string("AE-4")})
            EXPECT_EQ(content.find(foreign), std::string::npos) << path << " tells " << foreign;
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->events, 5u); // created, and one for each item
    EXPECT_EQ(index->withheld, 3u);
    EXPECT_EQ(index->omissions.size(), 2u);
}

TEST_F(Exporter, refusesAnItemThatDoesNotExist)
{
    ExportOptions options;
    options.only = {m_page.id, ItemId::generate(m_clock)};
    const auto report = exportBundle(*m_vault, options, m_folder / "none.zip", {});
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(vault::errors::noSuchItem));
    EXPECT_FALSE(fs::exists(m_folder / "none.zip"));
}

TEST_F(Exporter, recordsTheExportAfterTheLogThatItContains)
{
    const std::vector<std::string> before = actions();
    const ExportReport first = exported("first.zip");
    std::vector<std::string> after = actions();
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(after.back(), "exported");
    const auto index = parseIndex(readFolder(unpacked("first.zip", first)).at("data/bundle.json"));
    EXPECT_EQ(index->events, before.size());
    const ExportReport second = exported("second.zip");
    EXPECT_NE(second.rootFolder, first.rootFolder);
    EXPECT_EQ(verified(m_folder / "second.zip").verdict, VerifyReport::Verdict::Valid);
}

TEST_F(Exporter, recordsWhichItemsWereChosen)
{
    ExportOptions options;
    options.only = {m_page.id, m_file.id};
    exported("some.zip", options);
    Json details;
    EXPECT_TRUE(m_vault->forEachEvent(m_vault->defaultCase(), [&](const vault::CustodyEvent& event) {
        details = (*parseJson(event.body, 1u << 20))["details"];
        return true;
    }));
    std::vector<std::string> chosen{m_page.id.text(), m_file.id.text()};
    std::sort(chosen.begin(), chosen.end());
    EXPECT_EQ(details["item_ids"], Json(chosen));
}

TEST_F(Exporter, givesTheSameBytesForTheSameStateAndTime)
{
    m_vault.reset();
    fs::copy(m_folder / "vault", m_folder / "copy", fs::copy_options::recursive);
    const auto one = openCopy("vault");
    const auto two = openCopy("copy");
    ASSERT_TRUE(exportBundle(*one, {}, m_folder / "one.zip", {}));
    ASSERT_TRUE(exportBundle(*two, {}, m_folder / "two.zip", {}));
    EXPECT_EQ(run(m_folder.path(), "cmp one.zip two.zip"), 0);
}

TEST_F(Exporter, leavesNothingWhenItIsCancelled)
{
    CancelFlag flag;
    const Progress progress(
        [&](std::string_view what, uint64_t, uint64_t) {
            EXPECT_EQ(what, "exporting");
            flag.cancel();
        },
        flag);
    const auto before = actions();
    const auto report = exportBundle(*m_vault, {}, m_folder / "none.zip", progress);
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(holdfast::errors::cancelled));
    EXPECT_EQ(actions(), before);
    size_t entries = 0;
    for (const auto& entry : fs::directory_iterator(m_folder.path()))
        entries += entry.path().filename() != "vault" ? 1u : 0u;
    EXPECT_EQ(entries, 0u);
}

TEST_F(Exporter, failsWhereItCannotWrite)
{
    const auto report = exportBundle(*m_vault, {}, m_folder / "no/such/folder/a.zip", {});
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code().kind, ErrorKind::Failed);
    const auto events = actions();
    EXPECT_EQ(std::count(events.begin(), events.end(), "exported"), 0);
}

TEST_F(Exporter, refusesBytesThatAreNotThoseThatWereStored)
{
    vault::Database& database = m_vault->database();
    ASSERT_TRUE(database.execute("DROP TRIGGER chunk_no_update"));
    ASSERT_TRUE(database.execute("UPDATE chunk SET data = x'636f766572656e' WHERE data = x'636f7665726564'"));
    const auto report = exportBundle(*m_vault, {}, m_folder / "none.zip", {});
    ASSERT_FALSE(report.has_value());
    EXPECT_TRUE(report.error().is(vault::errors::artifactDamaged));
    EXPECT_FALSE(fs::exists(m_folder / "none.zip"));
    ExportOptions others;
    others.only = {m_page.id, m_file.id};
    EXPECT_TRUE(exportBundle(*m_vault, others, m_folder / "others.zip", {}));
}

TEST_F(Exporter, takesTheFileBackWhenTheLogCannotTellOfIt)
{
    ASSERT_TRUE(m_vault->database().execute(
        "CREATE TRIGGER full BEFORE INSERT ON custody_event BEGIN SELECT RAISE(ABORT, 'full'); END"));
    EXPECT_FALSE(exportBundle(*m_vault, {}, m_folder / "none.zip", {}));
    EXPECT_FALSE(fs::exists(m_folder / "none.zip"));
}

TEST_F(Exporter, exportsAnEmptyCase)
{
    auto created
        = vault::Vault::create(m_folder / "empty", SecureBuffer::copyOf(asBytes("correct horse battery")), {}, m_clock);
    ASSERT_TRUE(created.has_value());
    const auto report = exportBundle(*created->vault, {}, m_folder / "empty.zip", {});
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(verified(m_folder / "empty.zip").verdict, VerifyReport::Verdict::Valid)
        << toJson(verified(m_folder / "empty.zip"));
}

} // namespace

} // namespace holdfast::bundle::test
