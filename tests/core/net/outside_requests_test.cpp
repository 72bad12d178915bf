#include "core/net/outside_requests.h"

#include "core/net/sntp.h"
#include "tests/core/crypto/scratch_folder.h"
#include "tests/support/test_authority.h"
#include "tests/support/test_proxy.h"
#include "tests/support/time_server.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <cstdlib>

namespace holdfast::net {

namespace {

class Notes final : public RequestWitness {
public:
    bool agrees(const OutsideRequest& request) override
    {
        asked.push_back(request);
        return isAgreed;
    }
    Result<int64_t> begins(const OutsideRequest& request) override
    {
        if (!isKept)
            return fail(errors::diskFull);
        begun.push_back(request);
        return int64_t(begun.size());
    }
    Result<void> ended(int64_t, std::string_view outcome, uint64_t) override
    {
        outcomes.emplace_back(outcome);
        return {};
    }
    bool isAgreed = true, isKept = true;
    std::vector<OutsideRequest> asked, begun;
    std::vector<std::string> outcomes;
};

class Outside : public testing::Test {
protected:
    Outside()
    {
        m_server.Post("/tsa", [this](const httplib::Request& request, httplib::Response& response) {
            seen.push_back(request);
            const Bytes answer = authority.answer(asBytes(request.body));
            response.set_content(std::string(asText(answer)), "application/timestamp-reply");
        });
        m_server.Post("/away", [this](const httplib::Request& request, httplib::Response& response) {
            seen.push_back(request);
            response.set_redirect("/tsa", 307);
        });
        m_server.Post("/endless", [](const httplib::Request&, httplib::Response& response) {
            response.set_content(std::string(crypto::maxTimestampBytes + 1, 'x'), "application/timestamp-reply");
        });
        m_server.Post("/lie", [](const httplib::Request&, httplib::Response& response) {
            response.set_content("<html>", "application/timestamp-reply");
        });
        m_server.Post("/calendar/digest", [this](const httplib::Request& request, httplib::Response& response) {
            seen.push_back(request);
            response.set_content("what it says", "application/vnd.opentimestamps.v1");
        });
        m_server.Post("/endless/digest", [](const httplib::Request&, httplib::Response& response) {
            response.set_content(std::string(crypto::maxOtsAnswerBytes + 1, 'x'), "application/vnd.opentimestamps.v1");
        });
        m_server.Get("/calendar/timestamp/00ff", [this](const httplib::Request& request, httplib::Response& response) {
            seen.push_back(request);
            response.set_content("what it has", "application/vnd.opentimestamps.v1");
        });
        m_server.Get("/calendar/timestamp/0000",
            [](const httplib::Request&, httplib::Response& response) { response.status = 503; });
        port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~Outside() override
    {
        m_server.stop();
        m_thread.join();
    }
    std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port) + path; }
    Result<Bytes> stamp(const std::string& address)
    {
        return OutsideRequests(notes, options).timestamp(address, imprint, authority.caPem(), {});
    }
    static std::string codeOf(const auto& result) { return result ? "none" : std::string(result.error().code().id); }

    test::ScratchFolder folder;
    test::TestAuthority authority{folder / "tsa"};
    Digest imprint = Sha256::of(asBytes("a record"));
    Notes notes;
    OutsideRequests::Options options;
    std::vector<httplib::Request> seen;
    int port = 0;

private:
    httplib::Server m_server;
    std::thread m_thread;
};

} // namespace

TEST_F(Outside, getsATokenAndKeepsWhoWasToldWhatBefore)
{
    const auto token = stamp(url("/tsa"));
    ASSERT_TRUE(token) << codeOf(token) << token.error().detail();
    EXPECT_EQ(authority.stockVerify(*token, imprint), 0);
    ASSERT_EQ(notes.begun.size(), 1U);
    EXPECT_EQ(notes.begun[0].host, "127.0.0.1:" + std::to_string(port));
    EXPECT_EQ(notes.begun[0].address, url("/tsa"));
    EXPECT_EQ(notes.begun[0].sent, "sha-256 " + imprint.hex());
    EXPECT_EQ(notes.begun[0].sentBytes, seen.at(0).body.size());
    EXPECT_FALSE(notes.begun[0].isByProxy);
    EXPECT_EQ(notes.outcomes, std::vector<std::string>{"answered"});
}

