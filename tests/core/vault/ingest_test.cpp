#include "vault_fixture.h"

#include "core/vault/chunk_sealer.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace holdfast::vault::test {

namespace {

constexpr size_t chunk = ChunkSealer::chunkBytes;

class IngestTest : public VaultTest {
protected:
    int64_t count(const char* sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(sql);
    }
};

/// Bytes that come in slices, with something to be waited for before each.
class SlicedSource final : public ByteSource {
public:
    SlicedSource(ByteView bytes, size_t slice, std::function<void()> before)
        : m_bytes(bytes)
        , m_slice(slice)
        , m_before(std::move(before))
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        if (m_given % m_slice == 0)
            m_before();
        const size_t count = std::min({out.size(), m_bytes.size() - m_given, m_slice - m_given % m_slice});
        std::copy_n(m_bytes.begin() + ptrdiff_t(m_given), count, out.begin());
        m_given += count;
        return count;
    }

private:
    ByteView m_bytes;
    size_t m_slice, m_given = 0;
    std::function<void()> m_before;
};

} // namespace

TEST_F(IngestTest, storesEveryLengthAroundItsChunksByteForByte)
{
    for (const size_t size :
        {size_t{0}, size_t{1}, chunk - 1, chunk, chunk + 1, 2 * chunk, 17 * chunk + 5, 40 * chunk}) {
        const Bytes content = someBytes(size, size);
        const Item item = addItem("sized", content);
        ASSERT_EQ(item.artifacts.at(0).bytes, size);
        ASSERT_EQ(item.artifacts.at(0).sha256, Sha256::of(content));
        ASSERT_EQ(contentOf(item), content) << size;
    }
    expectSound();
}

TEST_F(IngestTest, readsAnyRangeOfWhatIsFinishedBeforeTheItemIsComplete)
{
    Result<Ingest> ingest = begin();
    const Bytes big = someBytes(9 * chunk + 3, 5), small = someBytes(100, 6);
    const Result<Artifact> first = ingest->addBytes("original", "", "video/mp4", big);
    const Result<Artifact> second = ingest->addBytes("text", "", "text/plain", small);
    ASSERT_TRUE(first && second);
    const auto of = ingest->ranges(*first), ofSmall = ingest->ranges(*second);
    ASSERT_TRUE(of && ofSmall);
    EXPECT_EQ((*of)->size(), big.size());
    const auto expectRange = [](RangeSource& source, const Bytes& whole, size_t offset, size_t count) {
        Bytes out(count);
        const size_t there = offset >= whole.size() ? 0 : std::min(count, whole.size() - offset);
        ASSERT_EQ(source.readAt(offset, out).value(), there);
        EXPECT_TRUE(std::equal(out.begin(), out.begin() + ptrdiff_t(there), whole.begin() + ptrdiff_t(offset)));
    };
    for (const size_t offset : {size_t{0}, chunk - 2, 8 * chunk + 7, 9 * chunk, big.size() - 1})
        expectRange(**of, big, offset, chunk + 5);
    Bytes beyond(5);
    EXPECT_EQ((*of)->readAt(big.size(), beyond).value(), 0u);
    expectRange(**ofSmall, small, 10, 1000);
    ASSERT_TRUE(ingest->addBytes("record", "", "application/json", asBytes("{}")));
    const Result<Item> item = ingest->commit();
    ASSERT_TRUE(item) << item.error().detail();
    EXPECT_EQ(*vault->readArtifact(*item->artifact("original"), SIZE_MAX), big);
    EXPECT_EQ(*vault->readArtifact(*item->artifact("text"), SIZE_MAX), small);
    expectSound();
}

TEST_F(IngestTest, keepsSeveralArtifactsApartAndInOrder)
{
    Result<Ingest> ingest = begin();
    const Bytes big = someBytes(20 * chunk + 3, 5);
    ASSERT_TRUE(ingest->addBytes("record", "", "application/json", asBytes("{}")));
    ASSERT_TRUE(ingest->addBytes("screenshot", "", "image/png", big));
    ASSERT_TRUE(ingest->addBytes("text", "", "text/plain", asBytes("visible")));
    const Result<Item> item = ingest->commit();
    ASSERT_TRUE(item);
    const Result<Item> stored = vault->item(item->id);
    ASSERT_EQ(stored->artifacts.size(), 3u);
    EXPECT_EQ(stored->artifacts[0].role, "record");
    EXPECT_EQ(*vault->readArtifact(*stored->artifact("screenshot"), SIZE_MAX), big);
    EXPECT_EQ(asText(*vault->readArtifact(*stored->artifact("text"), 100)), "visible");
    EXPECT_TRUE(vault->readArtifact(*stored->artifact("screenshot"), 100).error().is(holdfast::errors::tooLarge));
    EXPECT_EQ(stored->artifact("html"), nullptr);
}

TEST_F(IngestTest, leavesNoTraceWhenDroppedBeforeCommit)
{
    {
        Result<Ingest> ingest = begin();
        ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", someBytes(40 * chunk, 2)));
        ASSERT_TRUE(ingest->startArtifact("text", "", "text/plain"));
    }
    EXPECT_EQ(count("SELECT count(*) FROM chunk"), 0);
    EXPECT_EQ(*vault->countItems(), 0u);
    expectSound();
}

