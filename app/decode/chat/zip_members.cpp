#include "app/decode/chat/zip_members.h"

#include "core/imaging/decode_client.h"

#include <algorithm>
#include <zlib.h>

namespace holdfast::decode {

namespace {

constexpr uint32_t endOfZipMark = 0x06054b50, centralMark = 0x02014b50, localMark = 0x04034b50;
constexpr size_t endBytes = 22, centralBytes = 46, localBytes = 30, maxComment = 0xffff;

std::optional<size_t> endOfZip(ByteView untrustedZip)
{
    if (untrustedZip.size() < endBytes)
        return std::nullopt;
    const size_t last = untrustedZip.size() - endBytes;
    const size_t first = last > maxComment ? last - maxComment : 0;
    for (size_t at = last + 1; at-- > first;)
        if (readU32Le(untrustedZip.subspan(at)) == endOfZipMark)
            return at;
    return std::nullopt;
}

Error brokenZip(const char* what)
{
    return Error(imaging::errors::decodeFailed, what);
}

} // namespace

Result<std::vector<ZipMember>> zipMembers(ByteView untrustedZip)
{
    const auto end = endOfZip(untrustedZip);
    if (!end)
        return fail(brokenZip("no directory"));
    const uint16_t count = readU16Le(untrustedZip.subspan(*end + 10));
    size_t at = readU32Le(untrustedZip.subspan(*end + 16));
    std::vector<ZipMember> members;
    for (uint16_t i = 0; i < count && members.size() < maxZipMembers; ++i) {
        if (at > untrustedZip.size() || untrustedZip.size() - at < centralBytes
            || readU32Le(untrustedZip.subspan(at)) != centralMark)
            return fail(brokenZip("directory"));
        const ByteView header = untrustedZip.subspan(at);
        const size_t nameBytes = readU16Le(header.subspan(28)), extraBytes = readU16Le(header.subspan(30)),
                     commentBytes = readU16Le(header.subspan(32));
        if (header.size() - centralBytes < nameBytes + extraBytes + commentBytes)
            return fail(brokenZip("directory"));
        ZipMember member;
        member.untrustedName = asText(header.subspan(centralBytes, nameBytes));
        member.isEncrypted = (readU16Le(header.subspan(8)) & 1) != 0;
        member.method = readU16Le(header.subspan(10));
        member.crc32 = readU32Le(header.subspan(16));
        member.packedBytes = readU32Le(header.subspan(20));
        member.bytes = readU32Le(header.subspan(24));
        member.at = readU32Le(header.subspan(42));
        members.push_back(std::move(member));
        at += centralBytes + nameBytes + extraBytes + commentBytes;
    }
    return members;
}

Result<std::string> unpacked(ByteView untrustedZip, const ZipMember& member, size_t cap)
{
    if (member.isEncrypted || (member.method != 0 && member.method != 8))
        return fail(imaging::errors::unsupported, "packed in another way");
    if (member.bytes > cap)
        return fail(holdfast::errors::tooLarge, "in a ZIP");
    if (member.at > untrustedZip.size() || untrustedZip.size() - member.at < localBytes
        || readU32Le(untrustedZip.subspan(member.at)) != localMark)
        return fail(brokenZip("header"));
    const size_t before = localBytes + readU16Le(untrustedZip.subspan(member.at + 26))
        + readU16Le(untrustedZip.subspan(member.at + 28));
    if (untrustedZip.size() - member.at < before || untrustedZip.size() - member.at - before < member.packedBytes)
        return fail(brokenZip("cut"));
    const ByteView packed = untrustedZip.subspan(member.at + before, member.packedBytes);
    std::string plain;
    if (member.method == 0) {
        plain = asText(packed);
    } else {
        plain.resize(size_t(member.bytes) + 1); // one more than it says, so that more is seen
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            return fail(holdfast::errors::outOfMemory, "ZIP");
        stream.next_in = const_cast<Bytef*>(packed.data());
        stream.avail_in = uInt(packed.size());
        stream.next_out = reinterpret_cast<Bytef*>(plain.data());
        stream.avail_out = uInt(plain.size());
        const int done = inflate(&stream, Z_FINISH);
        plain.resize(plain.size() - stream.avail_out);
        inflateEnd(&stream);
        if (done != Z_STREAM_END)
            return fail(brokenZip("packed data"));
    }
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(plain.data()), uInt(plain.size()));
    if (plain.size() != member.bytes || sum != member.crc32)
        return fail(brokenZip("its sum is another"));
    return plain;
}

} // namespace holdfast::decode
