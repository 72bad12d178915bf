#include "app/decode/survey/mark_finder.h"

#include "app/decode/survey/slant.h"
#include "app/decode/survey/text_angle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace holdfast::decode {

namespace {

constexpr int workSide = 1200; ///< px: enough for the characters of a zone on a page, quick for any photo

/// A picture of yes and no.
class Grid {
public:
    Grid(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_cells(size_t(width) * size_t(height))
    {
    }
    int width() const { return m_width; }
    int height() const { return m_height; }
    char& at(int x, int y) { return m_cells[size_t(y) * size_t(m_width) + size_t(x)]; }

    /// Gaps of at most `most` between two set cells of a row are set.
    void closeRows(int most)
    {
        for (int y = 0; y < m_height; ++y)
            for (int x = 0, last = -1; x < m_width; ++x)
                if (at(x, y) != 0) {
                    if (last >= 0 && x - last <= most + 1)
                        for (int i = last + 1; i < x; ++i)
                            at(i, y) = 1;
                    last = x;
                }
    }
    void closeColumns(int most)
    {
        for (int x = 0; x < m_width; ++x)
            for (int y = 0, last = -1; y < m_height; ++y)
                if (at(x, y) != 0) {
                    if (last >= 0 && y - last <= most + 1)
                        for (int i = last + 1; i < y; ++i)
                            at(x, i) = 1;
                    last = y;
                }
    }

    struct Part {
        QRect box;
        int cells = 0;
    };
    std::vector<Part> parts()
    {
        std::vector<Part> found;
        std::vector<QPoint> open;
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x) {
                if (at(x, y) != 1)
                    continue;
                Part part{QRect(x, y, 1, 1), 0};
                open.assign(1, QPoint(x, y));
                at(x, y) = 2;
                while (!open.empty()) {
                    const QPoint point = open.back();
                    open.pop_back();
                    ++part.cells;
                    part.box |= QRect(point, QSize(1, 1));
                    for (const QPoint next : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
                        const QPoint at2 = point + next;
                        if (at2.x() < 0 || at2.y() < 0 || at2.x() >= m_width || at2.y() >= m_height
                            || at(at2.x(), at2.y()) != 1)
                            continue;
                        at(at2.x(), at2.y()) = 2;
                        open.push_back(at2);
                    }
                }
                found.push_back(part);
            }
        return found;
    }

private:
    int m_width, m_height;
    std::vector<char> m_cells;
};

/// Cells of `side` pixels with so many edges, and so much between light and dark, as print has.
Grid denseCells(const QImage& gray, int side, int leastEdges, int leastRange)
{
    constexpr int edge = 14; // levels between neighbours: blurred print has no more
    Grid grid(gray.width() / side, gray.height() / side);
    for (int cy = 0; cy < grid.height(); ++cy)
        for (int cx = 0; cx < grid.width(); ++cx) {
            int edges = 0, lowest = 255, highest = 0;
            for (int y = cy * side; y < (cy + 1) * side; ++y) {
                const uchar* row = gray.constScanLine(y);
                for (int x = cx * side; x < (cx + 1) * side && x + 1 < gray.width(); ++x) {
                    const int value = row[x];
                    lowest = std::min(lowest, value);
                    highest = std::max(highest, value);
                    const int down = y + 1 < gray.height() ? gray.constScanLine(y + 1)[x] : value;
                    edges += std::abs(value - row[x + 1]) >= edge || std::abs(value - down) >= edge ? 1 : 0;
                }
            }
            grid.at(cx, cy) = edges * 100 >= leastEdges * side * side && highest - lowest >= leastRange ? 1 : 0;
        }
    return grid;
}

QRect scaled(const QRect& box, double factor)
{
    return QRectF(box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor).toAlignedRect();
}

/// Most of its edges lie in one direction and across it, and not level: of the modules of a code.
bool isGridAtASlant(const QImage& gray, const QRect& place)
{
    constexpr double leastTurn = 8, leastShare = 0.4;
    const std::vector<Slant> slants = slantsOf(gray.copy(place));
    return !slants.empty() && slants.front().share >= leastShare && std::abs(slants.front().turn) >= leastTurn;
}

double workFactorOf(const QImage& gray)
{
    return std::max(1.0, double(std::max(gray.width(), gray.height())) / workSide);
}

} // namespace

