#pragma once

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/warc/http_message.h"

#include <map>

namespace holdfast::capture {

/// Whether a header's value would let a reader act as the visitor: cookies, credentials, tokens. By any spelling.
bool isSecretHeader(std::string_view name);

inline constexpr std::string_view removedText = "[removed]";

/// Takes secrets out of what an archive keeps, and lists each by its name and a salted hash. The salt stays in the
/// vault: without it nobody can try out which secret it was, and with it anybody can be shown.
class Scrubber {
public:
    explicit Scrubber(Bytes salt)
        : m_salt(std::move(salt))
    {
    }
    void clean(warc::HttpExchange& exchange);
    /// The address of a WebSocket without a user's name, and without what its query names as a secret or what looks
    /// like one: nobody is shown it, and a page gives its ticket there, since it can send no header.
    std::string cleanAddress(const std::string& url);
    /// What a page sent over a WebSocket: as it is, or "[removed]" where it names a secret or has what looks like one.
    std::string cleanMessage(const std::string& text, const std::string& url);
    /// [{"where":"request"|"response","name","origin","sha256","count"}], sha256 over salt, name, a zero byte and
    /// value.
    Json list() const;
    bool isCut() const { return m_isCut; } ///< there were more than the list has room for

private:
    void cleanHeaders(std::vector<warc::HttpHeader>& headers, std::string_view where, const std::string& origin);
    void note(std::string_view where, const std::string& origin, const std::string& name, ByteView value);
    Bytes m_salt;
    std::map<std::string, Json> m_found;
    bool m_isCut = false;
};

} // namespace holdfast::capture
