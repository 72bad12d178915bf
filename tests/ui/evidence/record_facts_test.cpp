#include "ui/evidence/record_facts.h"

#include "core/intake/import_record.h"
#include "tests/ui/ui_fixture.h"

#include <QLocale>
#include <QRegularExpression>

namespace holdfast::ui {

namespace {

constexpr const char* url = "https://clipshare.example/v/8841";

/// What is said under this name, without the marks that only steer the text's direction; empty when nothing is.
QString said(const std::string& record, const char* name)
{
    for (auto [key, value] : recordFacts(record))
        if (key == QLatin1String(name))
            return value.remove(QRegularExpression(QStringLiteral("[\u2066\u2069]")));
    return {};
}

QString said(const capture::RecipeOutcome& outcome, const char* name)
{
    return said(captureRecord(url, outcome), name);
}

} // namespace

TEST(RecordFacts, tellWhatACaptureWroteOfAnOrdinaryPage)
{
    const std::string record = captureRecord(url, seenPage(url, "A post"));
    EXPECT_EQ(said(record, "Answer"), QStringLiteral("200"));
    EXPECT_EQ(said(record, "Served by"), QStringLiteral("203.0.113.7, certificate valid"));
    EXPECT_EQ(said(record, "Site's clock"), QStringLiteral("agrees with this computer's"));
    EXPECT_FALSE(said(record, "The computer's clock").isEmpty());
    EXPECT_EQ(recordFacts(record).size(), 4u) << "it led nowhere else, and nothing is missing";
}

TEST(RecordFacts, tellOfTheTimeStampAndOfAProxy)
{
    Json record = *parseJson(captureRecord(url, seenPage(url, "A post")), 1u << 20);
    EXPECT_EQ(said(record.dump(), "First time stamp"), QString()) << "nobody was asked";
    record["time"]["rfc3161"] = {{"time", "2026-11-22T09:12:35.123Z"}};
    EXPECT_TRUE(said(record.dump(), "First time stamp").contains(QStringLiteral("2026")));
    record["time"]["rfc3161"]["authority"] = "https://tsa.example.org/tsr";
    EXPECT_TRUE(said(record.dump(), "First time stamp").startsWith(QStringLiteral("tsa.example.org: ")))
        << "whose clock it is";
    record["time"]["rfc3161"] = {{"error", "net.timeout"}};
    EXPECT_EQ(said(record.dump(), "First time stamp"), QStringLiteral("asked for, but none came"));
    EXPECT_EQ(said(record.dump(), "Proxy"), QString());
    record["proxy"] = true;
    EXPECT_EQ(said(record.dump(), "Proxy"), QStringLiteral("was used"));
}

TEST(RecordFacts, tellByHowMuchTheTimeServersClockDiffersAndWhoseItIs)
{
    Json record = *parseJson(captureRecord(url, seenPage(url, "A post")), 1u << 20);
    EXPECT_EQ(said(record.dump(), "Time server's clock"), QString()) << "nobody was asked";
    record["time"]["ntp"] = {{"server", "ntp.example.org"}, {"local_minus_server_ms", 20}};
    EXPECT_EQ(
        said(record.dump(), "Time server's clock"), QStringLiteral("ntp.example.org: agrees with this computer's"));
    record["time"]["ntp"] = {{"server", "ntp.example.org"}, {"error", "net.around-proxy"}};
    EXPECT_EQ(
        said(record.dump(), "Time server's clock"), QStringLiteral("ntp.example.org: not asked, because of the proxy"));
    record["time"]["ntp"]["error"] = "net.timeout";
    EXPECT_EQ(said(record.dump(), "Time server's clock"), QStringLiteral("ntp.example.org: asked, but no answer came"));
}

TEST(RecordFacts, tellTheClocksOfALookAsThoseOfACapture)
{
    Json look;
    look["record"] = "holdfast-observation";
    look["visit"]["time"]["rfc3161"] = {{"time", "2026-11-22T09:12:35.123Z"}};
    EXPECT_TRUE(said(look.dump(), "First time stamp").contains(QStringLiteral("2026")));
}

TEST(RecordFacts, tellThatTheSecondTimeStampIsStillToCome)
{
    vault::TimeBatch batch;
    batch.authority = "https://tsa.example.org/tsr";
    EXPECT_TRUE(secondStamp(batch).second.contains(QStringLiteral("none yet")));
    EXPECT_TRUE(secondStamp(batch).second.contains(QStringLiteral("tsa.example.org")));
}

TEST(RecordFacts, tellByHowMuchTheSitesClockDiffers)
{
    capture::RecipeOutcome outcome = seenPage(url, "A post");
    const auto received = outcome.facts["http"]["received_at_ms"].get<int64_t>();
    const QString amount = QLocale().toString(90.4, 'f', 1);
    outcome.facts["http"]["received_at_ms"] = received + 90000;
    EXPECT_EQ(said(outcome, "Site's clock"), amount + QStringLiteral(" s behind this computer's"));
    outcome.facts["http"]["received_at_ms"] = received - 90800;
    EXPECT_EQ(said(outcome, "Site's clock"), amount + QStringLiteral(" s ahead of this computer's"));
    outcome.facts["http"].erase("date_header");
    EXPECT_EQ(said(outcome, "Site's clock"), QString());
}

TEST(RecordFacts, nameTheSiteWhoseCertificateWasRefused)
{
    capture::RecipeOutcome outcome = seenPage(url, "");
    outcome.facts["http"] = Json::object(); // it never came to an answer
    outcome.facts["tls"] = {{"certificate_sha256", std::string(64, 'a')}, {"problem", "unknown issuer"}};
    EXPECT_EQ(said(outcome, "Served by"), QStringLiteral("clipshare.example, certificate not accepted"));
    EXPECT_EQ(said(outcome, "Answer"), QString());
    outcome.facts["tls"] = Json::object();
    EXPECT_EQ(said(outcome, "Served by"), QString());
}

TEST(RecordFacts, tellAPageThatCameWithoutEncryption)
{
    capture::RecipeOutcome outcome = seenPage("http://clipshare.example/", "");
    outcome.facts["tls"] = Json::object();
    EXPECT_EQ(said(outcome, "Served by"), QStringLiteral("203.0.113.7, without encryption"));
}

TEST(RecordFacts, tellWhereARequestLedButNotThatAnAddressWasSpelledOtherwise)
{
    EXPECT_EQ(
        said(seenPage("https://mirror.example/8841", ""), "Led to"), QStringLiteral("https://mirror.example/8841"));
    const std::string spelled = captureRecord("https://Clipshare.Example", seenPage("https://clipshare.example/", ""));
    EXPECT_EQ(said(spelled, "Led to"), QString());
}

TEST(RecordFacts, countWhatACaptureDidNotTake)
{
    capture::RecipeOutcome outcome = seenPage(url, "");
    outcome.facts["omissions"] = {{{"what", "refused-popup"}, {"detail", ""}, {"count", 2}},
        {{"what", "header-value-removed"}, {"detail", "set-cookie"}, {"count", 1}}};
    EXPECT_EQ(said(outcome, "Not taken"), QStringLiteral("2"));
}

TEST(RecordFacts, sayThatNoServerSentADocumentWhichAPageMade)
{
    capture::RecipeOutcome outcome = seenPage("blob:https://mirror.example/5882d0ff", "");
    EXPECT_EQ(said(outcome, "Made by"), QString());
    outcome.facts["http"] = Json::object();
    outcome.facts["made_by_page"] = {{"url", "https://mirror.example/8841"}, {"status", 200}};
    EXPECT_TRUE(said(outcome, "Made by").contains(QStringLiteral("https://mirror.example/8841")));
    EXPECT_EQ(said(outcome, "Served by"), QString());
}

TEST(RecordFacts, countMessagesOfConnectionsThatStayOpen)
{
    capture::RecipeOutcome outcome = seenPage(url, "");
    EXPECT_EQ(said(outcome, "Live messages"), QString());
    outcome.facts["sockets"] = {{{"kind", "websocket"}, {"received", {{"messages", 3u}}}, {"sent", {{"messages", 1u}}}},
        {{"kind", "event-stream"}, {"received", {{"messages", 2u}}}}};
    EXPECT_EQ(said(outcome, "Live messages"), QStringLiteral("5 received, 1 sent"));
}

TEST(RecordFacts, areNoneForAnImportAndForWhatIsNoRecord)
{
    const Json import = intake::importRecord({}, {Purpose::Evidence, AgeAnswer::No}, Clock::system());
    EXPECT_TRUE(recordFacts(canonicalJson(import)).empty());
    for (const char* text : {"", "[]", "5", "{\"tls\":5,\"time\":[],\"response\":\"x\",\"omissions\":{}}"})
        EXPECT_TRUE(recordFacts(text).empty()) << text;
}

TEST(RecordFacts, tellWhatAPictureSaysOfItselfAsItsOwnWords)
{
    const Json record{{"claimed",
        {{"entries",
             {{{"name", "Exif.Image.Model"}, {"value", "Utopia One"}},
                 {{"name", "Exif.Photo.DateTimeOriginal"}, {"value", "2026:11:18 20:11:00"}},
                 {{"name", "Exif.GPSInfo.GPSLatitude"}, {"value", "1/1 2/1 3/1"}}}},
            {"left_out", 0u}}}};
    const std::string text = record.dump();
    EXPECT_EQ(said(text, "Made, it says"), QStringLiteral("2026:11:18 20:11:00"));
    EXPECT_EQ(said(text, "Made with, it says"), QStringLiteral("Utopia One"));
    EXPECT_TRUE(said(text, "Place").contains(QStringLiteral("original"))) << "that it gives a place away, not which";
}

TEST(RecordFacts, tellHowLongAFilmIsAndWhatItIsMadeOf)
{
    const Json record{{"media",
        {{"duration_ms", 3723400u},
            {"streams",
                {{{"kind", "video"}, {"codec", "h264"}, {"width", 1920u}, {"height", 1080u}, {"encrypted", false}},
                    {{"kind", "audio"}, {"codec", "aac"}, {"encrypted", true}}}},
            {"contact_sheet", {{"times_ms", {0u, 5u, 9u}}}}}}};
    const std::string text = record.dump();
    EXPECT_EQ(said(text, "Length"), QStringLiteral("1:02:03"));
    EXPECT_TRUE(said(text, "Film").contains(QStringLiteral("h264 1920 × 1080")));
    EXPECT_TRUE(said(text, "Sound").contains(QStringLiteral("aac, encrypted")));
    EXPECT_TRUE(said(text, "Picture").endsWith(QStringLiteral("3")));
    EXPECT_EQ(said(R"({"media":{"duration_ms":7400}})", "Length"), QStringLiteral("0:07"));
    EXPECT_TRUE(recordFacts(R"({"media":[1,{"streams":5}]})").empty());
}

TEST(RecordFacts, tellHowManyFilmsOfAPageWereKeptAndWhichWereNot)
{
    const std::string text = R"({"media":{"players":[],"files":[{"whole":false,"missing":"limit: time"},5,
        {"whole":true,"facts":{"duration_ms":7400}},{"whole":true}],"recording":{"frames":[{},{},{}]}}})";
    EXPECT_EQ(said(text, "Films and sounds kept"), QStringLiteral("2"));
    EXPECT_EQ(said(text, "Films and sounds not kept whole"), QStringLiteral("2"));
    EXPECT_EQ(said(text, "Pictures of a player, not its film"), QStringLiteral("3"));
    EXPECT_EQ(said(text, "Length"), QStringLiteral("0:07"));
    EXPECT_TRUE(recordFacts(R"({"media":{"players":[],"files":[]}})").empty());
}

