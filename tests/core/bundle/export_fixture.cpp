#include "tests/core/bundle/export_fixture.h"

#include "tests/support/remembered_derivations.h"

namespace holdfast::bundle::test {

static SecureBuffer password()
{
    return SecureBuffer::copyOf(asBytes("correct horse battery"));
}

void ExportTest::SetUp()
{
    initialiseCrypto();
    const holdfast::test::QuickDerivations quickDerivations;
    vault::CreateOptions options;
    options.collectorInitials = "AE";
    auto created = vault::Vault::create(m_folder / "vault", password(), options, m_clock);
    ASSERT_TRUE(created.has_value()) << created.error().detail();
    m_vault = std::move(created->vault);
    const auto item = [&](vault::ItemKind kind, const std::string& title) {
        vault::NewItem made;
        made.kind = kind;
        made.title = title;
        made.age = AgeAnswer::No;
        made.capturedAt = m_clock.now();
        return made;
    };
    m_file = add(item(vault::ItemKind::File, "=1+1 \"quoted\", and more"),
        {{"original", "../../etc/passwd \xe2\x9c\x93.png", "image/png", std::string(300000, 'p')}});
    vault::NewItem page = item(vault::ItemKind::Page, "A post");
    page.url = "https://sharing.example/p/1";
    page.action = "captured";
    m_page = add(page,
        {{"screenshot", "page.png", "image/png", "not really pixels"},
            {"mhtml", "page.mhtml", "multipart/related", "MIME"}, {"html", "page.html", "text/html", "<p>"},
            {"record", "record.json", "application/json", "{\"v\":1}"}});
    vault::NewItem covered = item(vault::ItemKind::Redacted, "A covered copy");
    covered.parent = vault::Parent{m_file.id, m_file.artifacts[0].sha256};
    covered.action = "derived";
    m_covered = add(covered, {{"redacted", "copy.png", "image/png", "covered"}});
    vault::NewItem link = item(vault::ItemKind::Link, "");
    link.age = AgeAnswer::Yes;
    link.url = "https://sharing.example/p/2";
    link.action = "linked";
    m_link = add(link, {{"record", "record.json", "application/json", "{\"link\":true}"}});
}

vault::Item ExportTest::add(vault::NewItem item, const std::vector<Content>& contents)
{
    auto ingest = vault::Ingest::begin(*m_vault, std::move(item));
    EXPECT_TRUE(ingest.has_value());
    for (const Content& content : contents)
        EXPECT_TRUE(ingest->addBytes(content.role, content.name, content.mime, asBytes(content.bytes)).has_value());
    auto committed = ingest->commit();
    EXPECT_TRUE(committed.has_value());
    return *committed;
}

std::unique_ptr<vault::Vault> ExportTest::openCopy(const std::string& folder)
{
    auto opened = vault::Vault::open(m_folder / folder, {password(), {}}, m_clock);
    EXPECT_TRUE(opened.has_value()) << opened.error().detail();
    return std::move(*opened);
}

ExportReport ExportTest::exported(const std::string& name, const ExportOptions& options)
{
    const auto report = exportBundle(*m_vault, options, m_folder / name, {});
    EXPECT_TRUE(report.has_value()) << report.error().code().id << " " << report.error().detail();
    return report ? *report : ExportReport{};
}

std::filesystem::path ExportTest::unpacked(const std::string& name, const ExportReport& report)
{
    std::string output;
    EXPECT_EQ(run(m_folder.path(), "unzip -q -o -d '" + name + ".d' '" + name + "'", &output), 0) << output;
    return m_folder / (name + ".d/" + report.rootFolder);
}

VerifyReport ExportTest::verified(const std::filesystem::path& path, const VerifyOptions& options)
{
    auto report = verifyBundle(path, options, {});
    EXPECT_TRUE(report.has_value());
    return report ? *report : VerifyReport{};
}

std::vector<std::string> ExportTest::actions()
{
    std::vector<std::string> found;
    EXPECT_TRUE(m_vault->forEachEvent(m_vault->defaultCase(), [&](const vault::CustodyEvent& event) {
        found.push_back(jsonStringOr(*parseJson(event.body, 1u << 20), "action"));
        return true;
    }));
    return found;
}

} // namespace holdfast::bundle::test
