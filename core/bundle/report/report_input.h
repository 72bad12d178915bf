#pragma once

#include "core/bundle/report/certificates.h"
#include "core/bundle/report/record_facts.h"
#include "core/bundle/report/report.h"
#include "core/bundle/report/report_pictures.h"
#include "core/bundle/report/sheet.h"

namespace holdfast::bundle {

/// Everything that the pages are made of, read once for both passes.
struct ReportInput {
    const BundleIndex& index;
    const LeftOut& leftOut;
    const std::vector<vault::CustodyEvent>& events;
    const ReportOptions& options;
    const ReportWords& words;
    std::string collectorName, initials;
    std::vector<RecordFacts> facts; ///< parallel to index.items, as are the pictures and pages
    std::vector<ReportPicture> pictures;
    std::vector<Certificate> certificates;
    std::vector<int> firstPages; ///< of the exhibits; zeros in the first pass
    std::optional<Error> warning = {}; ///< from the first pass
};

// The parts of the report, in their order. Each begins a page of its own, but for what fits behind another.
void writeSummary(Sheet& sheet, const ReportInput& input);
void writeIndex(Sheet& sheet, const ReportInput& input);
void writeExhibit(Sheet& sheet, const ReportInput& input, size_t item);
void writeTimeline(Sheet& sheet, const ReportInput& input);
void writeCustody(Sheet& sheet, const ReportInput& input);
void writeMethod(Sheet& sheet, const ReportInput& input);
void writeCertificates(Sheet& sheet, const ReportInput& input);

} // namespace holdfast::bundle
