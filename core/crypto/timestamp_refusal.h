#pragma once

#include "core/crypto/timestamp_parts.h"

namespace holdfast::crypto {

/// What an authority said in place of a token (PKIStatusInfo, RFC 3161, section 2.4.2), on one line of printable ASCII:
/// its status, the names of its reasons, and at most 200 characters of its own words, such as
/// `status 2 (rejection), badAlg: "Message digest algorithm is not supported."`. It is kept with the case and may leave
/// with it, so a network address in those words is left out: authorities tell askers theirs.
std::string refusalOf(TS_RESP* response);

/// Of an answer that is no response at all, without a word of it: how large it is, and whether it is a web page, as
/// networks have that want to be signed in to. What such a page says may tell where the person is.
std::string otherAnswer(ByteView untrusted);

} // namespace holdfast::crypto
