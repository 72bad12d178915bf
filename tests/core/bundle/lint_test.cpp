#include "core/bundle/lint.h"
#include "core/bundle/lint_codes.h"
#include "core/vault/age_change.h"
#include "core/vault/annotations.h"
#include "core/vault/database.h"
#include "tests/core/bundle/export_fixture.h"

#include <algorithm>

namespace holdfast::bundle::test {

namespace {

namespace codes = lint_codes;

class Lint : public ExportTest {
protected:
    std::vector<LintFinding> found(const std::vector<ItemId>& only = {})
    {
        auto findings = lint(*m_vault, {only});
        EXPECT_TRUE(findings.has_value()) << findings.error().detail();
        return findings ? *findings : std::vector<LintFinding>{};
    }
    /// What a rule says of an item.
    std::vector<std::string> values(std::string_view code, const vault::Item& item)
    {
        std::vector<std::string> listed;
        for (const LintFinding& finding : found())
            if (finding.code == code && finding.item == item.id)
                listed.push_back(finding.what);
        return listed;
    }
    vault::Item addItem(
        vault::ItemKind kind, const std::string& title, const std::string& url, const std::vector<Content>& contents)
    {
        vault::NewItem made;
        made.kind = kind;
        made.title = title;
        made.url = url;
        made.age = AgeAnswer::No;
        made.capturedAt = m_clock.now();
        return add(made, contents);
    }
    vault::Item addFile(const std::string& mime, const Json& record)
    {
        return addItem(vault::ItemKind::File, "A file", "",
            {{"original", "a", mime, "bytes"}, {"record", "record.json", "application/json", canonicalJson(record)}});
    }
    static Json claims(const std::vector<std::pair<std::string, std::string>>& entries)
    {
        Json listed = Json::array();
        for (const auto& [name, value] : entries)
            listed.push_back({{"name", name}, {"value", value}});
        return {{"record", "holdfast-import"}, {"claimed", {{"entries", listed}, {"left_out", 0}}}};
    }
    void damage(std::string_view from, std::string_view to)
    {
        vault::Database& database = m_vault->database();
        ASSERT_TRUE(database.execute("DROP TRIGGER chunk_no_update"));
        const std::string change
            = "UPDATE chunk SET data = x'" + toHex(asBytes(to)) + "' WHERE data = x'" + toHex(asBytes(from)) + "'";
        ASSERT_TRUE(database.execute(change.c_str()));
    }
};

using Values = std::vector<std::string>;

TEST_F(Lint, findsNothingInWhatTellsNothing)
{
    EXPECT_TRUE(found().empty());
}

TEST_F(Lint, namesAnIdentityDocumentThatGoesOutItself)
{
    const vault::Item document
        = addItem(vault::ItemKind::Document, "Passport", "", {{"original", "p.png", "image/png", "p"}});
    auto findings = found();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].code, codes::identityDocument);
    EXPECT_EQ(findings[0].item, document.id);
    EXPECT_EQ(findings[0].exhibit, document.exhibit);
    EXPECT_EQ(findings[0].fix, codes::fix::coverFirst);
    vault::NewItem copy;
    copy.kind = vault::ItemKind::Redacted;
    copy.age = AgeAnswer::No;
    copy.title = "Passport, covered";
    copy.capturedAt = m_clock.now();
    copy.parent = vault::Parent{document.id, document.artifacts[0].sha256};
    copy.action = "derived";
    const vault::Item covered = add(copy, {{"redacted", "copy.png", "image/png", "c"}});
    findings = found();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].fix, codes::fix::useCoveredCopy);
    EXPECT_TRUE(found({covered.id}).empty());
}

