#include "app/decode/leak/hidden_ink.h"

#include "app/decode/leak/pdf_drawing.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace holdfast::decode {

namespace {

QRgb pixelAt(const QImage& image, int x, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y))[x];
}

int apart(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// Whether leaving it out changes this pixel or one beside it: views may lie a part of a pixel apart.
bool changesNearby(const InkViews& views, int x, int y, int least)
{
    const QRect around = QRect(x - 1, y - 1, 3, 3).intersected(views.shown.rect());
    for (int row = around.top(); row <= around.bottom(); ++row)
        for (int column = around.left(); column <= around.right(); ++column)
            if (apart(pixelAt(views.shown, column, row), pixelAt(views.missing, column, row)) >= least)
                return true;
    return false;
}

/// Counts of one window. "Ink" is dark in the drawing alone.
struct InkCount {
    int ink = 0, paper = 0, hidden = 0;
    int64_t inkLight = 0, paperLight = 0; ///< sums of how light the page is there
};

InkCount countInk(const InkViews& views, const QRect& window)
{
    constexpr int dark = 128, changed = 20;
    InkCount count;
    for (int y = window.top(); y <= window.bottom(); ++y)
        for (int x = window.left(); x <= window.right(); ++x) {
            const int light = lightness(views.shown, x, y);
            if (lightness(views.alone, x, y) >= dark) {
                ++count.paper;
                count.paperLight += light;
                continue;
            }
            ++count.ink;
            count.inkLight += light;
            count.hidden += changesNearby(views, x, y, changed) ? 0 : 1;
        }
    return count;
}

/// The same letters may be printed twice: then they are there to be seen, though one of the two changes nothing.
bool isSeenAnyway(const InkCount& count)
{
    constexpr int64_t plain = 60;
    return count.ink > 0 && count.paper > 0
        && std::abs(count.inkLight / count.ink - count.paperLight / count.paper) >= plain;
}

bool isHiddenTile(const InkViews& views, const QRect& tile)
{
    constexpr int structured = 48, changed = 12, other = 40;
    if (rangeIn(views.alone, tile) < structured)
        return false;
    bool looksOther = false;
    for (int y = tile.top(); y <= tile.bottom(); ++y)
        for (int x = tile.left(); x <= tile.right(); ++x) {
            const QRgb shown = pixelAt(views.shown, x, y);
            if (changesNearby(views, x, y, changed))
                return false;
            looksOther |= apart(shown, pixelAt(views.alone, x, y)) >= other;
        }
    return looksOther;
}

} // namespace

std::vector<QRect> hiddenLetters(const InkViews& views, const QRect& place)
{
    constexpr int side = 10, leastInk = 8;
    constexpr size_t fewest = 2;
    std::vector<QRect> windows;
    const QRect area = place.intersected(views.shown.rect());
    for (int y = area.top(); y + side <= area.bottom() + 1; y += side / 2)
        for (int x = area.left(); x + side <= area.right() + 1; x += side) {
            const QRect window(x, y, side, side);
            const InkCount count = countInk(views, window);
            if (count.ink >= leastInk && count.hidden * 10 >= count.ink * 9 && !isSeenAnyway(count))
                windows.push_back(window);
        }
    return windows.size() >= fewest ? windows : std::vector<QRect>();
}

QRect hiddenStructure(const InkViews& views, const QRect& place)
{
    constexpr int side = 8, fewest = 3;
    const QRect area = place.intersected(views.shown.rect());
    std::set<std::pair<int, int>> tiles;
    for (int row = 0; (row + 1) * side <= area.height(); ++row)
        for (int column = 0; (column + 1) * side <= area.width(); ++column)
            if (isHiddenTile(views, {area.left() + column * side, area.top() + row * side, side, side}))
                tiles.insert({row, column});
    QRect box;
    int inner = 0;
    for (const auto& [row, column] : tiles) {
        const bool hasBeside = tiles.contains({row, column - 1}) || tiles.contains({row, column + 1});
        const bool hasAbove = tiles.contains({row - 1, column}) || tiles.contains({row + 1, column});
        if (!hasBeside || !hasAbove)
            continue;
        ++inner;
        box = box.united({area.left() + column * side, area.top() + row * side, side, side});
    }
    return inner >= fewest ? box : QRect();
}

} // namespace holdfast::decode
