#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/sample_vault.h"

#include <QImage>

#include <csignal>
#include <set>

namespace holdfast::test {

class Capture : public SampleVault {
protected:
    void SetUp() override { makeVaultOpenedByCode(); }
    CliResult capture(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"capture", "--no-second-fetch", "--under18", "no"});
        return cli(arguments);
    }
    static Json only(const CliResult& result)
    {
        EXPECT_EQ(result.json["results"].size(), 1u) << result.err;
        return result.json["results"].empty() ? Json() : result.json["results"][0];
    }
    /// A page that never ends, with more and more time until it was seen, which takes long on a busy computer.
    CliResult captureUntilSeen(const std::string& url)
    {
        constexpr int enough = 40;
        for (int seconds = 6;; seconds *= 2) {
            const CliResult result = capture({url, "--timeout", std::to_string(seconds)});
            if (seconds > enough || only(result)["id"].is_string())
                return result;
        }
    }
    LoopbackSite m_site;
};

TEST_F(Capture, aPageIsStoredWithEveryArtifactAndItsRecord)
{
    const CliResult result = capture({m_site.url("/page")});
    ASSERT_EQ(result.exitCode, 0) << result.json << result.err;
    const Json one = only(result);
    EXPECT_EQ(one["url"], m_site.url("/page"));
    EXPECT_EQ(one["status"], "captured");
    EXPECT_EQ(one["error"], nullptr);
    const CliResult shown = cli({"show", one["id"]});
    ASSERT_EQ(shown.exitCode, 0) << shown.err;
    EXPECT_EQ(shown.json["kind"], "page");
    EXPECT_EQ(shown.json["title"], "Plain page");
    EXPECT_TRUE(shown.json["record"].is_object());
    std::set<std::string> roles;
    for (const Json& artifact : shown.json["artifacts"])
        roles.insert(artifact["role"]);
    for (const char* role : {"screenshot", "first-view", "wacz", "mhtml", "html", "text", "record"})
        EXPECT_TRUE(roles.contains(role)) << role;
    ASSERT_EQ(cli({"extract", one["id"], "text", "--out", path("out/t")}).exitCode, 0);
    EXPECT_NE(readFile(path("out/t")).find("Words to find"), std::string::npos);
}

TEST_F(Capture, aTallPagesPictureHasTheFullHeightAndTheLastLine)
{
    const CliResult result = capture({m_site.url("/tall")});
    ASSERT_EQ(result.exitCode, 0) << result.json << result.err;
    ASSERT_EQ(cli({"extract", only(result)["id"], "screenshot", "--out", path("out/p.png")}).exitCode, 0);
    const QImage image(QString::fromStdString(path("out/p.png")));
    EXPECT_EQ(image.height(), 14000);
    EXPECT_EQ(image.pixelColor(image.width() - 10, 13990), QColor(0xcc, 0x00, 0x33));
    ASSERT_EQ(cli({"extract", only(result)["id"], "text", "--out", path("out/t")}).exitCode, 0);
    EXPECT_NE(readFile(path("out/t")).find("the very last line"), std::string::npos);
}

TEST_F(Capture, anErrorPageIsCapturedWithARemark)
{
    const CliResult result = capture({m_site.url("/missing")});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(only(result)["status"], "captured");
    EXPECT_EQ(only(result)["http_status"], 404);
    EXPECT_EQ(only(result)["error"]["code"], "capture.http-status");
    EXPECT_EQ(items({"--kind", "page"}).size(), 1u);
}

TEST_F(Capture, eachWayToFailHasItsOwnCode)
{
    struct Case {
        std::string url, code;
        int exitCode;
    };
    for (const Case& way : {Case{m_site.closedUrl(), "capture.connection-refused", 5},
             Case{"http://holdfast-test.invalid/", "capture.host-not-found", 5},
             Case{m_site.tlsUrl(), "capture.bad-certificate", 5}, Case{m_site.url("/file"), "capture.download", 5},
             Case{m_site.url("/away"), "capture.scheme-refused", 5},
             Case{"ftp://pond.example/a", "capture.bad-address", 2},
             Case{"javascript:alert(1)", "capture.bad-address", 2},
             Case{"http://a:b@pond.example/", "capture.bad-address", 2}}) {
        const CliResult result = capture({way.url});
        EXPECT_EQ(result.exitCode, way.exitCode) << way.url << result.err;
        const Json one = only(result);
        EXPECT_EQ(one["status"], "failed") << way.url;
        EXPECT_EQ(one["error"]["code"], way.code) << way.url << one;
    }
}

