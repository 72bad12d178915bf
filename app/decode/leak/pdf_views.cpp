#include "app/decode/leak/pdf_views.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

using Handle = QPDFObjectHandle;
using Token = QPDFTokenizer::Token;

/// No letter is drawn when every string is empty.
class NoText : public Handle::TokenFilter {
public:
    void handleToken(const Token& token) override
    {
        if (token.getType() == QPDFTokenizer::tt_string)
            write("()");
        else
            writeToken(token);
    }
};

/// Nothing is drawn but pictures: no letters, no lines and areas, no clipping.
class NoDrawing final : public NoText {
public:
    void handleToken(const Token& token) override
    {
        constexpr std::array paints{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"};
        const bool isWord = token.getType() == QPDFTokenizer::tt_word;
        if (isWord && std::ranges::find(paints, token.getValue()) != paints.end())
            write("n");
        else if (isWord && (token.getValue() == "W" || token.getValue() == "W*" || token.getValue() == "sh"))
            write(token.getValue() == "sh" ? "pop" : "");
        else
            NoText::handleToken(token);
    }
};

template <class Filter>
void filterAll(QPDF& pdf)
{
    for (Handle page : pdf.getAllPages())
        page.addContentTokenFilter(std::make_shared<Filter>());
    for (Handle object : pdf.getAllObjects())
        if (object.isStream() && object.getDict().getKey("/Subtype").isName()
            && object.getDict().getKey("/Subtype").getName() == "/Form")
            object.addTokenFilter(std::make_shared<Filter>());
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

/// A mask of one pixel that paints nothing.
void empty(Handle picture)
{
    Handle dictionary = picture.getDict();
    for (const char* key : {"/ColorSpace", "/SMask", "/Mask", "/Decode", "/Intent"})
        dictionary.removeKey(key);
    dictionary.replaceKey("/ImageMask", Handle::newBool(true));
    for (const char* key : {"/Width", "/Height", "/BitsPerComponent"})
        dictionary.replaceKey(key, Handle::newInteger(1));
    picture.replaceStreamData(std::string("\xff"), Handle::newNull(), Handle::newNull());
}

std::vector<QPDFObjGen> picturesOf(QPDF& pdf)
{
    std::vector<QPDFObjGen> found;
    QPDFPageObjectHelper(pdf.getAllPages().at(0)).forEachImage(true, [&](Handle& picture, Handle&, const std::string&) {
        if (std::ranges::find(found, picture.getObjGen()) == found.end())
            found.push_back(picture.getObjGen());
    });
    return found;
}

template <class Make>
auto orNothing(Make make) -> decltype(make())
{
    try {
        return make();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace

PdfViews::PdfViews(const QByteArray& untrustedPdf)
    : m_untrustedPdf(untrustedPdf)
{
    try {
        auto pdf = std::make_unique<QPDF>();
        pdf->setSuppressWarnings(true);
        pdf->processMemoryFile("pdf", m_untrustedPdf.constData(), size_t(m_untrustedPdf.size()));
        m_pdf = std::move(pdf);
    } catch (const std::exception&) {
        m_pdf = nullptr;
    }
}

PdfViews::~PdfViews() = default;

std::unique_ptr<QPDF> PdfViews::copyOf(uint32_t page, bool keepsLayers)
{
    if (!m_pdf)
        throw std::runtime_error("no PDF");
    auto copy = std::make_unique<QPDF>();
    copy->setSuppressWarnings(true);
    copy->emptyPDF();
    copy->addPage(m_pdf->getAllPages().at(page - 1), false);
    Handle layers = m_pdf->getRoot().getKey("/OCProperties");
    if (keepsLayers && layers.isDictionary())
        copy->getRoot().replaceKey(
            "/OCProperties", copy->copyForeignObject(layers.isIndirect() ? layers : m_pdf->makeIndirectObject(layers)));
    return copy;
}

QByteArray PdfViews::withoutText(uint32_t page)
{
    return orNothing([&] {
        const auto copy = copyOf(page, true);
        filterAll<NoText>(*copy);
        return written(*copy);
    });
}

QByteArray PdfViews::laidOpen(uint32_t page)
{
    return orNothing([&] {
        const auto copy = copyOf(page, false);
        Handle sheet = copy->getAllPages().at(0);
        sheet.removeKey("/CropBox");
        return written(*copy);
    });
}

std::vector<QByteArray> PdfViews::picturesAlone(uint32_t page)
{
    constexpr size_t mostAlone = 8;
    return orNothing([&] {
        std::vector<QByteArray> views;
        const size_t count = picturesOf(*copyOf(page, false)).size();
        const size_t rounds = count > mostAlone ? 1 : count;
        for (size_t kept = 0; kept < rounds; ++kept) {
            const auto copy = copyOf(page, false);
            Handle sheet = copy->getAllPages().at(0);
            sheet.removeKey("/Annots");
            const std::vector<QPDFObjGen> pictures = picturesOf(*copy);
            for (size_t i = 0; i < pictures.size() && rounds == count; ++i)
                if (i != kept)
                    empty(copy->getObject(pictures[i]));
            filterAll<NoDrawing>(*copy);
            views.push_back(written(*copy));
        }
        return views;
    });
}

} // namespace holdfast::decode
