#pragma once

#include "core/imaging/decode_client.h"

#include <memory>

namespace holdfast::imaging {

/// The first page of a picture or PDF, at most `maxWidth` wide and never larger than it is; for showing, not for
/// keeping. decode.unsupported, decode.failed, io.too-large, helper.*.
Result<QImage> smallPicture(DecodeClient& decoder, ByteSource& untrustedFile, std::string_view untrustedMime,
    int maxWidth, const Progress& progress);

/// Of many files by one helper, which is started when the first is asked for. For one thread at a time.
class SmallPictures {
public:
    explicit SmallPictures(Progress progress)
        : m_progress(std::move(progress))
    {
    }
    Result<QImage> of(ByteSource& untrustedFile, std::string_view untrustedMime, int maxWidth); ///< as smallPicture()

private:
    Progress m_progress;
    std::unique_ptr<DecodeClient> m_decoder;
};

} // namespace holdfast::imaging
