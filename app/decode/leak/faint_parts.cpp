#include "app/decode/leak/faint_parts.h"

#include <algorithm>

namespace holdfast::decode {

namespace {

constexpr int tileSide = 8; ///< px

struct Tile {
    uint8_t lowest = 255, highest = 0;
    int range() const { return highest - lowest; }
    int level() const { return (int(highest) + lowest) / 2; }
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

/// The eye tells less apart in the dark.
constexpr struct Shade {
    int from, to, faintest; ///< levels
} shades[]{{0, 80, 44}, {80, 176, 14}, {176, 256, 14}};

/// Flat or faint, as are all around it: next to a letter that shows, faint traces are those of its edges.
bool isQuiet(const Tiles& tiles, int column, int row, const Shade& shade)
{
    for (int y = std::max(0, row - 1); y <= std::min(tiles.rows() - 1, row + 1); ++y)
        for (int x = std::max(0, column - 1); x <= std::min(tiles.columns() - 1, column + 1); ++x)
            if (const Tile& tile = tiles.at(x, y);
                tile.range() > shade.faintest || tile.level() < shade.from || tile.level() >= shade.to)
                return false;
    return true;
}

QImage raised(const QImage& gray, const Tiles& tiles, const Shade& shade)
{
    constexpr int fewest = 20; ///< tiles, of which a word has more
    std::vector<std::pair<int, int>> quiet;
    int structured = 0, lowest = 255, highest = 0;
    for (int row = 0; row < tiles.rows(); ++row)
        for (int column = 0; column < tiles.columns(); ++column)
            if (isQuiet(tiles, column, row, shade)) {
                const Tile& tile = tiles.at(column, row);
                quiet.emplace_back(column, row);
                structured += tile.range() > 0 ? 1 : 0;
                lowest = std::min<int>(lowest, tile.lowest);
                highest = std::max<int>(highest, tile.highest);
            }
    if (structured < fewest || highest <= lowest)
        return {};
    QImage view(gray.size(), QImage::Format_Grayscale8);
    if (view.isNull())
        return view;
    view.fill(255);
    for (const auto& [column, row] : quiet)
        for (int y = row * tileSide; y < std::min(gray.height(), (row + 1) * tileSide); ++y)
            for (int x = column * tileSide; x < std::min(gray.width(), (column + 1) * tileSide); ++x)
                view.scanLine(y)[x] = uchar((gray.constScanLine(y)[x] - lowest) * 255 / (highest - lowest));
    return view;
}

} // namespace

std::vector<QImage> faintParts(const QImage& gray)
{
    const Tiles tiles(gray);
    std::vector<QImage> views;
    for (const Shade& shade : shades)
        if (QImage view = raised(gray, tiles, shade); !view.isNull())
            views.push_back(std::move(view));
    return views;
}

} // namespace holdfast::decode
