#pragma once

#include "core/warc/warc_writer.h"

namespace holdfast::warc {

/// The Sort-friendly URI Reordering Transform of an address, as indexes order by it: "com,example)/path?a=1".
std::string surtOf(std::string_view url);

/// The index of one WARC file by address and time: a line a record, key, 14-digit time and a JSON object (CDXJ).
class CdxjIndex {
public:
    explicit CdxjIndex(std::string warcName)
        : m_warcName(std::move(warcName))
    {
    }
    struct Entry {
        std::string url, method = "GET", mime;
        UtcTime date{};
        uint32_t status = 200;
    };
    void add(const Entry& entry, const Placed& placed);
    std::string text() const; ///< lines in the order of their bytes

private:
    std::string m_warcName;
    std::vector<std::string> m_lines;
};

} // namespace holdfast::warc
