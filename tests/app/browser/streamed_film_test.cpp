#include "tests/app/browser/media_fixture.h"

#include "core/base/clock.h"
#include "core/base/digest.h"
#include "tests/support/aes_cbc_encrypt.h"

namespace holdfast {

class StreamedFilm : public MediaCapture { };

TEST_F(StreamedFilm, takesAllPiecesOfAListThoughThePagePlayedOnlyTheFirst)
{
    samples::FilmOrder order;
    order.options = "movflags=frag_keyframe+empty_moov+default_base_moof";
    const std::string bytes = bytesOf(order);
    const size_t third = bytes.size() / 3; // what follows each other makes the film, wherever it was cut
    const std::vector<std::string> pieces{bytes.substr(0, third), bytes.substr(third, third), bytes.substr(2 * third)};
    for (size_t i = 0; i < pieces.size(); ++i)
        film("/hls/" + std::to_string(i) + ".m4s", pieces[i]);
    film("/master.m3u8",
        "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9000000\nhls/high.m3u8\n"
        "#EXT-X-STREAM-INF:BANDWIDTH=100000\nhls/low.m3u8?token=1\n",
        "application/vnd.apple.mpegurl");
    film("/hls/low.m3u8",
        "#EXTM3U\n#EXT-X-MAP:URI=\"0.m4s\"\n#EXTINF:3,\n1.m4s\n#EXTINF:3,\n/hls/2.m4s\n#EXT-X-ENDLIST\n",
        "application/vnd.apple.mpegurl");
    site.page("/",
        "<title>t</title><script>(async () => { for (const each of ['/master.m3u8', '/hls/low.m3u8?token=1',"
        " '/hls/0.m4s', '/hls/1.m4s']) await (await fetch(each)).text(); })()</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json master = fileOf(outcome.record, site.url("/master.m3u8"));
    EXPECT_EQ(master["chosen"], site.url("/hls/low.m3u8?token=1")) << "what the page played";
    const Json list = fileOf(outcome.record, site.url("/hls/low.m3u8?token=1"));
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(list["film"], master["film"]);
    EXPECT_EQ(list["pieces_in_all"], 3);
    ASSERT_EQ(list["pieces"].size(), 3u);
    for (size_t i = 0; i < pieces.size(); ++i) {
        EXPECT_EQ(list["pieces"][i]["url"], site.url("/hls/" + std::to_string(i) + ".m4s"));
        EXPECT_EQ(list["pieces"][i]["bytes"], pieces[i].size());
        EXPECT_EQ(list["pieces"][i]["sha256"], Sha256::of(asBytes(pieces[i])).hex());
    }
    EXPECT_EQ(list["mime"], "video/mp4");
    EXPECT_EQ(artifacts.text("media-1.mp4").size(), bytes.size());
    EXPECT_EQ(artifacts.text("media-1.mp4") == bytes, true);
}

TEST_F(StreamedFilm, takesPiecesThatASiteServesUnderATextType)
{
    const std::string bytes = bytesOf();
    film("/a.ts", bytes, "text/vnd.trolltech.linguist"); // what some servers make of the ending
    film("/a.m3u8", "#EXTM3U\n#EXTINF:3,\na.ts\n#EXT-X-ENDLIST\n", "text/plain");
    site.page("/",
        "<title>t</title><script>(async () => { for (const each of ['/a.m3u8', '/a.ts'])"
        " await (await fetch(each)).arrayBuffer(); })()</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/a.m3u8"));
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(artifacts.text("media-1." + std::string(list["mime"] == "video/mp4" ? "mp4" : "ts")) == bytes, true);
}

TEST_F(StreamedFilm, keepsEncryptedPiecesAsTheyCameAndNamesTheKeyThatTheSiteGives)
{
    const std::string film = bytesOf(), key = "0123456789abcdef";
    const Bytes iv = fromHex("00000000000000000000000000000007").value();
    const std::string served(asText(encryptAes128Cbc(asBytes(key), iv, asBytes(film))));
    this->film("/clear.ts", "clear", "video/mp2t");
    this->film("/a.ts", served, "video/mp2t");
    this->film("/key", key, "application/octet-stream");
    this->film("/a.m3u8",
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:6\n#EXTINF:1,\nclear.ts\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n"
        "#EXTINF:3,\na.ts\n#EXT-X-ENDLIST\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/a.m3u8').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/a.m3u8"));
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(list["encryption"], "AES-128");
    EXPECT_EQ(list["keys"][0]["url"], site.url("/key"));
    EXPECT_EQ(list["keys"][0]["key"], toHex(asBytes(key)));
    EXPECT_FALSE(list["pieces"][0].contains("key"));
    EXPECT_EQ(list["pieces"][1]["key"], 0);
    EXPECT_EQ(list["pieces"][1]["iv"], toHex(iv));
    EXPECT_EQ(list["pieces"][1]["sha256"], Sha256::of(asBytes(served)).hex());
    EXPECT_TRUE(artifacts.text("media-1.ts") == "clear" + served);
}

