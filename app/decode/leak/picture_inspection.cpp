#include "app/decode/heif_document.h"
#include "app/decode/leak/inspection.h"
#include "app/decode/leak/jpeg_rows.h"
#include "app/decode/leak/told_names.h"
#include "app/decode/picture_document.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/leak/leak_codes.h"

#include <QBuffer>
#include <QImageReader>
#include <exiv2/exiv2.hpp>

#include <algorithm>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

template <class Data>
void addTelling(const Data& data, imaging::Traces& traces)
{
    for (const auto& datum : data)
        if (isTelling(datum.key())) {
            const bool isLong = datum.size() > 4000 || datum.typeId() == Exiv2::undefined;
            const std::string value = isLong ? std::to_string(datum.size()) + " bytes" : datum.toString();
            if (value.find_first_not_of(std::string("\0 ", 2)) != std::string::npos)
                traces.add({codes::metadata, 0, {}, datum.key() + ": " + value, true});
        }
}

/// Colours that differ where nothing of them shows.
void inspectAlpha(const QImage& picture, bool isMultiplied, imaging::Traces& traces)
{
    constexpr int nearlyInvisible = 16, fewest = 64, leastRange = 24;
    if (!picture.hasAlphaChannel())
        return;
    const QImage pixels = picture.convertToFormat(QImage::Format_ARGB32);
    int hidden = 0, lowest[3] = {255, 255, 255}, highest[3] = {0, 0, 0};
    QRect box;
    for (int y = 0; y < pixels.height(); ++y)
        for (int x = 0; x < pixels.width(); ++x) {
            const QRgb pixel = reinterpret_cast<const QRgb*>(pixels.constScanLine(y))[x];
            if (qAlpha(pixel) > nearlyInvisible)
                continue;
            ++hidden;
            const int channels[3] = {qRed(pixel), qGreen(pixel), qBlue(pixel)};
            for (int i = 0; i < 3; ++i) {
                lowest[i] = std::min(lowest[i], channels[i]);
                highest[i] = std::max(highest[i], channels[i]);
            }
            if (!box.contains(x, y))
                box = box.united(QRect(x, y, 1, 1));
        }
    bool isVaried = false;
    for (int i = 0; i < 3; ++i)
        isVaried = isVaried || highest[i] - lowest[i] >= leastRange;
    if (hidden >= fewest && isMultiplied) // by nothing: what was read tells no colours any more
        traces.addUnread("colours where the picture is transparent");
    else if (hidden >= fewest && isVaried)
        traces.add({codes::alpha, 1, box, std::to_string(hidden) + " pixels", true});
}

/// In pictures of 16 bits a colour: places that show as one shade and are none, in so few levels as no scanner gives.
void inspectLowBits(const QImage& picture, imaging::Traces& traces)
{
    constexpr int side = 8, fewestTiles = 12; // px; of which a word has more
    constexpr quint64 shown = 0xff00ff00ff00ff00;
    constexpr size_t mostLevels = 4;
    if (picture.format() != QImage::Format_Grayscale16 && picture.format() != QImage::Format_RGBA64
        && picture.format() != QImage::Format_RGBX64 && picture.format() != QImage::Format_RGBA64_Premultiplied)
        return;
    const QImage pixels = picture.convertToFormat(QImage::Format_RGBA64);
    int64_t plain = 0, told = 0, others = 0;
    QRect box;
    for (int top = 0; top + side <= pixels.height(); top += side)
        for (int left = 0; left + side <= pixels.width(); left += side) {
            const auto at
                = [&](int x, int y) { return quint64(reinterpret_cast<const QRgba64*>(pixels.constScanLine(y))[x]); };
            const quint64 first = at(left, top);
            std::vector<quint64> levels;
            bool looksPlain = true;
            for (int i = 0; i < side * side && looksPlain && levels.size() <= mostLevels; ++i) {
                const quint64 level = at(left + i % side, top + i / side);
                looksPlain = (level & shown) == (first & shown);
                if (std::ranges::find(levels, level) == levels.end())
                    levels.push_back(level);
            }
            if (!looksPlain)
                continue;
            ++(levels.size() == 1 ? plain : levels.size() <= mostLevels ? told : others);
            if (levels.size() > 1)
                box |= QRect(left, top, side, side);
        }
    if (told >= fewestTiles && others < told && plain > told)
        traces.add({codes::faintText, 1, box, "16 bits", true});
}

