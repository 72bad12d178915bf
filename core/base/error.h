#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast {

/// What an error means for whoever called: each kind is one exit code of the command line (docs/cli.md).
enum class ErrorKind : uint8_t {
    NotSound = 1, ///< the thing checked is tampered with, invalid or leaks
    Usage = 2, ///< the request itself makes no sense
    CannotUnlock = 3, ///< wrong password or recovery code
    Refused = 4, ///< refused by policy: the under-18 question, link-only items
    Failed = 5, ///< I/O, disk full, network, a missing or misbehaving part
    Incomplete = 6, ///< nothing wrong found, but something could not be checked
    Interrupted = 130, ///< cancelled; nothing is half-written
};

/// A stable, documented name such as "vault.wrong-password". Defined once, as a constant beside the code that returns
/// it.
struct ErrorCode {
    std::string_view id;
    ErrorKind kind;
    friend constexpr bool operator==(const ErrorCode& a, const ErrorCode& b) { return a.id == b.id; }
};

/// Code plus technical detail. Sentences for people are made from the code by ui/ and the CLI, never here.
/// The detail never holds a secret, nor bytes that came from a page or file unless shortened and made printable.
class Error {
public:
    explicit Error(ErrorCode code, std::string detail = {})
        : m_code(code)
        , m_detail(std::move(detail))
    {
    }
    ErrorCode code() const { return m_code; }
    const std::string& detail() const { return m_detail; }
    bool is(ErrorCode code) const { return m_code == code; }

private:
    ErrorCode m_code;
    std::string m_detail;
};

namespace errors {
inline constexpr ErrorCode ioFailed{"io.failed", ErrorKind::Failed};
inline constexpr ErrorCode diskFull{"io.disk-full", ErrorKind::Failed};
inline constexpr ErrorCode notFound{"io.not-found", ErrorKind::Failed};
inline constexpr ErrorCode permissionDenied{"io.permission-denied", ErrorKind::Failed};
inline constexpr ErrorCode alreadyExists{"io.already-exists", ErrorKind::Failed};
inline constexpr ErrorCode mayNotLast{
    "io.may-not-last", ErrorKind::Failed}; ///< a file is there, whole, and a power cut may take it away again
inline constexpr ErrorCode tooLarge{"io.too-large", ErrorKind::Failed};
inline constexpr ErrorCode outOfMemory{"io.out-of-memory", ErrorKind::Failed};
inline constexpr ErrorCode cancelled{"cancelled", ErrorKind::Interrupted};
inline constexpr ErrorCode badJson{"json.invalid", ErrorKind::Failed};
inline constexpr ErrorCode selfTestFailed{"crypto.self-test-failed", ErrorKind::Failed};
inline constexpr ErrorCode ageUnanswered{"policy.under18-unanswered", ErrorKind::Refused};
inline constexpr ErrorCode linkOnly{"policy.link-only", ErrorKind::Refused};
} // namespace errors

/// io.* error for an errno value; `what` names the operation and, where harmless, the path.
Error errorFromErrno(int errnoValue, std::string what);

} // namespace holdfast
