#pragma once

#include "core/crypto/ots.h"

#include <functional>

namespace holdfast::crypto {

/// Whom stamps are asked of (OpenTimestamps calendars), and how.
struct OtsCalendars {
    std::vector<std::string> addresses; ///< http or https, without a slash at the end; each is asked
    /// A calendar's answer about a hash that it is to take in. net.*
    std::function<Result<Bytes>(const std::string& address, const Digest& tip)> submit;
    /// What a calendar has of a message that it took in; nothing while no block has it. net.*
    std::function<Result<std::optional<Bytes>>(const std::string& address, ByteView message)> fetch;
};

/// A proof of each digest, from one request to each calendar: what they are sent is the tip of a tree over the digests,
/// each with 16 random bytes of its own, so that nobody learns a digest and no proof tells of another file. Every
/// calendar must answer: there is nothing to lose by asking again. ots.malformed, and what `submit` fails with.
Result<std::vector<OtsProof>> stampByCalendars(const std::vector<Digest>& digests, const OtsCalendars& calendars);

/// Asks for what has come of a proof since, at those of the calendars that it waits for. Whether anything was added.
/// ots.malformed (also where it waits in more than 32 places), and what `fetch` fails with; the proof is then as it
/// was.
Result<bool> upgradeByCalendars(OtsProof& proof, const OtsCalendars& calendars);

} // namespace holdfast::crypto