TEST_F(Lint, namesThePlaceAndTheOwnerThatAPictureTells)
{
    const vault::Item photo = addFile("image/jpeg",
        claims({{"Exif.GPSInfo.GPSLatitude", "59/1 54/1 0/1"}, {"Exif.GPSInfo.GPSLatitudeRef", "N"},
            {"Xmp.exif.GPSLongitude", "10,44E"}, {"Exif.Photo.BodySerialNumber", "0042"},
            {"Exif.Image.Artist", "A. Eriksson"}, {"Exif.Photo.LensSerialNumber", "0000"},
            {"Exif.Image.Model", "Camera"}}));
    EXPECT_EQ(values(codes::place, photo), (Values{"59/1 54/1 0/1", "10,44E"}));
    EXPECT_EQ(values(codes::device, photo), (Values{"0042", "A. Eriksson"}));
    const auto findings = found();
    EXPECT_EQ(findings[0].where, "record Exif.GPSInfo.GPSLatitude");
    EXPECT_EQ(findings[0].fix, codes::fix::coverFirst);
    EXPECT_EQ(findings.size(), 4u);
    const vault::Item pdf
        = addFile("application/pdf", claims({{"Pdf.Creator", "Writer 7"}, {"Pdf.Author", "A. Eriksson"}}));
    EXPECT_EQ(values(codes::device, pdf), Values{"A. Eriksson"});
}

TEST_F(Lint, namesToWhomAMailCameAndFromWhichNetworkItWasSent)
{
    const vault::Item mail = addFile("message/rfc822",
        claims({{"Mail.Received", "from mx.example ([198.51.100.2]) by in.example for <anna@mail.example>; Mon"},
            {"Mail.Received", "from laptop ([192.168.1.7]) by relay.example ([203.0.113.9])"},
            {"Mail.Received", "from home (cable.example [203.0.113.50]) by mx.example"},
            {"Mail.Delivered-To", "anna@mail.example"}, {"Mail.TO", "Anna <a.eriksson@mail.example>"},
            {"Mail.From", "Somebody <other@pond.example>"}, {"Mail.Subject", "write to other@pond.example"}}));
    EXPECT_EQ(values(codes::mailAddress, mail), (Values{"anna@mail.example", "a.eriksson@mail.example"}));
    // The public addresses of servers on the way are nobody's.
    EXPECT_EQ(values(codes::networkAddress, mail), (Values{"192.168.1.7", "203.0.113.50"}));
    for (const LintFinding& finding : found())
        EXPECT_EQ(finding.fix, codes::fix::leaveOut);
}

TEST_F(Lint, namesWhatCouldNotBeReadWhenItWasBroughtIn)
{
    for (const char* field : {"claimed_error", "media_error"}) {
        const vault::Item item
            = addFile("image/jpeg", {{"record", "holdfast-import"}, {field, "decode.failed"}, {"bytes", 600}});
        EXPECT_EQ(values(codes::unread, item), Values{"decode.failed"}) << field;
    }
    const vault::Item page = addItem(vault::ItemKind::Page, "A page", "https://pond.example/",
        {{"record", "record.json", "application/json",
            canonicalJson({{"media", {{"files", Json::array({{{"facts_error", "decode.timeout"}}})}}}})}});
    EXPECT_EQ(values(codes::unread, page), Values{"decode.timeout"});
    for (const LintFinding& finding : found()) {
        EXPECT_EQ(finding.code, codes::unread);
        EXPECT_EQ(finding.fix, codes::fix::lookInside);
    }
    EXPECT_EQ(found().back().where, "record media.files.facts_error");
}

TEST_F(Lint, namesTheAddressAndTheAccountsThatAPageShows)
{
    const vault::Item page = addItem(vault::ItemKind::Page, "A post by @other.one", "https://site.example/post/1",
        {{"page", "page.html", "text/html", "<style>@media print{}</style>version 10.4.2.1"},
            {"text", "page.txt", "text/plain",
                "Your IP is 203.0.113.77.\nSigned in as @anna_e, not anna@mail.example.\nrouter (192.168.1.1)"}});
    EXPECT_EQ(values(codes::pageAddress, page), (Values{"203.0.113.77", "192.168.1.1"}));
    EXPECT_EQ(values(codes::accountHandle, page), (Values{"@other.one", "@anna_e"}));
    EXPECT_TRUE(values(codes::networkAddress, page).empty()) << "that is of mail";
    for (const LintFinding& finding : found())
        EXPECT_EQ(finding.fix, finding.where == "title" ? codes::fix::retitle : codes::fix::leaveOut);
}

