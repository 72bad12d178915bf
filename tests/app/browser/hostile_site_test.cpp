#include "tests/app/browser/capture_fixture.h"
#include "tests/app/browser/processes.h"

#include <charconv>

namespace holdfast {

using namespace std::chrono_literals;

using HostileSite = CaptureTest;

namespace {

/// Of all processes below this one, the most memory that any had since it started, in KiB.
uint64_t peakOfAny()
{
    uint64_t most = 0;
    for (const RunningProcess& process : descendants()) {
        const size_t at = process.status.find("VmHWM:");
        if (at == std::string::npos)
            continue;
        const size_t number = process.status.find_first_of("0123456789", at);
        uint64_t peak = 0;
        std::from_chars(process.status.data() + number, process.status.data() + process.status.size(), peak);
        most = std::max(most, peak);
    }
    return most;
}

} // namespace

TEST_F(HostileSite, isTakenInBoundedMemoryWhenItSends2GiB)
{
    constexpr size_t large = size_t(2) << 30;
    site.handle("/huge.bin", [](const httplib::Request&, httplib::Response& response) {
        response.set_content_provider(
            large, "application/octet-stream", [](size_t, size_t length, httplib::DataSink& sink) {
                static const std::string block(1 << 20, 'x');
                return sink.write(block.data(), std::min(length, block.size()));
            });
    });
    site.page("/",
        "<!doctype html><title>flood</title><p>above the flood</p><script>fetch('/huge.bin').then((r) => { "
        "const b = r.body.getReader(); const next = () => b.read().then(({done}) => { if (!done) next(); }); "
        "next(); })</script>");
    request.timeout = 20s;
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_NE(artifacts.text("text").find("above the flood"), std::string::npos) << outcome.record["errors"].dump();
    EXPECT_FALSE(artifacts.picture().isNull());
    EXPECT_LT(peakOfAny(), 1u << 20) << "no process holds the half of it";
    EXPECT_NE(outcome.record.dump().find("/huge.bin"), std::string::npos) << "named, kept or not";
}

TEST_F(HostileSite, opensNoneOf200WindowsAndIsNotHeldUpByThem)
{
    site.page("/pop", "<p>a window</p>");
    site.page("/",
        "<!doctype html><title>windows</title><p>under the windows</p><script>"
        "for (let i = 0; i < 200; ++i) open('/pop?' + i, '_blank');</script>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-popup"));
    EXPECT_EQ(site.requests(), 1u);
}

TEST_F(HostileSite, cannotServeALaterVisitFromAWorkerItLeft)
{
    site.handle("/worker.js", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("addEventListener('install', () => skipWaiting()); addEventListener('activate', (e) => "
                             "e.waitUntil(clients.claim())); addEventListener('fetch', (e) => e.respondWith(new "
                             "Response('<p>from the worker</p>', {headers: {'Content-Type': 'text/html'}})));",
            "text/javascript");
    });
    site.page("/",
        "<!doctype html><title>worker</title><p id=state>no worker</p><script>"
        "navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => "
        "{ document.getElementById('state').textContent = 'worker ready'; }, (e) => { "
        "document.getElementById('state').textContent = 'worker refused'; })</script>");
    mustCapture(site.url("/"));
    artifacts = KeptArtifacts();
    const auto again = mustCapture(site.url("/"));
    EXPECT_TRUE(again.complete) << again.record["errors"].dump();
    EXPECT_EQ(artifacts.text("text").find("from the worker"), std::string::npos);
    EXPECT_NE(artifacts.text("text").find("worker"), std::string::npos);
    EXPECT_EQ(again.title, "worker");
}

TEST_F(HostileSite, hasTextsThatTurnOrControlWhatStandsAroundThem)
{
    const std::string override = "\xe2\x80\xae";
    site.handle("/", [&](const httplib::Request&, httplib::Response& response) {
        response.set_header("X-Odd", "caf\xe9 \x7f");
        response.set_content("<!doctype html><meta charset=utf-8><title>invoice" + override
                + "gnp.exe \x01\x1b[31m&#0;&#10;end</title><p>" + override + "backwards " + std::string(1, '\0')
                + "\x07 after</p>",
            "text/html");
    });
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    EXPECT_NE(outcome.title.find("invoice"), std::string::npos);
    EXPECT_TRUE(std::all_of(outcome.title.begin(), outcome.title.end(), [](char c) {
        return static_cast<unsigned char>(c) >= ' ';
    })) << "a title is one line";
    const std::string record = outcome.record.dump();
    EXPECT_TRUE(std::all_of(record.begin(), record.end(), [](char c) { return static_cast<unsigned char>(c) >= ' '; }));
    EXPECT_NE(artifacts.text("text").find("after"), std::string::npos);
}

TEST_F(HostileSite, getsNeitherTheWholeScreenNorThePointerNorTheClipboard)
{
    site.page("/", R"HTML(<!doctype html><title>grabby</title><p id=out></p><script>
        const say = (words) => { document.getElementById('out').append(words + '; '); };
        const ask = (name, start) => { try { Promise.resolve(start()).then(() => say(name + ' given'), () => say(name + ' refused')); }
          catch (e) { say(name + ' refused'); } };
        ask('screen', () => document.documentElement.requestFullscreen());
        ask('clipboard', () => navigator.clipboard.writeText('planted'));
        ask('reading', () => navigator.clipboard.readText());
        ask('camera', () => navigator.mediaDevices.getUserMedia({video: true}));
        document.addEventListener('pointerlockchange', () => say('pointer given'));
        document.addEventListener('pointerlockerror', () => say('pointer refused'));
        document.documentElement.requestPointerLock();
        </script>)HTML");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    const std::string text = artifacts.text("text");
    for (const char* what : {"screen", "reading", "camera"})
        EXPECT_NE(text.find(std::string(what) + " refused"), std::string::npos) << text;
    EXPECT_EQ(text.find("given"), std::string::npos) << text;
}

} // namespace holdfast
