#include "core/capture/media_playlist.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(MediaPlaylist, namesTheQualitiesAndSoundsOfAListOfLists)
{
    const auto list
        = parseHlsPlaylist("#EXTM3U\r\n"
                           "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a,b\",NAME=\"x\",DEFAULT=YES,URI=\"s.m3u8\"\r\n"
                           "#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,AUDIO=\"a,b\"\r\nlow.m3u8\r\n"
                           "#EXT-X-STREAM-INF:CODECS=\"avc1,mp4a\",BANDWIDTH=2400000\r\nhttps://x.example/h.m3u8\r\n");
    ASSERT_TRUE(list) << list.error().detail();
    ASSERT_EQ(list->qualities.size(), 2u);
    EXPECT_EQ(list->qualities[0].address, "low.m3u8");
    EXPECT_EQ(list->qualities[0].bitsPerSecond, 800000u);
    EXPECT_EQ(list->qualities[0].soundGroup, "a,b");
    EXPECT_EQ(list->qualities[1].address, "https://x.example/h.m3u8");
    EXPECT_EQ(list->qualities[1].bitsPerSecond, 2400000u);
    ASSERT_EQ(list->sounds.size(), 1u);
    EXPECT_EQ(list->sounds[0].address, "s.m3u8");
    EXPECT_TRUE(list->sounds[0].isDefault);
}

TEST(MediaPlaylist, namesThePartsInOrderWithTheirRanges)
{
    const auto list = parseHlsPlaylist(
        "\xef\xbb\xbf#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MAP:URI=\"f.mp4\",BYTERANGE=\"700@0\"\n"
        "#EXTINF:4.5,\n#EXT-X-BYTERANGE:1000@700\nf.mp4\n#EXTINF:3,title\n#EXT-X-BYTERANGE:300\nf.mp4\n"
        "#EXT-X-MAP:URI=\"f.mp4\",BYTERANGE=\"700@0\"\n#EXTINF:1\nlast.m4s\n#EXT-X-ENDLIST\n");
    ASSERT_TRUE(list) << list.error().detail();
    using Range = PlaylistPart::Range;
    EXPECT_EQ(list->parts,
        (std::vector<PlaylistPart>{{"f.mp4", Range{0, 700}}, {"f.mp4", Range{700, 1000}}, {"f.mp4", Range{1700, 300}},
            {"last.m4s", std::nullopt}}));
    EXPECT_DOUBLE_EQ(list->seconds, 8.5);
    EXPECT_TRUE(list->isWhole);
    EXPECT_TRUE(list->encryption.empty());
}

TEST(MediaPlaylist, namesTheKeyOfEachPieceAndItsVectorOrItsNumber)
{
    const auto list = parseHlsPlaylist(
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:258\n#EXTINF:1,\nclear.ts\n#EXT-X-KEY:METHOD=AES-128,URI=\"k?a=1\"\n"
        "#EXTINF:1,\na.ts\n#EXT-X-KEY:METHOD=AES-128,URI=\"k2\",IV=0X0F,KEYFORMAT=\"identity\"\n#EXTINF:1,\nb.ts\n"
        "#EXT-X-KEY:METHOD=AES-128,URI=\"k?a=1\"\n#EXTINF:1,\nc.ts\n#EXT-X-KEY:METHOD=NONE\n#EXTINF:1,\nd.ts\n");
    ASSERT_TRUE(list) << list.error().detail();
    EXPECT_EQ(list->encryption, "");
    EXPECT_EQ(list->keys, (std::vector<std::string>{"k?a=1", "k2"}));
    ASSERT_EQ(list->parts.size(), 5u);
    EXPECT_FALSE(list->parts[0].cipher);
    EXPECT_EQ(list->parts[1].cipher->key, 0u);
    EXPECT_EQ(toHex(list->parts[1].cipher->iv), "00000000000000000000000000000103");
    EXPECT_EQ(list->parts[2].cipher->key, 1u);
    EXPECT_EQ(toHex(list->parts[2].cipher->iv), "0000000000000000000000000000000f");
    EXPECT_EQ(toHex(list->parts[3].cipher->iv), "00000000000000000000000000000105");
    EXPECT_FALSE(list->parts[4].cipher);
}

