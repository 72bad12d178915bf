#include "core/imaging/archive_exchange.h"

#include "core/imaging/decode_client.h"
#include "core/imaging/decode_protocol.h"

#include <algorithm>

namespace holdfast::imaging {

constexpr std::chrono::seconds archiveSilence{120}; // its own limit is 60 s

Result<ArchivedPictures> KeptArchive::send(ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress)
{
    forget();
    HF_CHECK(m_exchange.sendFile({{"type", protocol::archive}, {"least_side", leastSide}}, untrustedWacz, progress));
    HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::archiveRead, archiveSilence, progress));
    HF_TRY(ArchivedPictures found, parseArchivedPictures(untrustedAnswer));
    m_exchange.wasWhole();
    m_listed = found;
    return found;
}

const ArchivedPicture* KeptArchive::find(const Digest& sha256) const
{
    if (!m_listed)
        return nullptr;
    const auto found = std::ranges::find(m_listed->pictures, sha256, &ArchivedPicture::sha256);
    return found == m_listed->pictures.end() ? nullptr : &*found;
}

Result<Bytes> KeptArchive::picture(const Digest& sha256, const Progress& progress)
{
    const ArchivedPicture* const listed = find(sha256);
    if (listed == nullptr)
        return fail(errors::decodeFailed, "no such picture of an archive");
    Result<Bytes> received = receive(*listed, progress);
    if (!received)
        forget(); // a helper that ran out of memory has let go of it
    return received;
}

Result<Bytes> KeptArchive::receive(const ArchivedPicture& listed, const Progress& progress)
{
    const auto number = size_t(&listed - m_listed->pictures.data());
    HF_CHECK(m_exchange.begin({{"type", protocol::archivePicture}, {"number", number}}));
    HF_TRY(const Json untrustedAnswer, m_exchange.answer(protocol::archivePictureRead, archiveSilence, progress));
    HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedAnswer, "bytes"));
    if (bytes != listed.bytes)
        return fail(holdfast::errors::helperBadMessage, "another picture than was listed");
    Bytes picture;
    while (picture.size() < bytes) {
        HF_TRY(const Frame untrustedFrame, m_exchange.helper().receive(archiveSilence, progress));
        if (untrustedFrame.kind != Frame::Kind::Data || untrustedFrame.payload.empty()
            || untrustedFrame.payload.size() > bytes - picture.size())
            return fail(holdfast::errors::helperBadMessage, "picture");
        append(picture, untrustedFrame.payload);
    }
    if (Sha256::of(picture) != listed.sha256)
        return fail(holdfast::errors::helperBadMessage, "another picture than was listed");
    m_exchange.wasWhole();
    return picture;
}

} // namespace holdfast::imaging
