#pragma once

#include "core/bundle/report/report_pictures.h"
#include "core/bundle/report/sheet.h"

namespace holdfast::bundle {

/// What Qt's writer leaves undone, by libqpdf: pictures, outline, page labels, language, title and dates; an /ID that
/// follows from the content, and nothing about the machine. Throws nothing; bundle.report-failed.
struct PdfFinish {
    QString title;
    std::string language, signedAt;
    double pageHeight = 0; ///< points
    const std::vector<ReportPicture>& pictures;
    std::vector<PictureSlot> places;
    std::vector<Bookmark> bookmarks;

    Result<std::string> apply(const QByteArray& written) const;
};

} // namespace holdfast::bundle
