#include "app/decode/claims.h"
#include "core/imaging/decode_client.h"

#include <exiv2/exiv2.hpp>

namespace holdfast::decode {

namespace {

constexpr long longestBinary = 64; ///< bytes: what is longer, such as a maker's note or a thumbnail, is no statement

bool isText(const Exiv2::Metadatum& datum)
{
    const bool isBinary = datum.typeId() == Exiv2::undefined || datum.typeId() == Exiv2::unsignedByte;
    return !isBinary || datum.size() <= longestBinary;
}

template <class Data>
void addAll(imaging::Claims& claims, const Data& data)
{
    for (const auto& datum : data) {
        if (!isText(datum)) {
            ++claims.leftOut;
            continue;
        }
        claims.add({0, datum.key(), datum.toString()});
    }
}

} // namespace

Result<imaging::Claims> readPictureClaims(const QByteArray& untrustedPicture)
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::enableBMFF(); // HEIF and AVIF
    try {
        const auto picture = Exiv2::ImageFactory::open(
            reinterpret_cast<const Exiv2::byte*>(untrustedPicture.constData()), long(untrustedPicture.size()));
        picture->readMetadata();
        imaging::Claims claims;
        addAll(claims, picture->exifData());
        addAll(claims, picture->iptcData());
        addAll(claims, picture->xmpData());
        if (!picture->comment().empty())
            claims.add({0, "Comment", picture->comment()});
        return claims;
    } catch (const Exiv2::AnyError& error) {
        return fail(imaging::errors::decodeFailed, error.what());
    }
}

} // namespace holdfast::decode
