#pragma once

#include "app/decode/archive/warc_reader.h"
#include "app/decode/identifier.h"
#include "core/imaging/archive_pictures.h"

#include <QByteArray>

namespace holdfast::decode {

/// A web archive (WACZ 1.1.1) whose pictures can be listed and taken out.
class PictureArchive {
public:
    /// Lists the bodies of answers with the status 200 that are pictures by content, SVG aside. decode.failed,
    /// io.too-large.
    static Result<PictureArchive> open(
        const QByteArray& untrustedWacz, const Identifier& identifier, uint32_t leastSide);
    const imaging::ArchivedPictures& pictures() const { return m_pictures; }
    Result<std::string> body(size_t number) const; ///< of the picture at this place of the list

private:
    void look(const WarcRecord& record, const Identifier& identifier, uint32_t leastSide);
    std::string m_untrustedWarc;
    imaging::ArchivedPictures m_pictures;
    std::vector<size_t> m_places; ///< of each picture's record
};

} // namespace holdfast::decode
