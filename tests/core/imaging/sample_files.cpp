#include "tests/core/imaging/sample_files.h"

#include <QBuffer>
#include <QFont>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <zlib.h>

#include <memory>

namespace holdfast::samples {

namespace {

Bytes bytesOf(const QByteArray& array)
{
    return Bytes(array.begin(), array.end());
}
QString text(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), qsizetype(ascii.size()));
}

Bytes written(const QImage& image, const char* format, int quality)
{
    QByteArray array;
    QBuffer buffer(&array);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.write(image);
    return bytesOf(array);
}

void appendChunk(Bytes& out, std::string_view type, ByteView data)
{
    appendU32Be(out, uint32_t(data.size()));
    Bytes checked(type.begin(), type.end());
    append(checked, data);
    append(out, checked);
    appendU32Be(out, uint32_t(crc32(0, checked.data(), uInt(checked.size()))));
}

/// TIFF structure with the orientation and an image description (EXIF 2.3 section 4.6.2).
Bytes exifSegment(int orientation)
{
    Bytes tiff;
    append(tiff, asBytes(std::string_view("II*\0", 4)));
    appendU32Le(tiff, 8);
    appendU16Le(tiff, 2); // entries
    const auto entry = [&](uint16_t tag, uint16_t type, uint32_t count, uint32_t value) {
        appendU16Le(tiff, tag);
        appendU16Le(tiff, type);
        appendU32Le(tiff, count);
        appendU32Le(tiff, value);
    };
    entry(0x010e, 2, uint32_t(canary.size() + 1), 8 + 2 + 2 * 12 + 4);
    entry(0x0112, 3, 1, uint32_t(orientation));
    appendU32Le(tiff, 0);
    append(tiff, asBytes(canary));
    tiff.push_back(0);
    Bytes segment{0xff, 0xe1};
    const size_t length = 2 + 6 + tiff.size();
    segment.push_back(uint8_t(length >> 8));
    segment.push_back(uint8_t(length & 0xff));
    append(segment, asBytes(std::string_view("Exif\0\0", 6)));
    append(segment, tiff);
    return segment;
}

/// Objects numbered from 1 with a right cross-reference table.
Bytes pdfOf(const std::vector<std::string>& objects)
{
    std::string file = "%PDF-1.4\n";
    std::string table;
    for (size_t i = 0; i < objects.size(); ++i) {
        char row[24];
        std::snprintf(row, sizeof row, "%010zu 00000 n \n", file.size());
        table += row;
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(file.size());
    file += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " + count
        + " >>\nstartxref\n" + start + "\n%%EOF\n";
    return Bytes(file.begin(), file.end());
}

} // namespace

QImage gradient(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb((x * 7 + y) & 0xff, (y * 5 + 40) & 0xff, (x * 3 + y * 11) & 0xff));
    return image;
}

QImage shapes(int number, QSize size)
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int i = 0; i < 24; ++i) {
        const int n = i * (37 + 11 * number) + 101 * number;
        painter.setBrush(QColor(n * 53 % 256, n * 29 % 256, n * 71 % 256));
        const QRect box(n * 97 % 700, n * 61 % 500, 60 + n % 170, 50 + n * 7 % 190);
        if (i % 2 == 0)
            painter.drawEllipse(box);
        else
            painter.drawRect(box);
    }
    painter.end();
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Bytes png(const QImage& image)
{
    QImage tagged = image;
    tagged.setText(QStringLiteral("Comment"), text(canary));
    tagged.setDotsPerMeterX(11811);
    tagged.setDotsPerMeterY(11811);
    return written(tagged, "png", -1);
}

Bytes jpeg(const QImage& image, int exifOrientation)
{
    const Bytes plain = written(image, "jpeg", 95);
    Bytes tagged(plain.begin(), plain.begin() + 2);
    append(tagged, exifSegment(exifOrientation));
    append(tagged, ByteView(plain).subspan(2));
    return tagged;
}

Bytes webp(const QImage& image)
{
    return written(image, "webp", 100);
}

Bytes gif()
{
    return Bytes{'G', 'I', 'F', '8', '9', 'a', 2, 0, 1, 0, 0x80, 0, 0, 0xff, 0, 0, 0, 0, 0xff, 0x2c, 0, 0, 0, 0, 2, 0,
        1, 0, 0, 2, 2, 0x44, 0x0a, 0, 0x3b};
}

Bytes pngClaiming(uint32_t width, uint32_t height)
{
    Bytes header;
    appendU32Be(header, width);
    appendU32Be(header, height);
    append(header, Bytes{8, 2, 0, 0, 0});
    Bytes zeros(64 * 1024), packed(1024);
    uLongf packedBytes = uLongf(packed.size());
    compress(packed.data(), &packedBytes, zeros.data(), uLong(zeros.size()));
    packed.resize(packedBytes);
    Bytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    appendChunk(file, "IHDR", header);
    appendChunk(file, "IDAT", packed);
    appendChunk(file, "IEND", {});
    return file;
}

Bytes jpegClaiming(uint16_t width, uint16_t height)
{
    Bytes file = written(gradient(16, 16), "jpeg", 90);
    for (size_t i = 2; i + 9 < file.size(); ++i)
        if (file[i] == 0xff && file[i + 1] == 0xc0) { // start of frame
            file[i + 5] = uint8_t(height >> 8);
            file[i + 6] = uint8_t(height & 0xff);
            file[i + 7] = uint8_t(width >> 8);
            file[i + 8] = uint8_t(width & 0xff);
            break;
        }
    return file;
}

Bytes pdfWithText(int pages)
{
    QByteArray array;
    QBuffer buffer(&array);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A6));
        writer.setResolution(72);
        writer.setTitle(text(canary));
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 14));
            painter.drawText(QRect(10, 20, 260, 40), Qt::AlignLeft, text(canary));
            painter.fillRect(QRect(20, 100, 60, 60), QColor(200, 30, 40));
        }
    }
    return bytesOf(array);
}

Bytes pdfWithoutFonts()
{
    const std::string content = "BT /F 36 Tf 20 40 Td (HOLDFAST) Tj ET";
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
}

Bytes pdfWith(std::string_view mediaBox, uint64_t claimedPages)
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count " + std::to_string(claimedPages) + " >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox " + std::string(mediaBox) + " >>"});
}

Bytes pdfOfEmptyPages(size_t pages)
{
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}};
    std::string kids;
    for (size_t i = 0; i < pages; ++i) {
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.emplace_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 50 50] >>");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages) + " >>";
    return pdfOf(objects);
}

Bytes pdfWithPassword()
{
    const Bytes plain = pdfWithoutFonts();
    QPDF pdf;
    pdf.processMemoryFile("sample", reinterpret_cast<const char*>(plain.data()), plain.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(
        "user password", "owner password", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return Bytes(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
}

} // namespace holdfast::samples
