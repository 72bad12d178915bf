#pragma once

#include "core/bundle/report/report_pictures.h"
#include "core/bundle/report/sheet.h"
#include "core/bundle/spooled_file.h"

namespace holdfast::bundle {

/// What Qt's writer leaves undone, by libqpdf: pictures, outline, page labels, language, title and dates; an /ID that
/// follows from the content, and nothing about the machine. One picture at a time is in memory. Throws nothing;
/// bundle.report-failed, what the spool fails with.
struct PdfFinish {
    QString title;
    std::string language, signedAt;
    double pageHeight = 0; ///< points
    const std::vector<ReportPicture>& pictures;
    std::vector<PictureSlot> places;
    std::vector<Bookmark> bookmarks;
    crypto::SealedSpool& spool; ///< has the pictures, and gets the file

    Result<SpooledFile> apply(const QByteArray& written) const;
};

} // namespace holdfast::bundle
