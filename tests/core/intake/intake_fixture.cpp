#include "tests/core/intake/intake_fixture.h"

#include "tests/support/remembered_derivations.h"

namespace holdfast::intake {

void IntakeTest::SetUpTestSuite()
{
    initialiseCrypto();
    auto decoder = imaging::DecodeClient::start();
    ASSERT_TRUE(decoder) << decoder.error().code().id << " " << decoder.error().detail();
    s_decoder = std::move(*decoder);
}

void IntakeTest::TearDownTestSuite()
{
    s_decoder.reset();
}

void IntakeTest::SetUp()
{
    const SecureBuffer password = SecureBuffer::copyOf(asBytes("a long enough password"));
    const holdfast::test::QuickDerivations quickDerivations;
    auto created = vault::Vault::create(m_folder.path() / "vault", password, {});
    ASSERT_TRUE(created) << created.error().code().id << " " << created.error().detail();
    m_vault = std::move(created->vault);
    m_recoveryCode = asText(created->recoveryCode.view());
}

std::vector<ImportedFile> IntakeTest::import(const std::vector<std::filesystem::path>& paths, ImportOptions options)
{
    auto results = importPaths(*m_vault, *s_decoder, paths, options, {});
    EXPECT_TRUE(results) << results.error().code().id;
    return results ? std::move(*results) : std::vector<ImportedFile>();
}

ImportedFile IntakeTest::importOne(const std::filesystem::path& path, ImportOptions options)
{
    auto results = import({path}, options);
    EXPECT_EQ(results.size(), 1u);
    return std::move(results.at(0));
}

Bytes IntakeTest::stored(const vault::Item& item, std::string_view role) const
{
    const vault::Artifact* artifact = item.artifact(role);
    EXPECT_NE(artifact, nullptr) << role;
    return artifact == nullptr ? Bytes() : m_vault->readArtifact(*artifact, 64 * 1024 * 1024).value();
}

Json IntakeTest::record(const vault::Item& item) const
{
    const Bytes bytes = stored(item, "record");
    const Json parsed = parseJson(asText(bytes), 1024 * 1024).value();
    EXPECT_EQ(canonicalJson(parsed), asText(bytes));
    return parsed;
}

Json IntakeTest::lastEvent() const
{
    std::string body;
    EXPECT_TRUE(m_vault->forEachEvent(m_vault->defaultCase(), [&](const vault::CustodyEvent& event) {
        body = event.body;
        return true;
    }));
    return parseJson(body, 1024 * 1024).value();
}

std::string codeOf(const Result<vault::Item>& result)
{
    return result ? std::string() : std::string(result.error().code().id);
}

} // namespace holdfast::intake
