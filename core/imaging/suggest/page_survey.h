#pragma once

#include "core/imaging/leak/page_text.h"

#include <QTransform>

namespace holdfast::imaging {

/// What a look at one page gives for suggesting covers. All boxes are in the upright view: the page turned so that its
/// text runs from left to right.
struct PageSurvey {
    struct Code {
        std::string format;
        std::string text; ///< UTF-8 with its control characters, which divide the fields of a licence
        QRect box;
    };
    /// Looks like a machine-readable zone or barcode, whether or not it could be read.
    struct Mark {
        bool isBarcode = false;
        QRect box;
    };
    /// A printed photo of somebody, found by the face on it.
    struct Portrait {
        QRect box; ///< the whole photo
        bool hasEdges = false; ///< its own were seen; else the box goes as far as those of any photo
    };
    QSize page; ///< px, as the page is shown
    double angle = 0; ///< degrees, clockwise, by which the page was turned to be upright; above -180, at most 180
    std::vector<PageText::Word> words; ///< with those of machine-readable lines, each line under a number of its own
    std::vector<Code> codes;
    std::vector<Mark> marks;
    std::vector<Portrait> portraits;
    /// What lies another way round than the rest, with boxes in its own upright view of the whole page; without parts.
    std::vector<PageSurvey> parts;
    uint64_t leftOut = 0;
    bool lacksLineCodes = false; ///< set by whoever asked: they could not be looked for (careful_pages.h)

    QTransform toUpright() const; ///< from pixels of the page
    QSize uprightSize() const;
};

inline constexpr size_t maxMarks = 100; ///< of a page
inline constexpr size_t maxPortraits = 40; ///< of a page
inline constexpr size_t maxParts = 4; ///< of a page
inline constexpr size_t maxCodeText = 4000; ///< bytes

/// How QImage::transformed turns a page by this angle.
QTransform turnedBy(const QSize& page, double angle);

Json surveyJson(const PageSurvey& survey);
/// Checked: helper.bad-message. `page` is the caller's own.
Result<PageSurvey> parseSurvey(const Json& untrustedMessage);

} // namespace holdfast::imaging