TEST_F(Lint, namesHomeFoldersWhereverTheyStand)
{
    const vault::Item titled = addItem(vault::ItemKind::File, "/home/anna/a.txt", "",
        {{"original", "C:\\Users\\Anna\\a.txt", "text/plain", "kept in /Users/annae/letters\n/Users/annae/letters"}});
    EXPECT_EQ(values(codes::homeFolder, titled), (Values{"/home/anna", "C:\\Users\\Anna", "/Users/annae"}));
    const vault::Item page = addItem(vault::ItemKind::Page, "A page", "https://site.example/home/anna",
        {{"html", "page.html", "text/html", "<a href=\"/home/feed\"><img src=\"file:///home/anna/x.png\">"},
            {"screenshot", "page.png", "image/png", " /home/nobody/ "},
            {"record", "record.json", "application/json",
                canonicalJson({{"schema_version", 1}, {"redirects", Json::array({{{"location", "/home/feed"}}})},
                    {"title", "saved in /home/erik/"}})}});
    EXPECT_EQ(values(codes::homeFolder, page), (Values{"file:///home/anna", "/home/erik"}));
}

TEST_F(Lint, namesWhatAnAddressTellsOnceForEachItem)
{
    const std::string address = "https://photos.example/p/1?igsh=MzRl";
    const vault::Item page = addItem(vault::ItemKind::Page, "A page", address,
        {{"record", "record.json", "application/json",
            canonicalJson({{"final_url", address},
                {"redirects",
                    Json::array({{{"url", address + "&fbclid=9"}, {"location", "https://x.example/?sid=7"}}})},
                {"resources", Json::array({{{"url", "https://x.example/?token=8"}}})}})}});
    EXPECT_EQ(values(codes::shareLink, page), (Values{"igsh=MzRl", "sid=7", "fbclid=9"}));
    const auto findings = found();
    EXPECT_EQ(findings[0].where, "url");
    EXPECT_EQ(findings[1].where, "record redirects.location");
    EXPECT_EQ(findings[0].fix, codes::fix::recordAgain);
}

TEST_F(Lint, namesAPageThatWasKeptAsSeenSignedIn)
{
    const auto page = [&](const char* answer) {
        return addItem(vault::ItemKind::Page, "A page", "https://pond.example/",
            {{"record", "record.json", "application/json", canonicalJson({{"logged_in", answer}})}});
    };
    EXPECT_EQ(values(codes::signedIn, page("yes")).size(), 1u);
    EXPECT_TRUE(values(codes::signedIn, page("no")).empty());
    EXPECT_TRUE(values(codes::signedIn, page("not said")).empty());
}

TEST_F(Lint, namesWhoTheLogSaysCollectedOnceAndWithoutAnItem)
{
    vault::CreateOptions options;
    options.collectorName = "Anna Eriksson";
    auto created = vault::Vault::create(
        m_folder / "named", SecureBuffer::copyOf(asBytes("correct horse battery")), options, m_clock);
    ASSERT_TRUE(created.has_value());
    const auto findings = lint(*created->vault, {});
    ASSERT_TRUE(findings.has_value());
    ASSERT_EQ(findings->size(), 1u);
    EXPECT_EQ(findings->front().code, codes::collectorName);
    EXPECT_EQ(findings->front().what, "Anna Eriksson");
    EXPECT_FALSE(findings->front().item.has_value());
    EXPECT_EQ(findings->front().fix, codes::fix::askFirst);
}

TEST_F(Lint, namesAnEarlierTitleThatTheLogKeeps)
{
    ASSERT_TRUE(vault::Annotations(*m_vault).setTitle(m_file.id, "/home/anna/a.png"));
    ASSERT_TRUE(vault::Annotations(*m_vault).setTitle(m_file.id, "A picture"));
    const auto findings = found();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].item, m_file.id);
    EXPECT_TRUE(findings[0].where.starts_with("custody ")) << findings[0].where;
    EXPECT_EQ(findings[0].fix, codes::fix::askFirst);
    EXPECT_TRUE(found({m_page.id}).empty());
}

