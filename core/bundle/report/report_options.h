#pragma once

#include "core/base/byte_stream.h"
#include "core/base/ids.h"

#include <QImage>

#include <functional>
#include <map>

namespace holdfast::bundle {

enum class ReportPictures { Full, Blurred, None };

/// How report.pdf is to look. Precondition of using it: a QGuiApplication exists, for the fonts.
struct ReportOptions {
    /// The first page of a picture or PDF in pixels, at most `maxWidth` wide. Files are hostile: who fills this has
    /// them decoded in a helper. `cancelled` ends the export; any other error is said in the report.
    using PictureOf
        = std::function<Result<QImage>(ByteSource& untrustedFile, std::string_view untrustedMime, int maxWidth)>;

    ReportPictures pictures = ReportPictures::Blurred;
    /// Of single items and the observations of each, above the choice for all; of what is not handed over without
    /// effect.
    std::map<ItemId, ReportPictures> picturesOfItems = {};
    PictureOf pictureOf = {}; ///< without it there are no pictures
    std::string language = "en"; ///< en, fr or ar; English for any other
    bool isLetter = false; ///< else A4
    std::string purpose; ///< what the bundle is for; may be empty
};

} // namespace holdfast::bundle
