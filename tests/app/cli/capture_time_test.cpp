#include "tests/app/cli/loopback_site.h"
#include "tests/app/cli/sample_vault.h"
#include "tests/support/authority_site.h"
#include "tests/support/calendar_site.h"
#include "tests/support/test_proxy.h"
#include "tests/support/time_server.h"

#include "core/base/digest.h"

#include <fstream>
#include <sstream>

namespace holdfast::test {

/// Captures held between two time stamps.
class CaptureTime : public SampleVault {
protected:
    void SetUp() override { makeVaultOpenedByCode(); }
    CliResult capture(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"capture", "--no-second-fetch", "--under18", "no", "--pace", "0"});
        return cli(arguments);
    }
    Json shown(const CliResult& captured, size_t at = 0)
    {
        EXPECT_GT(captured.json["results"].size(), at) << captured.err;
        return cli({"show", captured.json["results"][at]["id"]}).json;
    }
    std::string unpackedExport(const std::vector<std::string>& more = {})
    {
        std::vector<std::string> command{"export", "--out", path("out/b.zip")};
        command.insert(command.end(), more.begin(), more.end());
        const CliResult exported = cli(command);
        EXPECT_EQ(exported.exitCode, 0) << exported.err;
        EXPECT_EQ(tool({"unzip", "-q", path("out/b.zip"), "-d", path("out/bag")}).exitCode, 0);
        return path("out/bag/" + exported.json["root"].get<std::string>());
    }
    /// What the log says that came in place of each second stamp.
    static std::vector<std::string> answersIn(const std::string& log)
    {
        std::vector<std::string> answers;
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);) {
            const Json body = Json::parse(jsonStringOr(Json::parse(line), "body"), nullptr, false);
            if (jsonStringOr(body, "action") == "time-stamped")
                answers.push_back(jsonStringOr(body["details"], "answer"));
        }
        return answers;
    }
    LoopbackSite m_pages;
    AuthoritySite m_site{m_folder / "tsa"};
};

