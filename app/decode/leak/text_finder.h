#pragma once

#include "app/decode/faces/portrait_finder.h"
#include "app/decode/leak/text_reader.h"
#include "core/imaging/page_reading.h"

namespace holdfast::decode {

/// Reads a page in several ways: as it is, at a second size, turned and straightened where nothing reads upright, the
/// parts that lie another way round for themselves, and with the contrast of its faint parts raised. What is light on
/// dark is read as well. Photos of people are found too.
class TextFinder {
public:
    explicit TextFinder(PortraitFinder& portraits)
        : m_portraits(portraits)
    {
    }
    /// Format_RGB32; decode.failed.
    Result<imaging::PageText> find(const QImage& page, const imaging::PageReading& reading);

private:
    Result<void> readScaled(const QImage& gray, double scale, imaging::PageText& text);
    Result<void> readZoneLines(const QImage& gray, imaging::PageText& text);
    Result<void> readTurned(const QImage& gray, imaging::PageText& text);
    Result<void> readOtherParts(const QImage& gray, imaging::PageText& text);
    Result<void> readFaint(const QImage& gray, const QImage& page, imaging::PageText& text);
    TextReader m_reader;
    PortraitFinder& m_portraits;
};

} // namespace holdfast::decode
