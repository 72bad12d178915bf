#pragma once

#include "core/vault/errors.h"
#include "storage_faults.h"
#include "tests/support/rounds.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <set>
#include <string>

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
    bool isOfOpening() const
    {
        using Kind = StorageFaults::Kind;
        return kind == Kind::OpenFails || kind == Kind::OpenDenied || kind == Kind::TooManyOpen;
    }
    /// A file that could be read otherwise may count as one that the disk does not give.
    bool isOfReading() const { return kind == StorageFaults::Kind::ReadFails || isOfOpening(); }
    /// Whether an operation on a vault that can't get past it says this.
    bool isToldBy(const Error& error) const
    {
        using Kind = StorageFaults::Kind;
        switch (kind) {
        case Kind::DiskFull:
        case Kind::FillsUp:
            return error.is(holdfast::errors::diskFull);
        case Kind::NoRoomForNew: // SQLite does not hand the reason on where it copies pages
            return error.is(holdfast::errors::diskFull) || error.is(holdfast::errors::ioFailed);
        case Kind::OpenDenied:
            return error.is(holdfast::errors::permissionDenied) || error.is(errors::readOnly)
                || error.is(errors::unreadable) || error.is(holdfast::errors::ioFailed);
        case Kind::ReadFails:
        case Kind::OpenFails:
        case Kind::TooManyOpen:
            return error.is(errors::unreadable) || error.is(holdfast::errors::ioFailed);
        default:
            return error.is(holdfast::errors::ioFailed);
        }
    }
    StorageFaults begin() const { return {kind, atCall, lasts}; }
};

/// Meets the fault, at an earlier call where it did not come so far: how many there are differs a little from run to
/// run (what is cached, where a page is full).
inline void meetFault(
    Fault fault, const std::function<void()>& prepare, const std::function<void(const Fault&)>& strike)
{
    constexpr int most = 5;
    const std::string name = fault.name;
    for (int tries = 0; tries < most; ++tries) {
        prepare();
        strike(fault);
        if (StorageFaults::hasLastStruck())
            return;
        fault.atCall -= std::min(fault.atCall - 1, 1 + fault.atCall / 8);
        fault.name = name + ", at call " + std::to_string(fault.atCall) + " instead";
    }
    EXPECT_TRUE(fault.isShort()) << name << " was never struck"; // what is read or written again has other calls
}

inline constexpr unsigned kindsOfOpening = 4; ///< that are about opening files

/// Which of `calls` a round is about. Kinds that share their calls have different ones, by their `shift`.
inline unsigned placeOf(unsigned round, unsigned rounds, unsigned calls, unsigned shift)
{
    const uint64_t at = (uint64_t{round} * kindsOfOpening + shift) * calls / (uint64_t{rounds} * kindsOfOpening);
    return 1 + static_cast<unsigned>(at);
}

/// Whether a round strikes in this form: in both where every call has its round. Of calls that are drawn each has one,
/// in turn, and kinds beside each other begin with different ones.
inline bool hasForm(StorageFaults::Kind kind, StorageFaults::Lasts lasts, unsigned round, bool isEveryCall)
{
    const bool isOnce = lasts == StorageFaults::Lasts::Once;
    if (kind == StorageFaults::Kind::FillsUp)
        return !isOnce; // once would be a short write
    return isEveryCall || isOnce == ((round + static_cast<unsigned>(kind)) % 2 == 1);
}

/// Every kind of fault at the calls that `work` makes when nothing is wrong: at the first, the last and one between,
/// in turn once and lasting; with enough rounds (roundsOr) at all of them in both forms. `prepare` comes before each,
/// and `strike` has exactly one StorageFaults. The work has calls of each kind but, perhaps, those in `without`.
inline void walkFaults(const std::function<void()>& prepare, const std::function<void()>& work,
    const std::function<void(const Fault&)>& strike,
    const std::set<StorageFaults::Kind>& without = {StorageFaults::Kind::FolderFails})
{
    using Kind = StorageFaults::Kind;
    using Lasts = StorageFaults::Lasts;
    constexpr const char* names[]{"disk full", "sync fails", "write fails", "read fails", "name fails", "short write",
        "short read", "fills up", "open fails", "open denied", "too many open", "no room for new", "folder fails"};
    unsigned shift = 0;
    for (const Kind kind : {Kind::DiskFull, Kind::SyncFails, Kind::WriteFails, Kind::ReadFails, Kind::NameFails,
             Kind::ShortWrite, Kind::ShortRead, Kind::FillsUp, Kind::OpenFails, Kind::OpenDenied, Kind::TooManyOpen,
             Kind::NoRoomForNew, Kind::FolderFails}) {
        const bool isOfOpening = kind >= Kind::OpenFails;
        const unsigned most = holdfast::test::roundsOr(isOfOpening ? 2 : 3);
        const std::string name = names[static_cast<size_t>(kind)];
        prepare();
        unsigned calls = 0;
        {
            const StorageFaults counting(kind, ~0U);
            work();
            calls = counting.calls();
        }
        EXPECT_TRUE(calls > 0 || without.contains(kind)) << "no call that \"" << name << "\" is about";
        const unsigned rounds = std::min(calls, most);
        for (unsigned round = 0; round < rounds; ++round)
            for (const Lasts lasts : {Lasts::Onward, Lasts::Once}) {
                if (!hasForm(kind, lasts, round, rounds == calls))
                    continue;
                const unsigned at = isOfOpening ? placeOf(round, rounds, calls, shift)
                    : rounds == 1               ? 1
                                                : 1 + round * (calls - 1) / (rounds - 1);
                const std::string place = (lasts == Lasts::Once ? " once" : " from") + std::string(" call ")
                    + std::to_string(at) + " of " + std::to_string(calls);
                meetFault({kind, lasts, at, name + place}, prepare, strike);
            }
        shift += isOfOpening && shift + 1 < kindsOfOpening ? 1 : 0;
    }
}

} // namespace holdfast::vault::test