LookAlikes findLookAlikes(const QImage& gray)
{
    LookAlikes found;
    const double factor = workFactorOf(gray);
    const QImage small = scaledGray(gray, 1 / factor);
    // Lines: fillers leave little ink, so gaps of several cells are closed along the row.
    constexpr int cell = 4;
    Grid print = denseCells(small, cell, 18, 40);
    print.closeRows(7);
    for (const Grid::Part& part : print.parts()) {
        const int width = part.box.width(), height = part.box.height();
        constexpr int leastWidth = 60, leastFill = 45;
        // A line is 25 times as long as high; lines that blur runs together are a block.
        const bool isLine = width >= 12 * height && part.cells * 100 >= leastFill * width * height;
        const bool isBlock = width * 2 >= 9 * height && height >= 5 && part.cells * 100 >= 60 * width * height;
        if (width >= leastWidth && (isLine || isBlock))
            found.lines.push_back(
                scaled(QRect(part.box.x() * cell, part.box.y() * cell, width * cell, height * cell), factor));
    }
    constexpr int tile = 8;
    Grid blocks = denseCells(small, tile, 38, 70);
    blocks.closeRows(1);
    blocks.closeColumns(1);
    for (const Grid::Part& part : blocks.parts()) {
        const int width = part.box.width(), height = part.box.height();
        constexpr int leastSide = 5, leastFill = 72, leastFillAtASlant = 45; // of a square on its tip: half
        const QRect place(part.box.x() * tile, part.box.y() * tile, width * tile, height * tile);
        const int fill = part.cells * 100 / (width * height);
        if (std::min(width, height) >= leastSide
            && (fill >= leastFill || (fill >= leastFillAtASlant && isGridAtASlant(small, place))))
            found.blocks.push_back(scaled(place, factor));
    }
    return found;
}

std::vector<QRect> printOutside(const QImage& gray, const std::vector<QRect>& known)
{
    constexpr size_t mostPlaces = 4;
    constexpr int cell = 4, gap = 8, fewest = 90; // cells: between the rows of a card; of a line of a zone
    const double factor = workFactorOf(gray);
    const QImage small = scaledGray(gray, 1 / factor);
    Grid print = denseCells(small, cell, 18, 40);
    for (const QRect& box : known) {
        const QRect cells
            = scaled(box, 1 / (factor * cell)).adjusted(-1, -1, 1, 1) & QRect(0, 0, print.width(), print.height());
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            for (int x = cells.left(); x <= cells.right(); ++x)
                print.at(x, y) = 0;
    }
    Grid near = print;
    near.closeRows(gap);
    near.closeColumns(gap);
    std::vector<std::pair<int, QRect>> found;
    for (const Grid::Part& part : near.parts()) {
        int cells = 0;
        for (int y = part.box.top(); y <= part.box.bottom(); ++y)
            for (int x = part.box.left(); x <= part.box.right(); ++x)
                cells += print.at(x, y);
        constexpr int pad = 5; // cells: a photo without edges, or a margin, belongs to it
        const QRect place = part.box.adjusted(-pad, -pad, pad, pad);
        if (cells >= fewest)
            found.emplace_back(cells, scaled(QRect(place.topLeft() * cell, place.size() * cell), factor) & gray.rect());
    }
    std::ranges::sort(found, std::greater(), [](const auto& one) { return one.first; });
    std::vector<QRect> places;
    for (const auto& [cells, place] : found)
        if (places.size() < mostPlaces
            && std::ranges::none_of(places, [&](const QRect& other) { return other.contains(place); }))
            places.push_back(place);
    return places;
}

} // namespace holdfast::decode
