#include "app/decode/pdf_document.h"

#include <poppler-qt6.h>

namespace holdfast::decode {

PdfDocument::PdfDocument(std::unique_ptr<Poppler::Document> document)
    : m_document(std::move(document))
{
}

PdfDocument::~PdfDocument() = default;

uint32_t PdfDocument::pages() const
{
    return uint32_t(m_document->numPages());
}

Result<std::unique_ptr<Document>> PdfDocument::open(const QByteArray& untrustedFile)
{
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(untrustedFile);
    if (document == nullptr)
        return fail(imaging::errors::decodeFailed, "not a whole PDF");
    if (document->isLocked())
        return fail(imaging::errors::unsupported, "the PDF asks for a password");
    const int pages = document->numPages();
    if (pages < 1)
        return fail(imaging::errors::decodeFailed, "a PDF without pages");
    if (uint32_t(pages) > imaging::maxPages)
        return fail(errors::tooLarge, std::to_string(pages) + " pages, at most " + std::to_string(imaging::maxPages));
    document->setRenderBackend(Poppler::Document::SplashBackend);
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    return std::unique_ptr<Document>(new PdfDocument(std::move(document)));
}

Result<QImage> PdfDocument::render(uint32_t number, double dotsPerInch)
{
    if (number < 1 || number > pages())
        return fail(imaging::errors::noSuchPage, std::to_string(number));
    const std::unique_ptr<Poppler::Page> page = m_document->page(int(number) - 1);
    if (page == nullptr)
        return fail(imaging::errors::decodeFailed, "page " + std::to_string(number));
    constexpr double pointsPerInch = 72;
    const QSizeF points = page->pageSizeF();
    HF_CHECK(checkSize(points.width() * dotsPerInch / pointsPerInch, points.height() * dotsPerInch / pointsPerInch));
    QImage image = page->renderToImage(dotsPerInch, dotsPerInch);
    if (image.isNull())
        return fail(imaging::errors::decodeFailed, "page " + std::to_string(number));
    image.setDevicePixelRatio(1);
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace holdfast::decode
