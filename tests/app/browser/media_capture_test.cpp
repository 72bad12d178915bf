#include "tests/app/browser/media_fixture.h"

#include "core/base/digest.h"
#include "tests/core/warc/warc_fixture.h"

#include <atomic>
#include <fstream>

namespace holdfast {

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
    std::atomic<int> asked = 0;
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
