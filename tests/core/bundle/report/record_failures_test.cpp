#include "core/bundle/report/record_facts.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

/// What the report lists as failed or omitted, on one line.
std::string problemsInReport(const Json& record)
{
    const auto words = ReportWords::of("en");
    EXPECT_TRUE(words.has_value());
    QString all;
    for (const QString& problem : RecordFacts::of(record, *words).problems)
        all += problem + QLatin1Char('|');
    return all.toStdString();
}

TEST(RecordFactsOfTheReport, nameEveryFailureThatARecordHas)
{
    const std::vector<std::pair<Json, std::string>> records{
        {{{"media_error", "decode.failed"}}, "decode.failed"},
        {{{"claimed_error", "import.changed-since"}}, "import.changed-since"},
        {{{"changed_while_read", true}}, "changed while it was read"},
        {{{"gone_after", true}}, "gone after it was read"},
        {{{"dns", {{"error", "no such name"}}}}, "no such name"},
        {{{"second_visit", {{"verdict", "failed"}, {"error", {{"code", "capture.timeout"}, {"detail", "20 s"}}}}}},
            "capture.timeout 20 s"},
        {{{"error", {{"code", "capture.page-crashed"}, {"detail", ""}}}}, "capture.page-crashed"},
        {{{"earlier_tries", Json::array({{{"at", "2026-11-22T09:12:35.123Z"}, {"error", "net.timeout"}}})}},
            "net.timeout"},
        {{{"media", {{"recording", {{"cut", "limit: time"}}}}}}, "limit: time"},
    };
    for (const auto& [record, told] : records)
        EXPECT_NE(problemsInReport(record).find(told), std::string::npos)
            << record << " gives " << problemsInReport(record);
}

TEST(RecordFactsOfTheReport, nameWhatFailedOfAPagesFilms)
{
    Json file, film;
    file["missing"] = "answered with 404";
    file["facts_error"] = "decode.failed";
    film["error"] = "decode.timeout";
    Json record;
    record["media"]["files"].push_back(file);
    record["media"]["joined"].push_back(film);
    for (const Json& each : {record, Json{{"visit", record}}})
        for (const char* told : {"answered with 404", "decode.failed", "decode.timeout"})
            EXPECT_NE(problemsInReport(each).find(told), std::string::npos) << told;
}

TEST(RecordFactsOfTheReport, areNoneWhereNothingFailed)
{
    const Json record{{"changed_while_read", false}, {"error", nullptr}, {"errors", Json::array()},
        {"dns", {{"error", nullptr}}}, {"earlier_tries", Json::array()}, {"second_visit", {{"error", nullptr}}},
        {"media", {{"recording", nullptr}}}};
    EXPECT_EQ(problemsInReport(record), "");
}

TEST(RecordFactsOfTheReport, stayAtAMostAndSayHowManyMoreThereAre)
{
    Json record;
    for (int i = 0; i < 30; ++i)
        record["media"]["files"].push_back({{"missing", "answered with " + std::to_string(i)}});
    record["omissions"].push_back({{"what", "headers-shortened"}});
    EXPECT_NE(problemsInReport(record).find("and 6 more"), std::string::npos) << problemsInReport(record);
}

TEST(RecordFactsOfTheReport, sayThatARecordCouldNotBeRead)
{
    const auto words = ReportWords::of("en");
    ASSERT_TRUE(words.has_value());
    const RecordFacts facts = RecordFacts::unread("json.invalid", *words);
    ASSERT_EQ(facts.problems.size(), 1u);
    EXPECT_TRUE(facts.problems[0].contains(QStringLiteral("json.invalid")));
}

} // namespace

} // namespace holdfast::bundle::test
