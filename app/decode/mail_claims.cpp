#include "app/decode/claims.h"
#include "core/base/digest.h"
#include "core/imaging/decode_client.h"

#include <gmime/gmime.h>

namespace holdfast::decode {

namespace {

template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref<T>>;

constexpr uint32_t maxMessages = 10'000;

/// The headers in their order, so that the way a mail took ("Received") can be read from it.
void addHeaders(imaging::Claims& claims, uint32_t part, GMimeMessage* message)
{
    GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader* header = g_mime_header_list_get_header_at(headers, i);
        const char* value = g_mime_header_get_value(header);
        claims.add({part, std::string("Mail.") + g_mime_header_get_name(header), value ? value : ""});
    }
}

Bytes contentOf(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return Bytes(bytes->data, bytes->data + bytes->len);
}

struct Reading {
    imaging::Claims& claims;
    uint32_t part;
};

void addAttachment(GMimeObject*, GMimeObject* object, gpointer data)
{
    const auto* reading = static_cast<Reading*>(data);
    if (!GMIME_IS_PART(object) || !g_mime_part_get_filename(GMIME_PART(object)))
        return;
    const Bytes content = contentOf(GMIME_PART(object));
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const std::unique_ptr<char, decltype(&g_free)> mime(g_mime_content_type_get_mime_type(type), &g_free);
    reading->claims.add({reading->part, "Mail.Attachment",
        std::string(g_mime_part_get_filename(GMIME_PART(object))) + ", " + mime.get() + ", "
            + std::to_string(content.size()) + " bytes, SHA-256 " + Sha256::of(content).hex()});
}

} // namespace

Result<imaging::Claims> readMailClaims(const QByteArray& untrustedMail, bool isMbox)
{
    g_mime_init();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(untrustedMail.constData(), size_t(untrustedMail.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), isMbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    imaging::Claims claims;
    for (uint32_t part = 1; part <= maxMessages; ++part) {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            break;
        Reading reading{claims, isMbox ? part : 0};
        addHeaders(claims, reading.part, message.get());
        g_mime_message_foreach(message.get(), &addAttachment, &reading);
        if (!isMbox || g_mime_parser_eos(parser.get()))
            break;
    }
    if (claims.entries.empty())
        return fail(imaging::errors::decodeFailed, "no mail");
    return claims;
}

} // namespace holdfast::decode
