#include "app/decode/leak/inspection.h"
#include "app/decode/leak/jpeg_rows.h"
#include "app/decode/leak/plain_jpeg.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

using PictureHandle = QPDFObjectHandle;

constexpr long long longestPictureSide = 1 << 20; ///< px; so that no product of two overflows

/// How many numbers a pixel has; 0 where it can't be told.
long long samplesOf(PictureHandle colours, int depth)
{
    if (colours.isArray() && colours.getArrayNItems() > 1) {
        PictureHandle kind = colours.getArrayItem(0), of = colours.getArrayItem(1);
        const std::string name = kind.isName() ? kind.getName() : std::string();
        if (name == "/ICCBased" && of.isStream() && of.getDict().getKey("/N").isInteger())
            return of.getDict().getKey("/N").getIntValue();
        if (name == "/DeviceN" && of.isArray())
            return of.getArrayNItems();
        return name == "/Indexed" || name == "/Separation" || name == "/CalGray" ? 1
            : name == "/CalRGB" || name == "/Lab"                                ? 3
                                                                                 : 0;
    }
    if (colours.isArray() && colours.getArrayNItems() == 1 && depth == 0)
        return samplesOf(colours.getArrayItem(0), 1);
    const std::string name = colours.isName() ? colours.getName() : std::string();
    return name == "/DeviceGray" ? 1 : name == "/DeviceRGB" ? 3 : name == "/DeviceCMYK" ? 4 : 0;
}

long long numberAt(PictureHandle dictionary, const char* key)
{
    PictureHandle value = dictionary.getKey(key);
    const long long number = value.isInteger() ? value.getIntValue() : 0;
    return number > 0 && number <= longestPictureSide ? number : 0;
}

/// Packed so that unpacking gives its rows; not as a JPEG or a fax, which say their size themselves.
bool givesRows(PictureHandle dictionary)
{
    constexpr std::array plain{"/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode"};
    const auto isPlain
        = [&](PictureHandle name) { return name.isName() && std::ranges::find(plain, name.getName()) != plain.end(); };
    PictureHandle filter = dictionary.getKey("/Filter");
    return filter.isArray() ? std::ranges::all_of(filter.getArrayAsVector(), isPlain)
                            : filter.isNull() || isPlain(filter);
}

/// Counts what is unpacked and stops when that is enough, however much more a small stream would become.
class RowCounter final : public Pipeline {
public:
    explicit RowCounter(unsigned long long enough)
        : Pipeline("rows", nullptr)
        , m_enough(enough)
    {
    }
    void write(const unsigned char*, size_t bytes) override
    {
        m_bytes += bytes;
        if (hasEnough())
            throw std::runtime_error("enough rows");
    }
    void finish() override { }
    bool hasEnough() const { return m_bytes >= m_enough; }

private:
    unsigned long long m_enough, m_bytes = 0;
};

bool hasFurtherRows(PictureHandle picture)
{
    PictureHandle dictionary = picture.getDict();
    const long long width = numberAt(dictionary, "/Width"), height = numberAt(dictionary, "/Height");
    PictureHandle stencil = dictionary.getKey("/ImageMask");
    const bool isStencil = stencil.isBool() && stencil.getBoolValue();
    const long long bits = isStencil ? 1 : numberAt(dictionary, "/BitsPerComponent");
    const long long samples = isStencil ? 1 : samplesOf(dictionary.getKey("/ColorSpace"), 0);
    if (width == 0 || height == 0 || bits == 0 || bits > 16 || samples <= 0 || samples > 32 || !givesRows(dictionary))
        return false;
    const long long row = (width * bits * samples + 7) / 8;
    constexpr auto unpacking = qpdf_dl_specialized; // runs of bytes, too
    if (!picture.pipeStreamData(nullptr, 0, unpacking, true))
        return false;
    constexpr long long slack = 16; // bytes; some programs end a stream with a line feed
    RowCounter counter(static_cast<unsigned long long>(row * (height + 1) + slack));
    try {
        picture.pipeStreamData(&counter, 0, unpacking, true);
    } catch (const std::exception&) {
        if (!counter.hasEnough())
            throw;
    }
    return counter.hasEnough(); // qpdf may have caught it itself
}

JpegRows rowsOfJpeg(PictureHandle picture, uint64_t& pixelBudget)
{
    if (!isPlainJpeg(picture.getDict()))
        return JpegRows::asNamed;
    const auto jpeg = picture.getRawStreamData();
    return jpegRows({jpeg->getBuffer(), jpeg->getSize()}, pixelBudget);
}

} // namespace

imaging::Traces pdfPictures(QPDF& untrustedPdf)
{
    imaging::Traces traces;
    size_t looked = 0;
    uint64_t pixelBudget = 4'000'000'000; // hundreds of scanned pages
    for (PictureHandle object : untrustedPdf.getAllObjects()) {
        if (++looked > mostPdfObjects) {
            traces.addUnread("objects");
            break;
        }
        if (!object.isStream())
            continue;
        PictureHandle kind = object.getDict().getKey("/Subtype");
        if (!kind.isName() || kind.getName() != "/Image")
            continue;
        try {
            const JpegRows rows = rowsOfJpeg(object, pixelBudget);
            if (rows == JpegRows::goOn || hasFurtherRows(object))
                traces.add({codes::hiddenPicture, 0, {}, "rows below the last one", true});
            if (rows == JpegRows::unread)
                traces.addUnread("rows of JPEG pictures");
        } catch (const std::exception&) {
            traces.addUnread("objects"); // a stream that is broken
        }
    }
    if (pixelBudget == 0)
        traces.addUnread("rows of JPEG pictures");
    return traces;
}

} // namespace holdfast::decode
