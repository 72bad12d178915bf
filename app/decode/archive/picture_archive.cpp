#include "app/decode/archive/picture_archive.h"

#include "app/decode/chat/zip_members.h"
#include "app/decode/document.h"
#include "app/decode/picture_document.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_protocol.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <chrono>

namespace holdfast::decode {

namespace {

constexpr auto archiveTime = std::chrono::seconds(60);
constexpr std::string_view warcInWacz = "archive/data.warc.gz";

/// The body of an HTTP message, and what its head says of it.
struct AnswerBody {
    std::string_view status, declaredMime, body;
};

std::optional<AnswerBody> answerIn(std::string_view untrustedMessage)
{
    const size_t headEnd = untrustedMessage.find("\r\n\r\n");
    if (!untrustedMessage.starts_with("HTTP/") || headEnd == std::string_view::npos)
        return std::nullopt;
    AnswerBody answer;
    const std::string_view head = untrustedMessage.substr(0, headEnd);
    answer.body = untrustedMessage.substr(headEnd + 4);
    const size_t space = head.find(' ');
    answer.status = space == std::string_view::npos ? std::string_view() : head.substr(space + 1, 3);
    for (std::string_view line : splitAt(head, '\n')) {
        constexpr std::string_view name = "content-type:";
        if (asciiLowerCase(line.substr(0, name.size())) != name)
            continue;
        line.remove_prefix(name.size());
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        answer.declaredMime = line.substr(0, line.find_first_of("; \r"));
    }
    return answer;
}

/// Neither a drawing made of shapes nor a sign of the site in the browser's tab.
bool isRasterType(std::string_view mime)
{
    return mime.starts_with("image/") && mime != "image/svg+xml" && mime != "image/x-icon"
        && mime != "image/vnd.microsoft.icon";
}

/// By the head where that tells; HEIF and AVIF tell only once they are decoded.
Result<QSize> sizeOfPicture(std::string_view untrustedPicture, const std::string& mime)
{
    QByteArray bytes(untrustedPicture.data(), qsizetype(untrustedPicture.size()));
    HF_TRY(const std::unique_ptr<Document> document, openDocument(bytes, mime));
    if (const QByteArray format = pictureFormat(mime); !format.isEmpty()) {
        QBuffer buffer(&bytes);
        if (const QSize size = QImageReader(&buffer, format).size(); size.isValid())
            return size;
    }
    HF_TRY(const QImage image, document->render(1, 96));
    return image.size();
}

std::string reasonOf(const Error& error)
{
    const bool isKnown = error.is(imaging::errors::unsupported) || error.is(errors::tooLarge);
    return std::string(isKnown ? error.code().id : imaging::errors::decodeFailed.id);
}

bool hasSaidDigest(const WarcRecord& record, const Digest& digest)
{
    return !record.payloadDigest.starts_with("sha256:") || record.payloadDigest.substr(7) == digest.hex();
}

} // namespace

Result<PictureArchive> PictureArchive::open(
    const QByteArray& untrustedWacz, const Identifier& identifier, uint32_t leastSide)
{
    const ByteView zip = asBytes({untrustedWacz.constData(), size_t(untrustedWacz.size())});
    HF_TRY(const std::vector<ZipMember> members, zipMembers(zip));
    const auto warc = std::ranges::find(members, warcInWacz, &ZipMember::untrustedName);
    if (warc == members.end())
        return fail(imaging::errors::decodeFailed, "no web archive");
    PictureArchive archive;
    HF_TRY(archive.m_untrustedWarc, unpacked(zip, *warc, imaging::protocol::maxFileBytes));
    const auto deadline = std::chrono::steady_clock::now() + archiveTime;
    WarcReader reader(asBytes(archive.m_untrustedWarc));
    for (;;) {
        const auto record = reader.next();
        if (record && !*record)
            return archive;
        if (!record || std::chrono::steady_clock::now() > deadline) { // what was found until here is not lost
            archive.m_pictures.isWhole = false;
            return archive;
        }
        archive.look(**record, identifier, leastSide);
    }
}

void PictureArchive::look(const WarcRecord& record, const Identifier& identifier, uint32_t leastSide)
{
    if (record.type != "response")
        return;
    const auto answer = answerIn(record.block);
    if (!answer || answer->body.empty() || (answer->status != "200" && answer->status != "206"))
        return;
    const ByteView body = asBytes(answer->body);
    const std::string mime
        = identifier.identify(body.first(std::min(body.size(), imaging::protocol::maxHeadBytes))).mime;
    if (!isRasterType(mime) && !isRasterType(answer->declaredMime))
        return;
    const auto giveUp = [&](std::string_view code) { m_pictures.addUnread({record.uri, std::string(code)}); };
    if (record.isTooLarge || body.size() > imaging::maxArchivedPicture)
        return giveUp(errors::tooLarge.id);
    const Digest digest = Sha256::of(body);
    if (record.isTruncated || answer->status == "206" || !hasSaidDigest(record, digest))
        return giveUp(imaging::errors::decodeFailed.id);
    if (!isRasterType(mime))
        return giveUp(imaging::errors::unsupported.id);
    const Result<QSize> size = sizeOfPicture(answer->body, mime);
    if (!size)
        return giveUp(reasonOf(size.error()));
    if (uint32_t(std::min(size->width(), size->height())) < leastSide) {
        ++m_pictures.smaller;
        return;
    }
    const size_t before = m_pictures.pictures.size();
    m_pictures.add({record.uri, record.id, record.date, mime, digest, body.size(), uint32_t(size->width()),
        uint32_t(size->height())});
    if (m_pictures.pictures.size() > before)
        m_places.push_back(record.at);
}

Result<std::string> PictureArchive::body(size_t number) const
{
    if (number >= m_places.size())
        return fail(imaging::errors::decodeFailed, "no such picture of an archive");
    WarcReader reader(asBytes(m_untrustedWarc));
    reader.seek(m_places[number]);
    HF_TRY(const std::optional<WarcRecord> record, reader.next());
    const auto answer = record ? answerIn(record->block) : std::nullopt;
    if (!answer)
        return fail(imaging::errors::decodeFailed, "no such picture of an archive");
    return std::string(answer->body);
}

} // namespace holdfast::decode