TEST(RecordFacts, tellWhoAMailSaysItIsFromAndHowManyAMailboxHolds)
{
    const Json record{{"claimed",
        {{"entries",
             {{{"name", "Mail.From"}, {"value", "anna@utopia.example"}, {"part", 1u}},
                 {{"name", "Mail.Subject"}, {"value", "Please remove this"}, {"part", 1u}},
                 {{"name", "Mail.Subject"}, {"value", "Again"}, {"part", 2u}}}},
            {"left_out", 0u}}}};
    const std::string text = record.dump();
    EXPECT_EQ(said(text, "From, it says"), QStringLiteral("anna@utopia.example"));
    EXPECT_EQ(said(text, "Subject"), QStringLiteral("Please remove this"));
    EXPECT_EQ(said(text, "Messages"), QStringLiteral("2"));
    EXPECT_TRUE(recordFacts(R"({"claimed":{"entries":[1,"x",{}]}})").empty());
}

TEST(RecordFacts, tellWhatAChatExportSaysOfItselfAndWhatItDoesNotTell)
{
    const auto entry = [](const char* name, const char* value) { return Json{{"name", name}, {"value", value}}; };
    Json record;
    record["claimed"]["left_out"] = 0u;
    record["claimed"]["entries"] = Json::array(
        {entry("Chat.Program", "WhatsApp, by the form of its lines"), entry("Chat.Title", "Chat with Anna"),
            entry("Chat.Messages", "12"), entry("Chat.First", "2026-03-04 or 2026-04-03 20:11"),
            entry("Chat.Last", "2026-05-06 or 2026-06-05 08:00"), entry("Chat.Zone", "not stated"),
            entry("Chat.DayOrder", "ambiguous"), entry("Chat.Participant", "Anna Maria Eriksson"),
            entry("Chat.Participant", "Bo"), entry("Chat.Attachments", "2"), entry("Chat.Attachment.Beside", "a.jpg"),
            entry("Chat.Attachment.Missing", "b.jpg")});
    const std::string text = record.dump();
    EXPECT_EQ(said(text, "Conversation, it says"), QStringLiteral("Chat with Anna"));
    EXPECT_EQ(said(text, "Who takes part, it says"), QStringLiteral("Anna Maria Eriksson · Bo"));
    EXPECT_EQ(said(text, "Messages"), QStringLiteral("12"));
    EXPECT_EQ(said(text, "First message, it says"), QStringLiteral("2026-03-04 / 2026-04-03 20:11"));
    EXPECT_TRUE(said(text, "Its times").contains(QStringLiteral("time zone")));
    EXPECT_TRUE(said(text, "Its times").contains(QStringLiteral("which is the month")));
    EXPECT_EQ(said(text, "Attachments"), QStringLiteral("2 named, 1 of them found with the export"));
    for (Json& each : record["claimed"]["entries"])
        each["part"] = each["name"] == "Chat.Title" ? 2u : 1u;
    EXPECT_EQ(said(record.dump(), "Conversations"), QStringLiteral("2"));
    EXPECT_EQ(said(record.dump(), "Conversation, it says"), QString()) << "of which of them?";
}

} // namespace holdfast::ui
