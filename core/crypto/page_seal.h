#pragma once

#include "core/base/secure_buffer.h"

#include <memory>
#include <optional>

namespace holdfast::crypto {

/// Tells whether a page of a database is what was written, as SQLCipher 4 does with HMAC_SHA256 (docs/vault-format.md,
/// "Pages"), without a database open: a check has to go on, stop and report where SQLCipher's own does not, and a
/// salvage has to read pages that nothing leads to any more.
class PageSeal {
public:
    PageSeal(const SecureBuffer& databaseKey, ByteView salt); ///< 32 and 16 bytes
    ~PageSeal();
    PageSeal(const PageSeal&) = delete;
    bool fits(uint64_t number, ByteView page) const; ///< numbers count from 1
    /// What SQLite sees of it, without the reserved end; zeros for the salt that the first one begins with. None when
    /// it does not fit.
    std::optional<Bytes> open(uint64_t number, ByteView page) const;

private:
    struct Mac;
    std::unique_ptr<Mac> m_mac;
    SecureBuffer m_key;
};

} // namespace holdfast::crypto
