#include "tests/app/browser/capture_fixture.h"
#include "tests/app/browser/test_certificates.h"
#include "tests/support/test_proxy.h"

#include <algorithm>

namespace holdfast {

using namespace std::chrono_literals;
namespace captureErrors = capture::errors;

namespace {

// A name of a kind that no resolver answers (RFC 2606).
const std::string onlyAtTheProxy = "known.holdfast-proxy.test";

class Proxy : public CaptureTest {
protected:
    void SetUp() override
    {
        request.proxy = proxy.url();
        proxy.lead(onlyAtTheProxy + ":80", site.port());
    }
    bool wasAsked(const std::string& name) const
    {
        const auto all = proxy.asked();
        return std::find(all.begin(), all.end(), name) != all.end();
    }
    TestProxy proxy;
    Lure lure;
};

} // namespace

TEST_F(Proxy, resolvesNamesThatThisComputerCannot)
{
    site.page("/", "<!doctype html><title>behind the proxy</title>");
    const auto outcome = mustCapture("http://" + onlyAtTheProxy + "/");
    EXPECT_EQ(outcome.title, "behind the proxy");
    EXPECT_TRUE(outcome.complete);
    EXPECT_TRUE(wasAsked(onlyAtTheProxy + ":80"));
}

TEST_F(Proxy, isInTheRecordAsAFactAndNotByItsAddress)
{
    site.page("/", "<!doctype html><title>t</title>");
    const auto outcome = mustCapture("http://" + onlyAtTheProxy + "/");
    EXPECT_EQ(outcome.record["proxy"], true);
    EXPECT_EQ(outcome.record["dns"], "not asked");
    const std::string text = canonicalJson(outcome.record);
    EXPECT_EQ(text.find(proxy.url().substr(9)), std::string::npos);
    EXPECT_EQ(text.find("socks"), std::string::npos);
}

TEST_F(Proxy, isTheWayToACertificateThatIsRefusedToo)
{
    TestSite secure(secureServer(makeCertificate("DNS:other.example", 30)));
    proxy.lead(onlyAtTheProxy + ":443", secure.port());
    const auto outcome = mustCapture("https://" + onlyAtTheProxy + "/");
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::badCertificate));
    EXPECT_TRUE(artifacts.text("tls").starts_with("-----BEGIN CERTIFICATE-----")) << outcome.record["tls"];
    EXPECT_EQ(secure.requests(), 0u);
}

TEST_F(Proxy, isTheWayOfTheLookToo)
{
    site.page("/", "<!doctype html><title>t</title><p>words");
    request.depth = capture::Depth::Look;
    EXPECT_TRUE(mustCapture("http://" + onlyAtTheProxy + "/").seen);
    EXPECT_TRUE(wasAsked(onlyAtTheProxy + ":80"));
}

TEST_F(Proxy, hasNothingGoAroundItWhateverAPageTries)
{
    const std::string there = "127.0.0.1:" + std::to_string(lure.port());
    site.page("/frame", "<!doctype html><img src='http://" + there + "/in-frame'>");
    site.handle("/away", [&](const httplib::Request&, httplib::Response& response) {
        response.set_redirect("http://" + there + "/redirected");
    });
    site.handle("/worker.js", [&](const httplib::Request&, httplib::Response& response) {
        response.set_content("fetch('http://" + there + "/worker', {mode: 'no-cors'});", "text/javascript");
    });
    site.page("/",
        "<!doctype html><title>t</title><link rel=icon href='http://" + there
            + "/icon'><link rel=dns-prefetch href='//prefetched.holdfast-proxy.test'><link rel=preconnect href='http://"
            + there + "'><link rel=prefetch href='http://" + there + "/prefetched'><iframe src='/frame'></iframe>"
            + "<img src='/away'><img src='http://localhost:" + std::to_string(lure.port()) + "/name'><img src='http://"
            + there + "/image'><script>new WebSocket('ws://" + there + "/socket');" + "navigator.sendBeacon('http://"
            + there + "/beacon', 'x');fetch('http://" + there
            + "/fetch', {mode: 'no-cors'}).catch(() => {});new Worker('/worker.js');"
            + "if (navigator.serviceWorker) navigator.serviceWorker.register('/worker.js').catch(() => {});"
            + "var peer = new RTCPeerConnection({iceServers: [{urls: ['stun:" + there + "', 'turn:" + there
            + "?transport=tcp'], username: 'u', credential: 'c'}]}); peer.createDataChannel('x');"
            + "var seen = []; peer.onicecandidate = e => { if (e.candidate) seen.push(e.candidate.candidate); else "
              "document.title = 'candidates ' + seen.length; };"
            + "peer.createOffer().then(offer => peer.setLocalDescription(offer));</script>");
    // An address of this computer, since a page of the public web would not get as far as to try.
    proxy.lead("127.0.0.1:" + std::to_string(site.port()), site.port());
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_FALSE(lure.wasTouched());
    for (const std::string& asked : {there, "localhost:" + std::to_string(lure.port())})
        EXPECT_TRUE(wasAsked(asked)) << asked << " was not even tried, so this shows nothing";
    EXPECT_FALSE(wasAsked("prefetched.holdfast-proxy.test:80"));
    EXPECT_TRUE(outcome.title == "candidates 0" || outcome.title == "t") << outcome.title;
}

TEST_F(Proxy, thatIsDownIsNamedAndNothingGoesDirect)
{
    site.page("/", "<!doctype html><title>direct</title>");
    request.proxy = "socks5://127.0.0.1:" + std::to_string(closedPort());
    const auto outcome = mustCapture(site.url("/"));
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::proxyFailed)) << outcome.error->code().id << outcome.error->detail();
    EXPECT_EQ(site.requests(), 0U);
}

TEST_F(Proxy, thatCannotReachASiteIsToldApartFromOneThatIsDown)
{
    const auto outcome = mustCapture("http://unknown.holdfast-proxy.test/");
    ASSERT_TRUE(outcome.error);
    EXPECT_TRUE(outcome.error->is(captureErrors::proxyRefused)) << outcome.error->code().id << outcome.error->detail();
}

TEST_F(Proxy, thatIsNotOneIsRefusedBeforeAnythingStarts)
{
    for (const char* bad : {"http://127.0.0.1:1", "socks5://", "socks5://host", "socks5://host:0", "socks5://a b:1",
             "socks5://u@h:1", "socks5://h:1 --x", "socks5://h:1\"", "socks5://h:99999"}) {
        request.proxy = bad;
        const auto outcome = capture(site.url("/"));
        ASSERT_FALSE(outcome) << bad;
        EXPECT_TRUE(outcome.error().is(captureErrors::badProxy)) << bad;
    }
}

} // namespace holdfast
