#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

class QPDF;

namespace holdfast::decode {

/// One page of a PDF as a PDF of its own, changed so that drawing it shows what the page itself hides. Empty when qpdf
/// can't make it.
class PdfViews {
public:
    explicit PdfViews(const QByteArray& untrustedPdf);
    ~PdfViews();
    PdfViews(const PdfViews&) = delete;
    PdfViews& operator=(const PdfViews&) = delete;

    QByteArray withoutText(uint32_t page); ///< as it is, but no letter is drawn
    QByteArray laidOpen(uint32_t page); ///< with every layer, and with what lies outside the part that is shown
    /// Each picture alone: nothing over it, no clipping. All of them in one when they are many.
    std::vector<QByteArray> picturesAlone(uint32_t page);

private:
    std::unique_ptr<QPDF> copyOf(uint32_t page, bool keepsLayers);
    QByteArray m_untrustedPdf;
    std::unique_ptr<QPDF> m_pdf; ///< none when it could not be read
};

} // namespace holdfast::decode
