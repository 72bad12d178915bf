#include "app/decode/leak/faint_parts.h"

#include "app/decode/leak/faint_shades.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace holdfast::decode {

namespace {

constexpr int tileSide = 8; ///< px
constexpr int fewestStructured = 20; ///< tiles, of which a word has more

struct Tile {
    uint8_t lowest = 255, highest = 0;
    int range() const { return highest - lowest; }
    int level() const { return (int(highest) + lowest) / 2; }
    bool isFaint() const { return range() <= faintRange(level()); }
};

class Tiles {
public:
    explicit Tiles(const QImage& gray)
        : m_columns((gray.width() + tileSide - 1) / tileSide)
        , m_rows((gray.height() + tileSide - 1) / tileSide)
        , m_tiles(size_t(m_columns) * size_t(m_rows))
    {
        for (int y = 0; y < gray.height(); ++y) {
            const uchar* row = gray.constScanLine(y);
            for (int x = 0; x < gray.width(); ++x) {
                Tile& tile = m_tiles[index(x / tileSide, y / tileSide)];
                tile.lowest = std::min(tile.lowest, row[x]);
                tile.highest = std::max(tile.highest, row[x]);
            }
        }
    }
    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    const Tile& at(int column, int row) const { return m_tiles[index(column, row)]; }

private:
    size_t index(int column, int row) const { return size_t(row) * size_t(m_columns) + size_t(column); }
    int m_columns, m_rows;
    std::vector<Tile> m_tiles;
};

/// Flat or faint, as are all around it: next to a letter that shows, faint traces are those of its edges.
bool isQuiet(const Tiles& tiles, int column, int row)
{
    for (int y = std::max(0, row - 1); y <= std::min(tiles.rows() - 1, row + 1); ++y)
        for (int x = std::max(0, column - 1); x <= std::min(tiles.columns() - 1, column + 1); ++x)
            if (!tiles.at(x, y).isFaint())
                return false;
    return true;
}

using Places = std::vector<std::pair<int, int>>; ///< column and row of tiles

/// Quiet tiles that lie together and are about as light as their neighbours: a cover, the paper, a panel.
std::vector<Places> quietAreas(const Tiles& tiles)
{
    constexpr int sameLevel = 30;
    std::vector<char> isOpen(size_t(tiles.columns()) * size_t(tiles.rows()));
    const auto flag
        = [&](int column, int row) -> char& { return isOpen[size_t(row) * size_t(tiles.columns()) + size_t(column)]; };
    for (int row = 0; row < tiles.rows(); ++row)
        for (int column = 0; column < tiles.columns(); ++column)
            flag(column, row) = isQuiet(tiles, column, row) ? 1 : 0;
    std::vector<Places> areas;
    for (int row = 0; row < tiles.rows(); ++row)
        for (int column = 0; column < tiles.columns(); ++column) {
            if (flag(column, row) == 0)
                continue;
            Places area{{column, row}};
            flag(column, row) = 0;
            for (size_t i = 0; i < area.size(); ++i) {
                const auto [x, y] = area[i];
                for (const auto& [nextX, nextY] :
                    {std::pair(x + 1, y), std::pair(x - 1, y), std::pair(x, y + 1), std::pair(x, y - 1)}) {
                    if (nextX < 0 || nextY < 0 || nextX >= tiles.columns() || nextY >= tiles.rows()
                        || flag(nextX, nextY) == 0
                        || std::abs(tiles.at(nextX, nextY).level() - tiles.at(x, y).level()) > sameLevel)
                        continue;
                    flag(nextX, nextY) = 0;
                    area.emplace_back(nextX, nextY);
                }
            }
            areas.push_back(std::move(area));
        }
    return areas;
}

template <class Use>
void eachPixel(const QImage& gray, const Places& area, Use use)
{
    for (const auto& [column, row] : area)
        for (int y = row * tileSide; y < std::min(gray.height(), (row + 1) * tileSide); ++y)
            for (int x = column * tileSide; x < std::min(gray.width(), (column + 1) * tileSide); ++x)
                use(x, y);
}

/// What differs from the level that most of the area has becomes dark on white, whichever of them was the lighter.
void raiseArea(const QImage& gray, const Places& area, QImage& view)
{
    std::array<int64_t, 256> counts{};
    eachPixel(gray, area, [&](int x, int y) { ++counts[gray.constScanLine(y)[x]]; });
    const int ground = int(std::ranges::max_element(counts) - counts.begin());
    std::array<int64_t, 256> differing{};
    int64_t all = 0;
    for (int level = 0; level < 256; ++level)
        if (level != ground) {
            differing[size_t(std::abs(level - ground))] += counts[size_t(level)];
            all += counts[size_t(level)];
        }
    int most = 1;
    for (int64_t sum = 0; most < 255; ++most) // single pixels that differ more would hide the rest
        if (sum += differing[size_t(most)]; sum * 100 >= all * 95)
            break;
    eachPixel(gray, area, [&](int x, int y) {
        const int difference = std::min(most, std::abs(int(gray.constScanLine(y)[x]) - ground));
        view.scanLine(y)[x] = uchar(255 - difference * 255 / most);
    });
}

QImage channelOf(const QImage& page, int shift)
{
    QImage channel(page.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < channel.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(page.constScanLine(y));
        uchar* to = channel.scanLine(y);
        for (int x = 0; x < channel.width(); ++x)
            to[x] = uchar(from[x] >> shift & 0xff);
    }
    return channel;
}

/// Tiles in which one colour tells something that lightness doesn't.
int tilesOnlyIn(const Tiles& channel, const Tiles& gray)
{
    constexpr int leastRange = 3;
    int count = 0;
    for (int row = 0; row < gray.rows(); ++row)
        for (int column = 0; column < gray.columns(); ++column)
            count += channel.at(column, row).range() >= leastRange && channel.at(column, row).isFaint()
                    && gray.at(column, row).range() <= 1
                ? 1
                : 0;
    return count;
}

QImage raised(const QImage& gray, const Tiles& tiles)
{
    QImage view;
    for (const Places& area : quietAreas(tiles)) {
        const auto structured = std::ranges::count_if(
            area, [&](const auto& place) { return tiles.at(place.first, place.second).range() > 0; });
        if (structured < fewestStructured)
            continue;
        if (view.isNull()) {
            view = QImage(gray.size(), QImage::Format_Grayscale8);
            if (view.isNull())
                return {};
            view.fill(255);
        }
        raiseArea(gray, area, view);
    }
    return view;
}

} // namespace

