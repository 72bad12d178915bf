#include "core/capture/live_track.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

namespace {

std::string liveList(int from, int count, const std::string& inFront = {}, const std::string& behind = {})
{
    std::string text
        = "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:" + std::to_string(from) + "\n" + inFront;
    for (int i = from; i < from + count; ++i)
        text += "#EXTINF:3,\n" + std::to_string(i) + ".ts\n";
    return text + behind;
}

std::vector<std::string> takeAll(LiveTrack& track)
{
    std::vector<std::string> addresses;
    for (; !track.waiting().empty(); track.waiting().pop_front()) {
        addresses.push_back(track.waiting().front().part.address);
        track.had(track.waiting().front());
    }
    return addresses;
}

using Addresses = std::vector<std::string>;

} // namespace

TEST(LiveTrack, takesEachPieceOnceAsTheListGoesOnAndSeesItsEnd)
{
    LiveTrack track;
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(7, 3)).value()));
    EXPECT_EQ(takeAll(track), (Addresses{"7.ts", "8.ts", "9.ts"}));
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(8, 3)).value()));
    EXPECT_EQ(takeAll(track), (Addresses{"10.ts"}));
    EXPECT_FALSE(track.isOver());
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(9, 3, {}, "#EXT-X-ENDLIST\n")).value()));
    EXPECT_EQ(takeAll(track), (Addresses{"11.ts"}));
    EXPECT_TRUE(track.isOver());
    EXPECT_EQ(track.gaps(), 0u);
    EXPECT_EQ(track.named(), 5u);
    EXPECT_DOUBLE_EQ(track.hadSeconds(), 15);
    EXPECT_DOUBLE_EQ(track.waitSeconds(), 2);
    EXPECT_FALSE(track.fromMs()) << "nobody says when it was shown";
}

TEST(LiveTrack, countsWhereTheListWentOnFasterThanItWasAskedFor)
{
    LiveTrack track;
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(7, 2)).value()));
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(20, 2)).value()));
    EXPECT_EQ(takeAll(track), (Addresses{"7.ts", "8.ts", "20.ts", "21.ts"}));
    EXPECT_EQ(track.gaps(), 1u);
}

TEST(LiveTrack, tellsFromWhenToWhenItReachesAsTheSiteSays)
{
    LiveTrack track;
    ASSERT_TRUE(track.update(
        parseHlsPlaylist(liveList(7, 2, "#EXT-X-PROGRAM-DATE-TIME:2026-11-18T21:11:05.000+01:00\n")).value()));
    takeAll(track);
    EXPECT_EQ(track.fromMs(), 1795032665000);
    EXPECT_EQ(track.toMs(), 1795032671000);
}

TEST(LiveTrack, keepsTheKeysOfAllListsApartAndTakesAMapOnce)
{
    const std::string map = "#EXT-X-MAP:URI=\"i.mp4\"\n", key = "#EXT-X-KEY:METHOD=AES-128,IV=0x1,URI=";
    LiveTrack track;
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(1, 1, map + key + "\"a\"\n")).value()));
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(2, 1, map + key + "\"b\"\n")).value()));
    EXPECT_EQ(track.keys(), (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(track.waiting().size(), 3u);
    EXPECT_FALSE(track.waiting()[0].part.cipher);
    EXPECT_EQ(track.waiting()[1].part.cipher->key, 0u);
    EXPECT_EQ(track.waiting()[2].part.cipher->key, 1u);
}

TEST(LiveTrack, refusesRangesOfFilesProtectionAndListsWithoutAnEnd)
{
    LiveTrack track;
    EXPECT_FALSE(track.update(parseHlsPlaylist("#EXTM3U\n#EXTINF:1,\n#EXT-X-BYTERANGE:16@0\na.ts\n").value()));
    EXPECT_FALSE(
        track.update(parseHlsPlaylist("#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k\"\n#EXTINF:1,\na.ts\n").value()));
    const int most = int(maxPlaylistParts);
    ASSERT_TRUE(track.update(parseHlsPlaylist(liveList(0, most)).value()));
    EXPECT_FALSE(track.update(parseHlsPlaylist(liveList(most, 1)).value()));
}

} // namespace holdfast::capture
