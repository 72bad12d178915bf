#include "app/decode/leak/inspection.h"

#include <qpdf/QPDF.hh>

namespace holdfast::decode {

imaging::Traces inspectFile(const QByteArray& untrustedFile, std::string_view mime)
{
    if (mime != "application/pdf")
        return inspectPicture(untrustedFile, mime);
    imaging::Traces traces = pdfRevisions({untrustedFile.constData(), size_t(untrustedFile.size())});
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", untrustedFile.constData(), size_t(untrustedFile.size()));
        traces.append(pdfObjects(pdf));
        traces.append(pdfTexts(pdf));
        traces.append(pdfUndrawn(pdf));
        traces.append(pdfPictures(pdf));
        traces.append(pdfRemarks(pdf));
        traces.append(pdfPacked(pdf));
        traces.append(pdfTitles(pdf, untrustedFile));
        traces.append(pdfOutside(pdf, {untrustedFile.constData(), size_t(untrustedFile.size())}));
    } catch (const std::exception&) {
        traces.addUnread("objects");
    }
    return traces;
}

} // namespace holdfast::decode