TEST_F(Outside, namesNoProgramAndNoLanguageAndKeepsNoCookie)
{
    ASSERT_TRUE(stamp(url("/tsa")));
    ASSERT_TRUE(stamp(url("/tsa")));
    for (const httplib::Request& request : seen) {
        EXPECT_EQ(request.get_header_value("Content-Type"), "application/timestamp-query");
        for (const char* header : {"User-Agent", "Cookie", "Referer", "Accept-Language", "Expect"})
            EXPECT_FALSE(request.has_header(header)) << header;
    }
}

TEST_F(Outside, sendsNothingThatTheWitnessDidNotAgreeToOrCouldNotKeep)
{
    notes.isAgreed = false;
    EXPECT_EQ(codeOf(stamp(url("/tsa"))), "net.not-agreed");
    notes.isAgreed = true;
    notes.isKept = false;
    EXPECT_EQ(codeOf(stamp(url("/tsa"))), "io.disk-full");
    EXPECT_TRUE(seen.empty());
}

TEST_F(Outside, followsNoRedirectAndTakesNoLieAndNothingEndless)
{
    EXPECT_EQ(codeOf(stamp(url("/away"))), "net.http-status");
    EXPECT_EQ(seen.size(), 1U);
    EXPECT_EQ(codeOf(stamp(url("/none"))), "net.http-status");
    EXPECT_EQ(codeOf(stamp(url("/endless"))), "net.too-large");
    EXPECT_EQ(codeOf(stamp(url("/lie"))), "tsa.malformed");
    EXPECT_EQ(notes.outcomes.back(), "answered") << "what it answered with is another question";
}

TEST_F(Outside, refusesWhatIsNoAddressBeforeAskingAnybody)
{
    for (const char* bad : {"", "ftp://h/", "file:///etc/passwd", "http://user:secret@127.0.0.1/", "http://"})
        EXPECT_EQ(codeOf(stamp(bad)), "net.bad-address") << bad;
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).clock("a b", {})), "net.bad-address");
    EXPECT_TRUE(notes.asked.empty());
}

TEST_F(Outside, goesThroughTheProxyWhichResolvesTheName)
{
    TestProxy proxy;
    proxy.lead("tsa.holdfast-proxy.test:80", port);
    options.proxy = proxy.url();
    const auto token = stamp("http://tsa.holdfast-proxy.test/tsa");
    ASSERT_TRUE(token) << codeOf(token) << token.error().detail();
    EXPECT_EQ(proxy.asked(), std::vector<std::string>{"tsa.holdfast-proxy.test:80"});
    EXPECT_TRUE(notes.begun.at(0).isByProxy);
}

TEST_F(Outside, givesACalendarAHashAndNothingElse)
{
    const auto answer = OutsideRequests(notes, options).calendarDigest(url("/calendar"), imprint, {});
    ASSERT_TRUE(answer) << codeOf(answer);
    EXPECT_EQ(asText(*answer), "what it says");
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].body, std::string(asText(imprint.bytes())));
    EXPECT_EQ(seen[0].get_header_value("Accept"), "application/vnd.opentimestamps.v1");
    for (const char* header : {"User-Agent", "Cookie", "Referer", "Accept-Language", "Expect"})
        EXPECT_FALSE(seen[0].has_header(header)) << header;
    ASSERT_EQ(notes.begun.size(), 1U);
    EXPECT_EQ(notes.begun[0].purpose, "calendar");
    EXPECT_EQ(notes.begun[0].address, url("/calendar/digest"));
    EXPECT_EQ(notes.begun[0].sent, "sha-256 " + imprint.hex());
    EXPECT_EQ(notes.begun[0].sentBytes, 32U);
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).calendarDigest(url("/endless"), imprint, {})), "net.too-large");
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).calendarDigest(url("/none"), imprint, {})), "net.http-status");
    notes.isAgreed = false;
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).calendarDigest(url("/calendar"), imprint, {})), "net.not-agreed");
    EXPECT_EQ(seen.size(), 1U);
}

