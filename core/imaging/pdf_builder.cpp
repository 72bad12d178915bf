#include "core/imaging/pdf_builder.h"

#include "core/imaging/pixel_rows.h"

#include <cmath>
#include <cstdio>

namespace holdfast::imaging {

namespace {

constexpr uint32_t catalogNumber = 1, pageTreeNumber = 2;

/// Four bytes above 127 in a comment tell programs that move files that this one is not text.
constexpr std::string_view pdfHead = "%PDF-1.4\n%\xbf\xf7\xa2\xfe\n";

/// Exact pixels of a scan, whose paper is never quite white, take some megabytes a page: beyond what a file of 200
/// pages may have for the check and the preview, which read 256 MiB at most.
constexpr size_t mostExactBytes = 1 << 20;
constexpr int scanQuality = 88;

/// Hundredths of a point: enough to give the pixels back at the same resolution, and always the same text.
std::string points(int pixels, double dotsPerInch)
{
    const long long hundredths = std::llround(pixels * 7200.0 / dotsPerInch);
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%02lld", hundredths / 100, hundredths % 100);
    return text;
}

std::string reference(uint32_t number)
{
    return std::to_string(number) + " 0 R";
}

struct PackedPixels {
    std::string filter;
    Bytes data;
};

Result<PackedPixels> packedPixels(const QImage& pixels)
{
    HF_TRY(Bytes exact, deflateRows(pixels));
    const std::string columns = std::to_string(pixels.width());
    PackedPixels packed{
        "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns " + columns + " >>",
        std::move(exact)};
    if (packed.data.size() <= mostExactBytes)
        return packed;
    HF_TRY(Bytes close, encodeJpeg(pixels, scanQuality));
    if (close.size() < packed.data.size())
        packed = {"/Filter /DCTDecode", std::move(close)};
    return packed;
}

} // namespace

Result<void> PdfBuilder::write(std::string_view text)
{
    HF_CHECK(m_out.write(asBytes(text)));
    m_size += text.size();
    return {};
}

Result<void> PdfBuilder::start(uint32_t number)
{
    if (number > objectsBefore)
        m_offsets.push_back(m_size);
    return write(std::to_string(number) + " 0 obj\n");
}

Result<void> PdfBuilder::writeObject(uint32_t number, std::string_view dictionary)
{
    HF_CHECK(start(number));
    return write("<< " + std::string(dictionary) + " >>\nendobj\n");
}

Result<void> PdfBuilder::writeStream(uint32_t number, std::string_view dictionary, ByteView data)
{
    HF_CHECK(start(number));
    HF_CHECK(write("<< " + std::string(dictionary) + " /Length " + std::to_string(data.size()) + " >>\nstream\n"));
    HF_CHECK(write(asText(data)));
    return write("\nendstream\nendobj\n");
}

Result<void> PdfBuilder::addPage(const Page& page)
{
    if (!(page.dotsPerInch >= 1))
        return fail(errors::encodeFailed, "resolution");
    HF_TRY(const QImage pixels, opaque(page.pixels));
    HF_TRY(const PackedPixels packed, packedPixels(pixels));
    const std::string width = points(pixels.width(), page.dotsPerInch);
    const std::string height = points(pixels.height(), page.dotsPerInch);
    const uint32_t image = objectsBefore + pages() * objectsOfAPage + 1, contents = image + 1, sheet = contents + 1;
    if (m_size == 0)
        HF_CHECK(write(pdfHead));
    HF_CHECK(writeStream(image,
        "/Type /XObject /Subtype /Image /Width " + std::to_string(pixels.width()) + " /Height "
            + std::to_string(pixels.height()) + " /ColorSpace /DeviceRGB /BitsPerComponent 8 " + packed.filter,
        packed.data));
    HF_CHECK(writeStream(contents, "", asBytes("q " + width + " 0 0 " + height + " 0 0 cm /P Do Q\n")));
    return writeObject(sheet,
        "/Type /Page /Parent " + reference(pageTreeNumber) + " /MediaBox [0 0 " + width + " " + height
            + "] /Resources << /XObject << /P " + reference(image) + " >> >> /Contents " + reference(contents));
}

Result<void> PdfBuilder::finish()
{
    std::string kids;
    for (uint32_t page = 1; page <= pages(); ++page)
        kids += (page > 1 ? " " : "") + reference(objectsBefore + page * objectsOfAPage);
    const uint64_t tree = m_size;
    HF_CHECK(writeObject(pageTreeNumber, "/Type /Pages /Count " + std::to_string(pages()) + " /Kids [" + kids + "]"));
    const uint64_t catalog = m_size;
    HF_CHECK(writeObject(catalogNumber, "/Type /Catalog /Pages " + reference(pageTreeNumber)));
    const uint64_t table = m_size;
    const std::string entries = std::to_string(m_offsets.size() + objectsBefore + 1);
    HF_CHECK(write("xref\n0 " + entries + "\n0000000000 65535 f \n"));
    m_offsets.insert(m_offsets.begin(), {catalog, tree});
    for (const uint64_t offset : m_offsets) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010llu 00000 n \n", static_cast<unsigned long long>(offset));
        HF_CHECK(write(entry));
    }
    return write("trailer\n<< /Size " + entries + " /Root " + reference(catalogNumber) + " >>\nstartxref\n"
        + std::to_string(table) + "\n%%EOF\n");
}

Result<Bytes> encodePdf(const std::vector<Page>& pages)
{
    MemorySink file;
    PdfBuilder builder(file);
    for (const Page& page : pages)
        HF_CHECK(builder.addPage(page));
    HF_CHECK(builder.finish());
    return file.take();
}

} // namespace holdfast::imaging
