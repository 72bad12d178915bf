#pragma once

#include "core/crypto/timestamp_parts.h"

// A token's certificates, and more, lie outside what is signed: anybody can put in something of their own.
namespace holdfast::crypto {

/// Takes out of a token what nothing of it is signed by, as an authority may send it along: certificates that the
/// signer's does not lead to, revocation lists, attributes that are not signed.
void removeExtras(PKCS7* token, X509* signer);

/// tsa.malformed where the token holds any of it.
Result<void> requireNothingExtra(PKCS7* token, X509* signer);

/// The one certificate that the token says it was signed with. tsa.malformed.
Result<X509*> signerOf(PKCS7* token);

/// By name and by signature.
bool isIssuedBy(X509* certificate, X509* issuer);

/// A root that is not signed by itself as it stands could have been given any text.
bool isWhole(X509* certificate);

} // namespace holdfast::crypto
