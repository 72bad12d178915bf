#include "app/decode/faces/portrait_finder.h"

#include "app/decode/faces/toned_areas.h"
#include "app/decode/leak/code_reader.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace holdfast::decode {

namespace {

constexpr double mostEnlarged = 3; ///< a face that needs more has too few pixels to be one
constexpr double mostPixels = 3e6; ///< of what is looked at in one go
constexpr double portraitScore = 0.2, ghostScore = 0.0;

bool isSameFace(const QRect& a, const QRect& b)
{
    return a.contains(b.center()) || b.contains(a.center());
}

} // namespace

Result<std::vector<PortraitFinder::Portrait>> PortraitFinder::lookAt(const QImage& view, const Look& look)
{
    std::vector<Portrait> found;
    double factor = std::min(mostEnlarged, FaceDetector::leastFace / std::max(1.0, look.leastFace));
    factor = std::min(factor, std::sqrt(mostPixels / std::max(1.0, double(look.area.width()) * look.area.height())));
    const QSize size(int(look.area.width() * factor), int(look.area.height() * factor));
    if (size.isEmpty())
        return found;
    const QImage scaled = view.copy(look.area)
                              .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                              .convertToFormat(QImage::Format_Grayscale8);
    if (scaled.isNull())
        return fail(holdfast::errors::outOfMemory, "faces");
    HF_TRY(const std::vector<SeenFace> faces, m_detector.find(scaled));
    for (const SeenFace& face : faces) {
        if (face.score < look.leastScore)
            continue;
        const QRect box = QRectF(
            QPointF(face.box.topLeft()) / factor + QPointF(look.area.topLeft()), QSizeF(face.box.size()) / factor)
                              .toRect();
        const PhotoField photo = photoAround(view, box);
        found.push_back({box, photo.box, photo.hasEdges});
    }
    return found;
}

Result<std::vector<PortraitFinder::Portrait>> PortraitFinder::lookAround(
    const QImage& view, const std::vector<Portrait>& known)
{
    constexpr size_t mostCards = 2;
    std::vector<const Portrait*> largest;
    for (const Portrait& one : known)
        largest.push_back(&one);
    std::ranges::sort(largest, std::greater(), [](const Portrait* one) { return one->face.width(); });
    std::vector<QRect> cards;
    std::vector<Portrait> ghosts;
    for (const Portrait* one : largest) {
        const auto isOn = [&](const QRect& card) { return card.contains(one->face.center()); };
        if (cards.size() == mostCards || std::ranges::any_of(cards, isOn))
            continue;
        const int side = one->face.width();
        cards.push_back(one->face.adjusted(-side * 9 / 2, -side * 5 / 2, side * 9 / 2, side * 5 / 2) & view.rect());
        HF_TRY(std::vector<Portrait> found, lookAt(view, {cards.back(), side * 0.45, ghostScore}));
        std::ranges::move(found, std::back_inserter(ghosts));
    }
    return ghosts;
}

Result<std::vector<PhotoField>> PortraitFinder::find(const QImage& gray)
{
    const double page = std::min(gray.width(), gray.height());
    std::vector<QRect> areas = tonedAreas(gray);
    std::vector<Portrait> all;
    // A page was turned upright by its print before: what lies otherwise is a card of its own.
    for (const int turn : {0, 180, 90, 270}) {
        if (areas.empty())
            break;
        const QImage view = turned(gray, turn);
        const QTransform there = QImage::trueMatrix(QTransform().rotate(turn), gray.width(), gray.height());
        const QTransform back = there.inverted();
        std::vector<Portrait> found;
        std::vector<QRect> without;
        for (const QRect& area : areas) {
            const double side = std::min(area.width(), area.height());
            HF_TRY(std::vector<Portrait> here,
                lookAt(view, {there.mapRect(area), std::max(page / 26, side / 9), portraitScore}));
            if (here.empty())
                without.push_back(area);
            std::ranges::move(here, std::back_inserter(found));
        }
        HF_TRY(std::vector<Portrait> ghosts, lookAround(view, found));
        std::ranges::move(ghosts, std::back_inserter(found));
        for (const Portrait& one : found) {
            const QRect face = back.mapRect(one.face);
            if (std::ranges::none_of(all, [&](const Portrait& other) { return isSameFace(other.face, face); }))
                all.push_back({face, back.mapRect(one.field), one.hasEdges});
        }
        areas = std::move(without);
    }
    std::vector<PhotoField> photos;
    for (const Portrait& one : all)
        photos.push_back({one.field & gray.rect(), one.hasEdges});
    return photos;
}

} // namespace holdfast::decode