TEST_F(IngestTest, discardsOneArtifactAndKeepsTheOthers)
{
    Result<Ingest> ingest = begin();
    ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", someBytes(3 * chunk, 1)));
    Result<ByteSink*> sink = ingest->startArtifact("text", "", "text/plain");
    ASSERT_TRUE((*sink)->write(someBytes(40 * chunk, 2)));
    ingest->discardArtifact();
    ASSERT_TRUE(ingest->addBytes("html", "", "text/html", asBytes("<p>")));
    const Result<Item> item = ingest->commit();
    ASSERT_TRUE(item);
    ASSERT_EQ(item->artifacts.size(), 2u);
    EXPECT_EQ(*vault->readArtifact(item->artifacts[0], SIZE_MAX), someBytes(3 * chunk, 1));
    EXPECT_EQ(asText(*vault->readArtifact(item->artifacts[1], 10)), "<p>");
    EXPECT_EQ(count("SELECT count(DISTINCT stream) FROM chunk"), 2);
    expectSound();
}

TEST_F(IngestTest, stopsWhenCancelledAndLeavesNoTrace)
{
    CancelFlag cancel;
    const Progress progress([&](std::string_view, uint64_t, uint64_t) { cancel.cancel(); }, cancel);
    const Bytes content = someBytes(64 * chunk, 1);
    MemorySource source(content);
    Result<Ingest> ingest = begin();
    const Result<Artifact> artifact
        = ingest->add("original", "", "application/octet-stream", source, content.size(), progress);
    ASSERT_FALSE(artifact);
    EXPECT_TRUE(artifact.error().is(holdfast::errors::cancelled));
    EXPECT_EQ(count("SELECT count(*) FROM chunk"), 0);
}

TEST_F(IngestTest, asksTheUnder18QuestionOfPicturesAndPages)
{
    EXPECT_TRUE(begin(AgeAnswer::Unanswered, ItemKind::Page).error().is(holdfast::errors::ageUnanswered));
    EXPECT_TRUE(begin(AgeAnswer::Yes).error().is(holdfast::errors::linkOnly));
    EXPECT_TRUE(begin(AgeAnswer::Unsure, ItemKind::Page).error().is(holdfast::errors::linkOnly));
    Result<Ingest> unanswered = begin(AgeAnswer::Unanswered);
    ASSERT_TRUE(unanswered);
    EXPECT_TRUE(unanswered->startArtifact("original", "", "image/png").error().is(holdfast::errors::ageUnanswered));
    EXPECT_TRUE(unanswered->addBytes("original", "", "text/plain", asBytes("chat")));
    unanswered->item().age = AgeAnswer::Yes;
    EXPECT_TRUE(unanswered->commit().error().is(holdfast::errors::linkOnly)) << "an answer changed at the end counts";
}

TEST_F(IngestTest, takesNothingButARecordForALink)
{
    Result<Ingest> ingest = begin(AgeAnswer::Yes, ItemKind::Link);
    ASSERT_TRUE(ingest);
    EXPECT_TRUE(ingest->startArtifact("screenshot", "", "image/png").error().is(holdfast::errors::linkOnly));
    EXPECT_TRUE(ingest->startArtifact("record", "", "text/html").error().is(holdfast::errors::linkOnly));
    EXPECT_TRUE(ingest->addBytes("record", "record.json", "application/json", asBytes("{}")));
    const Result<Item> item = ingest->commit();
    ASSERT_TRUE(item);
    EXPECT_EQ(item->age, AgeAnswer::Yes);
    expectSound();
}

TEST_F(IngestTest, numbersExhibitsInOrderAndStoresParents)
{
    const Item first = addItem("one", asBytes("1"));
    NewItem derived;
    derived.kind = ItemKind::Redacted;
    derived.age = AgeAnswer::No;
    derived.capturedAt = vault->clock().now();
    derived.parent = Parent{first.id, first.artifacts[0].sha256};
    Result<Ingest> ingest = Ingest::begin(*vault, derived);
    ASSERT_TRUE(ingest->addBytes("redacted", "", "image/png", asBytes("pixels")));
    const Result<Item> second = ingest->commit();
    ASSERT_TRUE(second);
    EXPECT_EQ(first.exhibit, "AE-1");
    EXPECT_EQ(second->exhibit, "AE-2");
    const Result<Item> stored = vault->item(second->id);
    ASSERT_TRUE(stored && stored->parent);
    EXPECT_EQ(stored->parent->item, first.id);
    EXPECT_EQ(stored->parent->sha256, first.artifacts[0].sha256);
    expectSound();
}