TEST_F(Capture, aFailureSaysWhetherAnythingWasStored)
{
    const auto message = [](const CliResult& result) {
        const Json one = only(result);
        const bool isStored = one["id"].is_string();
        return std::pair(isStored, one["error"].value("message", ""));
    };
    for (const std::string& seen : {m_site.url("/away"), m_site.url("/never"), m_site.tlsUrl()}) {
        const auto [isStored, said] = message(captureUntilSeen(seen));
        EXPECT_TRUE(isStored) << seen;
        EXPECT_NE(said.find("What was seen is stored."), std::string::npos) << said;
    }
    for (const std::string& unseen :
        {m_site.closedUrl(), std::string("http://holdfast-test.invalid/"), m_site.url("/silent")}) {
        const auto [isStored, said] = message(capture({unseen, "--timeout", "3"}));
        EXPECT_FALSE(isStored) << unseen;
        EXPECT_NE(said.find("Nothing of it was stored."), std::string::npos) << said;
        EXPECT_EQ(said.find("is stored"), std::string::npos) << said;
    }
}

TEST_F(Capture, aRedirectAwayFromTheWebLeavesARecordOfTheAnswer)
{
    const Json one = only(capture({m_site.url("/away")}));
    ASSERT_TRUE(one["id"].is_string()) << one;
    const Json record = cli({"show", one["id"]}).json["record"];
    EXPECT_EQ(record["error"]["code"], "capture.scheme-refused");
    EXPECT_EQ(record["response"]["status"], 302);
    EXPECT_NE(record["response"]["headers"].dump().find("file:///etc/passwd"), std::string::npos);
}

TEST_F(Capture, anInterruptedBatchStillTellsWhatWasDone)
{
    Process process = start(
        {"capture", m_site.url("/page"), m_site.url("/silent"), "--under18", "no", "--at-once", "1", "--pace", "0"});
    m_site.waitForRequest("/silent");
    process.signal(SIGINT);
    const Ended ended = process.wait();
    EXPECT_EQ(ended.exitCode, 130) << ended.err;
    const Json document = Json::parse(ended.out);
    EXPECT_EQ(document["error"]["code"], "cancelled");
    ASSERT_EQ(document["results"].size(), 1u) << ended.out;
    EXPECT_EQ(document["results"][0]["status"], "captured");
    EXPECT_EQ(items()[0]["id"], document["results"][0]["id"]);
}

TEST_F(Capture, whatAnInterruptedListDidNotVisitIsVisitedByResume)
{
    Process process = start({"capture", m_site.url("/silent"), m_site.url("/page"), m_site.url("/page"), "--under18",
        "no", "--no-second-fetch", "--at-once", "1", "--pace", "0", "--timeout", "20"});
    m_site.waitForRequest("/silent");
    process.signal(SIGKILL);
    process.wait();
    const CliResult resumed = cli({"capture", "--resume", "--pace", "0"});
    EXPECT_EQ(resumed.exitCode, 5) << "the one that never answers";
    ASSERT_EQ(resumed.json["results"].size(), 2u) << resumed.json;
    EXPECT_EQ(resumed.json["results"][0]["url"], m_site.url("/silent"));
    EXPECT_EQ(resumed.json["results"][0]["error"]["code"], "capture.timeout");
    EXPECT_EQ(resumed.json["results"][1]["status"], "captured") << resumed.json;
    EXPECT_EQ(resumed.json["waiting"], 0);
    EXPECT_EQ(items().size(), 1u);
    EXPECT_EQ(cli({"capture", "--resume"}).json["results"], Json::array());
}

TEST_F(Capture, aSingleAddressThatIsInterruptedDoesNotWait)
{
    Process process = start({"capture", m_site.url("/silent"), "--under18", "no"});
    m_site.waitForRequest("/silent");
    process.signal(SIGINT);
    EXPECT_EQ(Json::parse(process.wait().out)["waiting"], 0);
}

