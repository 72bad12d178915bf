#pragma once

#include "core/imaging/redaction.h"

#include <memory>

namespace holdfast::imaging {

/// A PDF that grows by one page at a time, so that only one page of pixels is in memory: each page is one image object
/// and the operator that draws it. No Info dictionary, no metadata stream, no time; the same pages give the same bytes,
/// and the trailer's /ID is the same constant in every file.
class PdfBuilder {
public:
    PdfBuilder();
    ~PdfBuilder();
    PdfBuilder(const PdfBuilder&) = delete;
    PdfBuilder& operator=(const PdfBuilder&) = delete;

    Result<void> addPage(const Page& page); ///< redact.encode-failed
    Result<Bytes> finish(); ///< call once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::imaging
