#include "built_programs.h"
#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/test_proxy.h"

#include <regex>
#include <sstream>

namespace holdfast::test {

/// A capture through a proxy, with every call to the network of every process seen by strace.
class TracedProxy : public SampleVault {
protected:
    void SetUp() override { makeVaultOpenedByCode(); }
    /// Ports outside this set that something was sent or connected to, each with its line.
    static std::vector<std::string> strangers(const std::string& trace, int proxyPort)
    {
        static const std::regex call(R"((connect|sendto|sendmsg|sendmmsg)\(.*sin6?_port=htons\((\d+)\))");
        std::vector<std::string> found;
        std::istringstream lines(trace);
        std::smatch match;
        for (std::string line; std::getline(lines, line);) {
            if (!std::regex_search(line, match, call) || std::stoi(match[2]) == proxyPort)
                continue;
            // How Chromium asks the system for a route to IPv6: connecting a datagram socket sends nothing.
            if (match[1] == "connect" && line.find("2001:4860:4860::8888") != std::string::npos)
                continue;
            found.push_back(line.substr(0, 300));
        }
        return found;
    }
};

TEST_F(TracedProxy, nothingOfACaptureIsSentAnywhereButToTheProxy)
{
    LoopbackSite site;
    TestProxy proxy;
    const std::string pages = site.url("");
    proxy.lead("page.holdfast-proxy.test:80", std::stoi(pages.substr(pages.rfind(':') + 1)));
    const Ended ended = tool({"strace", "-f", "-qq", "-s", "300", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o",
        path("trace"), HOLDFAST_BIN "/holdfast-cli", "--vault", path("vault"), "--password-file", path("password"),
        "--json", "capture", "http://page.holdfast-proxy.test/page", "--under18", "no", "--second-fetch", "--proxy",
        proxy.url()});
    EXPECT_EQ(ended.exitCode, 0) << ended.err << ended.out;
    const std::string trace = readFile(path("trace"));
    const int port = std::stoi(proxy.url().substr(proxy.url().rfind(':') + 1));
    EXPECT_NE(trace.find("htons(" + std::to_string(port) + ")"), std::string::npos) << "the trace saw nothing";
    EXPECT_EQ(strangers(trace, port), std::vector<std::string>());
}

} // namespace holdfast::test
