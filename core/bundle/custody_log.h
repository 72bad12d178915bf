#pragma once

#include "core/base/byte_stream.h"
#include "core/vault/custody_event.h"

#include <functional>

namespace holdfast::bundle {

/// One line of data/custody.jsonl (docs/bundle-format.md, section 5), LF included. An event without a body is written
/// as withheld.
std::string encodeCustodyLine(const vault::CustodyEvent& event);
Result<vault::CustodyEvent> parseCustodyLine(std::string_view untrustedLine); ///< without the LF; bundle.malformed

struct CustodySummary {
    uint64_t events = 0, withheld = 0, restores = 0;
    Digest head; ///< zero for an empty log
};

/// Reads a log to its end, checking every line, link and disclosed commitment on the way; `visit` sees each disclosed
/// body after that. bundle.malformed names the event. Memory does not grow with the log.
Result<CustodySummary> checkCustodyLog(ByteSource& untrustedLog, std::string_view chainId,
    const std::function<Result<void>(const Json& untrustedBody)>& visit);

} // namespace holdfast::bundle
