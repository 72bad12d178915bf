#pragma once

#include "core/imaging/archive_pictures.h"
#include "core/imaging/decode_exchange.h"

#include <optional>

namespace holdfast::imaging {

/// The web archive that the helper keeps since it listed its pictures, until another is sent or the helper ends.
class KeptArchive {
public:
    explicit KeptArchive(DecodeExchange& exchange)
        : m_exchange(exchange)
    {
    }
    /// Hands an archive to the helper and lists its pictures of at least `leastSide` px a side.
    Result<ArchivedPictures> send(ByteSource& untrustedWacz, uint32_t leastSide, const Progress& progress);
    bool holds(const Digest& sha256) const { return find(sha256) != nullptr; }
    /// helper.bad-message where the bytes are not the listed ones; decode.failed where none is listed.
    Result<Bytes> picture(const Digest& sha256, const Progress& progress);
    void forget() { m_listed.reset(); }

private:
    const ArchivedPicture* find(const Digest& sha256) const;
    Result<Bytes> receive(const ArchivedPicture& listed, const Progress& progress);

    DecodeExchange& m_exchange;
    std::optional<ArchivedPictures> m_listed;
};

} // namespace holdfast::imaging