TEST(MediaPlaylist, namesWhatIsProtectedAndHow)
{
    const auto drm = parseHlsPlaylist("#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,KEYFORMAT=\"com.apple."
                                      "streamingkeydelivery\",URI=\"skd://x\"\n#EXTINF:1,\na.ts\n");
    EXPECT_EQ(drm->encryption, "SAMPLE-AES");
    EXPECT_EQ(drm->keyFormat, "com.apple.streamingkeydelivery");
    EXPECT_TRUE(drm->keys.empty());
    const auto key = parseHlsPlaylist("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:1,\na.ts\n"
                                      "#EXT-X-KEY:METHOD=AES-128,KEYFORMAT=\"x\",URI=\"k\"\n#EXTINF:1,\nb.ts\n");
    EXPECT_EQ(key->encryption, "AES-128");
    EXPECT_EQ(key->keyFormat, "x");
}

TEST(MediaPlaylist, namesTheKeyOfEachRangeWhereRangesOfAFileAreEncrypted)
{
    const auto list = parseHlsPlaylist(
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:1,\n#EXT-X-BYTERANGE:16@0\n"
        "a.ts\n#EXT-X-KEY:METHOD=AES-128,URI=\"l\",IV=0x1\n#EXTINF:1,\n#EXT-X-BYTERANGE:32\na.ts\n");
    ASSERT_TRUE(list) << list.error().detail();
    EXPECT_TRUE(list->encryption.empty());
    EXPECT_TRUE(hasEncryptedRanges(*list));
    ASSERT_EQ(list->parts.size(), 2u);
    EXPECT_EQ(list->parts[0].range, (PlaylistPart::Range{0, 16}));
    EXPECT_EQ(toHex(list->parts[0].cipher->iv), "00000000000000000000000000000007");
    EXPECT_EQ(list->parts[1].range, (PlaylistPart::Range{16, 32}));
    EXPECT_EQ(list->parts[1].cipher->key, 1u);
    EXPECT_FALSE(hasEncryptedRanges(*parseHlsPlaylist("#EXTM3U\n#EXTINF:1,\n#EXT-X-BYTERANGE:16@0\na.ts\n")));
}

TEST(MediaPlaylist, refusesWhatIsNoListOrMoreThanOne)
{
    for (const char* text : {"", "#EXTM3", "#EXTM3UX\na.ts", "a.ts\n#EXTM3U", "#EXTM3U\n", "#EXTM3U\n# only a remark\n",
             "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nq.m3u8\n#EXTINF:1,\na.ts\n",
             "#EXTM3U\n#EXT-X-BYTERANGE:0@5\na.ts\n", "#EXTM3U\n#EXT-X-BYTERANGE:x@5\na.ts\n",
             "#EXTM3U\n#EXT-X-BYTERANGE:5@99999999999999999999\na.ts\n", "#EXTM3U\n#EXT-X-MAP:X=1\na.ts\n",
             "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128\n#EXTINF:1,\na.ts\n",
             "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=0xzz\n#EXTINF:1,\na.ts\n",
             "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=0x112233445566778899aabbccddeeff0011\na.ts\n",
             "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXT-X-MAP:URI=\"m\"\na.ts\n"})
        EXPECT_FALSE(parseHlsPlaylist(text)) << text;
    std::string many = "#EXTM3U\n";
    for (size_t i = 0; i <= maxPlaylistParts; ++i)
        many += "a\n";
    EXPECT_FALSE(parseHlsPlaylist(many));
    std::string keys = "#EXTM3U\n";
    for (size_t i = 0; i <= maxPlaylistKeys; ++i)
        keys += "#EXT-X-KEY:METHOD=AES-128,URI=\"" + std::to_string(i) + "\"\na.ts\n";
    EXPECT_FALSE(parseHlsPlaylist(keys));
    EXPECT_FALSE(parseHlsPlaylist("#EXTM3U\n" + std::string(maxPlaylistBytes, 'a')));
}

} // namespace holdfast::capture
