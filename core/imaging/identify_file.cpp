#include "core/imaging/identify_file.h"

#include "core/imaging/decode_protocol.h"

namespace holdfast::imaging {

Result<DecodeClient::Identified> identifyFile(
    DecodeClient& decoder, ByteSource& untrustedFile, const Progress& progress)
{
    Bytes head(protocol::maxHeadBytes);
    HF_TRY(const size_t size, readFully(untrustedFile, head));
    return decoder.identify(ByteView(head).first(size), progress);
}

} // namespace holdfast::imaging