TEST_F(StreamedFilm, tellsWhichRangesOfAFileAreEncryptedWithWhichKeyAndKeepsTheFileAsItCame)
{
    const std::string film = bytesOf(), key = "0123456789abcdef", other = "fedcba9876543210";
    const Bytes iv = fromHex("00000000000000000000000000000007").value();
    const Bytes next = fromHex("00000000000000000000000000000008").value();
    const size_t half = film.size() / 2;
    const std::string first(asText(encryptAes128Cbc(asBytes(key), iv, asBytes(film.substr(0, half)))));
    const std::string second(asText(encryptAes128Cbc(asBytes(other), next, asBytes(film.substr(half)))));
    this->film("/all.ts", first + second, "video/mp2t");
    this->film("/key", key, "application/octet-stream");
    this->film("/other", other, "application/octet-stream");
    this->film("/a.m3u8",
        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n#EXTINF:1,\n#EXT-X-BYTERANGE:"
            + std::to_string(first.size()) + "@0\nall.ts\n#EXT-X-KEY:METHOD=AES-128,URI=\"/other\"\n#EXTINF:3,\n"
            + "#EXT-X-BYTERANGE:" + std::to_string(second.size()) + "\nall.ts\n#EXT-X-ENDLIST\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/a.m3u8').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/a.m3u8"));
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(list["keys"].size(), 2u);
    ASSERT_EQ(list["pieces"].size(), 1u);
    EXPECT_FALSE(list["pieces"][0].contains("key"));
    ASSERT_EQ(list["ranges"].size(), 2u);
    const Json begin{{"piece", 0}, {"offset", 0}, {"bytes", first.size()}, {"key", 0}, {"iv", toHex(iv)}};
    EXPECT_EQ(list["ranges"][0], begin);
    const Json rest{{"piece", 0}, {"offset", first.size()}, {"bytes", second.size()}, {"key", 1}, {"iv", toHex(next)}};
    EXPECT_EQ(list["ranges"][1], rest);
    EXPECT_TRUE(artifacts.text("media-1.ts") == first + second);
}

