#include "app/decode/leak/inspection.h"
#include "app/decode/leak/stray_bytes.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <zlib.h>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

/// Up to their end, or as far as they are such.
Bytes ofAscii85(ByteView letters)
{
    constexpr uint32_t base = 85, most = 5;
    Bytes bytes;
    uint32_t group = 0, count = 0;
    for (const uint8_t letter : letters) {
        if (letter == 'z' && count == 0)
            bytes.insert(bytes.end(), 4, 0);
        if (letter <= ' ' || letter == 'z')
            continue;
        if (letter < '!' || letter > 'u')
            break;
        group = group * base + (letter - uint32_t('!'));
        if (++count < most)
            continue;
        for (const int shift : {24, 16, 8, 0})
            bytes.push_back(uint8_t(group >> shift));
        group = count = 0;
    }
    for (uint32_t i = count; count > 1 && i < most; ++i)
        group = group * base + base - 1;
    for (uint32_t i = 0; i + 1 < count; ++i)
        bytes.push_back(uint8_t(group >> (24 - 8 * i)));
    return bytes;
}

/// What stands after the end that packed bytes have of themselves: whoever unpacks them stops there.
class PackedTails {
public:
    explicit PackedTails(QPDF& pdf)
        : m_pdf(pdf)
    {
    }

    imaging::Traces run()
    {
        constexpr size_t mostTails = 20;
        size_t looked = 0;
        for (QPDFObjectHandle object : m_pdf.getAllObjects()) {
            if (++looked > mostPdfObjects || m_traces.entries.size() >= mostTails)
                break;
            if (object.isStream())
                try {
                    look(object);
                } catch (const std::exception&) {
                    m_traces.addUnread("objects");
                }
            if (m_unpacked > mostUnpacked) {
                m_traces.addUnread("what follows packed bytes");
                break;
            }
        }
        return std::move(m_traces);
    }

private:
    static constexpr uint64_t mostUnpacked = 2ULL << 30; ///< bytes of a file

    void look(QPDFObjectHandle stream)
    {
        QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
        const std::string name = nameOfFilter(filter, 0);
        const bool isDeflated = name == "/FlateDecode", isHex = name == "/ASCIIHexDecode";
        if (!isDeflated && !isHex && name != "/ASCII85Decode")
            return;
        const auto raw = stream.getRawStreamData();
        const ByteView packed(raw->getBuffer(), raw->getSize());
        tellIfTelling(isDeflated ? afterDeflated(packed) : afterSign(packed, isHex ? ">" : "~>"));
        if (name != "/ASCII85Decode" || nameOfFilter(filter, 1) != "/FlateDecode")
            return;
        const Bytes inner = ofAscii85(packed);
        tellIfTelling(afterDeflated(inner));
    }

    static std::string nameOfFilter(QPDFObjectHandle filter, int at)
    {
        if (filter.isArray())
            filter = at < filter.getArrayNItems() ? filter.getArrayItem(at) : QPDFObjectHandle::newNull();
        else if (at > 0)
            return {};
        return filter.isName() ? filter.getName() : std::string();
    }

    void tellIfTelling(ByteView tail)
    {
        if (strayBytesTell(tail))
            m_traces.add({imaging::leak_codes::trailing, 0, {},
                std::to_string(tail.size()) + " bytes after what is packed", true});
    }

    static ByteView afterSign(ByteView packed, std::string_view sign)
    {
        const size_t end = asText(packed).find(sign);
        return end == std::string_view::npos ? ByteView() : packed.subspan(end + sign.size());
    }

    /// Nothing where the end (RFC 1950) doesn't come.
    ByteView afterDeflated(ByteView packed)
    {
        z_stream stream = {};
        if (packed.size() > UINT32_MAX || inflateInit(&stream) != Z_OK)
            return {};
        std::array<uint8_t, 65536> unpacked;
        stream.next_in = const_cast<Bytef*>(packed.data()); // zlib only reads it
        stream.avail_in = uInt(packed.size());
        int state = Z_OK;
        while (state == Z_OK && m_unpacked <= mostUnpacked) {
            stream.next_out = unpacked.data();
            stream.avail_out = uInt(unpacked.size());
            state = inflate(&stream, Z_NO_FLUSH);
            m_unpacked += unpacked.size() - stream.avail_out;
        }
        const ByteView tail = packed.last(stream.avail_in);
        inflateEnd(&stream);
        return state == Z_STREAM_END ? tail : ByteView();
    }

    QPDF& m_pdf;
    imaging::Traces m_traces;
    uint64_t m_unpacked = 0;
};

} // namespace

imaging::Traces pdfPacked(QPDF& untrustedPdf)
{
    return PackedTails(untrustedPdf).run();
}

} // namespace holdfast::decode
