#pragma once

#include "core/warc/cdxj_index.h"

namespace holdfast::warc {

/// Builds one WACZ 1.1.1 file of one page in memory: the WARC, its index, the list of pages, and a data package with
/// the hash of each. The package's own hash is given, and not signed.
class WaczBuilder {
public:
    WaczBuilder(std::string software, UtcTime now);

    void addExchange(const HttpExchange& exchange);
    void addResource(const std::string& uri, UtcTime date, const std::string& mime, ByteView bytes);
    uint64_t bytes() const { return m_warc.size(); } ///< so far

    struct Page {
        std::string url, title;
        UtcTime date{};
    };
    Result<Bytes> finish(const Page& page); ///< once

private:
    std::string m_software;
    UtcTime m_now;
    Bytes m_warc;
    WarcWriter m_writer;
    CdxjIndex m_index;
};

} // namespace holdfast::warc
