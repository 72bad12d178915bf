#include "core/imaging/media.h"

#include "core/base/frame.h"
#include "core/imaging/decode_client.h"
#include "tests/core/imaging/helper_children.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/imaging/sample_video.h"

#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

/// Counts what is read of it.
class CountedRanges final : public RangeSource {
public:
    CountedRanges(ByteView front, uint64_t size)
        : m_front(front)
        , m_size(size)
    {
    }
    uint64_t size() const override { return m_size; }
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) override
    {
        const size_t count = size_t(std::min<uint64_t>(out.size(), m_size - offset));
        for (size_t i = 0; i < count; ++i)
            out[i] = offset + i < m_front.size() ? m_front[size_t(offset) + i] : 0;
        read += count;
        return count;
    }
    uint64_t read = 0;

private:
    ByteView m_front;
    uint64_t m_size;
};

class FailingRanges final : public RangeSource {
public:
    uint64_t size() const override { return 1000; }
    Result<size_t> readAt(uint64_t, std::span<uint8_t>) override { return fail(holdfast::errors::ioFailed, "gone"); }
};

class MediaTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { s_client = std::move(DecodeClient::start().value()); }
    static void TearDownTestSuite() { s_client.reset(); }

    static Result<Media> mediaOf(ByteView file)
    {
        MemoryRanges ranges(file);
        return s_client->media(ranges, {});
    }
    static QColor middleOfTile(const ContactSheet& sheet, size_t n)
    {
        const int x = int(uint32_t(n) % sheet.columns * (sheet.tileWidth + sheetGap) + sheet.tileWidth / 2);
        const int y = int(uint32_t(n) / sheet.columns * (sheet.tileHeight + sheetGap) + sheet.tileHeight / 2);
        return sheet.pixels.pixelColor(x, y);
    }
    static std::string claimed(const Media& media, std::string_view name)
    {
        for (const Claim& claim : media.facts.claimed.entries)
            if (claim.name == name)
                return claim.value;
        return {};
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(MediaTest, tellsHowLongAFilmIsAndWhatItIsMadeOf)
{
    samples::FilmOrder order;
    order.hasSound = true;
    order.title = "A film";
    const auto media = mediaOf(samples::film(order));
    ASSERT_TRUE(media) << media.error().code().id << media.error().detail();
    EXPECT_NE(media->facts.container.find("mp4"), std::string::npos);
    EXPECT_NEAR(double(media->facts.durationMs.value()), 6000, 60);
    EXPECT_FALSE(media->facts.isDurationMeasured);
    ASSERT_EQ(media->facts.streams.size(), 2u);
    const MediaStream picture = media->facts.streams[0], sound = media->facts.streams[1];
    EXPECT_EQ(picture, (MediaStream{"video", "h264", 160, 96, 0, 8000, 0, 0, false}));
    EXPECT_EQ(sound, (MediaStream{"audio", "aac", 0, 0, 0, 0, 44100, 1, false}));
    EXPECT_EQ(claimed(*media, "Media.title"), "A film");
    EXPECT_EQ(claimed(*media, "Media.creation_time"), "2021-03-04T05:06:07.000000Z");
}

TEST_F(MediaTest, showsFramesOfAllTheFilmEachWithItsTime)
{
    const samples::FilmOrder order;
    const auto media = mediaOf(samples::film(order));
    ASSERT_TRUE(media) << media.error().detail();
    ASSERT_TRUE(media->sheet) << media->sheetMissing;
    const ContactSheet& sheet = *media->sheet;
    ASSERT_EQ(sheet.timesMs.size(), maxSheetFrames);
    EXPECT_EQ(sheet.columns, 4u);
    EXPECT_EQ(QSize(int(sheet.tileWidth), int(sheet.tileHeight)), QSize(160, 96));
    EXPECT_EQ(sheet.pixels.size(), QSize(4 * 164 - 4, 3 * 100 - 4));
    for (size_t n = 0; n < sheet.timesMs.size(); ++n) {
        EXPECT_NEAR(double(sheet.timesMs[n]), 500.0 * double(n), 1);
        EXPECT_EQ(samples::nearestFrame(middleOfTile(sheet, n), order.frames), int(sheet.timesMs[n] * 8 / 1000)) << n;
    }
}

TEST_F(MediaTest, readsWhatSitesAndTelephonesMake)
{
    struct Kind {
        const char *format, *encoder, *codec, *options;
    };
    for (const Kind& kind :
        {Kind{"mov", "libx264", "h264", ""}, Kind{"matroska", "libx264", "h264", ""}, Kind{"webm", "libvpx", "vp8", ""},
            Kind{"webm", "libvpx-vp9", "vp9", ""}, Kind{"mpegts", "libx264", "h264", ""},
            Kind{"avi", "mpeg4", "mpeg4", ""}, Kind{"mp4", "mpeg4", "mpeg4", ""},
            Kind{"mp4", "libx264", "h264", "movflags=frag_keyframe+empty_moov+default_base_moof"}}) {
        samples::FilmOrder order;
        order.format = kind.format;
        order.codec = kind.encoder;
        order.options = kind.options;
        const auto media = mediaOf(samples::film(order));
        ASSERT_TRUE(media) << kind.format << media.error().detail();
        EXPECT_EQ(media->facts.streams.at(0).codec, kind.codec);
        EXPECT_NEAR(double(media->facts.durationMs.value()), 6000, 200) << kind.format;
        ASSERT_TRUE(media->sheet) << kind.format << media->sheetMissing;
        EXPECT_GE(media->sheet->timesMs.size(), 6u) << kind.format << kind.encoder;
        for (size_t n = 0; n < media->sheet->timesMs.size(); ++n)
            EXPECT_NEAR(samples::nearestFrame(middleOfTile(*media->sheet, n), order.frames),
                double(media->sheet->timesMs[n]) * 8 / 1000, 1.1)
                << kind.format << n;
    }
}

TEST_F(MediaTest, turnsAFilmAsItsPlayerWould)
{
    samples::FilmOrder order;
    order.turnedBy = 90;
    const auto media = mediaOf(samples::film(order));
    ASSERT_TRUE(media) << media.error().detail();
    EXPECT_EQ(media->facts.streams.at(0).turnedBy, 90u);
    ASSERT_TRUE(media->sheet);
    EXPECT_EQ(QSize(int(media->sheet->tileWidth), int(media->sheet->tileHeight)), QSize(96, 160));
}

TEST_F(MediaTest, measuresAFilmThatDoesNotTellItsLength)
{
    samples::FilmOrder order;
    order.format = "webm";
    order.codec = "libvpx";
    order.options = "live=1"; // as a browser's recorder writes
    const auto media = mediaOf(samples::film(order));
    ASSERT_TRUE(media) << media.error().detail();
    EXPECT_TRUE(media->facts.isDurationMeasured);
    EXPECT_NEAR(double(media->facts.durationMs.value()), 6000, 200);
    EXPECT_TRUE(media->sheet) << media->sheetMissing;
}

TEST_F(MediaTest, hasNoFramesOfASound)
{
    samples::FilmOrder order;
    order.hasPicture = false;
    order.hasSound = true;
    const auto media = mediaOf(samples::film(order));
    ASSERT_TRUE(media) << media.error().detail();
    EXPECT_EQ(media->facts.streams.size(), 1u);
    EXPECT_FALSE(media->sheet);
    EXPECT_EQ(media->sheetMissing, "no video");
}

TEST_F(MediaTest, readsOnlyWhatItNeedsOfALargeFile)
{
    samples::FilmOrder order;
    order.options = "movflags=frag_keyframe+empty_moov";
    const Bytes film = samples::film(order);
    CountedRanges large(film, 3ull << 30); // zeros behind it are no box
    const auto media = s_client->media(large, {});
    ASSERT_TRUE(media) << media.error().detail();
    EXPECT_TRUE(media->sheet);
    EXPECT_LT(large.read, 64u << 20);
}

TEST_F(MediaTest, endsWithAnErrorOrWhatIsThereOfAFileThatIsCutOff)
{
    for (const char* format : {"mp4", "matroska", "mpegts", "avi"}) {
        samples::FilmOrder order;
        order.format = format;
        order.codec = "mpeg4";
        const Bytes film = samples::film(order);
        for (const size_t part : {film.size() / 2, film.size() / 20, size_t(40), size_t(1), size_t(0)}) {
            const auto media = mediaOf(ByteView(film).first(part));
            EXPECT_TRUE(media || media.error().is(imaging::errors::decodeFailed)
                || media.error().is(imaging::errors::unsupported))
                << format << part << media.error().code().id;
        }
    }
}

TEST_F(MediaTest, survivesBytesThatWereChangedAnywhere)
{
    const Bytes film = samples::film();
    for (size_t i = 0; i < 60; ++i) {
        Bytes hostile = film;
        for (size_t at = i * 7; at < hostile.size(); at += 211 + i * 13)
            hostile[at] = uint8_t(hostile[at] ^ (0x55 + i));
        const auto media = mediaOf(hostile);
        EXPECT_TRUE(media || !media.error().is(holdfast::errors::helperCrashed)) << i;
    }
    EXPECT_TRUE(mediaOf(film));
}

TEST_F(MediaTest, opensNothingThatAFileNames)
{
    for (const char* text : {"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
             "ffconcat version 1.0\nfile /etc/passwd\n", "<?xml version=\"1.0\"?><MPD/>"}) {
        const auto media = mediaOf(asBytes(text));
        EXPECT_FALSE(media) << text;
    }
}

TEST_F(MediaTest, givesTheErrorOfAFileThatCannotBeReadAndAnswersTheNext)
{
    FailingRanges gone;
    const auto lost = s_client->media(gone, {});
    ASSERT_FALSE(lost);
    EXPECT_TRUE(lost.error().is(holdfast::errors::ioFailed)) << lost.error().code().id;
    EXPECT_TRUE(mediaOf(samples::film()));
}

TEST(ParseMedia, refusesWhatContradictsItself)
{
    const Json made{{"container", "mp4"}, {"duration_ms", 10}, {"duration_measured", false}, {"streams_left_out", 0},
        {"streams",
            {{{"kind", "video"}, {"codec", "h264"}, {"encrypted", false}, {"width", 2}, {"height", 2}, {"turned_by", 0},
                {"milliframes_per_second", 0}}}},
        {"claimed", {{"entries", Json::array()}, {"left_out", 0}}},
        {"sheet", {{"columns", 1}, {"tile_width", 2}, {"tile_height", 2}, {"times_ms", {0}}}}};
    const Json whole = Json::parse(made.dump()); // numbers as they come over the pipe
    ASSERT_TRUE(parseMedia(whole));
    const auto with = [&](const char* pointer, const Json& value) {
        Json changed = whole;
        changed[Json::json_pointer(pointer)] = value;
        return parseMedia(Json::parse(changed.dump())).has_value();
    };
    EXPECT_TRUE(with("/duration_ms", nullptr));
    EXPECT_FALSE(with("/duration_ms", uint64_t(1) << 60));
    EXPECT_FALSE(with("/streams/0/kind", "window"));
    EXPECT_FALSE(with("/streams/0/turned_by", 45));
    EXPECT_FALSE(with("/streams/0/encrypted", 1));
    EXPECT_FALSE(with("/sheet/columns", 0));
    EXPECT_FALSE(with("/sheet/columns", 2));
    EXPECT_FALSE(with("/sheet/tile_width", 4000));
    EXPECT_FALSE(with("/sheet/times_ms", Json::array()));
    EXPECT_FALSE(with("/sheet/times_ms", Json(std::vector<int>(40, 1))));
    EXPECT_FALSE(with("/sheet/times_ms", {"soon"}));
    EXPECT_FALSE(with("/streams", Json(std::vector<Json>(65, whole["streams"][0]))));
}

TEST(CheckSheet, refusesAPictureThatIsNotMadeOfItsTiles)
{
    ContactSheet sheet;
    sheet.columns = 2;
    sheet.tileWidth = 10;
    sheet.tileHeight = 6;
    sheet.timesMs = {0, 1, 2};
    sheet.pixels = QImage(24, 16, QImage::Format_RGB32);
    EXPECT_TRUE(checkSheet(sheet));
    sheet.pixels = QImage(24, 17, QImage::Format_RGB32);
    EXPECT_FALSE(checkSheet(sheet));
}

} // namespace
