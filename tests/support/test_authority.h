#pragma once

#include "core/base/bytes.h"
#include "core/base/digest.h"

#include <filesystem>

namespace holdfast::test {

/// A time-stamping authority of the test's own, made and run by the openssl program in a folder.
class TestAuthority {
public:
    struct Options {
        const char* extendedKeyUsage = "critical,timeStamping";
        const char* digests = "sha256, sha512";
        const char* days = "30"; ///< how long its certificate is in force; "-1": it never was
        bool isRsa = false; ///< its key and those above; else P-256
        bool hasIntermediate = false; ///< between its certificate and that of caPem(); sent along with it
    };
    explicit TestAuthority(std::filesystem::path folder)
        : TestAuthority(std::move(folder), Options())
    {
    }
    TestAuthority(std::filesystem::path folder, const Options& options);

    std::string caPem() const; ///< the certificate that it leads to
    std::filesystem::path caFile() const { return m_caFile; }
    /// What it answers to a query; empty when openssl fails.
    Bytes answer(ByteView query) const;
    /// The same statement signed by this authority by hand: whatever its certificate is for, and with no other sent
    /// along.
    Bytes signedByHand(ByteView otherResponse) const;
    /// Exit status of `openssl ts -verify` on this response about this hash.
    int stockVerify(ByteView response, const Digest& imprint) const;

private:
    std::filesystem::path m_folder, m_caFile;
};

} // namespace holdfast::test
