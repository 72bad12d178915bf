#pragma once

#include "core/base/json.h"
#include "core/base/secure_buffer.h"

namespace holdfast::cli {

/// Text from pages and files, safe on a terminal: control characters and broken UTF-8 become "?".
std::string printable(std::string_view untrustedText);

/// {"code","message","detail"} as docs/cli.md says.
Json errorJson(const Error& error);

/// Standard output and error. With --json, standard output carries exactly one document and line() is silent.
class Output {
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }
    bool isJson() const { return m_json; }
    void line(std::string_view text); ///< for people: one line on standard output
    void document(const Json& document); ///< with --json only: non-ASCII escaped, so that no terminal obeys it
    /// A secret that the person must see once, written straight from guarded memory: before, secret, after.
    void secret(std::string_view before, const SecureBuffer& secret, std::string_view after);
    /// A sentence and its code on standard error. With --json also {"error":…}, together with what `document` tells of
    /// the work that was done before.
    void error(const Error& error, Json document = Json::object());
    void warn(std::string_view sentence); ///< one line on standard error, where no document is
    Result<void> finish(); ///< io.output-failed when standard output could not take everything

private:
    void write(ByteView bytes);
    bool m_json;
    int m_failure = 0;
};

} // namespace holdfast::cli