TEST_F(IngestTest, storesTextThatIsNoUtf8OrHasZeroBytesAsCleanText)
{
    NewItem item;
    item.capturedAt = vault->clock().now();
    item.title = std::string("a\0b\xff", 4);
    Result<Ingest> ingest = Ingest::begin(*vault, item);
    ASSERT_TRUE(ingest->addBytes("original", "\xfe\xfe.txt", "text/plain", asBytes("x")));
    const Result<Item> stored = ingest->commit();
    ASSERT_TRUE(stored) << stored.error().detail();
    EXPECT_EQ(stored->title, "a b\xef\xbf\xbd");
    expectSound();
}

TEST_F(IngestTest, findsItemsByWordsOfTitleAddressAndExhibitIgnoringCase)
{
    NewItem item;
    item.capturedAt = vault->clock().now();
    item.title = "Gefälschtes PROFIL";
    item.url = "https://share.example/p/1";
    Result<Ingest> ingest = Ingest::begin(*vault, item);
    ASSERT_TRUE(ingest->commit());
    addItem("other", asBytes("1"));
    const auto found
        = [&](const char* words) { return vault->items({.kind = {}, .caseId = {}, .search = words})->size(); };
    EXPECT_EQ(found("profil GEFÄLSCHTES"), 1u);
    EXPECT_EQ(found("SHARE.example profil"), 1u);
    EXPECT_EQ(found("ae-2"), 1u);
    EXPECT_EQ(found("profil other"), 0u);
    EXPECT_EQ(found("%"), 0u);
    EXPECT_EQ(found(""), 2u);
    ItemFilter pages;
    pages.kind = ItemKind::Page;
    EXPECT_EQ(*vault->countItems(pages), 0u);
    EXPECT_EQ(vault->items({.kind = {}, .caseId = {}, .search = {}, .limit = 1, .offset = 1})->size(), 1u);
}

TEST_F(IngestTest, letsAnotherThreadListAndReadMeanwhile)
{
    const Bytes small = someBytes(5 * chunk, 9);
    const Item first = addItem("first", small);
    std::atomic_bool importing = true;
    std::atomic_int reads = 0;
    // One that began and ended while the import was in its middle.
    const auto waitForARead = [&] {
        for (int seen = reads, enough = seen + 2; seen < enough; seen = reads)
            reads.wait(seen);
    };
    std::thread importer([&] {
        const Bytes big = someBytes(128 * chunk, 3);
        for (int i = 0; i < 2; ++i) {
            SlicedSource source(big, 32 * chunk, waitForARead);
            Result<Ingest> ingest = begin();
            EXPECT_TRUE(ingest && ingest->add("original", "big", "image/png", source) && ingest->commit());
        }
        importing = false;
    });
    bool alwaysRight = true;
    do {
        const Result<std::vector<Item>> items = vault->items();
        alwaysRight = alwaysRight && items && !items->empty() && contentOf(first) == small;
        ++reads;
        reads.notify_all();
    } while (importing);
    importer.join();
    EXPECT_TRUE(alwaysRight);
    EXPECT_EQ(*vault->countItems(), 3u);
    expectSound();
}

TEST_F(IngestTest, losesNothingOfAnImportWhenOneBesideItIsGivenUp)
{
    const Bytes kept = someBytes(40 * chunk, 1), dropped = someBytes(40 * chunk, 2);
    Result<Ingest> keeping = begin();
    Result<ByteSink*> keepingSink = keeping->startArtifact("original", "", "application/octet-stream");
    {
        Result<Ingest> dropping = begin();
        Result<ByteSink*> droppingSink = dropping->startArtifact("original", "", "application/octet-stream");
        for (size_t at = 0; at < kept.size(); at += 5 * chunk) {
            ASSERT_TRUE((*keepingSink)->write(ByteView(kept).subspan(at, 5 * chunk)));
            ASSERT_TRUE((*droppingSink)->write(ByteView(dropped).subspan(at, 5 * chunk)));
        }
    }
    ASSERT_TRUE(keeping->finishArtifact());
    const Result<Item> item = keeping->commit();
    ASSERT_TRUE(item);
    EXPECT_EQ(contentOf(*item), kept);
    EXPECT_EQ(count("SELECT count(DISTINCT stream) FROM chunk"), 1);
    expectSound();
}

TEST_F(IngestTest, mayGoOnInTwoThreadsAtOnce)
{
    std::vector<std::thread> threads;
    for (uint64_t seed = 1; seed <= 3; ++seed)
        threads.emplace_back([this, seed] {
            for (int i = 0; i < 5; ++i)
                addItem("parallel", someBytes(3 * chunk + seed, seed));
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(*vault->countItems(), 15u);
    expectSound();
}

TEST_F(IngestTest, makesNoItemOfBytesThatAreNotAllThere)
{
    for (const char* loss : {"DELETE FROM chunk WHERE n = 1", "DELETE FROM chunk"}) {
        Result<Ingest> ingest = begin();
        ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", someBytes(12 * chunk, 2)));
        ASSERT_TRUE(sql(loss));
        const Result<Item> refused = ingest->commit();
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().is(errors::artifactDamaged)) << refused.error().code().id;
    }
    EXPECT_EQ(count("SELECT count(*) FROM item"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM artifact"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM custody_event WHERE seq > 1"), 0);
    expectSound();
}

} // namespace holdfast::vault::test
