#include "core/capture/capture_record.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

namespace {

CaptureRecordParts sampleParts()
{
    CaptureRecordParts parts;
    parts.captureId = "019d0000-0000-7000-8000-000000000000";
    parts.request.url = "https://Site.example/p";
    parts.request.age = AgeAnswer::No;
    parts.address = checkAddress(parts.request.url).value();
    parts.times = {parseUtc("2026-11-22T09:12:35.123Z").value(), parseUtc("2026-11-22T09:12:36.000Z").value(),
        std::chrono::milliseconds(877), std::chrono::minutes(60), "Europe/Oslo"};
    parts.files.push_back({"text", "page.txt", "text/plain", 3, Sha256::of(asBytes("abc"))});
    return parts;
}

RecipeOutcome sampleOutcome()
{
    RecipeOutcome outcome;
    outcome.seen = outcome.complete = true;
    outcome.finalUrl = "https://site.example/q";
    outcome.title = "T";
    outcome.facts = {{"page", {{"language", "en"}}},
        {"http",
            {{"status", 200}, {"headers", {{{"name", "a"}, {"value", "b"}}}}, {"remote_ip", "127.0.0.1"},
                {"remote_port", 80}, {"date_header", "Sun, 22 Nov 2026 09:12:34 GMT"},
                {"received_at_ms", 1795338755500}}},
        {"redirects", {{{"url", "https://site.example/p"}, {"status", 302}, {"location", "/q"}, {"by", "server"}}}}};
    return outcome;
}

} // namespace

TEST(CaptureRecord, tellsRequestTimesAndFilesByThisSidesOwnKnowledge)
{
    const Json record = buildCaptureRecord(sampleParts(), sampleOutcome());
    EXPECT_EQ(record["schema_version"], 1);
    EXPECT_EQ(record["requested_url"], "https://Site.example/p");
    EXPECT_EQ(record["requested_url_normalised"], "https://site.example/p");
    EXPECT_EQ(record["final_url"], "https://site.example/q");
    EXPECT_EQ(record["under18"], "no");
    EXPECT_EQ(record["time"]["local"]["started_at"], "2026-11-22T09:12:35.123Z");
    EXPECT_EQ(record["time"]["local"]["utc_offset_minutes"], 60);
    EXPECT_EQ(record["time"]["local"]["monotonic_duration_ms"], 877);
    EXPECT_EQ(record["not_watched"], Json::array({"WebRTC", "requests and connections of workers"}));
    EXPECT_EQ(record["time"]["ntp"], "not asked");
    EXPECT_EQ(record["time"]["rfc3161"], "not asked");
    EXPECT_EQ(record["files"][0]["sha256"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(record["files"][0]["bytes"], 3);
}

TEST(CaptureRecord, namesAFilmByWhatThisSideReceivedWhateverTheHelperSays)
{
    CaptureRecordParts parts = sampleParts();
    parts.files.push_back({"media", "media-1.mp4", "video/mp4", 3, Sha256::of(asBytes("abc"))});
    RecipeOutcome outcome = sampleOutcome();
    outcome.facts["media"] = Json::parse(R"({"players":[{"kind":"window","duration_ms":1e99,"area":5},5],"files":[
        {"url":"https://site.example/f.mp4","status":200,"number":1,"whole":true,"sha256":"00","name":"x","archived":true},
        {"url":"https://site.example/g.mp4","number":2,"whole":true,"list":"hls","film":1},
        {"url":"https://site.example/h.mp4","number":0,"whole":false,"missing":"limit: time"},5]})");
    const Json media = buildCaptureRecord(parts, outcome)["media"];
    ASSERT_EQ(media["files"].size(), 4u);
    EXPECT_EQ(media["files"][0]["name"], "media-1.mp4");
    EXPECT_EQ(media["files"][0]["sha256"], Sha256::of(asBytes("abc")).hex());
    EXPECT_EQ(media["files"][0]["whole"], true);
    EXPECT_TRUE(media["files"][1]["name"].is_null()) << "no second one came";
    EXPECT_EQ(media["files"][1]["whole"], false);
    EXPECT_EQ(jsonUnsigned(media["files"][1], "film").value(), 1u) << "what is put together is found by it";
    EXPECT_EQ(media["files"][2]["missing"], "limit: time");
    EXPECT_EQ(media["players"][0]["kind"], "video");
    EXPECT_TRUE(media["players"][0]["area"]["x"].is_null());
}

TEST(CaptureRecord, tellsHowFarTheServersClockIsFromOurs)
{
    const Json record = buildCaptureRecord(sampleParts(), sampleOutcome());
    EXPECT_EQ(record["time"]["server"]["local_minus_server_ms"], 1500);
    RecipeOutcome undated = sampleOutcome();
    undated.facts["http"]["date_header"] = "soon";
    EXPECT_TRUE(buildCaptureRecord(sampleParts(), undated)["time"]["server"]["local_minus_server_ms"].is_null());
}

TEST(CaptureRecord, comparesNoTimeThatIsNone)
{
    for (const Json& time : {Json(INT64_MIN), Json(INT64_MAX), Json(UINT64_MAX), Json(-1)}) {
        RecipeOutcome outcome = sampleOutcome();
        outcome.facts["http"]["received_at_ms"] = time;
        EXPECT_TRUE(buildCaptureRecord(sampleParts(), outcome)["time"]["server"]["local_minus_server_ms"].is_null())
            << time;
    }
}