TEST_F(CaptureTime, aBatchIsHeldBetweenTwoStampsThatStockToolsCheck)
{
    const CliResult captured = capture({m_pages.url("/page"), m_pages.url("/missing"), "--tsa", m_site.url()});
    ASSERT_EQ(captured.exitCode, 0) << captured.err << captured.json;
    EXPECT_EQ(m_site.questions(), 2u) << "one before all and one after all";
    for (size_t i = 0; i < 2; ++i) {
        const Json item = shown(captured, i);
        const Json& record = item["record"]["time"]["rfc3161"];
        EXPECT_EQ(record["authority"], m_site.url());
        EXPECT_EQ(record["token_sha256"], item["time_stamps"]["before"]["token_sha256"]);
        EXPECT_LE(item["time_stamps"]["before"]["time"], item["time_stamps"]["after"]["time"]);
        EXPECT_EQ(item["record"]["time"]["ntp"], "not asked");
    }
    const std::string bag = unpackedExport();
    EXPECT_EQ(tool({"sha256sum", "-c", "--strict", "--quiet", "data/time/batch-1.sha256"}, bag).exitCode, 0);
    EXPECT_EQ(tool({"openssl", "ts", "-verify", "-data", "data/time/batch-1.sha256", "-in",
                       "data/time/batch-1-after.tsr", "-CAfile", m_site.caFile()},
                  bag)
                  .exitCode,
        0);
    EXPECT_EQ(Sha256::of(asBytes(readFile(bag + "/data/time/batch-1-before.tsr"))).hex(),
        shown(captured)["record"]["time"]["rfc3161"]["token_sha256"]);
    EXPECT_EQ(cli({"verify", path("out/b.zip"), "--tsa-ca", m_site.caFile()}).exitCode, 0);
    EXPECT_EQ(cli({"verify", path("out/b.zip")}).exitCode, 6);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(CaptureTime, aSelectionTakesItsStampsAlong)
{
    const CliResult captured = capture({m_pages.url("/page"), m_pages.url("/missing"), "--tsa", m_site.url()});
    ASSERT_EQ(captured.exitCode, 0) << captured.err;
    unpackedExport({"--only", captured.json["results"][0]["id"]});
    EXPECT_EQ(cli({"verify", path("out/b.zip"), "--tsa-ca", m_site.caFile()}).exitCode, 0);
}

TEST_F(CaptureTime, anAuthorityThatFailsLiesOrIsGoneCostsNoCapture)
{
    const std::vector<std::string> answers{"not a time-stamp response: a page, 6 bytes", "HTTP 404", "",
        "status 2 (rejection), systemFailure: \"Busy, [address]. \""};
    size_t at = 0;
    for (const auto& [address, code] :
        {std::pair(m_site.url("/lie"), "tsa.malformed"), std::pair(m_site.url("/none"), "net.http-status"),
            std::pair(m_pages.closedUrl(), "net.failed"), std::pair(m_site.url("/refuse"), "tsa.refused")}) {
        const CliResult captured = capture({m_pages.url("/page"), "--tsa", address});
        EXPECT_EQ(captured.exitCode, 0) << captured.err;
        const Json item = shown(captured);
        EXPECT_EQ(item["record"]["time"]["rfc3161"]["error"], code);
        EXPECT_EQ(jsonStringOr(item["record"]["time"]["rfc3161"], "answer"), answers[at++]);
        EXPECT_EQ(item["time_stamps"]["before"]["error"], code);
        EXPECT_EQ(item["time_stamps"]["after"]["error"], code);
    }
    EXPECT_EQ(answersIn(readFile(unpackedExport() + "/data/custody.jsonl")), answers);
    EXPECT_EQ(cli({"verify", path("out/b.zip")}).exitCode, 0) << "nothing is claimed";
    const CliResult again = cli({"export", "--out", path("out/again.zip")});
    ASSERT_EQ(again.json["lacking_stamps"].size(), 8u) << again.json;
    EXPECT_EQ(again.json["lacking_stamps"][1],
        (Json{{"batch", 1}, {"captures", 1}, {"error", "tsa.malformed"}, {"exhibits", {"TC-1"}}, {"invalid", false},
            {"stamp", "data/time/batch-1-after.tsr"}}));
    for (const char* told : {"1 capture has no time stamp from before it (data/time/batch-1-before.tsr, tsa.malformed)",
             "1 capture has no second time stamp (data/time/batch-1-after.tsr, tsa.malformed)"})
        EXPECT_NE(again.err.find(told), std::string::npos) << again.err;
}

TEST_F(CaptureTime, aStampThatIsMissingCanBeAskedForLater)
{
    const CliResult captured = capture({m_pages.url("/page"), "--tsa", m_site.url("/none")});
    ASSERT_EQ(captured.exitCode, 0) << captured.err;
    const CliResult stamped = cli({"stamp", "--tsa", m_site.url()});
    EXPECT_EQ(stamped.exitCode, 0) << stamped.err;
    EXPECT_EQ(stamped.json["stamped"], 1);
    EXPECT_EQ(shown(captured)["time_stamps"]["after"]["error"], nullptr);
    EXPECT_EQ(cli({"stamp", "--tsa", m_site.url()}).json["stamped"], 0);
}

TEST_F(CaptureTime, laterLooksAreHeldBetweenTwoStampsToo)
{
    const CliResult captured = capture({m_pages.url("/page")});
    ASSERT_EQ(captured.exitCode, 0) << captured.err;
    const std::string link = cli({"link", m_pages.url("/missing")}).json["results"][0]["id"];
    const std::string page = captured.json["results"][0]["id"];
    const CliResult looked = cli({"recheck", page, link, "--pace", "0", "--tsa", m_site.url()});
    ASSERT_EQ(looked.exitCode, 0) << looked.err << looked.json;
    EXPECT_EQ(m_site.questions(), 2u);
    for (const Json& result : looked.json["results"]) {
        const Json item = cli({"show", result["observation"]}).json;
        EXPECT_EQ(
            item["record"]["visit"]["time"]["rfc3161"]["token_sha256"], item["time_stamps"]["before"]["token_sha256"])
            << item;
        EXPECT_EQ(item["time_stamps"]["after"]["error"], nullptr);
    }
    const std::string bag = unpackedExport();
    EXPECT_EQ(tool({"sha256sum", "-c", "--strict", "--quiet", "data/time/batch-1.sha256"}, bag).exitCode, 0);
    EXPECT_EQ(cli({"verify", path("out/b.zip"), "--tsa-ca", m_site.caFile()}).exitCode, 0);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(CaptureTime, aListThatLeavesARecordOutIsFound)
{
    ASSERT_EQ(capture({m_pages.url("/page"), "--tsa", m_site.url()}).exitCode, 0);
    const std::string bag = unpackedExport();
    std::ofstream(bag + "/data/time/batch-1.sha256", std::ios::trunc)
        << std::string(64, 'a') << "  data/records/EX-1.json\n";
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 1);
}

TEST_F(CaptureTime, nobodyIsAskedForLinksAlone)
{
    TimeServer server;
    EXPECT_EQ(
        cli({"capture", m_pages.url("/page"), "--under18", "unsure", "--tsa", m_site.url(), "--ntp", server.address()})
            .exitCode,
        4);
    EXPECT_EQ(m_site.questions(), 0u);
    EXPECT_EQ(server.questions(), 0u);
}

TEST_F(CaptureTime, aTimeServersClockIsStatedApart)
{
    TimeServer server;
    server.setAhead(std::chrono::seconds(60));
    const Json item = shown(capture({m_pages.url("/page"), "--ntp", server.address()}));
    const Json& ntp = item["record"]["time"]["ntp"];
    EXPECT_EQ(ntp["server"], server.address());
    EXPECT_NEAR(ntp["local_minus_server_ms"].get<double>(), -60'000, 3000);
    EXPECT_EQ(item["record"]["time"]["rfc3161"], "not asked");
    EXPECT_EQ(item["time_stamps"], nullptr);
    EXPECT_EQ(cli({"network-log"}).json["requests"][0]["purpose"], "clock");
}

TEST_F(CaptureTime, aProxyIsTheWayToTheAuthorityTooAndNoWayToATimeServer)
{
    TestProxy proxy;
    TimeServer server;
    proxy.lead("page.holdfast-proxy.test:80", std::stoi(m_pages.url("").substr(17)));
    proxy.lead("tsa.holdfast-proxy.test:80", m_site.port());
    const CliResult captured = capture({"http://page.holdfast-proxy.test/page", "--proxy", proxy.url(), "--tsa",
        "http://tsa.holdfast-proxy.test/tsa", "--ntp", server.address()});
    ASSERT_EQ(captured.exitCode, 0) << captured.err << captured.json;
    const Json item = shown(captured);
    EXPECT_EQ(item["record"]["proxy"], true);
    EXPECT_EQ(item["record"]["time"]["ntp"]["error"], "net.around-proxy");
    EXPECT_EQ(item["time_stamps"]["after"]["error"], nullptr);
    EXPECT_EQ(server.questions(), 0u);
    for (const Json& request : cli({"network-log"}).json["requests"])
        EXPECT_EQ(request["by_proxy"], true);
}

TEST_F(CaptureTime, theListOfABatchGetsAnOpenTimestampsProofWithTheSignature)
{
    const CalendarSite calendar;
    ASSERT_EQ(capture({m_pages.url("/page"), "--tsa", m_site.url()}).exitCode, 0);
    const std::string bag = unpackedExport({"--ots", calendar.url()});
    EXPECT_EQ(calendar.bodies().size(), 1u) << "one question for both";
    for (const char* file : {"batch-1.sha256.ots", "tagmanifest-sha256.txt.sig.ots"})
        EXPECT_TRUE(std::filesystem::exists(bag + "/" + file)) << file;
    const std::string list = Sha256::of(asBytes(readFile(bag + "/data/time/batch-1.sha256"))).hex();
    EXPECT_EQ(toHex(asBytes(readFile(bag + "/batch-1.sha256.ots").substr(33, 32))), list);
    EXPECT_EQ(cli({"verify", bag, "--tsa-ca", m_site.caFile()}).exitCode, 6);
}

} // namespace holdfast::test
