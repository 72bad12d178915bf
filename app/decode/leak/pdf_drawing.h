#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

namespace holdfast::decode {

inline constexpr double pointsPerInch = 72;

std::unique_ptr<Poppler::Document> opened(const QByteArray& untrustedPdf); ///< none when it can't be read
QImage drawn(const Poppler::Page& page, double dotsPerInch); ///< Format_RGB32
QImage drawnFirst(const QByteArray& untrustedPdf, double dotsPerInch); ///< its first page; null when it has none
int lightness(const QImage& image, int x, int y); ///< of a pixel inside; Format_RGB32
int rangeIn(const QImage& image, const QRect& box); ///< how far apart the lightest and the darkest pixel are

} // namespace holdfast::decode
