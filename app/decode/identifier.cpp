#include "app/decode/identifier.h"

#include "app/decode/mime_refinement.h"
#include "core/base/untrusted_text.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/decode_protocol.h"

#include <magic.h>

namespace holdfast::decode {

void Identifier::Closer::operator()(magic_set* cookie) const
{
    magic_close(cookie);
}

Result<Identifier::Cookie> Identifier::open(int flags)
{
    Cookie cookie(magic_open(flags));
    if (cookie == nullptr || magic_load(cookie.get(), nullptr) != 0)
        return fail(imaging::errors::decodeFailed, "libmagic's database");
    return cookie;
}

Result<Identifier> Identifier::create()
{
    Identifier identifier;
    HF_TRY(identifier.m_types, open(MAGIC_MIME_TYPE));
    HF_TRY(identifier.m_descriptions, open(MAGIC_NONE));
    return identifier;
}

Identifier::Answer Identifier::identify(ByteView untrustedHead) const
{
    const auto ask = [&](const Cookie& cookie) -> std::string_view {
        const char* text = magic_buffer(cookie.get(), untrustedHead.data(), untrustedHead.size());
        return text != nullptr ? text : "";
    };
    Answer answer;
    answer.mime = refineMime(ask(m_types), untrustedHead);
    if (!isMimeType(answer.mime))
        answer.mime = "application/octet-stream";
    answer.description = printableAscii(ask(m_descriptions), imaging::protocol::maxDescription);
    return answer;
}

} // namespace holdfast::decode
