#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>

namespace holdfast::decode {

/// One record of a WARC file (ISO 28500:2017). All of it is the archive's word.
struct WarcRecord {
    size_t at = 0; ///< of its gzip member
    std::string type, id, uri, date, payloadDigest;
    bool isTruncated = false; ///< as the record says
    bool isTooLarge = false; ///< `block` is the front of it
    std::string block; ///< as much as `Content-Length` says
};

/// Reads records that are a gzip member each, one after the other.
class WarcReader {
public:
    explicit WarcReader(ByteView untrustedWarc) ///< borrows
        : m_untrustedWarc(untrustedWarc)
    {
    }
    /// None at the end. decode.failed for what is no such record; io.too-large once far more was unpacked than an
    /// archive of this size holds.
    Result<std::optional<WarcRecord>> next();
    void seek(size_t at) { m_at = at; } ///< of a member

private:
    Result<std::string> unpackMember(bool& isTooLarge);
    ByteView m_untrustedWarc;
    size_t m_at = 0;
    uint64_t m_unpacked = 0;
};

inline constexpr size_t maxWarcBlock = (64u << 20) + (1u << 20); ///< bytes: a body as captures keep it, and its head

} // namespace holdfast::decode
