#include "app/decode/leak/veiled_marks.h"

#include "app/decode/leak/faint_shades.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace holdfast::decode {

namespace {

/// One bit for each pixel of a cover.
class MarkMask {
public:
    explicit MarkMask(const QSize& size)
        : m_width(size.width())
        , m_height(size.height())
        , m_bits(size_t(m_width) * size_t(m_height))
    {
    }
    int width() const { return m_width; }
    int height() const { return m_height; }
    bool isInside(int x, int y) const { return x >= 0 && y >= 0 && x < m_width && y < m_height; }
    char& at(int x, int y) { return m_bits[size_t(y) * size_t(m_width) + size_t(x)]; }

private:
    int m_width, m_height;
    std::vector<char> m_bits;
};

/// The shade that most of a cover has; nothing where it has no such shade, or that of paper.
std::optional<int> shadeOf(const QImage& gray, const QRect& cover)
{
    constexpr int paper = 236, leastPercent = 70;
    std::array<int64_t, 256> counts{};
    for (int y = cover.top(); y <= cover.bottom(); ++y)
        for (int x = cover.left(); x <= cover.right(); ++x)
            ++counts[gray.constScanLine(y)[x]];
    const int shade = int(std::ranges::max_element(counts) - counts.begin());
    int64_t same = 0;
    for (int level = std::max(0, shade - 1); level <= std::min(255, shade + 1); ++level)
        same += counts[size_t(level)];
    const int64_t all = int64_t(cover.width()) * cover.height();
    if (shade >= paper || same * 100 < all * leastPercent || same == all)
        return {};
    return shade;
}

/// What differs from the shade together with most of its neighbours: a speck of noise stands alone.
MarkMask marksIn(const QImage& gray, const QRect& cover, int shade)
{
    constexpr int leastDifference = 2, mostOfNine = 5;
    MarkMask marks(cover.size());
    for (int y = 1; y < marks.height() - 1; ++y)
        for (int x = 1; x < marks.width() - 1; ++x) {
            int differing = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                const uchar* row = gray.constScanLine(cover.y() + y + dy) + cover.x() + x;
                for (int dx = -1; dx <= 1; ++dx)
                    differing += std::abs(int(row[dx]) - shade) >= leastDifference ? 1 : 0;
            }
            marks.at(x, y) = differing >= mostOfNine ? 1 : 0;
        }
    return marks;
}

struct VeiledMark {
    QRect box;
    int64_t pixels = 0;

    /// A block of a JPEG is filled, a line has next to no height.
    bool isLikeALetter() const
    {
        constexpr int lowest = 8, highest = 90;
        const int64_t area = int64_t(box.width()) * box.height();
        return box.height() >= lowest && box.height() <= highest && box.width() >= 3 && box.width() <= box.height() * 4
            && pixels * 100 >= area * 12 && pixels * 100 <= area * 85;
    }
};

VeiledMark takeMark(MarkMask& marks, int fromX, int fromY)
{
    std::vector<QPoint> open{QPoint(fromX, fromY)};
    marks.at(fromX, fromY) = 0;
    VeiledMark mark{QRect(fromX, fromY, 1, 1), 0};
    while (!open.empty()) {
        const QPoint point = open.back();
        open.pop_back();
        ++mark.pixels;
        mark.box |= QRect(point, QSize(1, 1));
        for (int y = point.y() - 1; y <= point.y() + 1; ++y)
            for (int x = point.x() - 1; x <= point.x() + 1; ++x)
                if (marks.isInside(x, y) && marks.at(x, y) != 0) {
                    marks.at(x, y) = 0;
                    open.emplace_back(x, y);
                }
    }
    return mark;
}

/// What stands on a cover for all to see, as a mark over the page does, and what a JPEG leaves around it.
bool isBesideWhatShows(const QImage& gray, const QRect& mark, int shade)
{
    constexpr int reach = 10; // px
    const QRect around = mark.adjusted(-reach, -reach, reach, reach) & gray.rect();
    for (int y = around.top(); y <= around.bottom(); ++y)
        for (int x = around.left(); x <= around.right(); ++x)
            if (std::abs(int(gray.constScanLine(y)[x]) - shade) > faintRange(shade))
                return true;
    return false;
}

/// Letters and figures take more or less ink than one another; the motifs of a printed pattern take the same.
bool haveUnequalInk(const std::vector<VeiledMark>& row)
{
    constexpr double leastDeviation = 0.08; // of the mean
    double sum = 0, squares = 0;
    for (const VeiledMark& mark : row) {
        sum += double(mark.pixels);
        squares += double(mark.pixels) * double(mark.pixels);
    }
    const double mean = sum / double(row.size());
    return std::sqrt(std::max(0.0, squares / double(row.size()) - mean * mean)) >= mean * leastDeviation;
}

QRect transposed(const QRect& box)
{
    return {box.y(), box.x(), box.height(), box.width()};
}

std::vector<QRect> rowsOf(const std::vector<VeiledMark>& marks)
{
    constexpr size_t fewestInARow = 5;
    std::vector<VeiledMark> letters;
    std::ranges::copy_if(
        marks, std::back_inserter(letters), [](const VeiledMark& mark) { return mark.isLikeALetter(); });
    std::vector<QRect> places;
    while (!letters.empty()) {
        const QRect first = letters.front().box;
        const auto isBeside = [&](const VeiledMark& mark) {
            return std::abs(mark.box.center().y() - first.center().y()) * 2 <= first.height()
                && mark.box.height() * 2 >= first.height() && mark.box.height() <= first.height() * 2;
        };
        std::vector<VeiledMark> row;
        std::ranges::copy_if(letters, std::back_inserter(row), isBeside);
        std::erase_if(letters, isBeside);
        if (row.size() < fewestInARow || !haveUnequalInk(row))
            continue;
        QRect place;
        for (const VeiledMark& mark : row)
            place |= mark.box;
        places.push_back(place);
    }
    return places;
}

} // namespace

static bool mayBeALetter(const VeiledMark& mark)
{
    return mark.isLikeALetter() || VeiledMark{transposed(mark.box), mark.pixels}.isLikeALetter();
}

std::vector<QRect> veiledMarks(const QImage& gray, const QRect& cover)
{
    constexpr size_t mostMarks = 4000;
    const std::optional<int> shade = shadeOf(gray, cover);
    if (!shade)
        return {};
    MarkMask mask = marksIn(gray, cover, *shade);
    std::vector<VeiledMark> marks;
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x)
            if (mask.at(x, y) != 0)
                if (const VeiledMark mark = takeMark(mask, x, y); marks.size() < mostMarks && mayBeALetter(mark)
                    && !isBesideWhatShows(gray, mark.box.translated(cover.topLeft()), *shade))
                    marks.push_back(mark);
    std::vector<QRect> places = rowsOf(marks);
    if (places.empty()) { // they may lie on their side
        for (VeiledMark& mark : marks)
            mark.box = transposed(mark.box);
        places = rowsOf(marks);
        std::ranges::transform(places, places.begin(), transposed);
    }
    for (QRect& place : places)
        place.translate(cover.topLeft());
    return places;
}

} // namespace holdfast::decode
