#pragma once

#include "core/base/progress.h"
#include "core/bundle/report/report_options.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace holdfast::cli {

class OffscreenApplication;

/// How `export` is told what its report is to look like.
struct ReportArguments {
    bool isLeftOut = false;
    std::string pictures = "blurred", paper = "a4", language = "en", purpose;
    std::vector<std::string> picturesOfItems; ///< ITEM=…, for item_choices.h
};

void addReportOptions(CLI::App& command, ReportArguments& arguments);

/// What a report needs while it is made: letters without a display, and a helper that decodes pictures, started when
/// the first one is asked for.
class ReportMaker {
public:
    ReportMaker(const ReportArguments& arguments, std::map<ItemId, bundle::ReportPictures> picturesOfItems,
        const Progress& progress);
    ~ReportMaker();
    std::shared_ptr<const bundle::ReportOptions> options() const { return m_options; } ///< null: no report

private:
    std::unique_ptr<OffscreenApplication> m_application;
    std::shared_ptr<bundle::ReportOptions> m_options;
};

} // namespace holdfast::cli
