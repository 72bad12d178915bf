#pragma once

#include "core/base/bytes.h"
#include "core/base/digest.h"

#include <functional>
#include <memory>
#include <optional>

namespace holdfast::test {

/// Elements of DER, put together by hand so that they can be wrong.
namespace der {
Bytes element(uint8_t tag, std::initializer_list<ByteView> parts);
Bytes integer(ByteView digits);
Bytes oid(const char* dotted);
} // namespace der

/// What a time-stamp response says and how it is put together. As it stands it is sound: each test lies about one part.
struct TokenRecipe {
    TokenRecipe() = default;
    explicit TokenRecipe(const Digest& stamped)
        : imprint(stamped.bytes().begin(), stamped.bytes().end())
    {
    }

    std::string_view status{"\0", 1}; ///< digits of the PKIStatus
    bool hasToken = true;

    Bytes version{1};
    const char* hash = "2.16.840.1.101.3.4.2.1"; ///< algorithm of the imprint
    Bytes imprint;
    Bytes serial{2};
    std::string time; ///< genTime; empty: now
    Bytes accuracy; ///< whole, in DER
    std::optional<Bytes> nonce = Bytes{42}; ///< digits
    std::function<Bytes(Bytes)> statement = {}; ///< the whole statement is what this makes of it, and is signed so

    std::optional<Bytes> namedSigner = {}; ///< hash of the certificate that the signed attributes name, where another
    bool namesSigner = true;
    bool holdsCertificate = true;
    size_t signers = 1; ///< how often the signer's part stands there
    std::optional<Bytes> signedStatement = {}; ///< what its hash is of, where that is another
};

/// A time-stamping authority in memory: quicker than the program that TestAuthority runs, and it signs whatever it is
/// told to. One certificate, signed by a root of its own.
class HandmadeAuthority {
public:
    struct Options {
        const char* extendedKeyUsage = "critical,timeStamping"; ///< null: none
        int fromDay = -1, untilDay = 30; ///< when its certificate is in force, counted from now
    };
    HandmadeAuthority()
        : HandmadeAuthority(Options())
    {
    }
    explicit HandmadeAuthority(const Options& options);
    ~HandmadeAuthority();

    std::string caPem() const; ///< the root
    Bytes certificate() const; ///< the one that signs
    Bytes response(const TokenRecipe& recipe) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace holdfast::test
