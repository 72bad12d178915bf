#include "app/browser/private_host.h"
#include "tests/app/browser/capture_fixture.h"
#include "tests/support/test_proxy.h"

#include <algorithm>

namespace holdfast {

namespace {

const std::string publicName = "pond.holdfast-proxy.test"; // led to by the proxy alone

/// A site on the web, as far as the browser can tell, and something on this computer that it has no business with.
class PrivateNetwork : public CaptureTest {
protected:
    void SetUp() override
    {
        request.proxy = proxy.url();
        proxy.lead(publicName + ":80", site.port());
        for (const char* host : {"127.0.0.1", "localhost", "10.1.2.3", "router", "::1"})
            proxy.lead(std::string(host) + ":" + std::to_string(lure.port()), lure.port());
    }
    bool wasAskedForAnythingElse() const
    {
        const auto all = proxy.asked();
        return std::any_of(all.begin(), all.end(), [](const std::string& name) { return name != publicName + ":80"; });
    }
    std::string at(const std::string& host) const { return host + ":" + std::to_string(lure.port()); }
    TestProxy proxy;
    Lure lure;
};

} // namespace

TEST_F(PrivateNetwork, isOutOfReachOfAPageOfThePublicWeb)
{
    site.page("/frame", "<!doctype html><img src='http://" + at("10.1.2.3") + "/in-frame'>");
    site.page("/",
        "<!doctype html><title>t</title><iframe src='/frame'></iframe><iframe src='http://" + at("localhost")
            + "/'></iframe><img src='http://" + at("router") + "/'><img src='http://" + at("[::1]")
            + "/'><img src='http://" + at("0x7f000001") + "/'><script>fetch('http://" + at("127.0.0.1")
            + "/fetch', {mode: 'no-cors'}).catch(() => {});</script>");
    const auto outcome = mustCapture("http://" + publicName + "/");
    EXPECT_FALSE(outcome.error) << outcome.error->code().id;
    EXPECT_FALSE(wasAskedForAnythingElse());
    EXPECT_FALSE(lure.wasTouched());
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-private-address", "127.0.0.1")) << outcome.record.dump();
    EXPECT_TRUE(notes(outcome.record, "omissions", "refused-private-address", "localhost"));
}

TEST_F(PrivateNetwork, isOutOfReachOfARedirectWhereTheBrowserAsksAboutThose)
{
    site.handle("/hop", [this](const httplib::Request&, httplib::Response& response) {
        response.set_redirect("http://" + at("10.1.2.3") + "/hopped");
    });
    site.page("/", "<!doctype html><title>t</title><img src='/hop'>");
    const auto outcome = mustCapture("http://" + publicName + "/");
    EXPECT_TRUE(outcome.seen);
    if (isChromium()) { // Qt does not keep a page from where a redirect leads: docs/threat-model.md says so
        EXPECT_TRUE(notes(outcome.record, "omissions", "refused-private-address", "10.1.2.3"));
        EXPECT_FALSE(lure.wasTouched());
    }
}

TEST_F(PrivateNetwork, isOutOfReachOfAWebSocketOfAPageOfThePublicWeb)
{
    std::vector<std::string> hosts{"127.0.0.1", "localhost", "router", "[::1]"};
    std::string sockets;
    if (!isChromium()) // which is told names and this computer's own number
        hosts.emplace_back("10.1.2.3");
    for (const std::string& host : hosts)
        sockets += "new WebSocket('ws://" + at(host) + "/');";
    site.page("/", "<!doctype html><title>t</title><script>" + sockets + "</script>");
    const auto outcome = mustCapture("http://" + publicName + "/");
    EXPECT_FALSE(wasAskedForAnythingElse());
    EXPECT_FALSE(lure.wasTouched());
    for (const char* host : {"127.0.0.1", "localhost", "router"})
        EXPECT_TRUE(notes(outcome.record, "omissions", "refused-private-address", host)) << host;
}

TEST_F(PrivateNetwork, canBeCapturedByWhoeverAsksForAnAddressOfIt)
{
    proxy.lead("127.0.0.1:" + std::to_string(site.port()), site.port());
    proxy.lead("localhost:" + std::to_string(site.port()), site.port());
    site.page(
        "/", "<!doctype html><title>here</title><img src='http://localhost:" + std::to_string(site.port()) + "/x'>");
    const auto outcome = mustCapture(site.url("/"));
    EXPECT_EQ(outcome.title, "here");
    EXPECT_FALSE(notes(outcome.record, "omissions", "refused-private-address"));
}

TEST(PrivateHost, isAnAddressOrANameThatThePublicInternetDoesNotHave)
{
    for (const char* host : {"localhost", "LOCALHOST.", "a.localhost", "router", "printer.local", "nas.home.arpa",
             "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.1.1",
             "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "[::1]", "::", "[fe80::1]", "fd00::1",
             "::ffff:10.0.0.1", "[64:ff9b::7f00:1]", "ff02::1"})
        EXPECT_TRUE(browser::isPrivateHost(QString::fromLatin1(host))) << host;
    for (const char* host : {"pond.example", "localhost.example", "93.184.216.34", "172.32.0.1", "100.128.0.1",
             "[2606:2800:220:1::1]", "::ffff:93.184.216.34", "64:ff9b::5db8:d822", "notlocal.com"})
        EXPECT_FALSE(browser::isPrivateHost(QString::fromLatin1(host))) << host;
}

} // namespace holdfast
