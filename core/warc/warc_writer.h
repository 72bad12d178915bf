#pragma once

#include "core/base/digest.h"
#include "core/warc/http_message.h"

namespace holdfast::warc {

/// Where a record stands in the file.
struct Placed {
    uint64_t offset = 0, length = 0; ///< bytes, of its gzip member
    Digest payload; ///< SHA-256 of what the record is about: the body, the picture
};

/// Writes WARC 1.1 (ISO 28500:2017), each record a gzip member of its own, as readers need it to jump to one. Digests
/// are "sha256:" and lower-case hex.
class WarcWriter {
public:
    /// Starts `out`, which it borrows, with the warcinfo record. `software`: name and version.
    WarcWriter(Bytes& out, std::string_view software, UtcTime now);

    Placed addExchange(const HttpExchange& exchange); ///< the place of the response; its request comes right after
    /// Bytes that came over no network under this address, such as a screenshot.
    Placed addResource(std::string_view uri, UtcTime date, std::string_view mime, ByteView bytes);

private:
    using Fields = std::vector<HttpHeader>;
    Placed add(std::string_view type, const std::string& id, UtcTime date, const Fields& fields, ByteView head,
        ByteView payload, std::string_view mime);
    Bytes& m_out;
    UtcTime m_now;
    std::string m_infoId;
};

} // namespace holdfast::warc
