#include "app/decode/archive/warc_reader.h"

#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace holdfast::decode {

namespace {

constexpr uint64_t maxUnpackedWarc = 1u << 30;
constexpr size_t maxWarcHead = 64 * 1024;

Error brokenWarc(const char* what)
{
    return Error(imaging::errors::decodeFailed, what);
}

std::string_view withoutSpace(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::optional<size_t> lengthIn(std::string_view untrustedNumber)
{
    if (untrustedNumber.empty() || untrustedNumber.size() > 12
        || !std::ranges::all_of(untrustedNumber, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    size_t length = 0;
    for (const char c : untrustedNumber)
        length = length * 10 + size_t(c - '0');
    return length;
}

void takeWarcField(WarcRecord& record, const std::string& name, std::string_view value)
{
    if (name == "warc-type")
        record.type = value;
    else if (name == "warc-record-id")
        record.id = value;
    else if (name == "warc-target-uri")
        record.uri = value;
    else if (name == "warc-date")
        record.date = value;
    else if (name == "warc-payload-digest")
        record.payloadDigest = value;
    else if (name == "warc-truncated")
        record.isTruncated = true;
}

} // namespace

Result<std::string> WarcReader::unpackMember(bool& isTooLarge)
{
    constexpr int gzipOnly = MAX_WBITS + 16;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return fail(holdfast::errors::outOfMemory, "WARC");
    const ByteView packed = m_untrustedWarc.subspan(m_at);
    stream.next_in = const_cast<Bytef*>(packed.data()); // zlib's older interface; it only reads
    stream.avail_in = uInt(packed.size()); // of a file of 256 MiB at most
    std::string plain;
    std::array<Bytef, 64 * 1024> part;
    int done = Z_OK;
    while (done == Z_OK && m_unpacked <= maxUnpackedWarc) {
        stream.next_out = part.data();
        stream.avail_out = uInt(part.size());
        done = inflate(&stream, Z_NO_FLUSH);
        const size_t count = part.size() - stream.avail_out;
        m_unpacked += count;
        const size_t room = maxWarcBlock + maxWarcHead - plain.size();
        plain.append(reinterpret_cast<const char*>(part.data()), std::min(count, room));
        isTooLarge = isTooLarge || count > room;
    }
    m_at += packed.size() - stream.avail_in;
    inflateEnd(&stream);
    if (m_unpacked > maxUnpackedWarc)
        return fail(holdfast::errors::tooLarge, "in a web archive");
    if (done != Z_STREAM_END)
        return fail(brokenWarc("packed record"));
    return plain;
}

Result<std::optional<WarcRecord>> WarcReader::next()
{
    if (m_at >= m_untrustedWarc.size())
        return std::optional<WarcRecord>();
    WarcRecord record;
    record.at = m_at;
    HF_TRY(std::string plain, unpackMember(record.isTooLarge));
    const size_t headEnd = plain.find("\r\n\r\n");
    if (!plain.starts_with("WARC/1.") || headEnd > maxWarcHead)
        return fail(brokenWarc("no WARC record"));
    std::optional<size_t> length;
    for (const std::string_view line : splitAt(std::string_view(plain).substr(0, headEnd), '\n')) {
        const size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string name = asciiLowerCase(line.substr(0, colon));
        std::string_view value = line.substr(colon + 1);
        if (value.ends_with('\r'))
            value.remove_suffix(1);
        value = withoutSpace(value);
        if (name == "content-length")
            length = lengthIn(value);
        else
            takeWarcField(record, name, value);
    }
    if (!length || (!record.isTooLarge && plain.size() - headEnd - 4 < *length))
        return fail(brokenWarc("length of a WARC record"));
    record.isTooLarge = record.isTooLarge || *length > maxWarcBlock;
    plain.erase(0, headEnd + 4);
    plain.resize(std::min(plain.size(), *length));
    record.block = std::move(plain);
    return std::optional(std::move(record));
}

} // namespace holdfast::decode
