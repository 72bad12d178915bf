#pragma once

#include "core/base/byte_stream.h"
#include "core/imaging/redaction.h"

namespace holdfast::imaging {

/// A PDF that is written page by page (ISO 32000-1 section 7.5): each page is one image object and the operator that
/// draws it, and goes to `out` as soon as it is added, so that only one page is in memory however many there are. No
/// Info dictionary, no metadata stream, no /ID, no time; the same pages give the same bytes.
class PdfBuilder {
public:
    explicit PdfBuilder(ByteSink& out) ///< borrows
        : m_out(out)
    {
    }
    Result<void> addPage(const Page& page); ///< redact.encode-failed; what writing to `out` fails with
    Result<void> finish(); ///< call once, after the last page; what writing to `out` fails with
    uint64_t size() const { return m_size; } ///< bytes written so far

private:
    Result<void> write(std::string_view text);
    Result<void> writeObject(uint32_t number, std::string_view dictionary);
    Result<void> writeStream(uint32_t number, std::string_view dictionary, ByteView data);
    Result<void> start(uint32_t number);
    uint32_t pages() const { return uint32_t(m_offsets.size() / objectsOfAPage); }

    static constexpr uint32_t objectsOfAPage = 3, objectsBefore = 2; ///< the catalog and the tree of pages
    ByteSink& m_out;
    uint64_t m_size = 0;
    std::vector<uint64_t> m_offsets; ///< of the pages' objects, in the order of their numbers
};

} // namespace holdfast::imaging
