#include "core/bundle/layout.h"
#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

using Paths = std::vector<std::string>;

/// An index that lists a report so, with these files of it in the bag.
Hostile reportCase(std::string name, std::string check, std::string word, const Paths& listed, const Paths& written,
    uint64_t version = BundleIndex::reportedVersion)
{
    return lieCase(std::move(name), std::move(check), std::move(word), [listed, written, version](SampleBag& bag) {
        bag.index.version = version;
        bag.index.report = listed;
        for (const std::string& path : written)
            bag.artifacts[path] = "made for people";
    });
}

} // namespace

std::vector<Hostile> hostileReports()
{
    const std::string report(layout::report), draft(layout::certificateNeutral), description(layout::caseFile);
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
        reportCase("a description that nothing names", "records", "does not name " + description, {report},
            {report, description}),
        reportCase("a description that is missing", "records", description + " is missing", {description}, {},
            BundleIndex::describedVersion),
        reportCase("a description in a version before it", "records", "report", {description}, {description}),
        reportCase("the version of a description, without one", "records", "report", {report}, {report},
            BundleIndex::describedVersion),
    };
}

} // namespace holdfast::bundle::test
