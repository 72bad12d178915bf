#include "core/imaging/archive_pictures.h"

#include "core/imaging/decode_client.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/warc/picture_archive.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class ArchivePictures : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }
    static Result<ArchivedPictures> list(ByteView wacz, uint32_t leastSide = 200)
    {
        MemorySource source(wacz);
        return s_client->archivedPictures(source, leastSide, {});
    }
    static warc::HttpExchange picture(const std::string& name, const Bytes& body)
    {
        return samples::answerOf("https://pond.example/" + name, "image/png", body);
    }
    static inline std::unique_ptr<DecodeClient> s_client;
    const Bytes m_large = samples::png(samples::gradient(640, 480));
    const Bytes m_other = samples::png(samples::gradient(300, 400));
};

TEST_F(ArchivePictures, listsThoseThatAreLargeEnoughEachOnceWithSizeHashAndRecord)
{
    const auto found = list(samples::archiveOf({samples::answerOf("https://pond.example/", "text/html", asBytes("<p>")),
        picture("a.png", m_large), picture("again.png", m_large), picture("b.png", m_other),
        picture("icon.png", samples::png(samples::gradient(640, 199)))}));
    ASSERT_TRUE(found) << found.error().detail();
    ASSERT_EQ(found->pictures.size(), 2u);
    const ArchivedPicture& first = found->pictures[0];
    EXPECT_EQ(first.url, "https://pond.example/a.png");
    EXPECT_EQ(first.sha256, Sha256::of(m_large));
    EXPECT_EQ(first.bytes, m_large.size());
    EXPECT_EQ(first.mime, "image/png");
    EXPECT_EQ(first.width, 640u);
    EXPECT_EQ(first.height, 480u);
    EXPECT_EQ(first.date, "2026-11-22T09:12:35.123Z");
    EXPECT_TRUE(first.recordId.starts_with("<urn:uuid:")) << first.recordId;
    EXPECT_EQ(found->pictures[1].sha256, Sha256::of(m_other));
    EXPECT_EQ(found->smaller, 1u);
    EXPECT_TRUE(found->unread.empty());
    EXPECT_TRUE(found->isWhole);
}

TEST_F(ArchivePictures, tellsAPictureByItsContentWhateverTheSiteCallsIt)
{
    const auto found
        = list(samples::archiveOf({samples::answerOf("https://pond.example/a", "application/octet-stream", m_large),
            samples::answerOf("https://pond.example/b", "image/svg+xml", asBytes("<svg width='900' height='900'/>"))}));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->pictures.size(), 1u);
    EXPECT_EQ(found->pictures[0].mime, "image/png");
    EXPECT_TRUE(found->unread.empty());
}

TEST_F(ArchivePictures, namesWhatItCouldNotTakeForAPictureInsteadOfListingLess)
{
    warc::HttpExchange cut = picture("cut.png", m_large);
    cut.truncated = "length";
    const auto found = list(samples::archiveOf({cut, picture("words.png", {'w', 'o', 'r', 'd', 's'}),
        picture("huge.png", samples::pngClaiming(60000, 60000)), picture("b.png", m_other)}));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->pictures.size(), 1u);
    ASSERT_EQ(found->unread.size(), 3u);
    EXPECT_EQ(found->unread[0].url, "https://pond.example/cut.png");
    EXPECT_EQ(found->unread[0].why, "decode.failed");
    EXPECT_EQ(found->unread[1].why, "decode.unsupported");
    EXPECT_EQ(found->unread[2].url, "https://pond.example/huge.png");
}

TEST_F(ArchivePictures, givesTheVeryBytesAlsoAfterOtherQuestions)
{
    ASSERT_TRUE(list(samples::archiveOf({picture("a.png", m_large), picture("b.png", m_other)})));
    MemorySource source(m_other);
    ASSERT_TRUE(s_client->load(source, "image/png", {}));
    EXPECT_EQ(s_client->archivedPicture(Sha256::of(m_large), {}).value(), m_large);
    EXPECT_EQ(s_client->archivedPicture(Sha256::of(m_other), {}).value(), m_other);
    EXPECT_FALSE(s_client->archivedPicture(Sha256::of(asBytes("none")), {}));
    EXPECT_TRUE(s_client->holdsArchivedPicture(Sha256::of(m_large)));
    s_client->rest();
    EXPECT_FALSE(s_client->holdsArchivedPicture(Sha256::of(m_large)));
    EXPECT_FALSE(s_client->archivedPicture(Sha256::of(m_large), {}));
}

TEST_F(ArchivePictures, refusesWhatIsNoArchiveOrWasChanged)
{
    EXPECT_EQ(list(asBytes("no archive at all")).error().code().id, "decode.failed");
    Bytes changed = samples::archiveOf({picture("a.png", m_large)});
    changed[changed.size() / 2] ^= 1;
    EXPECT_EQ(list(changed).error().code().id, "decode.failed");
    EXPECT_TRUE(list(samples::archiveOf({picture("a.png", m_large)}))) << "the helper goes on";
}

TEST_F(ArchivePictures, anAnswerOfTheHelperIsCheckedBeforeItIsBelieved)
{
    const auto found = list(samples::archiveOf({picture("a.png", m_large)}));
    ASSERT_TRUE(found);
    const Json honest = archivedPicturesJson(*found);
    EXPECT_TRUE(parseArchivedPictures(honest));
    const auto refuses = [&](const char* key, const Json& value) {
        Json other = honest;
        other["pictures"][0][key] = value;
        return !parseArchivedPictures(other);
    };
    EXPECT_TRUE(refuses("bytes", 1ull << 40));
    EXPECT_TRUE(refuses("width", 0));
    EXPECT_TRUE(refuses("mime", "text/html"));
    EXPECT_TRUE(refuses("record_id", "<a b>"));
    EXPECT_TRUE(refuses("sha256", "00"));
    EXPECT_TRUE(refuses("date", "yesterday"));
    Json twice = honest;
    twice["pictures"].push_back(twice["pictures"][0]);
    EXPECT_FALSE(parseArchivedPictures(twice));
}

} // namespace