std::vector<QImage> faintParts(const QImage& gray, const QImage& page)
{
    const Tiles tiles(gray);
    std::vector<QImage> views;
    if (QImage view = raised(gray, tiles); !view.isNull())
        views.push_back(std::move(view));
    int most = 0;
    QImage telling;
    for (const int shift : {0, 8, 16})
        if (QImage channel = channelOf(page, shift); !channel.isNull())
            if (const int count = tilesOnlyIn(Tiles(channel), tiles); count > most) {
                most = count;
                telling = std::move(channel);
            }
    if (most >= fewestStructured)
        if (QImage view = raised(telling, Tiles(telling)); !view.isNull())
            views.push_back(std::move(view));
    return views;
}

std::vector<QRect> quietBoxes(const QImage& gray)
{
    constexpr size_t fewestTiles = 20;
    constexpr int leastFilled = 90; // percent
    std::vector<QRect> boxes;
    for (const Places& area : quietAreas(Tiles(gray))) {
        QRect around;
        for (const auto& [column, row] : area)
            around |= QRect(column, row, 1, 1);
        if (area.size() < fewestTiles
            || int64_t(area.size()) * 100 < int64_t(around.width()) * around.height() * leastFilled)
            continue;
        boxes.push_back(
            QRect(around.x() * tileSide, around.y() * tileSide, around.width() * tileSide, around.height() * tileSide)
            & gray.rect());
    }
    return boxes;
}

} // namespace holdfast::decode