TEST(CaptureRecord, staysWellFormedWhateverTheHelperClaims)
{
    for (const Json& facts : {Json(nullptr), Json("x"), Json::array({1, 2}),
             Json{{"http", 5}, {"tls", "x"}, {"page", {1}}, {"redirects", "r"}, {"resources", {1, nullptr}},
                 {"steps", {{{"what", 5}}}}, {"errors", {{{"what", std::string(100000, 'e')}}}},
                 {"page_width", "wide"}}}) {
        RecipeOutcome outcome = sampleOutcome();
        outcome.facts = facts;
        const Json record = buildCaptureRecord(sampleParts(), outcome);
        EXPECT_TRUE(record["files"].is_array());
        EXPECT_TRUE(record["page_size"]["width"].is_number());
        EXPECT_LT(record.dump().size(), 10000U);
    }
}

TEST(CaptureRecord, capsLongLists)
{
    RecipeOutcome outcome = sampleOutcome();
    outcome.facts["resources"] = Json::array();
    for (int i = 0; i < 5000; ++i)
        outcome.facts["resources"].push_back({{"url", "http://site.example/" + std::to_string(i)}});
    EXPECT_EQ(buildCaptureRecord(sampleParts(), outcome)["resources"].size(), 2000U);
}

TEST(CaptureRecord, keepsWhatTheResolverSaidAndTheStampsOfTheCertificateWithinLimits)
{
    EXPECT_EQ(buildCaptureRecord(sampleParts(), sampleOutcome())["dns"], "not asked");
    RecipeOutcome outcome = sampleOutcome();
    outcome.facts["dns"] = {{"name", "site.example"}, {"asked_at", "2026-11-22T09:12:35.123Z"},
        {"addresses", Json(std::vector<std::string>(50, "192.0.2.1"))}};
    outcome.facts["dns"]["addresses"][0] = 7;
    outcome.facts["tls"]
        = {{"protocol", "TLS 1.3"}, {"stamps", {{{"log", "A log"}, {"status", "Verified"}, {"more", 1}}}}};
    outcome.facts["embedded_stamps"] = Json::array();
    for (int i = 0; i < 50; ++i)
        outcome.facts["embedded_stamps"].push_back(
            {{"log_id", std::string(200, 'a')}, {"timestamp", "2026-11-22T09:12:35.123Z"}});
    const Json record = buildCaptureRecord(sampleParts(), outcome);
    EXPECT_EQ(record["dns"]["name"], "site.example");
    EXPECT_EQ(record["dns"]["error"], nullptr);
    EXPECT_EQ(record["dns"]["addresses"].size(), 31U) << "32 looked at, one no text";
    ASSERT_EQ(record["tls"]["stamps"].size(), 1U);
    EXPECT_EQ(record["tls"]["stamps"][0]["status"], "Verified");
    EXPECT_FALSE(record["tls"]["stamps"][0].contains("more"));
    ASSERT_EQ(record["tls"]["embedded_stamps"].size(), 32U);
    EXPECT_LE(record["tls"]["embedded_stamps"][0]["log_id"].get<std::string>().size(), 70U);
}

TEST(CaptureRecord, listsConnectionsThatStayedOpenWhateverElseTheHelperSaysOfThem)
{
    EXPECT_EQ(buildCaptureRecord(sampleParts(), sampleOutcome())["sockets"], Json::array());
    RecipeOutcome outcome = sampleOutcome();
    outcome.facts["sockets"] = Json::parse(R"([{"kind":"websocket","url":"wss://chat.example/","status":101,
        "opened_at":"2026-11-22T09:12:35.500Z","closed_at":null,"ended":"open","error":"","received":{"messages":2,"bytes":9},
        "sent":5,"archived":"urn:websocket:1:wss://chat.example/","archived_messages":2,"more":1},{"kind":"door"},5])");
    const Json sockets = buildCaptureRecord(sampleParts(), outcome)["sockets"];
    ASSERT_EQ(sockets.size(), 2u);
    EXPECT_EQ(sockets[0]["archived"], "urn:websocket:1:wss://chat.example/");
    EXPECT_EQ(sockets[0]["received"], (Json{{"messages", 2}, {"bytes", 9}}));
    EXPECT_EQ(sockets[0]["sent"], (Json{{"messages", 0}, {"bytes", 0}}));
    EXPECT_TRUE(sockets[0]["closed_at"].is_null());
    EXPECT_FALSE(sockets[0].contains("more"));
    EXPECT_EQ(sockets[1]["kind"], "websocket");
}

TEST(CaptureRecord, saysWhichPageMadeADocumentThatNoServerSent)
{
    EXPECT_TRUE(buildCaptureRecord(sampleParts(), sampleOutcome())["made_by_page"].is_null());
    EXPECT_EQ(answeredStatus(buildCaptureRecord(sampleParts(), sampleOutcome())), 200);
    RecipeOutcome outcome = sampleOutcome();
    outcome.facts["http"] = Json::object();
    outcome.facts["made_by_page"] = {{"url", "https://site.example/maker"}, {"status", 404}, {"more", 1}};
    const Json record = buildCaptureRecord(sampleParts(), outcome);
    EXPECT_TRUE(record["response"].is_null());
    EXPECT_EQ(record["made_by_page"], (Json{{"url", "https://site.example/maker"}, {"status", 404}}));
    EXPECT_EQ(answeredStatus(record), 404);
    EXPECT_EQ(answeredStatus(Json()), 0);
}

} // namespace holdfast::capture