TEST_F(StreamedFilm, saysWhichKeyCouldNotBeHad)
{
    film("/key", "too short", "application/octet-stream");
    film("/a.m3u8", "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n#EXTINF:3,\n1.ts\n#EXT-X-ENDLIST\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/a.m3u8').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(fileOf(outcome.record, site.url("/a.m3u8"))["missing"], "key 1: not a key");
    EXPECT_FALSE(artifacts.has("media"));
}

TEST_F(StreamedFilm, saysThatAListIsProtectedAndAsksForNoneOfItsPieces)
{
    film("/a.m3u8",
        "#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,KEYFORMAT=\"com.apple.streamingkeydelivery\",URI=\"skd://k\"\n"
        "#EXTINF:3,\n1.ts\n#EXT-X-ENDLIST\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/a.m3u8')</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(fileOf(outcome.record, site.url("/a.m3u8"))["missing"],
        "encrypted: SAMPLE-AES, com.apple.streamingkeydelivery");
    EXPECT_FALSE(artifacts.has("media"));
}

TEST_F(StreamedFilm, takesTheTracksOfADashManifestThatThePagePlayed)
{
    samples::FilmOrder picture, sound;
    picture.options = sound.options = "movflags=frag_keyframe+empty_moov+default_base_moof";
    sound.hasPicture = false;
    sound.hasSound = true;
    const std::string seen = bytesOf(picture), heard = bytesOf(sound);
    const auto cut = [&](const std::string& bytes, const std::string& name) {
        std::vector<size_t> at; // each fragment begins with a box of this type
        for (size_t found = bytes.find("moof"); found != std::string::npos; found = bytes.find("moof", found + 1))
            at.push_back(found - 4);
        at.push_back(bytes.size());
        film("/dash/" + name + "/init.mp4", bytes.substr(0, at[0]));
        for (size_t i = 0; i + 1 < at.size(); ++i)
            film("/dash/" + name + "/" + std::to_string(i + 1) + ".m4s", bytes.substr(at[i], at[i + 1] - at[i]));
        return at.size() - 1;
    };
    const size_t pictures = cut(seen, "low"), sounds = cut(heard, "a");
    ASSERT_GT(pictures, 2u);
    film("/dash/film.mpd",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
        "mediaPresentationDuration=\"PT6S\"><Period>"
        "<AdaptationSet mimeType=\"video/mp4\"><SegmentTemplate initialization=\"$RepresentationID$/init.mp4\""
        " media=\"$RepresentationID$/$Number$.m4s\" endNumber=\""
            + std::to_string(pictures)
            + "\"/><Representation id=\"high\" bandwidth=\"9\"/><Representation id=\"low\" "
              "bandwidth=\"1\"/></AdaptationSet>"
              "<AdaptationSet mimeType=\"audio/mp4\"><SegmentTemplate initialization=\"a/init.mp4\" "
              "media=\"a/$Number$.m4s\""
              " endNumber=\""
            + std::to_string(sounds) + "\"/><Representation id=\"a\"/></AdaptationSet></Period></MPD>",
        "application/dash+xml");
    site.page("/",
        "<title>t</title><script>(async () => { for (const each of ['/dash/film.mpd', '/dash/low/1.m4s'])"
        " await (await fetch(each)).arrayBuffer(); })()</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json& files = outcome.record["media"]["files"];
    ASSERT_EQ(files.size(), 3u) << files.dump();
    EXPECT_EQ(files[0]["list"], "dash");
    EXPECT_EQ(files[0]["chosen"], "1/low, 1/a");
    EXPECT_TRUE(files[0]["missing"].is_null());
    for (const size_t i : {size_t{1}, size_t{2}}) {
        EXPECT_EQ(files[i]["film"], files[0]["film"]);
        EXPECT_EQ(files[i]["whole"], true) << files[i].dump();
        EXPECT_EQ(files[i]["live"], false);
    }
    EXPECT_EQ(files[1]["track"], "1/low");
    EXPECT_EQ(files[1]["pieces_in_all"], pictures + 1);
    EXPECT_EQ(files[1]["pieces"][1]["url"], site.url("/dash/low/1.m4s"));
    EXPECT_TRUE(artifacts.text("media-1.mp4") == seen);
    EXPECT_TRUE(artifacts.text("media-2.mp4") == heard);
}

TEST_F(StreamedFilm, followsALiveListAsItGoesOnAndSaysFromWhenToWhen)
{
    const std::string bytes = bytesOf();
    const size_t pieces = 5, each = bytes.size() / pieces + 1;
    for (size_t i = 0; i < pieces; ++i)
        film("/" + std::to_string(i) + ".ts", bytes.substr(i * each, each), "video/mp2t");
    // Of the five, two are listed at a time; another one comes with each second time that the list is asked for.
    const auto asked = std::make_shared<std::atomic<size_t>>(0);
    site.handle("/live.m3u8", [asked, pieces](const httplib::Request&, httplib::Response& response) {
        const size_t first = std::min<size_t>((*asked)++ / 2, pieces - 2);
        std::string list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:" + std::to_string(first)
            + "\n#EXT-X-PROGRAM-DATE-TIME:2026-11-18T20:11:0" + std::to_string(first) + "Z\n";
        for (size_t i = first; i < first + 2; ++i)
            list += "#EXTINF:1,\n" + std::to_string(i) + ".ts\n";
        response.set_content(list + (first == pieces - 2 ? "#EXT-X-ENDLIST\n" : ""), "application/x-mpegurl");
    });
    site.page("/", "<title>t</title><script>fetch('/live.m3u8').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/live.m3u8"));
    EXPECT_EQ(list["live"], true) << list.dump();
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(list["pieces"].size(), pieces);
    EXPECT_TRUE(artifacts.text("media-1.ts") == bytes);
    const Json span = list["live_span"];
    EXPECT_EQ(span["ended"], "the film ended");
    EXPECT_EQ(span["site_from"], "2026-11-18T20:11:00.000Z");
    EXPECT_EQ(span["site_to"], "2026-11-18T20:11:05.000Z");
    EXPECT_EQ(span["gaps"], 0);
    EXPECT_TRUE(
        parseUtc(jsonStringOr(span, "followed_from")).value() < parseUtc(jsonStringOr(span, "followed_to")).value());
}

TEST_F(StreamedFilm, saysThatALiveListHadNoEndByTheTimeThatItMayTake)
{
    film("/0.ts", "piece", "video/mp2t");
    film("/live.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n0.ts\n#EXTINF:1,\ngone.ts\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/live.m3u8').then((r) => r.text())</script>");
    request.timeout = std::chrono::seconds(20);
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/live.m3u8"));
    EXPECT_EQ(list["live_span"]["ended"], "limit: time") << list.dump();
    EXPECT_EQ(list["live_span"]["missed"], 1);
    EXPECT_EQ(list["whole"], false);
    EXPECT_EQ(list["missing"], "pieces that were gone: 1");
    EXPECT_EQ(artifacts.text("media-1.ts"), "piece");
}

TEST_F(StreamedFilm, followsPictureAndSoundOfALiveManifestTogether)
{
    samples::FilmOrder picture, sound;
    picture.options = sound.options = "movflags=frag_keyframe+empty_moov+default_base_moof";
    sound.hasPicture = false;
    sound.hasSound = true;
    const std::string seen = bytesOf(picture), heard = bytesOf(sound);
    const size_t pieces = 4;
    for (const auto& [name, bytes] : {std::pair(std::string("v"), seen), std::pair(std::string("a"), heard)}) {
        const size_t each = bytes.size() / (pieces + 1);
        film("/" + name + "-init.mp4", bytes.substr(0, each)); // what follows each other makes the film
        for (size_t i = 0; i < pieces; ++i)
            film("/" + name + std::to_string(i * 15) + ".m4s",
                bytes.substr(each * (i + 1), i + 1 == pieces ? std::string::npos : each));
    }
    const auto asked = std::make_shared<std::atomic<size_t>>(0);
    site.handle("/live.mpd", [asked, pieces](const httplib::Request&, httplib::Response& response) {
        const size_t first = std::min<size_t>((*asked)++ / 4, pieces - 2);
        const std::string type = first == pieces - 2 ? "static" : "dynamic";
        const auto track = [&](const std::string& kind, const std::string& id) {
            return "<AdaptationSet mimeType=\"" + kind + "/mp4\"><SegmentTemplate timescale=\"10\" initialization=\""
                + id + "-init.mp4\" media=\"" + id + "$Time$.m4s\"><SegmentTimeline><S t=\""
                + std::to_string(first * 15)
                + "\" d=\"15\" r=\"1\"/></SegmentTimeline></SegmentTemplate><Representation id=\"" + id
                + "\"/></AdaptationSet>";
        };
        response.set_content("<MPD type=\"" + type
                + "\" availabilityStartTime=\"2026-11-18T20:11:05Z\" minimumUpdatePeriod=\"PT1S\"><Period "
                  "start=\"PT0S\">"
                + track("video", "v") + track("audio", "a") + "</Period></MPD>",
            "application/dash+xml");
    });
    site.page("/", "<title>t</title><script>fetch('/live.mpd').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json& files = outcome.record["media"]["files"];
    ASSERT_EQ(files.size(), 3u) << files.dump();
    for (const size_t i : {size_t{1}, size_t{2}}) {
        EXPECT_EQ(files[i]["film"], files[0]["film"]);
        EXPECT_EQ(files[i]["live"], true);
        EXPECT_EQ(files[i]["whole"], true) << files[i].dump();
        EXPECT_EQ(files[i]["pieces_in_all"], pieces + 1);
        EXPECT_EQ(files[i]["live_span"]["site_from"], "2026-11-18T20:11:05.000Z");
        EXPECT_EQ(files[i]["live_span"]["site_to"], "2026-11-18T20:11:11.000Z");
    }
    EXPECT_TRUE(artifacts.text("media-1.mp4") == seen);
    EXPECT_TRUE(artifacts.text("media-2.mp4") == heard);
}

TEST_F(StreamedFilm, saysThatADashManifestIsProtectedOrHostileAndAsksForNothingOfIt)
{
    const std::string track
        = "<Period><AdaptationSet mimeType=\"video/mp4\"><ContentProtection schemeIdUri=\"urn:uuid:x\"/>"
          "<Representation id=\"v\"><BaseURL>/v.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>";
    film("/drm.mpd", "<MPD>" + track, "application/dash+xml");
    film("/bomb.mpd", "<!DOCTYPE MPD [<!ENTITY a \"aa\">]><MPD>" + track, "application/dash+xml");
    site.page("/", "<title>t</title><script>fetch('/drm.mpd'); fetch('/bomb.mpd')</script>");
    const auto outcome = mustCapture(site.url("/"));
    const Json& files = outcome.record["media"]["files"];
    ASSERT_EQ(files.size(), 3u) << files.dump();
    size_t protectedOnes = 0, refused = 0;
    for (const Json& each : files) {
        protectedOnes += each["missing"] == "encrypted: ContentProtection, urn:uuid:x" ? 1u : 0u;
        refused += each["missing"] == "not a list of pieces: a document type" ? 1u : 0u;
    }
    EXPECT_EQ(protectedOnes, 1u) << files.dump();
    EXPECT_EQ(refused, 1u) << files.dump();
    EXPECT_FALSE(artifacts.has("media"));
}

} // namespace holdfast
