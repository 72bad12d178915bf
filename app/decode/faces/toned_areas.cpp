#include "app/decode/faces/toned_areas.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

constexpr int cellsAcross = 60; ///< of the shorter side
constexpr int cellSide = 8; ///< px, after scaling
constexpr int leastTone = 14; ///< levels below the paper

int medianOf(const QImage& small, int cellX, int cellY)
{
    std::array<uchar, size_t(cellSide) * cellSide> values{};
    for (int y = 0; y < cellSide; ++y)
        std::copy_n(
            small.constScanLine(cellY * cellSide + y) + cellX * cellSide, cellSide, values.begin() + y * cellSide);
    std::ranges::nth_element(values, values.begin() + values.size() / 2);
    return values[values.size() / 2];
}

/// A grid of cells, of which the toned ones are joined into areas.
class ToneGrid {
public:
    explicit ToneGrid(const QImage& small)
        : m_width(small.width() / cellSide)
        , m_height(small.height() / cellSide)
    {
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                m_tones.push_back(medianOf(small, x, y));
        std::vector<int> sorted = m_tones;
        const auto lightest = sorted.begin() + std::ptrdiff_t(sorted.size() * 9 / 10);
        if (lightest == sorted.end())
            return;
        std::ranges::nth_element(sorted, lightest);
        m_most = *lightest - leastTone;
    }
    std::vector<QRect> areas()
    {
        std::vector<QRect> found;
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                if (isToned(x, y))
                    found.push_back(takeFrom(x, y));
        return found;
    }

private:
    bool isToned(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_width && y < m_height && m_tones[size_t(y * m_width + x)] <= m_most;
    }
    QRect takeFrom(int x, int y)
    {
        constexpr int paper = 256;
        QRect area;
        std::vector<QPoint> open{{x, y}};
        while (!open.empty()) {
            const QPoint at = open.back();
            open.pop_back();
            if (!isToned(at.x(), at.y()))
                continue;
            m_tones[size_t(at.y() * m_width + at.x())] = paper;
            area |= QRect(at, QSize(1, 1));
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    open.emplace_back(at.x() + dx, at.y() + dy);
        }
        return area;
    }

    int m_width, m_height, m_most = -1;
    std::vector<int> m_tones;
};

} // namespace

std::vector<QRect> tonedAreas(const QImage& gray)
{
    const double factor = double(cellsAcross * cellSide) / std::max(1, std::min(gray.width(), gray.height()));
    const QImage small
        = gray.scaled(std::max(cellSide, int(gray.width() * factor)), std::max(cellSide, int(gray.height() * factor)),
                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_Grayscale8);
    constexpr int leastCells = 5; // of a photo with the smallest face
    constexpr int barCells = 10; // the head of a card, a line code: too low for a photo where that long
    constexpr int around = 2; // what is half in a cell, and light skin beside it
    std::vector<QRect> areas;
    for (const QRect& cells : ToneGrid(small).areas()) {
        const int breadth = std::min(cells.width(), cells.height()), length = std::max(cells.width(), cells.height());
        if (breadth < leastCells || (breadth < barCells && length > 5 * breadth))
            continue;
        const QRect wide = cells.adjusted(-around, -around, around, around);
        areas.push_back(QRectF(wide.x() * cellSide / factor, wide.y() * cellSide / factor,
                            wide.width() * cellSide / factor, wide.height() * cellSide / factor)
                            .toAlignedRect()
            & gray.rect());
    }
    return areas;
}

} // namespace holdfast::decode