TEST_F(Lint, saysNothingOfWhatTheExportLeavesOut)
{
    const vault::Item photo = addFile("image/jpeg", claims({{"Exif.GPSInfo.GPSLatitude", "59/1"}}));
    EXPECT_EQ(found().size(), 1u);
    EXPECT_TRUE(found({m_file.id, m_page.id}).empty());
    EXPECT_EQ(found({photo.id}).size(), 1u);
    Selection nobody;
    nobody.only = {ItemId::generate(m_clock)};
    const auto unknown = lint(*m_vault, nobody);
    ASSERT_FALSE(unknown.has_value());
    EXPECT_TRUE(unknown.error().is(vault::errors::noSuchItem));
}

TEST_F(Lint, doesNotReadWhatALaterAnswerBlocks)
{
    const vault::Item file
        = addItem(vault::ItemKind::File, "A note", "", {{"original", "a.txt", "text/plain", "kept in /home/anna"}});
    EXPECT_EQ(found().size(), 1u);
    ASSERT_TRUE(vault::changeAge(*m_vault, file.id, AgeAnswer::Unsure));
    damage("kept in /home/anna", "kept in /home/erik");
    EXPECT_TRUE(found().empty());
}

TEST_F(Lint, namesWhatIsDamagedAndGoesOn)
{
    const vault::Item note
        = addItem(vault::ItemKind::File, "A note", "", {{"original", "a.txt", "text/plain", "kept here"}});
    const vault::Item other
        = addItem(vault::ItemKind::File, "A note", "", {{"original", "b.txt", "text/plain", "in /home/anna"}});
    damage("kept here", "kept hero");
    const auto findings = found();
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].code, codes::unread);
    EXPECT_EQ(findings[0].item, note.id);
    EXPECT_EQ(findings[0].where, "original");
    EXPECT_EQ(findings[0].what, vault::errors::artifactDamaged.id);
    EXPECT_EQ(findings[0].fix, codes::fix::checkVault);
    EXPECT_EQ(findings[1].item, other.id);
}

TEST_F(Lint, saysWhereItStoppedInALongTextAndWhatRecordIsNone)
{
    const std::string whole(4u << 20, 'x');
    const vault::Item exact
        = addItem(vault::ItemKind::File, "A note", "", {{"original", "a.txt", "text/plain", whole}});
    const vault::Item longer
        = addItem(vault::ItemKind::File, "A note", "", {{"original", "b.txt", "text/plain", whole + " /home/anna"}});
    const vault::Item broken
        = addItem(vault::ItemKind::File, "A note", "", {{"record", "record.json", "application/json", "{\"a\":"}});
    EXPECT_TRUE(values(codes::unread, exact).empty());
    EXPECT_EQ(values(codes::unread, longer), Values{"all after its first 4 MiB"});
    EXPECT_EQ(values(codes::unread, broken), Values{"json.invalid"});
}

TEST_F(Lint, cutsWhatIsLongAndStopsCountingAfterTwenty)
{
    Json record{{"notes", Json::array()}};
    for (int i = 0; i < 50; ++i)
        record["notes"].push_back("in /home/anna" + std::to_string(i));
    const vault::Item many = addFile("text/x-none", record);
    const vault::Item longOne = addFile("image/jpeg", claims({{"Exif.Image.Artist", std::string(1500, 'a') + "\n"}}));
    EXPECT_EQ(values(codes::homeFolder, many).size(), 20u);
    ASSERT_EQ(values(codes::device, longOne).size(), 1u);
    EXPECT_LE(values(codes::device, longOne)[0].size(), 170u);
}

TEST_F(Lint, stopsWhenItIsToldToAndLeavesNoEvent)
{
    const auto before = actions();
    CancelFlag cancel;
    cancel.cancel();
    const auto stopped = lint(*m_vault, {}, Progress({}, cancel));
    ASSERT_FALSE(stopped.has_value());
    EXPECT_TRUE(stopped.error().is(holdfast::errors::cancelled));
    EXPECT_TRUE(found().empty());
    EXPECT_EQ(actions(), before);
}

} // namespace

} // namespace holdfast::bundle::test
