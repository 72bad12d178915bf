#pragma once

#include "core/bundle/custody_log.h"

namespace holdfast::fuzz {

inline constexpr std::string_view custodyChain = "019ac700-0000-7000-8000-000000000001";

/// A log of three events, the second withheld.
inline std::string goodCustodyLog()
{
    std::string log;
    Digest last;
    for (uint64_t seq = 1; seq <= 3; ++seq) {
        vault::CustodyEvent event;
        event.seq = seq;
        event.prevHash = last;
        event.body = canonicalJson({{"action", seq == 1 ? "created" : "imported"}, {"actor", ""},
            {"details", Json::object()}, {"subject", custodyChain}, {"time", "2026-11-22T09:12:35.123Z"}});
        event.salt.assign(32, uint8_t(seq));
        event.commitment = vault::custodyCommitment(event.salt, event.body);
        event.hash = last = vault::custodyLink(custodyChain, seq, event.prevHash, event.commitment);
        if (seq == 2) {
            event.body.clear();
            event.salt.clear();
        }
        log += bundle::encodeCustodyLine(event);
    }
    return log;
}

} // namespace holdfast::fuzz
