#pragma once

#include "app/decode/document.h"

namespace Poppler {
class Document;
}

namespace holdfast::decode {

/// A PDF, drawn page by page on white by Poppler, annotations and form fields included.
class PdfDocument final : public Document {
public:
    static Result<std::unique_ptr<Document>> open(const QByteArray& untrustedFile);
    ~PdfDocument() override;
    uint32_t pages() const override;
    Result<QImage> render(uint32_t number, double dotsPerInch) override;

private:
    explicit PdfDocument(std::unique_ptr<Poppler::Document> document);
    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace holdfast::decode
