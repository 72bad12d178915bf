#include "app/decode/faces/photo_edges.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace holdfast::decode {

namespace {

constexpr int faceSide = 100; ///< px to which the face is scaled: all below is in hundredths of it

/// How far from the face each side of its photo can lie, and how far the cover goes where it is not seen: passport
/// photos leave a third of a face beside it, those of licences a whole one below it.
struct Reach {
    int nearest, farthest, unseen;
};
constexpr Reach beside{22, 110, 80}, above{18, 140, 100}, below{25, 190, 135};

/// What lies around a face, with the face in its middle.
class FaceSurroundings {
public:
    FaceSurroundings(const QImage& gray, const QRect& face)
        : m_scale(double(faceSide) / face.width())
    {
        const int around = face.width() * 21 / 10;
        const QRect area = face.adjusted(-around, -around, around, around) & gray.rect();
        m_origin = area.topLeft();
        m_gray = gray.copy(area)
                     .scaled(std::max(1, int(area.width() * m_scale)), std::max(1, int(area.height() * m_scale)),
                         Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_Grayscale8);
    }
    QRect face(const QRect& box) const
    {
        return QRectF(QPointF(box.topLeft() - m_origin) * m_scale, QSizeF(box.size()) * m_scale).toRect();
    }
    QRect onPage(const QRect& box) const
    {
        return QRectF(QPointF(box.topLeft()) / m_scale + m_origin, QSizeF(box.size()) / m_scale).toAlignedRect();
    }
    QRect rect() const { return m_gray.rect(); }

    /// Whether a line across (level or upright) is a step between light and dark on nearly all of its length.
    bool isStep(int at, int from, int to, bool isLevel) const
    {
        constexpr int pieces = 8, mostWithout = 1;
        from = std::max(from, 0);
        to = std::min(to, isLevel ? m_gray.width() : m_gray.height());
        if (to - from < faceSide)
            return false;
        int without = 0;
        for (int i = 0; i < pieces; ++i)
            without += changeAcross(at, from + (to - from) * i / pieces, from + (to - from) * (i + 1) / pieces, isLevel)
                    < leastChange
                ? 1
                : 0;
        return without <= mostWithout;
    }

private:
    static constexpr double leastChange = 7; ///< levels, in the mean of a piece: noise and woven lines cancel out

    /// The largest within the two pixels that a photo may be tilted by from piece to piece.
    double changeAcross(int at, int from, int to, bool isLevel) const
    {
        double most = 0;
        for (int shift = -2; shift <= 2; ++shift)
            most = std::max(
                most, std::abs(meanOf(at + shift + 2, from, to, isLevel) - meanOf(at + shift - 2, from, to, isLevel)));
        return most;
    }
    double meanOf(int at, int from, int to, bool isLevel) const
    {
        at = std::clamp(at, 0, (isLevel ? m_gray.height() : m_gray.width()) - 1);
        int sum = 0;
        for (int i = from; i < to; ++i)
            sum += isLevel ? m_gray.constScanLine(at)[i] : m_gray.constScanLine(i)[at];
        return double(sum) / std::max(1, to - from);
    }

    double m_scale;
    QPoint m_origin;
    QImage m_gray;
};

/// The nearest step, going from the face in one direction.
std::optional<int> nearestStep(
    const FaceSurroundings& around, int face, int direction, const Reach& reach, int from, int to, bool isLevel)
{
    const int end = isLevel ? around.rect().height() : around.rect().width();
    for (int away = reach.nearest; away <= reach.farthest; ++away) {
        const int at = face + direction * away;
        if (at < 2 || at >= end - 2)
            return std::nullopt;
        if (around.isStep(at, from, to, isLevel))
            return at;
    }
    return std::nullopt;
}

} // namespace

PhotoField photoAround(const QImage& gray, const QRect& face)
{
    constexpr int frame = 7; // the line around a photo, and what a tilt leaves beside it
    constexpr int beyondFace = faceSide * 3 / 10, inside = 6;
    const FaceSurroundings around(gray, face);
    const QRect at = around.face(face);
    const auto left
        = nearestStep(around, at.left(), -1, beside, at.top() - beyondFace, at.bottom() + beyondFace, false);
    const auto right
        = nearestStep(around, at.right(), 1, beside, at.top() - beyondFace, at.bottom() + beyondFace, false);
    // Between sides that are none a collar or a fringe can be as straight as an edge.
    const bool hasSides = left && right;
    const auto top
        = hasSides ? nearestStep(around, at.top(), -1, above, *left + inside, *right - inside, true) : std::nullopt;
    const auto bottom
        = hasSides ? nearestStep(around, at.bottom(), 1, below, *left + inside, *right - inside, true) : std::nullopt;
    const QRect box(
        QPoint(left ? *left - frame : at.left() - beside.unseen, top ? *top - frame : at.top() - above.unseen),
        QPoint(right ? *right + frame : at.right() + beside.unseen,
            bottom ? *bottom + frame : at.bottom() + below.unseen));
    return {around.onPage(box) & gray.rect(), hasSides && top && bottom};
}

} // namespace holdfast::decode
