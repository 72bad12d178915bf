#include "core/imaging/archive_exchange.h"

#include "core/imaging/decode_protocol.h"

namespace holdfast::imaging {

constexpr std::chrono::seconds archiveSilence{120}; // its own limit is 60 s

Result<ArchivedPictures> askForArchive(
    DecodeExchange& exchange, ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress)
{
    HF_CHECK(exchange.sendFile({{"type", protocol::archive}, {"least_side", leastSide}}, untrustedWacz, progress));
    HF_TRY(const Json untrustedAnswer, exchange.answer(protocol::archiveRead, archiveSilence, progress));
    HF_TRY(ArchivedPictures found, parseArchivedPictures(untrustedAnswer));
    exchange.wasWhole();
    return found;
}

Result<Bytes> askForArchivedPicture(
    DecodeExchange& exchange, size_t number, const ArchivedPicture& listed, const Progress& progress)
{
    HF_CHECK(exchange.begin({{"type", protocol::archivePicture}, {"number", number}}));
    HF_TRY(const Json untrustedAnswer, exchange.answer(protocol::archivePictureRead, archiveSilence, progress));
    HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedAnswer, "bytes"));
    if (bytes != listed.bytes)
        return fail(holdfast::errors::helperBadMessage, "another picture than was listed");
    Bytes picture;
    while (picture.size() < bytes) {
        HF_TRY(const Frame untrustedFrame, exchange.helper().receive(archiveSilence, progress));
        if (untrustedFrame.kind != Frame::Kind::Data || untrustedFrame.payload.empty()
            || untrustedFrame.payload.size() > bytes - picture.size())
            return fail(holdfast::errors::helperBadMessage, "picture");
        append(picture, untrustedFrame.payload);
    }
    if (Sha256::of(picture) != listed.sha256)
        return fail(holdfast::errors::helperBadMessage, "another picture than was listed");
    exchange.wasWhole();
    return picture;
}

} // namespace holdfast::imaging
