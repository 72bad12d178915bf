#include "vault_fixture.h"

namespace holdfast::vault::test {

Bytes someBytes(size_t size, uint64_t seed)
{
    Bytes bytes(size);
    uint64_t state = seed * 0x9e3779b97f4a7c15ull + 1;
    for (uint8_t& byte : bytes) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = static_cast<uint8_t>(state);
    }
    return bytes;
}

void VaultTest::SetUp()
{
    const CreateOptions options{.collectorName = "Anna Maria Eriksson", .collectorInitials = "AE"};
    Result<Vault::Created> created = Vault::create(folder, secretText(password), options);
    ASSERT_TRUE(created) << created.error().code().id << " " << created.error().detail();
    vault = std::move(created->vault);
    recoveryCode = asText(created->recoveryCode.view());
}

void VaultTest::reopen()
{
    close();
    Result<std::unique_ptr<Vault>> opened = tryOpen();
    ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
    vault = std::move(*opened);
}

Result<Ingest> VaultTest::begin(AgeAnswer age, ItemKind kind) const
{
    NewItem item;
    item.kind = kind;
    item.age = age;
    item.capturedAt = vault->clock().now();
    return Ingest::begin(*vault, item);
}

Item VaultTest::addItem(std::string_view title, ByteView content, AgeAnswer age)
{
    NewItem item;
    item.age = age;
    item.title = title;
    item.capturedAt = vault->clock().now();
    Result<Ingest> ingest = Ingest::begin(*vault, item);
    EXPECT_TRUE(ingest);
    const Result<Artifact> artifact = ingest->addBytes("original", "name.bin", "application/octet-stream", content);
    EXPECT_TRUE(artifact) << artifact.error().detail();
    Result<Item> stored = ingest->commit();
    EXPECT_TRUE(stored) << stored.error().code().id << " " << stored.error().detail();
    return stored ? *stored : Item();
}

Bytes VaultTest::contentOf(const Item& item) const
{
    const Result<Bytes> bytes = vault->readArtifact(item.artifacts.at(0), SIZE_MAX);
    EXPECT_TRUE(bytes) << bytes.error().detail();
    return bytes ? *bytes : Bytes();
}

void VaultTest::expectSound() const
{
    const Result<std::vector<CheckFinding>> findings = vault->check();
    ASSERT_TRUE(findings) << findings.error().detail();
    for (const CheckFinding& finding : *findings)
        ADD_FAILURE() << finding.code.id << " " << finding.subject << " " << finding.detail;
}

Result<void> VaultTest::sql(const std::string& text) const
{
    const std::scoped_lock guard(vault->database().mutex());
    return vault->database().execute(text.c_str());
}

} // namespace holdfast::vault::test
