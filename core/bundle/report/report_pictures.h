#pragma once

#include "core/bundle/report/report_options.h"
#include "core/crypto/sealed_spool.h"
#include "core/vault/vault.h"

#include <QSize>

namespace holdfast::bundle {

/// What an exhibit shows on its pages: pixels ready for the PDF, or why there are none.
struct ReportPicture {
    QSize pixels; ///< empty: none
    crypto::SpooledBytes data; ///< JPEG, or rows of RGB where `isJpeg` is false
    bool isJpeg = false;
    ReportPictures chosen = ReportPictures::Blurred; ///< for this exhibit
    std::string role; ///< of the artifact that it was made from
    std::string missing; ///< key of words.json, where there is none
    std::string error; ///< code, where it could not be read
};

/// How an item is shown: as chosen for it, as for the page that it is a later look at, else as for all.
ReportPictures chosenPictures(const vault::Item& item, const ReportOptions& options);

/// Why no report shows an item, whatever is chosen for it: it is link-only by kind or answer, or an identity document
/// that is not covered. A key of words.json; null where it may be shown.
const char* whyNeverPictured(const vault::Item& item);

/// The more exhibits there are, the smaller the pictures are, so that the report's size has a bound. cancelled and what
/// writing to the spool fails with; nothing else.
Result<ReportPicture> makeReportPicture(const vault::Vault& vault, const vault::Item& item,
    const ReportOptions& options, size_t exhibits, crypto::SealedSpool& spool);

} // namespace holdfast::bundle
