#pragma once

#include "app/decode/leak/page_items.h"

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

    /// The page as it is, upright and without its other pages; what the following three begin with.
    QByteArray upright(uint32_t page);
    int rotationOf(uint32_t page); ///< 0, 90, 180 or 270, clockwise
    double unitOf(uint32_t page); ///< how many points a unit of its own is
    static PageItems itemsOf(const QByteArray& upright);
    static QByteArray without(const QByteArray& upright, const std::set<PaintPlace>& paints);
    /// These alone on white paper that reaches over `sheet`: no clipping, no masks, no transparency, every layer. Text
    /// is black.
    static QByteArray alone(
        const QByteArray& upright, const std::set<PaintPlace>& paints, const QRectF& sheet, bool isText);
    static QRectF shownBox(const QByteArray& upright); ///< empty when it has none

private:
    std::unique_ptr<QPDF> copyOf(uint32_t page, bool keepsLayers);
    QByteArray m_untrustedPdf;
    std::unique_ptr<QPDF> m_pdf; ///< none when it could not be read
};

} // namespace holdfast::decode
