#include "core/imaging/decode_client.h"

#include "tests/core/imaging/sample_video.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

class JoinTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }

    Result<Bytes> join(const std::vector<Bytes>& films)
    {
        std::vector<MemoryRanges> ranges(films.begin(), films.end());
        std::vector<RangeSource*> sources;
        for (MemoryRanges& each : ranges)
            sources.push_back(&each);
        MemorySink sink;
        HF_CHECK(s_client->join(sources,
            [&](std::string_view type) -> Result<ByteSink*> {
                mime = type;
                return &sink;
            },
            {}));
        return sink.take();
    }
    static Media mediaOf(const Bytes& film)
    {
        MemoryRanges ranges(film);
        auto media = s_client->media(ranges, {});
        EXPECT_TRUE(media) << media.error().detail();
        return media ? std::move(*media) : Media();
    }
    std::string mime;
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(JoinTest, putsATransportStreamIntoAnMp4WithoutChangingAFrame)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    order.hasSound = true;
    const Bytes film = samples::film(order);
    const auto joined = join({film});
    ASSERT_TRUE(joined) << joined.error().code().id << joined.error().detail();
    EXPECT_EQ(mime, "video/mp4");
    const Media before = mediaOf(film), after = mediaOf(*joined);
    EXPECT_NE(after.facts.container.find("mp4"), std::string::npos);
    ASSERT_EQ(after.facts.streams.size(), 2u);
    EXPECT_EQ(after.facts.streams[0].codec, "h264");
    EXPECT_EQ(after.facts.streams[1].codec, "aac");
    EXPECT_NEAR(double(*after.facts.durationMs), 6000, 150);
    ASSERT_TRUE(before.sheet && after.sheet);
    for (int x = 80, y = 48; y < after.sheet->pixels.height(); y += 100) {
        const auto row = size_t(y / 100) * 4;
        const QColor shown = after.sheet->pixels.pixelColor(x, y);
        EXPECT_NEAR(samples::nearestFrame(shown, order.frames), double(after.sheet->timesMs[row]) * 8 / 1000, 1.1);
    }
}

TEST_F(JoinTest, putsAPictureAndASoundThatCameApartIntoOneFilm)
{
    samples::FilmOrder picture, sound;
    picture.options = sound.options = "movflags=frag_keyframe+empty_moov+default_base_moof";
    sound.hasPicture = false;
    sound.hasSound = true;
    const auto joined = join({samples::film(picture), samples::film(sound)});
    ASSERT_TRUE(joined) << joined.error().code().id << joined.error().detail();
    const Media film = mediaOf(*joined);
    ASSERT_EQ(film.facts.streams.size(), 2u);
    EXPECT_EQ(film.facts.streams[0].codec, "h264");
    EXPECT_EQ(film.facts.streams[1].codec, "aac");
    EXPECT_TRUE(film.sheet);
}

TEST_F(JoinTest, takesMatroskaForWhatAnMp4CanNotHold)
{
    samples::FilmOrder order;
    order.format = "webm";
    order.codec = "libvpx";
    const auto joined = join({samples::film(order)});
    ASSERT_TRUE(joined) << joined.error().detail();
    EXPECT_EQ(mime, "video/x-matroska");
    EXPECT_EQ(mediaOf(*joined).facts.streams.at(0).codec, "vp8");
}

TEST_F(JoinTest, makesTheSameFileOfTheSameFilms)
{
    samples::FilmOrder order;
    order.format = "mpegts";
    const Bytes film = samples::film(order);
    EXPECT_EQ(join({film}).value(), join({film}).value());
}

TEST_F(JoinTest, refusesWhatIsNoFilmAndGoesOn)
{
    EXPECT_FALSE(join({Bytes(1000, 0x20)}));
    EXPECT_FALSE(join({}));
    Bytes cut = samples::film();
    cut.resize(cut.size() / 3);
    EXPECT_FALSE(join({cut}));
    EXPECT_TRUE(join({samples::film()}));
}

} // namespace
