#include "power_cuts.h"

#include "tests/support/rounds.h"
#include "vault_fixture.h"

#include <algorithm>

namespace holdfast::vault::test {

std::vector<std::string> problemsOfCut(const CutOperation& operation, unsigned at, LostWrites::Disk disk)
{
    operation.prepare();
    LostWrites writes(operation.disk, at, disk);
    const bool isDone = operation.work(writes) && !writes.isOut();
    writes.takePowerOut();
    operation.close();
    if (at == afterAll && !isDone)
        return {"it was not done"};
    using Kept = LostWrites::Kept;
    std::vector<std::string> problems;
    for (const auto& [kept, name] : {std::pair(Kept::Nothing, "nothing"), std::pair(Kept::Names, "names"),
             std::pair(Kept::Bytes, "bytes"), std::pair(Kept::Some, "some")}) {
        const ScratchFolder scratch;
        const fs::path left = scratch / "left";
        writes.cut(kept, at, left);
        if (const std::string problem = operation.problem(left, isDone); !problem.empty())
            problems.push_back(std::string(name) + " kept of what was not synced: " + problem);
    }
    return problems;
}

static unsigned callsOf(const CutOperation& operation)
{
    operation.prepare();
    LostWrites counting(operation.disk);
    EXPECT_TRUE(operation.work(counting));
    const unsigned calls = counting.calls();
    counting.takePowerOut();
    operation.close();
    return calls;
}

void cutPower(const CutOperation& operation, unsigned usualRounds)
{
    const unsigned calls = callsOf(operation);
    ASSERT_GT(calls, 5u);
    const unsigned rounds = std::clamp(holdfast::test::roundsOr(usualRounds), 2u, calls + 1);
    for (unsigned round = 0; round < rounds; ++round) {
        const auto at = static_cast<unsigned>(1 + uint64_t{round} * calls / (rounds - 1));
        for (const std::string& problem : problemsOfCut(operation, at > calls ? afterAll : at))
            ADD_FAILURE() << "at call " << at << " of " << calls << ", " << problem;
    }
}

size_t lossesOnLyingDisk(const CutOperation& operation)
{
    callsOf(operation); // expects that it can be done at all
    return problemsOfCut(operation, afterAll, LostWrites::Disk::Lies).size();
}

static bool isLieNoticed(const CutOperation& operation, unsigned lie, unsigned at, CutWhen when)
{
    operation.prepare();
    LostWrites writes(operation.disk, at);
    writes.lieAt(lie);
    const bool isDone = operation.work(writes) && !writes.isOut();
    writes.takePowerOut();
    operation.close();
    using Kept = LostWrites::Kept;
    std::vector<Kept> kinds{Kept::AllButLied};
    if (when == CutWhen::AlsoTorn)
        kinds = {Kept::AllButLied, Kept::SomeButLied, Kept::Some};
    return std::ranges::any_of(kinds, [&](Kept kept) {
        const ScratchFolder scratch;
        writes.cut(kept, lie, scratch / "left");
        return !operation.problem(scratch / "left", isDone).empty();
    });
}

static bool isAmongLastTwo(const std::vector<LostWrites::Sync>& syncs, size_t n)
{
    const auto later = syncs.begin() + static_cast<std::ptrdiff_t>(n);
    return std::count_if(later, syncs.end(), [&](const auto& sync) { return sync.of == syncs[n - 1].of; }) < 2;
}

/// After the n-th of `syncs`, from 1.
static std::vector<unsigned> cutsAfter(const std::vector<LostWrites::Sync>& syncs, size_t n, CutWhen when)
{
    std::vector<unsigned> cuts{afterAll};
    if (when == CutWhen::AfterAll || n == syncs.size())
        return cuts;
    if (when == CutWhen::AlsoTorn) {
        cuts.push_back(syncs[n].atCall);
        return cuts;
    }
    const auto callsBehind = [&](size_t i) { return syncs[i + 1].atCall - syncs[i].atCall; };
    const auto middleBehind = [&](size_t i) { return syncs[i].atCall + 1 + callsBehind(i) / 2; };
    size_t longest = n - 1;
    for (size_t i = n - 1; i + 1 < syncs.size(); ++i)
        longest = callsBehind(i) > callsBehind(longest) ? i : longest;
    cuts.push_back(middleBehind(n - 1));
    if (longest != n - 1)
        cuts.push_back(middleBehind(longest));
    return cuts;
}

std::set<std::string> noticedLies(const CutOperation& operation, CutWhen when)
{
    operation.prepare();
    std::vector<LostWrites::Sync> syncs;
    {
        LostWrites honest(operation.disk);
        EXPECT_TRUE(operation.work(honest));
        syncs = honest.syncs();
        honest.takePowerOut();
        operation.close();
    }
    EXPECT_FALSE(syncs.empty());
    const bool isShort = when == CutWhen::AlsoTorn && holdfast::test::roundsOr(0) == 0;
    std::set<std::string> noticed;
    for (size_t n = 1; n <= syncs.size(); ++n) {
        const std::string& of = syncs[n - 1].of;
        if (noticed.contains(of) || (isShort && !isAmongLastTwo(syncs, n)))
            continue;
        for (const unsigned at : cutsAfter(syncs, n, when))
            if (isLieNoticed(operation, static_cast<unsigned>(n), at, when)) {
                noticed.insert(of);
                break;
            }
    }
    return noticed;
}

void expectNoticed(const std::set<std::string>& noticed, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        EXPECT_TRUE(noticed.contains(name)) << "a lie about " << name << " goes unnoticed";
}

std::string errorText(const Error& error)
{
    return std::string(error.code().id) + " " + error.detail();
}

} // namespace holdfast::vault::test
