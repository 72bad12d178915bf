#pragma once

#include "app/decode/faces/portrait_finder.h"
#include "app/decode/survey/turned_view.h"
#include "core/imaging/page_reading.h"
#include "core/imaging/suggest/page_survey.h"

namespace holdfast::decode {

/// Turns a page upright, reads it once, and looks again, closely, at what looks like a zone or a barcode and at what
/// lies another way round than the rest; then for photos of people.
class Surveyor {
public:
    explicit Surveyor(PortraitFinder& portraits)
        : m_portraits(portraits)
    {
    }
    /// Format_RGB32; decode.failed.
    Result<imaging::PageSurvey> survey(const QImage& page, const imaging::PageReading& reading);

private:
    using View = TurnedView;
    Result<void> readOtherParts(imaging::PageSurvey& survey, const View& view);
    Result<void> readZones(imaging::PageSurvey& survey, const View& view, std::vector<QRect> lines);
    Result<bool> isPlainPlace(const QRect& place, const View& view);
    void readCodes(imaging::PageSurvey& survey, const View& view, const QImage& page, std::vector<QRect> blocks,
        const imaging::PageReading& reading);
    Result<void> findPortraits(imaging::PageSurvey& survey, const View& view);
    TextReader m_reader;
    PortraitFinder& m_portraits;
};

} // namespace holdfast::decode
