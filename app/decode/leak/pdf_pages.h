#pragma once

#include "app/decode/leak/pdf_views.h"
#include "core/imaging/leak/traces.h"

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

class QImage;

namespace holdfast::decode {

/// What the pages of a PDF hold and don't show. A page is drawn as it is and as it would be without its text, with each
/// picture alone, and laid open; what makes no difference where it lies is hidden.
class PdfPages {
public:
    explicit PdfPages(const QByteArray& untrustedPdf);
    ~PdfPages();
    /// Boxes in pixels at `dotsPerInch`.
    imaging::Traces inspect(uint32_t page, double dotsPerInch);

private:
    PdfViews m_views;
    std::unique_ptr<Poppler::Document> m_shown;
};

} // namespace holdfast::decode
