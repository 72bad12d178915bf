#include "core/bundle/layout.h"
#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

using Paths = std::vector<std::string>;

/// An index that lists a report so, with these files of it in the bag.
Hostile reportCase(std::string name, std::string check, std::string word, const Paths& listed, const Paths& written)
{
    return lieCase(std::move(name), std::move(check), std::move(word), [listed, written](SampleBag& bag) {
        bag.index.version = BundleIndex::reportedVersion;
        bag.index.report = listed;
        for (const std::string& path : written)
            bag.artifacts[path] = "made for people";
    });
}

} // namespace

std::vector<Hostile> hostileReports()
{
    const std::string report(layout::report), draft(layout::certificateNeutral);
    return {
        reportCase("a report that is missing", "records", report + " is missing", {report}, {}),
        reportCase("a report that nothing names", "records", "does not name " + report, {draft}, {draft, report}),
        reportCase("a report that is listed twice", "records", "report", {report, report}, {report}),
        reportCase("a report in another order", "records", "report", {report, draft}, {draft, report}),
        reportCase("a program beside the report", "records", "does not name data/report/run.exe", {report},
            {report, "data/report/run.exe"}),
        reportCase("a program that is listed as a report", "records", "report", {"data/report/run.exe"},
            {"data/report/run.exe"}),
        reportCase("the version of a report, without one", "records", "report", {}, {}),
    };
}

} // namespace holdfast::bundle::test
