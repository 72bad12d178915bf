#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/left_out.h"
#include "core/bundle/report/report_options.h"
#include "core/bundle/spooled_file.h"
#include "core/vault/vault.h"

namespace holdfast::bundle {

struct ReportFile {
    std::string path; ///< one of layout::reportFiles
    std::string content; ///< empty where it is in the spool
    std::optional<SpooledFile> spooled = {};
};

struct MadeReport {
    std::vector<ReportFile> files; ///< in the order of layout::reportFiles
    std::optional<Error> warning; ///< report.no-font, report.letters-missing: what it can't show
};

/// data/report/: report.pdf and the drafts of certificates. `items` are those of
/// `index`, in its order, with the artifacts that are handed over; `events` the log as it goes into the bundle.
/// The same arguments give the same bytes on one machine. Pictures and the PDF, which grow with the exhibits, are kept
/// in `spool`. bundle.report-failed, cancelled, what reading the vault and writing to the spool fail with.
Result<MadeReport> makeReport(const vault::Vault& vault, const BundleIndex& index, const LeftOut& leftOut,
    const std::vector<vault::Item>& items, const std::vector<vault::CustodyEvent>& events, const ReportOptions& options,
    crypto::SealedSpool& spool);

namespace errors {
inline constexpr ErrorCode reportFailed{"bundle.report-failed", ErrorKind::Failed};
}

} // namespace holdfast::bundle