TEST_F(Capture, resumeTakesNoFurtherAddress)
{
    const CliResult result = cli({"capture", "--resume", m_site.url("/page"), "--under18", "no"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.code(), "usage.bad-arguments");
}

TEST_F(Capture, resumeTakesNoWishForPicturesThatItWouldIgnore)
{
    const CliResult result = cli({"capture", "--resume", "--keep-pictures"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.code(), "usage.bad-arguments");
}

TEST_F(Capture, aPageThatNeverEndsIsAFailureWithWhatWasSeen)
{
    const CliResult result = captureUntilSeen(m_site.url("/never"));
    EXPECT_EQ(result.exitCode, 5) << result.err;
    const Json one = only(result);
    EXPECT_EQ(one["status"], "failed");
    EXPECT_EQ(one["error"]["code"], "capture.timeout");
    ASSERT_TRUE(one["id"].is_string());
    const CliResult shown = cli({"show", one["id"]});
    EXPECT_TRUE(shown.json["record"].is_object());
}

TEST_F(Capture, withoutAnswerNothingIsContacted)
{
    const CliResult none = cli({"capture", m_site.url("/page")});
    EXPECT_EQ(none.exitCode, 4);
    EXPECT_EQ(none.code(), "policy.under18-unanswered");
    // One unanswered row is enough.
    const std::string list
        = writeFile("in/list.csv", "url,under18\n" + m_site.url("/page") + ",no\n" + m_site.url("/tall") + ",\n");
    EXPECT_EQ(cli({"capture", "--from", list}).exitCode, 4);
    EXPECT_EQ(m_site.requests(), 0u);
    EXPECT_TRUE(items().empty());
}

TEST_F(Capture, yesAndUnsureRecordTheAddressAndContactNobody)
{
    for (const char* answer : {"yes", "unsure"}) {
        const CliResult result = cli({"capture", m_site.url("/page"), "--under18", answer});
        EXPECT_EQ(result.exitCode, 4) << result.err;
        EXPECT_EQ(only(result)["status"], "link_only");
    }
    EXPECT_EQ(m_site.requests(), 0u);
    const Json links = items();
    ASSERT_EQ(links.size(), 2u);
    for (const Json& link : links) {
        EXPECT_EQ(link["kind"], "link");
        for (const Json& artifact : link["artifacts"])
            EXPECT_EQ(artifact["role"], "record");
    }
}

TEST_F(Capture, aListCarriesAnAnswerForEachRow)
{
    const std::string list
        = writeFile("in/list.csv", "url,under18\n" + m_site.url("/page") + ",no\n" + m_site.url("/tall") + ",yes\n");
    const CliResult result = cli({"capture", "--from", list});
    EXPECT_EQ(result.exitCode, 4) << result.err;
    ASSERT_EQ(result.json["results"].size(), 2u);
    EXPECT_EQ(result.json["results"][0]["status"], "captured");
    EXPECT_EQ(result.json["results"][1]["status"], "link_only");
    EXPECT_EQ(items({"--kind", "page"}).size(), 1u);
    EXPECT_EQ(items({"--kind", "link"}).size(), 1u);
}

TEST_F(Capture, noAnswerOfAListIsLostWhateverItsSeparators)
{
    const std::string page = m_site.url("/page"), tall = m_site.url("/tall");
    const CliResult semicolons
        = capture({"--from", writeFile("in/semicolons.csv", "URL;Under 18\r\n" + page + ";YES\r\n")});
    EXPECT_EQ(semicolons.exitCode, 4) << semicolons.err;
    EXPECT_EQ(only(semicolons)["status"], "link_only");
    const CliResult nameless = capture({"--from", writeFile("in/nameless.csv", page + ";yes\n" + tall + ";no\n")});
    EXPECT_EQ(nameless.exitCode, 2);
    EXPECT_EQ(nameless.code(), "usage.bad-list") << nameless.err;
    const CliResult twice
        = capture({tall, "--from", writeFile("in/twice.csv", "url,under18\n" + tall + "#part,unsure\n")});
    EXPECT_EQ(twice.exitCode, 4) << twice.err;
    EXPECT_EQ(m_site.requests(), 0u);
    EXPECT_TRUE(items({"--kind", "page"}).empty());
}

TEST_F(Capture, oneFailedAddressDoesNotStopTheOthers)
{
    const CliResult result = capture({m_site.closedUrl(), "ftp://pond.example/", m_site.url("/page")});
    EXPECT_EQ(result.exitCode, 5);
    ASSERT_EQ(result.json["results"].size(), 3u);
    EXPECT_EQ(result.json["results"][2]["status"], "captured");
}

TEST_F(Capture, killedMidwayTheVaultChecksCleanAndInterruptedItSaysSo)
{
    ASSERT_EQ(capture({m_site.url("/page")}).exitCode, 0);
    for (const int milliseconds : {400, 900, 1500, 2200}) {
        Process process = start({"capture", m_site.url("/tall"), "--under18", "no"});
        process.endsWithin(std::chrono::milliseconds(milliseconds));
        process.signal(SIGKILL);
        process.wait();
        EXPECT_EQ(cli({"check"}).exitCode, 0);
        EXPECT_EQ(items({"--search", "Plain page"}).size(), 1u);
    }
    Process process = start({"capture", m_site.url("/never"), "--under18", "no"});
    m_site.waitForRequest("/never");
    process.signal(SIGINT);
    EXPECT_EQ(process.wait().exitCode, 130);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

} // namespace holdfast::test
