#include "tests/app/browser/capture_fixture.h"

#include "core/base/digest.h"
#include "tests/core/imaging/sample_video.h"
#include "tests/core/warc/warc_fixture.h"
#include "tests/support/aes_cbc_encrypt.h"

#include <fstream>

namespace holdfast {

namespace {

class MediaCapture : public CaptureTest {
protected:
    void film(const std::string& path, std::string bytes, const std::string& mime = "video/mp4")
    {
        // In ranges where it is asked for them, as film servers do.
        site.handle(path, [bytes = std::move(bytes), mime](const httplib::Request&, httplib::Response& response) {
            response.set_content(bytes, mime);
        });
    }
    static std::string bytesOf(const samples::FilmOrder& order = {})
    {
        return std::string(asText(samples::film(order)));
    }
    static Json fileOf(const Json& record, const std::string& url)
    {
        for (const Json& each : record["media"]["files"])
            if (each["url"] == url)
                return each;
        ADD_FAILURE() << "no " << url << " in " << record["media"].dump();
        return Json::object();
    }
};

} // namespace

TEST_F(MediaCapture, keepsTheFilmOfAPageWholeAndNamesItInTheRecord)
{
    const std::string bytes = bytesOf();
    film("/film.mp4", bytes);
    site.page("/", "<title>t</title><video src=/film.mp4 width=320 height=192></video>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_TRUE(outcome.complete) << outcome.record.dump();
    ASSERT_EQ(artifacts.text("media-1.mp4").size(), bytes.size()) << outcome.record["media"].dump();
    EXPECT_EQ(artifacts.text("media-1.mp4"), bytes);
    const Json file = fileOf(outcome.record, site.url("/film.mp4"));
    EXPECT_EQ(file["name"], "media-1.mp4");
    EXPECT_EQ(file["sha256"], Sha256::of(asBytes(bytes)).hex());
    EXPECT_EQ(file["bytes"], bytes.size());
    EXPECT_EQ(file["whole"], true);
    EXPECT_EQ(file["had_by"], "asked for again");
    EXPECT_TRUE(file["missing"].is_null());
    const Json player = outcome.record["media"]["players"].at(0);
    EXPECT_EQ(player["kind"], "video");
    EXPECT_EQ(player["source"], site.url("/film.mp4"));
    EXPECT_NEAR(player["duration_ms"].get<double>(), 6000, 200);
    EXPECT_EQ(player["area"]["width"], 320);
    EXPECT_EQ(player["started"], true);
}

TEST_F(MediaCapture, putsAFilmIntoTheWebArchiveAsOneAnswer)
{
    const std::string bytes = bytesOf();
    film("/film.mp4", bytes);
    site.page("/", "<title>t</title><video src=/film.mp4></video>");
    mustCapture(site.url("/"));
    const testing::TemporaryFolder folder;
    std::ofstream(folder / "page.wacz", std::ios::binary) << artifacts.text("wacz");
    warc::mustRun("cd '" + folder.path().string() + "' && unzip -qo page.wacz");
    size_t whole = 0;
    for (const Json& each : warc::readWarc(folder / "archive/data.warc.gz")) {
        if (each["fields"]["WARC-Type"] != "response"
            || each["fields"].value("WARC-Target-URI", "") != site.url("/film.mp4"))
            continue;
        const auto payload = fromBase64(each["payload"].get<std::string>());
        whole += payload && asText(*payload) == bytes ? 1u : 0u;
    }
    EXPECT_EQ(whole, 1u) << "though the page had loaded all of it too";
}

TEST_F(MediaCapture, findsPlayersInFramesInShadowTreesAndFarDownThePage)
{
    samples::FilmOrder sound;
    sound.hasPicture = false;
    sound.hasSound = true;
    film("/sound.mp4", bytesOf(sound), "audio/mp4");
    film("/a.mp4", bytesOf());
    samples::FilmOrder other;
    other.format = "webm";
    other.codec = "libvpx";
    film("/b.webm", bytesOf(other), "video/webm");
    site.page("/frame", "<audio preload=none><source src=/sound.mp4 type=audio/mp4></audio>");
    site.page("/",
        "<title>t</title><iframe src=/frame></iframe><div style='height:6000px'></div>"
        "<video preload=none src=/a.mp4></video><div id=host></div><script>"
        "document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = '<video "
        "src=/b.webm></video>'</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(outcome.record["media"]["players"].size(), 3u);
    for (const char* path : {"/sound.mp4", "/a.mp4", "/b.webm"})
        EXPECT_EQ(fileOf(outcome.record, site.url(path))["whole"], true) << path;
}

TEST_F(MediaCapture, keepsAFilmOfAnotherSiteUnderAPolicyThatLetsScriptsFetchNothing)
{
    const std::string bytes = bytesOf();
    TestSite other;
    other.handle("/film.mp4",
        [&](const httplib::Request&, httplib::Response& response) { response.set_content(bytes, "video/mp4"); });
    site.handle("/", [&](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Security-Policy", "default-src 'none'; media-src *");
        response.set_content("<title>t</title><video src=" + other.url("/film.mp4") + "></video>", "text/html");
    });
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(fileOf(outcome.record, other.url("/film.mp4"))["whole"], true) << outcome.record["media"].dump();
    EXPECT_EQ(artifacts.text("media-1.mp4"), bytes);
}

TEST_F(MediaCapture, saysWhichFilmCouldNotBeHadAndWhy)
{
    site.handle("/gone.mp4", [](const httplib::Request&, httplib::Response& response) { response.status = 404; });
    const std::string bytes = bytesOf();
    int asked = 0;
    site.handle("/once.mp4", [&](const httplib::Request&, httplib::Response& response) {
        if (++asked > 1)
            response.status = 403;
        else
            response.set_content(bytes, "video/mp4");
    });
    site.page("/", "<title>t</title><video src=/gone.mp4></video><video src=/once.mp4></video>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(fileOf(outcome.record, site.url("/gone.mp4"))["missing"], "answered with 404");
    EXPECT_EQ(fileOf(outcome.record, site.url("/once.mp4"))["missing"], "answered with 403");
    EXPECT_TRUE(fileOf(outcome.record, site.url("/once.mp4"))["name"].is_null());
    EXPECT_TRUE(notes(outcome.record, "omissions", "media-not-kept", "/once.mp4: answered with 403"));
    EXPECT_FALSE(artifacts.has("media"));
}

TEST_F(MediaCapture, endsAFilmWithoutEndAtTheTimeAndKeepsWhatHadCome)
{
    site.handle("/endless.mp4", [&](const httplib::Request&, httplib::Response& response) {
        const std::string bytes = bytesOf();
        response.set_chunked_content_provider("video/mp4", [bytes](size_t offset, httplib::DataSink& sink) {
            if (offset < bytes.size())
                return sink.write(bytes.data(), bytes.size());
            std::this_thread::sleep_for(std::chrono::milliseconds(20)); // a slow server, not a wait of the test's
            const std::string more(4096, 'x');
            return sink.write(more.data(), more.size());
        });
    });
    site.page("/", "<title>t</title><video src=/endless.mp4></video>");
    request.timeout = std::chrono::seconds(12);
    const auto outcome = mustCapture(site.url("/"));
    const Json file = fileOf(outcome.record, site.url("/endless.mp4"));
    EXPECT_EQ(file["whole"], false);
    EXPECT_EQ(file["missing"], "limit: time");
    EXPECT_GT(artifacts.text("media-1.mp4").size(), 1000u);
    EXPECT_TRUE(artifacts.has("wacz"));
    EXPECT_FALSE(outcome.error) << outcome.error->code().id;
}

TEST_F(MediaCapture, takesAllPiecesOfAListThoughThePagePlayedOnlyTheFirst)
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

TEST_F(MediaCapture, takesPiecesThatASiteServesUnderATextType)
{
    const std::string bytes = bytesOf();
    film("/a.ts", bytes, "text/vnd.trolltech.linguist"); // what some servers make of the ending
    film("/a.m3u8", "#EXTM3U\n#EXTINF:3,\na.ts\n#EXT-X-ENDLIST\n", "text/plain");
    site.page("/",
        "<title>t</title><script>(async () => { for (const each of ['/a.m3u8', '/a.ts'])"
        " await (await fetch(each)).arrayBuffer(); })()</script>");
    request.timeout = std::chrono::seconds(20);
    const auto outcome = mustCapture(site.url("/"));
    const Json list = fileOf(outcome.record, site.url("/a.m3u8"));
    EXPECT_EQ(list["whole"], true) << list.dump();
    EXPECT_EQ(artifacts.text("media-1." + std::string(list["mime"] == "video/mp4" ? "mp4" : "ts")) == bytes, true);
}

TEST_F(MediaCapture, keepsEncryptedPiecesAsTheyCameAndNamesTheKeyThatTheSiteGives)
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

TEST_F(MediaCapture, saysWhichKeyCouldNotBeHad)
{
    film("/key", "too short", "application/octet-stream");
    film("/a.m3u8", "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n#EXTINF:3,\n1.ts\n#EXT-X-ENDLIST\n",
        "application/x-mpegurl");
    site.page("/", "<title>t</title><script>fetch('/a.m3u8').then((r) => r.text())</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(fileOf(outcome.record, site.url("/a.m3u8"))["missing"], "key 1: not a key");
    EXPECT_FALSE(artifacts.has("media"));
}

TEST_F(MediaCapture, saysThatAListIsProtectedAndAsksForNoneOfItsPieces)
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

TEST_F(MediaCapture, recordsThePlayersAreaWhereAScriptPutsTheFilmTogether)
{
    samples::FilmOrder order;
    order.format = "webm";
    order.codec = "libvpx";
    film("/parts", bytesOf(order), "application/octet-stream");
    site.page("/", R"(<!doctype html><title>t</title><body style="margin:0"><video width=320 height=192></video><script>
        const source = new MediaSource(), player = document.querySelector('video');
        player.src = URL.createObjectURL(source);
        source.onsourceopen = async () => {
            const buffer = source.addSourceBuffer('video/webm; codecs="vp8"');
            const bytes = await (await fetch('/parts')).arrayBuffer();
            buffer.onupdateend = () => { if (source.readyState === 'open') source.endOfStream(); };
            buffer.appendBuffer(bytes);
        };</script>)");
    const auto outcome = mustCapture(site.url("/"));
    const Json recording = outcome.record["media"]["recording"];
    ASSERT_TRUE(recording.is_object()) << outcome.record["media"].dump();
    EXPECT_EQ(recording["why"], "put together by a script");
    EXPECT_EQ(recording["cut"], "");
    ASSERT_EQ(recording["frames"].size(), 12u);
    const std::string png = artifacts.text("player-frames");
    EXPECT_EQ(recording["sha256"], Sha256::of(asBytes(png)).hex());
    const QImage picture = QImage::fromData(reinterpret_cast<const uchar*>(png.data()), int(png.size()), "PNG");
    ASSERT_EQ(picture.size(), QSize(320, 12 * 192));
    for (int n = 0; n < 12; ++n) {
        const double time = recording["frames"][size_t(n)]["time_ms"].get<double>();
        EXPECT_NEAR(time, n * 500, 130);
        EXPECT_NEAR(samples::nearestFrame(picture.pixelColor(160, n * 192 + 96), order.frames), time * 8 / 1000, 1.5);
    }
}

TEST_F(MediaCapture, namesAProtectedPlayerAndKeepsPicturesOfItsAreaOnly)
{
    samples::FilmOrder order;
    order.format = "webm";
    order.codec = "libvpx";
    film("/parts", bytesOf(order), "application/octet-stream");
    site.page("/", R"(<!doctype html><title>t</title><body style="margin:0"><video width=320 height=192></video><script>
        (async () => {
            const player = document.querySelector('video');
            const access = await navigator.requestMediaKeySystemAccess('org.w3.clearkey', [{initDataTypes: ['keyids'],
                videoCapabilities: [{contentType: 'video/webm; codecs="vp8"'}]}]);
            await player.setMediaKeys(await access.createMediaKeys());
            const source = new MediaSource();
            player.src = URL.createObjectURL(source);
            source.onsourceopen = async () => {
                const buffer = source.addSourceBuffer('video/webm; codecs="vp8"');
                const bytes = await (await fetch('/parts')).arrayBuffer();
                buffer.onupdateend = () => { if (source.readyState === 'open') source.endOfStream(); };
                buffer.appendBuffer(bytes);
            };
        })();</script>)");
    const auto outcome = mustCapture(site.url("/"));
    const Json& media = outcome.record["media"];
    ASSERT_EQ(media["players"].size(), 1u) << media.dump();
    EXPECT_EQ(media["players"][0]["encrypted"], true);
    ASSERT_TRUE(media["recording"].is_object()) << media.dump();
    EXPECT_EQ(media["recording"]["why"], "encrypted");
    EXPECT_EQ(media["recording"]["frames"].size(), 12u);
    EXPECT_TRUE(artifacts.has("player-frames"));
    EXPECT_TRUE(media["files"].empty());
    EXPECT_FALSE(artifacts.has("media"));
}

TEST_F(MediaCapture, takesNoFilmInALook)
{
    film("/film.mp4", bytesOf());
    site.page("/", "<title>t</title><video src=/film.mp4></video>");
    request.depth = capture::Depth::Look;
    mustCapture(site.url("/"));
    EXPECT_FALSE(artifacts.has("media"));
}

} // namespace holdfast
