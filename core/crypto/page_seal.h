#pragma once

#include "core/base/secure_buffer.h"

#include <memory>

namespace holdfast::crypto {

/// Tells whether a page of a database is what was written, as SQLCipher 4 does with HMAC_SHA256 (docs/vault-format.md,
/// "Pages"), without a database open: a check has to go on, stop and report where SQLCipher's own does not.
class PageSeal {
public:
    PageSeal(const SecureBuffer& databaseKey, ByteView salt); ///< 32 and 16 bytes
    ~PageSeal();
    PageSeal(const PageSeal&) = delete;
    bool fits(uint64_t number, ByteView page) const; ///< numbers count from 1

private:
    struct Mac;
    std::unique_ptr<Mac> m_mac;
};

} // namespace holdfast::crypto
