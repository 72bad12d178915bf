#include "core/imaging/pdf_builder.h"

#include "core/imaging/pixel_rows.h"

#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <cstdio>
#include <exception>

namespace holdfast::imaging {

struct PdfBuilder::State {
    State() { pdf.emptyPDF(); }
    QPDF pdf;
    size_t pages = 0, pixelBytes = 0; ///< packed
};

PdfBuilder::PdfBuilder()
    : m_state(std::make_unique<State>())
{
}

PdfBuilder::~PdfBuilder() = default;

/// Hundredths of a point: enough to give the pixels back at the same resolution, and always the same text.
static std::string points(int pixels, double dotsPerInch)
{
    const long long hundredths = std::llround(pixels * 7200.0 / dotsPerInch);
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%02lld", hundredths / 100, hundredths % 100);
    return text;
}

static QPDFObjectHandle integer(int value)
{
    return QPDFObjectHandle::newInteger(value);
}

static QPDFObjectHandle makeImage(QPDF& pdf, const QImage& pixels, const Bytes& rows)
{
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle parameters = QPDFObjectHandle::newDictionary();
    parameters.replaceKey("/Predictor", integer(15));
    parameters.replaceKey("/Colors", integer(3));
    parameters.replaceKey("/BitsPerComponent", integer(8));
    parameters.replaceKey("/Columns", integer(pixels.width()));
    image.replaceStreamData(std::string(asText(rows)), QPDFObjectHandle::newName("/FlateDecode"), parameters);
    QPDFObjectHandle dictionary = image.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", integer(pixels.width()));
    dictionary.replaceKey("/Height", integer(pixels.height()));
    dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceRGB"));
    dictionary.replaceKey("/BitsPerComponent", integer(8));
    return image;
}

Result<void> PdfBuilder::addPage(const Page& page)
{
    if (!(page.dotsPerInch >= 1))
        return fail(errors::encodeFailed, "resolution");
    HF_TRY(const QImage pixels, opaque(page.pixels));
    HF_TRY(const Bytes rows, deflateRows(pixels));
    const std::string width = points(pixels.width(), page.dotsPerInch);
    const std::string height = points(pixels.height(), page.dotsPerInch);
    try {
        QPDF& pdf = m_state->pdf;
        const QPDFObjectHandle image = makeImage(pdf, pixels, rows);
        const QPDFObjectHandle contents
            = QPDFObjectHandle::newStream(&pdf, "q " + width + " 0 0 " + height + " 0 0 cm /P Do Q\n");
        QPDFObjectHandle sheet
            = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + width + " " + height + "] >>");
        QPDFObjectHandle pictures = QPDFObjectHandle::newDictionary();
        pictures.replaceKey("/P", image);
        QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
        resources.replaceKey("/XObject", pictures);
        sheet.replaceKey("/Resources", resources);
        sheet.replaceKey("/Contents", contents);
        QPDFPageDocumentHelper(pdf).addPage(pdf.makeIndirectObject(sheet), false);
        ++m_state->pages;
        m_state->pixelBytes += rows.size();
    } catch (const std::exception& error) {
        return fail(errors::encodeFailed, error.what());
    }
    return {};
}

Result<Bytes> PdfBuilder::finish()
{
    constexpr size_t bytesBesidePixels = 1024; // of a page, about
    try {
        Bytes file;
        file.reserve(m_state->pixelBytes + (m_state->pages + 1) * bytesBesidePixels); // growing would hold it twice
        Pl_Function out("file", nullptr, [&file](unsigned char const* data, size_t size) {
            append(file, {data, size});
        });
        QPDFWriter writer(m_state->pdf);
        writer.setOutputPipeline(&out);
        writer.setStaticID(true); // an /ID made of the content or the time would be one more thing that tells
        writer.setMinimumPDFVersion("1.4");
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.write();
        return file;
    } catch (const std::exception& error) {
        return fail(errors::encodeFailed, error.what());
    }
}

Result<Bytes> encodePdf(const std::vector<Page>& pages)
{
    PdfBuilder builder;
    for (const Page& page : pages)
        HF_CHECK(builder.addPage(page));
    return builder.finish();
}

} // namespace holdfast::imaging
