#include "tests/core/imaging/leak/hiding_pictures.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/leak/leaky_files.h"

#include <QPainter>
#include <zlib.h>

namespace holdfast::samples {

namespace {

void putBigEndian(Bytes& file, uint32_t number)
{
    for (const int shift : {24, 16, 8, 0})
        file.push_back(uint8_t(number >> shift));
}

void putLittleEndian(Bytes& file, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        file.push_back(uint8_t(number >> (8 * i)));
}

} // namespace

QImage letterWithPassport(double angle)
{
    QImage letter = page(1240, 1754);
    write(letter, "Dear Sir or Madam", 100, 140, qRgb(0, 0, 0), 34);
    write(letter, "Please find a copy of my passport below", 100, 230, qRgb(0, 0, 0), 34);
    write(letter, "Kind regards and thank you for your help", 100, 320, qRgb(0, 0, 0), 34);
    const QImage card = specimen::drawPassport().scaled(900, 637, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&letter);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(620, 1060);
    painter.rotate(angle);
    painter.drawImage(-450, -318, card);
    return letter;
}

QImage coveredWord(QRgb word, QRgb cover)
{
    QImage paper = page();
    write(paper, "Passport", 40, 60);
    QPainter(&paper).fillRect(20, 150, 500, 90, QColor::fromRgb(cover));
    write(paper, "ERIKSSON 740812", 60, 205, word, 36);
    return paper;
}

Bytes withPngChunk(const Bytes& png, std::string_view type, ByteView data)
{
    constexpr size_t endBytes = 12;
    Bytes body(type.begin(), type.end());
    append(body, data);
    Bytes file(png.begin(), png.end() - endBytes);
    putBigEndian(file, uint32_t(data.size()));
    append(file, body);
    putBigEndian(file, uint32_t(crc32(0, body.data(), uInt(body.size()))));
    append(file, ByteView(png).subspan(png.size() - endBytes));
    return file;
}

Bytes withJpegSegment(const Bytes& jpeg, uint8_t marker, std::string_view data)
{
    const size_t length = data.size() + 2;
    Bytes file(jpeg.begin(), jpeg.begin() + 2);
    append(file, Bytes{0xff, marker, uint8_t(length >> 8), uint8_t(length & 0xff)});
    append(file, asBytes(data));
    append(file, ByteView(jpeg).subspan(2));
    return file;
}

Bytes withGifExtension(const Bytes& gif, uint8_t label, std::initializer_list<std::string_view> blocks)
{
    Bytes file(gif.begin(), gif.end() - 1);
    append(file, Bytes{0x21, label});
    for (const std::string_view block : blocks) {
        file.push_back(uint8_t(block.size()));
        append(file, asBytes(block));
    }
    append(file, Bytes{0, 0x3b});
    return file;
}

Bytes withGifComment(const Bytes& gif, std::string_view comment)
{
    return withGifExtension(gif, 0xfe, {comment});
}

Bytes grayTiff(int pages)
{
    constexpr uint32_t side = 8, pixels = side * side, entries = 9, directoryBytes = 2 + entries * 12 + 4;
    Bytes file{'I', 'I', 42, 0};
    putLittleEndian(file, 8 + pixels, 4);
    for (int number = 0; number < pages; ++number) {
        const auto pixelsAt = uint32_t(file.size());
        file.insert(file.end(), pixels, uint8_t(80 + 60 * number));
        putLittleEndian(file, entries, 2);
        const std::pair<uint32_t, uint32_t> values[entries]{{256, side}, {257, side}, {258, 8}, {259, 1}, {262, 1},
            {273, pixelsAt}, {277, 1}, {278, side}, {279, pixels}};
        for (const auto& [tag, value] : values) {
            putLittleEndian(file, tag, 2);
            putLittleEndian(file, 4, 2); // a LONG
            putLittleEndian(file, 1, 4);
            putLittleEndian(file, value, 4);
        }
        const bool isLast = number + 1 == pages;
        putLittleEndian(file, isLast ? 0 : pixelsAt + pixels + directoryBytes + pixels, 4);
    }
    return file;
}

} // namespace holdfast::samples
