#include "tests/core/imaging/leak/leaky_files.h"

#include <QBuffer>
#include <QFont>
#include <QImageWriter>
#include <QPainter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace holdfast::samples {

namespace {

std::string row(size_t offset)
{
    char text[24];
    std::snprintf(text, sizeof text, "%010zu 00000 n \n", offset);
    return text;
}

} // namespace

std::string pdfStream(const std::string& entries, const std::string& data)
{
    return "<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data + "\nendstream";
}

Bytes PlainPdf::file() const
{
    const QImage drawn = picture.isNull() ? samples::page(60, 40) : picture;
    const Bytes jpeg = encoded(drawn, "jpeg", 95);
    const bool isDrawn = content.find("/P Do") != std::string::npos || !picture.isNull();
    const bool isListed = isDrawn && resources.find("/XObject") == std::string::npos;
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [" + sheet + "] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> "
            + (isListed ? "/XObject << /P 6 0 R >> " : "") + resources + " >> " + page + " >>",
        pdfStream("", content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        pdfStream("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Width "
                + std::to_string(drawn.width()) + " /Height " + std::to_string(drawn.height()) + " " + pictureEntries,
            std::string(asText(jpeg)))};
    if (!isDrawn)
        objects[5] = "null";
    objects.insert(objects.end(), more.begin(), more.end());
    std::string text = "%PDF-1.6\n", table;
    for (size_t i = 0; i < objects.size(); ++i) {
        table += row(text.size());
        text += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1), start = std::to_string(text.size());
    text += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " + count + " "
        + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n";
    return Bytes(text.begin(), text.end());
}

Bytes withRevision(const Bytes& pdf, std::string_view content)
{
    std::string text(asText(pdf));
    const size_t mark = text.rfind("startxref\n") + 10;
    const std::string before = text.substr(mark, text.find('\n', mark) - mark);
    const size_t offset = text.size();
    text += "4 0 obj\n" + pdfStream("", std::string(content)) + "\nendobj\n";
    const std::string start = std::to_string(text.size());
    text += "xref\n4 1\n" + row(offset) + "trailer\n<< /Root 1 0 R /Size 7 /Prev " + before + " >>\nstartxref\n" + start
        + "\n%%EOF\n";
    return Bytes(text.begin(), text.end());
}

Bytes linearized(const Bytes& pdf)
{
    QPDF document;
    document.processMemoryFile("sample", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setLinearization(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return Bytes(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
}

QImage page(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

void write(QImage& page, const char* text, int x, int y, QRgb color, int pixels)
{
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPixelSize(pixels);
    QPainter painter(&page);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(color));
    painter.drawText(x, y, QString::fromLatin1(text));
}

Bytes encoded(const QImage& image, const char* format, int quality)
{
    QByteArray array;
    QBuffer buffer(&array);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.write(image);
    return Bytes(array.begin(), array.end());
}

Bytes withComment(const Bytes& jpeg)
{
    Bytes file(jpeg.begin(), jpeg.begin() + 2);
    append(file, Bytes{0xff, 0xfe, 0, 10, 'E', 'R', 'I', 'K', 'S', 'S', 'O', 'N'});
    append(file, ByteView(jpeg).subspan(2));
    return file;
}

Bytes twoFrames()
{
    Bytes file{'G', 'I', 'F', '8', '9', 'a', 2, 0, 1, 0, 0x80, 0, 0, 0xff, 0, 0, 0, 0, 0xff};
    const Bytes first{0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0a, 0};
    const Bytes second{0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x0c, 0x0a, 0};
    append(file, first);
    append(file, second);
    file.push_back(0x3b);
    return file;
}

} // namespace holdfast::samples
