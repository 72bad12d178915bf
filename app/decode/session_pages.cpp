#include "app/decode/session.h"

#include "app/decode/leak/inspection.h"
#include "app/decode/straighten/card_finder.h"
#include "app/decode/straighten/straight_document.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/redaction.h"

namespace holdfast::decode {

namespace protocol = imaging::protocol;

Result<Session::WantedPage> Session::wantedPage(const Json& request)
{
    HF_TRY(const uint64_t number, jsonUnsigned(request, "number"));
    HF_TRY(const uint64_t millidpi, jsonUnsigned(request, "millidpi"));
    return WantedPage{number, double(millidpi) / 1000};
}

Result<QImage> Session::render(const WantedPage& page) const
{
    if (m_document == nullptr || page.number > imaging::maxPages)
        return fail(imaging::errors::noSuchPage, std::to_string(page.number));
    return m_document->render(uint32_t(page.number), page.dpi);
}

Result<void> Session::page(const Json& request)
{
    HF_TRY(const WantedPage wanted, wantedPage(request));
    const Result<QImage> image = render(wanted);
    return image ? sendPixels(*image) : sendFailure(image.error());
}

Result<void> Session::languages()
{
    return m_channel.send({{"type", protocol::languagesTold}, {"languages", installedLanguages()}});
}

Result<void> Session::findText(const Json& request)
{
    HF_TRY(const WantedPage wanted, wantedPage(request));
    HF_TRY(const imaging::PageReading reading, imaging::parsePageReading(jsonMember(request, "reading")));
    const Result<QImage> image = render(wanted);
    if (!image)
        return sendFailure(image.error());
    const auto text = m_textFinder.find(*image, reading);
    if (!text)
        return sendFailure(text.error());
    Json answer = imaging::pageTextJson(*text);
    answer["type"] = protocol::textFound;
    return m_channel.send(answer);
}

Result<void> Session::survey(const Json& request)
{
    HF_TRY(const WantedPage wanted, wantedPage(request));
    HF_TRY(const imaging::PageReading reading, imaging::parsePageReading(jsonMember(request, "reading")));
    const Result<QImage> image = render(wanted);
    if (!image)
        return sendFailure(image.error());
    const auto found = m_surveyor.survey(*image, reading);
    if (!found)
        return sendFailure(found.error());
    Json answer = imaging::surveyJson(*found);
    answer["type"] = protocol::surveyed;
    return m_channel.send(answer);
}

Result<QImage> Session::onlyPicture() const
{
    if (m_document == nullptr)
        return fail(imaging::errors::decodeFailed, "no document is loaded");
    if (m_mime == "application/pdf" || m_document->pages() != 1)
        return fail(imaging::errors::notOnePicture, m_mime);
    return m_document->render(1, imaging::redactionDotsPerInch);
}

Result<void> Session::findEdges()
{
    const Result<QImage> picture = onlyPicture();
    if (!picture)
        return sendFailure(picture.error());
    const auto found = findCard(*picture);
    if (!found)
        return sendFailure(found.error());
    Json answer = imaging::foundEdgesJson(*found);
    answer["type"] = protocol::edges;
    return m_channel.send(answer);
}

Result<void> Session::straighten(const Json& request)
{
    HF_TRY(const imaging::Corners corners, imaging::cornersFromJson(jsonMember(request, "corners")));
    Result<QImage> picture = onlyPicture();
    if (!picture)
        return sendFailure(picture.error());
    Result<QImage> straight = straightened(*picture, corners);
    if (!straight)
        return sendFailure(straight.error());
    const QSize size = straight->size();
    m_document = std::make_unique<StraightDocument>(std::move(*straight));
    return m_channel.send({{"type", protocol::straightened}, {"width", size.width()}, {"height", size.height()}});
}

Result<void> Session::inspect()
{
    if (m_document == nullptr)
        return sendFailure(Error(imaging::errors::decodeFailed, "no document is loaded"));
    Json answer = imaging::tracesJson(holdfast::decode::inspectFile(m_untrustedFile, m_mime));
    answer["type"] = protocol::inspected;
    return m_channel.send(answer);
}

Result<void> Session::inspectPage(const Json& request)
{
    HF_TRY(const WantedPage wanted, wantedPage(request));
    if (m_document == nullptr || wanted.number < 1 || wanted.number > m_document->pages())
        return sendFailure(Error(imaging::errors::noSuchPage, std::to_string(wanted.number)));
    imaging::Traces traces;
    if (m_mime == "application/pdf") {
        if (!m_pdfPages)
            m_pdfPages = std::make_unique<PdfPages>(m_untrustedFile);
        traces = m_pdfPages->inspect(uint32_t(wanted.number), wanted.dpi);
    }
    Json answer = imaging::tracesJson(traces);
    answer["type"] = protocol::inspected;
    return m_channel.send(answer);
}

} // namespace holdfast::decode
