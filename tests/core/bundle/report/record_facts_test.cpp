#include "core/bundle/report/record_facts.h"

#include "tests/core/bundle/export_fixture.h"

namespace holdfast::bundle::test {

class ReportRecordFacts : public testing::Test {
protected:
    static RecordFacts factsOf(const std::string& record)
    {
        return RecordFacts::of(*parseJson(record, 1u << 20), *ReportWords::of("en"));
    }
    static std::vector<std::string> shown(const std::vector<ReportFact>& facts)
    {
        std::vector<std::string> lines;
        for (const ReportFact& fact : facts)
            lines.push_back(QString(fact.label + QLatin1String(": ") + fact.value)
                                .remove(QChar(0x2068))
                                .remove(QChar(0x2069))
                                .toStdString());
        return lines;
    }
    static std::vector<std::string> live(const std::string& record) { return shown(factsOf(record).live); }
};

TEST_F(ReportRecordFacts, countTheLiveConnectionsAndSayFromWhenToWhenAFilmReaches)
{
    const std::vector<std::string> lines = live(
        R"({"sockets":[{"kind":"websocket","received":{"messages":12,"bytes":9},"sent":{"messages":3,"bytes":9},)"
        R"("archived_messages":14},{"kind":"event-stream","received":{"messages":30},"sent":{"messages":0},)"
        R"("archived_messages":30}],"media":{"files":[{"url":"https://sharing.example/a.mp4","name":"media-2.mp4"},)"
        R"({"url":"https://sharing.example/l.m3u8","name":"media-1.ts","live_span":{)"
        R"("followed_from":"2026-11-22T09:12:31.000Z","followed_to":"2026-11-22T09:12:34.000Z",)"
        R"("site_from":"2026-11-22T09:10:00.000Z","site_to":null,"missed":2,"gaps":1,"ended":"limit: time"}}]}})");
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0],
        "Live connections recorded: WebSocket: 1; event stream: 1; messages received: 42; sent: 3; word for word in "
        "the "
        "web archive: 44");
    EXPECT_EQ(lines[1],
        "Live film recorded: media-1.ts: from 2026-11-22T09:12:31.000Z to 2026-11-22T09:12:34.000Z by this computer's "
        "clock; by the site's time from 2026-11-22T09:10:00.000Z to not told; pieces that were gone: 2; gaps: 1; ended "
        "by: limit: time");
}

TEST_F(ReportRecordFacts, sayNothingOfConnectionsWhereThereWereNoneOrTheyMakeNoSense)
{
    for (const char* record : {"{}", R"({"sockets":[],"media":{"files":[]}})", R"({"sockets":7,"media":{"files":{}}})"})
        EXPECT_TRUE(live(record).empty()) << record;
    EXPECT_EQ(live(R"({"sockets":[3,{"received":"x","sent":{"messages":-1}}]})").size(), 1u);
}

TEST_F(ReportRecordFacts, listTenLiveFilmsAndCountTheRest)
{
    std::string files;
    for (int i = 0; i < 30; ++i)
        files += std::string(i == 0 ? "" : ",") + R"({"url":"u","live_span":{}})";
    const std::vector<std::string> lines = live(R"({"media":{"files":[)" + files + "]}}");
    ASSERT_EQ(lines.size(), 11u);
    EXPECT_EQ(lines.back(), "Live film recorded: and 20 more, in the record");
}

TEST(ReportWords, areThereInEveryLanguage)
{
    const Json words = *parseJson(
        readFolder(std::filesystem::path(HOLDFAST_SOURCE) / "core/bundle/report").at("words.json"), 1u << 20);
    for (const auto& [language, texts] : words.items()) {
        EXPECT_EQ(texts.size(), words.at("en").size()) << language;
        for (const auto& [key, text] : words.at("en").items())
            EXPECT_TRUE(texts.contains(key)) << language << " " << key;
    }
}

TEST_F(ReportRecordFacts, tellNoOffsetOfAClockThatNoClockHas)
{
    const auto clockAt = [](const std::string& minutes) {
        const std::string record = R"({"time":{"local":{"started_at":"a","ended_at":"b","zone":"z",)"
                                   R"("utc_offset_minutes":)"
            + minutes + "}}}";
        return testing::PrintToString(shown(factsOf(record).times));
    };
    EXPECT_NE(clockAt("-210").find("offset -03:30"), std::string::npos);
    for (const char* minutes : {"-9223372036854775808", "18446744073709551615", "100000"})
        EXPECT_NE(clockAt(minutes).find("offset not told"), std::string::npos) << minutes;
}

} // namespace holdfast::bundle::test
