#include "vault_fixture.h"

#include "core/vault/chunk_sealer.h"

namespace holdfast::vault::test {

namespace {

constexpr size_t sealedChunk = ChunkSealer::chunkBytes;

/// A file, a copy made from it, and a link, which are to become visible together.
class IngestGroup : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        NewItem file;
        file.id = ItemId::generate(vault->clock());
        file.age = AgeAnswer::No;
        add(file, "original", "image/png", m_content);
        NewItem copy;
        copy.kind = ItemKind::Redacted;
        copy.age = AgeAnswer::No;
        copy.parent = Parent{*file.id, Sha256::of(m_content)};
        add(copy, "redacted", "image/png", someBytes(10, 2));
        NewItem link;
        link.kind = ItemKind::Link;
        link.age = AgeAnswer::Yes;
        add(link, "record", "application/json", asBytes("{}"));
    }
    void add(const NewItem& item, const char* role, const char* mime, ByteView content)
    {
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        ASSERT_TRUE(ingest);
        ASSERT_TRUE(ingest->addBytes(role, "", mime, content));
        m_group.push_back(std::move(*ingest));
    }
    int64_t count(const char* sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql);
    }
    void expectNothing()
    {
        m_group.clear();
        EXPECT_EQ(count("SELECT count(*) FROM item"), 0);
        EXPECT_EQ(count("SELECT count(*) FROM artifact"), 0);
        EXPECT_EQ(count("SELECT count(*) FROM chunk"), 0);
        EXPECT_EQ(count("SELECT count(*) FROM custody_event WHERE seq > 1"), 0);
        expectSound();
    }
    const Bytes m_content = someBytes(9 * sealedChunk + 5, 1);
    std::vector<Ingest> m_group;
};

} // namespace

TEST_F(IngestGroup, becomesVisibleAtOnceInItsOrderWithItsParents)
{
    for (Ingest& each : m_group)
        ASSERT_TRUE(each.park());
    EXPECT_EQ(*vault->countItems(), 0u);
    const Ingest::Opening opening{"bundle-received", "all of them", {{"why", "a test"}}};
    const auto stored = Ingest::commitTogether(*vault, m_group, &opening);
    ASSERT_TRUE(stored) << stored.error().detail();
    ASSERT_EQ(stored->size(), 3u);
    EXPECT_EQ(contentOf((*stored)[0]), m_content);
    EXPECT_EQ((*stored)[1].parent->item.text(), (*stored)[0].id.text());
    EXPECT_EQ((*stored)[2].kind, ItemKind::Link);
    EXPECT_EQ((*stored)[2].exhibit, "AE-3");
    EXPECT_EQ(*vault->countItems(), 3u);
    std::vector<std::string> subjects;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        if (event.seq > 1)
            subjects.push_back(jsonStringOr(*parseJson(event.body, 1U << 20), "subject"));
        return true;
    }));
    EXPECT_EQ(subjects,
        (std::vector<std::string>{
            "all of them", (*stored)[0].id.text(), (*stored)[1].id.text(), (*stored)[2].id.text()}));
    expectSound();
}

TEST_F(IngestGroup, leavesNoTraceWhenItsEventCanNotBeKept)
{
    const Ingest::Opening tooLarge{"bundle-received", "", {{"why", std::string(300'000, 'x')}}};
    const auto refused = Ingest::commitTogether(*vault, m_group, &tooLarge);
    EXPECT_FALSE(refused);
    expectNothing();
}

TEST_F(IngestGroup, leavesNoTraceWhenOneOfItIsNotAllThere)
{
    ASSERT_TRUE(m_group[0].park());
    ASSERT_TRUE(sql("DELETE FROM chunk WHERE n = 8"));
    const auto refused = Ingest::commitTogether(*vault, m_group, nullptr);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::artifactDamaged));
    expectNothing();
}

TEST_F(IngestGroup, takesMoreIntoAnItemThatWasParked)
{
    ASSERT_TRUE(m_group[0].park());
    const Bytes more = someBytes(6 * sealedChunk, 3);
    ASSERT_TRUE(m_group[0].addBytes("text", "", "text/plain", more));
    const auto stored = Ingest::commitTogether(*vault, m_group, nullptr);
    ASSERT_TRUE(stored) << stored.error().detail();
    EXPECT_EQ(*vault->readArtifact((*stored)[0].artifacts[1], SIZE_MAX), more);
    expectSound();
}

} // namespace holdfast::vault::test