TEST_F(Outside, asksACalendarForWhatItHasAndTakesItsNoForAnAnswer)
{
    OutsideRequests requests(notes, options);
    const auto has = requests.calendarTimestamp(url("/calendar"), Bytes{0x00, 0xff}, {});
    ASSERT_TRUE(has) << codeOf(has);
    ASSERT_TRUE(*has);
    EXPECT_EQ(asText(**has), "what it has");
    EXPECT_FALSE(seen.at(0).has_header("Content-Type"));
    EXPECT_EQ(notes.begun.at(0).sent, "commitment 00ff");
    const auto hasNot = requests.calendarTimestamp(url("/calendar"), Bytes{0x01}, {});
    ASSERT_TRUE(hasNot) << codeOf(hasNot);
    EXPECT_FALSE(*hasNot);
    EXPECT_EQ(codeOf(requests.calendarTimestamp(url("/calendar"), Bytes{0x00, 0x00}, {})), "net.http-status");
}

TEST_F(Outside, asksACalendarThroughTheProxyToo)
{
    TestProxy proxy;
    proxy.lead("calendar.holdfast-proxy.test:80", port);
    options.proxy = proxy.url();
    const std::string calendar = "http://calendar.holdfast-proxy.test/calendar";
    ASSERT_TRUE(OutsideRequests(notes, options).calendarDigest(calendar, imprint, {}));
    EXPECT_EQ(proxy.asked(), std::vector<std::string>{"calendar.holdfast-proxy.test:80"});
}

TEST_F(Outside, goesNowhereWhenTheProxyIsDownEvenToThisComputer)
{
    {
        const Lure gone;
        options.proxy = "socks5://127.0.0.1:" + std::to_string(gone.port());
    }
    ::setenv("NO_PROXY", "*", 1);
    EXPECT_EQ(codeOf(stamp(url("/tsa"))), "net.failed");
    ::unsetenv("NO_PROXY");
    EXPECT_TRUE(seen.empty());
}

TEST_F(Outside, takesNoProxyFromTheEnvironment)
{
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    EXPECT_TRUE(stamp(url("/tsa")));
    ::unsetenv("http_proxy");
}

TEST_F(Outside, asksNoTimeServerAroundAProxy)
{
    test::TimeServer server;
    options.proxy = "socks5://127.0.0.1:9050";
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).clock(server.address(), {})), "net.around-proxy");
    EXPECT_TRUE(notes.asked.empty());
    EXPECT_EQ(server.questions(), 0U);
}

TEST_F(Outside, readsTheDifferenceToATimeServersClock)
{
    test::TimeServer server;
    server.setAhead(std::chrono::seconds(90));
    const auto reading = OutsideRequests(notes, options).clock(server.address(), {});
    ASSERT_TRUE(reading) << codeOf(reading) << reading.error().detail();
    EXPECT_NEAR(double(reading->localMinusServer.count()), -90'000, 2000);
    EXPECT_EQ(reading->stratum, 2U);
    EXPECT_EQ(notes.begun.at(0).purpose, "clock");
}

TEST_F(Outside, takesNoTimeFromAServerThatDoesNotAnswerThisQuestion)
{
    test::TimeServer server;
    for (const auto lie :
        {test::TimeServer::Lie::OtherQuestion, test::TimeServer::Lie::Unsynchronised, test::TimeServer::Lie::Short}) {
        server.setLie(lie);
        EXPECT_EQ(codeOf(OutsideRequests(notes, options).clock(server.address(), {})), "net.bad-answer");
    }
}

TEST(Sntp, tellsNothingOfThisComputersClock)
{
    const SntpQuestion one = SntpQuestion::make(), two = SntpQuestion::make();
    EXPECT_NE(one.bytes, two.bytes);
    EXPECT_TRUE(std::all_of(one.bytes.begin() + 1, one.bytes.begin() + 40, [](uint8_t byte) { return byte == 0; }));
}

} // namespace holdfast::net
