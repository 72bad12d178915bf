#include "app/decode/leak/pdf_views.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

using ItemHandle = QPDFObjectHandle;
using ItemToken = QPDFTokenizer::Token;

/// Leaves out painting operators by their number; an operator that no reader knows takes their operands.
class ChosenPaints final : public ItemHandle::TokenFilter {
public:
    ChosenPaints(QPDFObjGen stream, const std::set<PaintPlace>& paints, bool keepsThem, bool isBare, bool isBlack)
        : m_stream(stream)
        , m_paints(paints)
        , m_keepsThem(keepsThem)
        , m_isBare(isBare)
        , m_isBlack(isBlack)
    {
    }

    void handleToken(const ItemToken& token) override
    {
        const bool isWord = token.getType() == QPDFTokenizer::tt_word;
        const std::string word = isWord ? token.getValue() : std::string();
        if (word == "BI")
            m_isInImage = true;
        if (m_isInImage)
            m_image.push_back(token);
        const bool isPaint = isWord && isPaintOperator(word);
        const bool isLeftOut = isPaint && (m_paints.contains({m_stream, ++m_ordinal}) != m_keepsThem);
        if (m_isInImage) {
            if (word == "EI")
                endImage(!isLeftOut);
        } else if (isLeftOut)
            leaveOut(word);
        else if (isWord && isDropped(word))
            write(word == "W" || word == "W*" ? " " : "nothing ");
        else
            writeToken(token);
    }

private:
    static bool isIn(std::string_view word, std::initializer_list<std::string_view> words)
    {
        return std::ranges::find(words, word) != words.end();
    }

    bool isDropped(const std::string& word) const
    {
        return (m_isBare && isIn(word, {"W", "W*", "gs"}))
            || (m_isBlack && isIn(word, {"g", "rg", "k", "cs", "sc", "scn", "G", "RG", "K", "CS", "SC", "SCN"}));
    }

    void leaveOut(const std::string& word)
    {
        if (word == "Tj" || word == "TJ" || word == "Do" || word == "sh")
            write("nothing ");
        else if (word == "'" || word == "\"")
            write("nothing T* ");
        else
            write("n");
    }

    void endImage(bool isKept)
    {
        if (isKept)
            for (const ItemToken& token : m_image)
                writeToken(token);
        m_image.clear();
        m_isInImage = false;
    }

    QPDFObjGen m_stream;
    const std::set<PaintPlace>& m_paints;
    bool m_keepsThem, m_isBare, m_isBlack;
    bool m_isInImage = false;
    std::vector<ItemToken> m_image;
    int m_ordinal = -1;
};

bool isSubtype(ItemHandle object, std::string_view name)
{
    ItemHandle kind = object.isStream() ? object.getDict().getKey("/Subtype") : ItemHandle::newNull();
    return kind.isName() && kind.getName() == name;
}

void openItems(QPDF& pdf, const QByteArray& bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("page", bytes.constData(), size_t(bytes.size()));
}

QByteArray writtenItems(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setPreserveUnreferencedObjects(true); // so that the numbers of streams stay
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

void choosePaints(QPDF& pdf, const std::set<PaintPlace>& paints, bool keepsThem, bool isBlack)
{
    const bool isBare = keepsThem;
    for (ItemHandle object : pdf.getAllObjects())
        if (isSubtype(object, "/Form"))
            object.addTokenFilter(
                std::make_shared<ChosenPaints>(object.getObjGen(), paints, keepsThem, isBare, isBlack));
    ItemHandle page = pdf.getAllPages().at(0);
    page.addContentTokenFilter(std::make_shared<ChosenPaints>(QPDFObjGen(), paints, keepsThem, isBare, isBlack));
}

template <class Make>
auto orEmpty(Make make) -> decltype(make())
{
    try {
        return make();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace

QByteArray PdfViews::upright(uint32_t page)
{
    return orEmpty([&] {
        const auto copy = copyOf(page, true);
        ItemHandle sheet = copy->getAllPages().at(0);
        sheet.replaceKey("/Rotate", ItemHandle::newInteger(0));
        sheet.removeKey("/UserUnit");
        return writtenItems(*copy);
    });
}

int PdfViews::rotationOf(uint32_t page)
{
    return orEmpty([&] {
        if (!m_pdf)
            return 0;
        ItemHandle turn = QPDFPageObjectHelper(m_pdf->getAllPages().at(page - 1)).getAttribute("/Rotate", false);
        const int degrees = turn.isInteger() ? int(turn.getIntValue() % 360) : 0;
        return (degrees + 360) % 360;
    });
}

double PdfViews::unitOf(uint32_t page)
{
    return orEmpty([&] {
        if (!m_pdf)
            return 1.0;
        ItemHandle sheet = m_pdf->getAllPages().at(page - 1), unit = sheet.getKey("/UserUnit");
        return unit.isNumber() ? std::clamp(unit.getNumericValue(), 0.01, 100.0) : 1.0;
    });
}

PageItems PdfViews::itemsOf(const QByteArray& upright)
{
    try {
        QPDF pdf;
        openItems(pdf, upright);
        return readPageItems(pdf.getAllPages().at(0));
    } catch (const std::exception&) {
        return {.isWhole = false};
    }
}

QByteArray PdfViews::without(const QByteArray& upright, const std::set<PaintPlace>& paints)
{
    return orEmpty([&] {
        QPDF pdf;
        openItems(pdf, upright);
        choosePaints(pdf, paints, false, false);
        return writtenItems(pdf);
    });
}

QByteArray PdfViews::alone(
    const QByteArray& upright, const std::set<PaintPlace>& paints, const QRectF& sheet, bool isText)
{
    return orEmpty([&] {
        QPDF pdf;
        openItems(pdf, upright);
        choosePaints(pdf, paints, true, isText);
        for (ItemHandle object : pdf.getAllObjects()) {
            if (isSubtype(object, "/Form")) {
                constexpr double beyond = 100'000;
                object.getDict().replaceKey(
                    "/BBox", ItemHandle::newArray(QPDFObjectHandle::Rectangle(-beyond, -beyond, beyond, beyond)));
            }
            if (isSubtype(object, "/Image"))
                for (const char* key : {"/SMask", "/Mask"})
                    object.getDict().removeKey(key);
        }
        pdf.getRoot().removeKey("/OCProperties");
        ItemHandle page = pdf.getAllPages().at(0);
        for (const char* key : {"/Annots", "/CropBox"})
            page.removeKey(key);
        page.replaceKey("/MediaBox",
            ItemHandle::newArray(
                QPDFObjectHandle::Rectangle(sheet.left(), sheet.top(), sheet.right(), sheet.bottom())));
        return writtenItems(pdf);
    });
}

QRectF PdfViews::shownBox(const QByteArray& upright)
{
    return orEmpty([&] {
        QPDF pdf;
        openItems(pdf, upright);
        QPDFPageObjectHelper page(pdf.getAllPages().at(0));
        const auto box = [](ItemHandle array) {
            if (!array.isRectangle())
                return QRectF();
            const auto r = array.getArrayAsRectangle();
            return QRectF(QPointF(r.llx, r.lly), QPointF(r.urx, r.ury)).normalized();
        };
        const QRectF media = box(page.getMediaBox()), crop = box(page.getCropBox());
        return crop.isEmpty() ? media : crop.intersected(media);
    });
}

} // namespace holdfast::decode
