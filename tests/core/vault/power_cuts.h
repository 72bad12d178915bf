#pragma once

#include "core/base/error.h"
#include "lost_writes.h"

#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

/// What power cuts meet.
struct CutOperation {
    fs::path disk; ///< the folder on it that is cut
    std::function<void()> prepare;
    std::function<bool(const LostWrites&)> work; ///< whether it said that it was done
    std::function<void()> close;
    /// Of what the cut left; nothing: it is whole, and has what was said to be done.
    std::function<std::string(const fs::path& left, bool isDone)> problem;
};

inline constexpr unsigned afterAll = ~0U;

/// Each kind of cut right before the n-th call that changes the disk, or right after the work.
std::vector<std::string> problemsOfCut(
    const CutOperation& operation, unsigned at, LostWrites::Disk disk = LostWrites::Disk::Honest);
/// At the first call, after the last and at some between, all of them with enough rounds.
void cutPower(const CutOperation& operation, unsigned usualRounds);
/// How many of the cuts right after the work leave less than it said, or nothing whole.
size_t lossesOnLyingDisk(const CutOperation& operation);

enum class CutWhen {
    AfterAll,
    AlsoBetween, ///< in the middle of what follows the sync, and of most that is written later between two
    /// Also right before the next sync, and with pages that are torn. Where not every round is asked for, of each file
    /// and folder the last two syncs only: a later one makes up for what those before it did not do.
    AlsoTorn
};
/// What the disk may not lie about even once: after that lie alone, a cut leaves less than was said, or nothing whole.
std::set<std::string> noticedLies(const CutOperation& operation, CutWhen when);
void expectNoticed(const std::set<std::string>& noticed, std::initializer_list<const char*> names);

std::string errorText(const Error& error);

} // namespace holdfast::vault::test