/// Places that show as one colour and are several of the palette's, which another palette would tell apart.
void inspectPalette(const QImage& picture, imaging::Traces& traces)
{
    constexpr int side = 8, fewestTiles = 12;
    if (picture.format() != QImage::Format_Indexed8)
        return;
    const QList<QRgb> colours = picture.colorTable();
    int told = 0;
    QRect box;
    for (int top = 0; top + side <= picture.height(); top += side)
        for (int left = 0; left + side <= picture.width(); left += side) {
            const uchar first = picture.constScanLine(top)[left];
            bool looksPlain = true, isPlain = true;
            for (int i = 0; i < side * side && looksPlain; ++i) {
                const uchar index = picture.constScanLine(top + i / side)[left + i % side];
                looksPlain = colours.value(index) == colours.value(first);
                isPlain = isPlain && index == first;
            }
            if (!looksPlain || isPlain)
                continue;
            ++told;
            box |= QRect(left, top, side, side);
        }
    if (told >= fewestTiles)
        traces.add({codes::faintText, 1, box, "palette", true});
}

imaging::Traces wholeJpeg(ByteView untrustedJpeg)
{
    imaging::Traces traces = jpegParts(untrustedJpeg);
    uint64_t pixelBudget = imaging::maxPixels;
    const JpegRows rows = jpegRows(untrustedJpeg, pixelBudget);
    if (rows == JpegRows::goOn)
        traces.add({codes::trailing, 0, {}, "rows below the last one", true});
    if (rows == JpegRows::unread)
        traces.addUnread("rows of JPEG pictures");
    return traces;
}

void inspectHeifAlpha(const QByteArray& untrustedHeif, imaging::Traces& traces)
{
    if (const auto picture = HeifDocument::withAlpha(untrustedHeif); picture)
        inspectAlpha(*picture, false, traces);
    else
        traces.addUnread("colours where the picture is transparent");
}

void inspectPixels(QByteArray untrustedPicture, const QByteArray& format, imaging::Traces& traces)
{
    constexpr int mostFrames = 200;
    QBuffer buffer(&untrustedPicture);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QImage first = reader.read();
    inspectAlpha(first, format == "tiff", traces);
    inspectLowBits(first, traces);
    inspectPalette(first, traces);
    const int frames = reader.imageCount();
    for (int i = 1; i < std::min(frames, mostFrames); ++i) {
        if (format == "tiff" && !reader.jumpToImage(i))
            break;
        const QImage next = reader.read();
        if (next.isNull())
            break;
        if (next != first) {
            traces.add({codes::hiddenPicture, 0, {}, std::to_string(frames) + " pictures", true});
            break;
        }
    }
}

} // namespace

imaging::Traces pictureMetadata(ByteView untrustedPicture)
{
    imaging::Traces traces;
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::enableBMFF(); // HEIF and AVIF
    try {
        const auto picture = Exiv2::ImageFactory::open(untrustedPicture.data(), long(untrustedPicture.size()));
        picture->readMetadata();
        addTelling(picture->exifData(), traces);
        addTelling(picture->iptcData(), traces);
        addTelling(picture->xmpData(), traces);
        const Exiv2::ExifThumbC thumbnail(picture->exifData());
        if (*thumbnail.mimeType() != 0)
            traces.add({codes::thumbnail, 0, {}, "Exif", true});
    } catch (const std::exception&) {
        traces.addUnread("metadata");
    }
    return traces;
}

imaging::Traces xmpMetadata(const std::string& untrustedPacket)
{
    imaging::Traces traces;
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    try {
        Exiv2::XmpData data;
        if (Exiv2::XmpParser::decode(data, untrustedPacket) == 0)
            addTelling(data, traces);
        else
            traces.addUnread("metadata");
    } catch (const std::exception&) {
        traces.addUnread("metadata");
    }
    return traces;
}

imaging::Traces inspectPicture(const QByteArray& untrustedPicture, std::string_view mime)
{
    const ByteView file = asBytes({untrustedPicture.constData(), size_t(untrustedPicture.size())});
    imaging::Traces traces;
    if (mime == "image/png")
        traces.append(pngParts(file));
    else if (mime == "image/jpeg")
        traces.append(wholeJpeg(file));
    else if (mime == "image/gif")
        traces.append(gifParts(file));
    else if (mime == "image/tiff")
        traces.append(tiffParts(file));
    else if (mime == "image/webp")
        traces.append(webpParts(file));
    else if (isHeif(mime))
        traces.append(heifParts(file));
    else
        traces.append(trailingBytes(file, mime));
    if (mime != "image/bmp" && mime != "image/x-ms-bmp" && mime != "image/gif")
        traces.append(pictureMetadata(file));
    if (const QByteArray format = pictureFormat(mime); !format.isEmpty())
        inspectPixels(untrustedPicture, format, traces);
    else if (isHeif(mime)) {
        inspectHeifAlpha(untrustedPicture, traces);
        traces.addUnread("what no picture in the file is made of");
    } else
        traces.addUnread("further pictures in the file");
    return traces;
}

} // namespace holdfast::decode
