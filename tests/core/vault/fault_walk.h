#pragma once

#include "core/vault/errors.h"
#include "storage_faults.h"
#include "tests/support/rounds.h"

#include <functional>
#include <string>
#include <vector>

namespace holdfast::vault::test {

/// One fault of a walk.
struct Fault {
    StorageFaults::Kind kind;
    StorageFaults::Lasts lasts;
    unsigned atCall;
    std::string name; ///< for messages
    bool isShort() const ///< no error: what is left is to be asked for again
    {
        return kind == StorageFaults::Kind::ShortWrite || kind == StorageFaults::Kind::ShortRead;
    }
    /// What an operation on a vault says that can't get past it.
    ErrorCode code() const
    {
        return kind == StorageFaults::Kind::DiskFull ? holdfast::errors::diskFull
            : kind == StorageFaults::Kind::ReadFails ? errors::unreadable
                                                     : holdfast::errors::ioFailed;
    }
    StorageFaults begin() const { return {kind, atCall, lasts}; }
};

/// Every kind of fault, once and lasting, at each of the calls that `work` makes when nothing is wrong: the first, the
/// last and some between, all of them with enough rounds (roundsOr). `prepare` comes before each.
inline void walkFaults(const std::function<void()>& prepare, const std::function<void()>& work,
    const std::function<void(const Fault&)>& strike)
{
    using Kind = StorageFaults::Kind;
    using Lasts = StorageFaults::Lasts;
    constexpr const char* names[]{
        "disk full", "sync fails", "write fails", "read fails", "name fails", "short write", "short read"};
    const unsigned most = holdfast::test::roundsOr(4);
    for (const Kind kind : {Kind::DiskFull, Kind::SyncFails, Kind::WriteFails, Kind::ReadFails, Kind::NameFails,
             Kind::ShortWrite, Kind::ShortRead}) {
        prepare();
        unsigned calls = 0;
        {
            const StorageFaults counting(kind, ~0U);
            work();
            calls = counting.calls();
        }
        const unsigned rounds = std::min(calls, most);
        for (unsigned round = 0; round < rounds; ++round)
            for (const Lasts lasts : {Lasts::Onward, Lasts::Once}) {
                const unsigned at = rounds == 1 ? 1 : 1 + round * (calls - 1) / (rounds - 1);
                prepare();
                strike({kind, lasts, at,
                    std::string(names[static_cast<size_t>(kind)]) + (lasts == Lasts::Once ? " once" : " from")
                        + " call " + std::to_string(at) + " of " + std::to_string(calls)});
            }
    }
}

} // namespace holdfast::vault::test
