#include "tests/core/bundle/export_fixture.h"

#include "core/bundle/bundle_index.h"

#include <algorithm>
#include <sstream>

namespace holdfast::bundle::test {

namespace {

/// A vault whose computer's clock was set back by a year.
class ClockSetBack : public ExportTest {
protected:
    void SetUp() override
    {
        ExportTest::SetUp();
        m_before = m_clock.time;
        m_clock.time -= std::chrono::days(365);
        vault::NewItem later;
        later.kind = vault::ItemKind::File;
        later.age = AgeAnswer::No;
        later.title = "Added later, dated earlier";
        later.capturedAt = m_clock.now();
        m_later = add(later, {{"original", "later.txt", "text/plain", "words"}});
    }
    /// Of the log's events, in the log's order.
    static std::vector<std::string> timesOf(const std::string& log)
    {
        std::vector<std::string> times;
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);)
            times.push_back(Json::parse(Json::parse(line)["body"].get<std::string>())["time"]);
        return times;
    }
    UtcTime m_before;
    vault::Item m_later;
};

} // namespace

TEST_F(ClockSetBack, givesABundleThatVerifiesAndStatesTheTimesAsTheyWere)
{
    const ExportReport report = exported("all.zip");
    EXPECT_EQ(report.items, 5u);
    for (const auto& path : {m_folder / "all.zip", unpacked("all.zip", report)}) {
        const VerifyReport verdict = verified(path);
        EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
    }
    const Files files = readFolder(unpacked("all.zip", report));
    const std::vector<std::string> times = timesOf(files.at("data/custody.jsonl"));
    ASSERT_GT(times.size(), 4u);
    EXPECT_EQ(times.front(), formatUtc(m_before));
    EXPECT_EQ(times.back(), formatUtc(m_clock.time)) << "the log's order is that of its numbers, not of its times";
    EXPECT_FALSE(std::is_sorted(times.begin(), times.end()));
    const auto index = parseIndex(files.at("data/bundle.json"));
    ASSERT_TRUE(index.has_value());
    EXPECT_EQ(index->signedAt, formatUtc(m_clock.time));
    ASSERT_EQ(index->items.size(), 5u);
    EXPECT_EQ(index->items.back().exhibit, m_later.exhibit);
}

TEST_F(ClockSetBack, givesABundleOfOneItemThatVerifiesToo)
{
    ExportOptions options;
    options.only = {m_later.id};
    exported("one.zip", options);
    const VerifyReport verdict = verified(m_folder / "one.zip");
    EXPECT_EQ(verdict.verdict, VerifyReport::Verdict::Valid) << toJson(verdict);
}

} // namespace holdfast::bundle::test
