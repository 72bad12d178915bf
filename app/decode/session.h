#pragma once

#include "app/decode/archive/picture_archive.h"
#include "app/decode/document.h"
#include "app/decode/identifier.h"
#include "app/decode/leak/pdf_pages.h"
#include "app/decode/leak/text_finder.h"
#include "app/decode/survey/surveyor.h"
#include "core/base/helper_main.h"

namespace holdfast::decode {

/// Answers requests until the parent closes the pipe (docs/helper-protocol.md, "Decode").
class Session {
public:
    Session(HelperChannel& channel, const Identifier& identifier)
        : m_channel(channel)
        , m_identifier(identifier)
    {
    }
    Result<void> run(); ///< helper.bad-message when the parent breaks the protocol, io.* when the pipe fails

private:
    Result<void> answer(const Json& request);
    Result<void> identify(const Json& request);
    Result<void> load(const Json& request);
    struct WantedPage {
        uint64_t number;
        double dpi;
    };
    static Result<WantedPage> wantedPage(const Json& request);
    Result<QImage> render(const WantedPage& page) const;
    Result<void> page(const Json& request);
    Result<void> claims(const Json& request);
    Result<void> chat(const Json& request);
    Result<void> pageFacts(const Json& request);
    Result<void> archive(const Json& request);
    Result<void> archivePicture(const Json& request);
    Result<void> media(const Json& request);
    Result<void> join(const Json& request);
    Result<void> languages();
    Result<void> findText(const Json& request);
    Result<void> survey(const Json& request);
    Result<QImage> onlyPicture() const; ///< the loaded document when that is what it is; redact.not-one-picture
    Result<void> findEdges();
    Result<void> straighten(const Json& request);
    Result<void> inspect();
    Result<void> inspectPage(const Json& request);
    Result<std::optional<QByteArray>> receiveFile(); ///< none when the parent dropped it
    Result<void> sendPixels(const QImage& image);
    Result<void> sendFailure(const Error& error);
    Result<Frame> next();

    HelperChannel& m_channel;
    const Identifier& m_identifier;
    std::optional<PictureArchive> m_archive;
    std::unique_ptr<Document> m_document;
    QByteArray m_untrustedFile; ///< of m_document
    std::string m_mime;
    PortraitFinder m_portraits; ///< shared: its detector takes a while to make
    TextFinder m_textFinder{m_portraits};
    Surveyor m_surveyor{m_portraits};
    std::unique_ptr<PdfPages> m_pdfPages; ///< of m_document, once a page was asked for
};

} // namespace holdfast::decode
