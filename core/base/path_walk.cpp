#include "core/base/path_walk.h"

#include <algorithm>
#include <list>

namespace holdfast {

namespace fs = std::filesystem;

PathWalk walkTo(const fs::path& whole, AskNetwork isOnNetwork, AskStatus ask)
{
    constexpr int mostLinks = 40; // as Linux has it
    int links = 0;
    bool goesOn = true;
    fs::path at = whole.root_path();
    PathWalk walk{{}, at, isOnNetwork(at)};
    const fs::path names = whole.relative_path();
    std::list<fs::path> rest(names.begin(), names.end());
    while (!rest.empty()) {
        const fs::path name = std::move(rest.front());
        rest.pop_front();
        if (name.empty() || name == ".")
            continue;
        at = name == ".." ? at.parent_path() : at / name;
        walk.isOnNetwork = isOnNetwork(at);
        if (!at.has_relative_path()) {
            walk.nearest = goesOn ? at : walk.nearest;
            continue;
        }
        std::error_code error;
        auto step = std::ranges::find(walk.steps, at, &PathWalk::Step::path);
        if (step == walk.steps.end())
            step = walk.steps.insert(
                step, PathWalk::Step{at, goesOn && !walk.isOnNetwork ? ask(at, error) : fs::file_status()});
        if (walk.isOnNetwork)
            continue;
        goesOn = goesOn && fs::exists(step->status);
        if (!goesOn)
            continue;
        // Windows has more kinds of links than symlinks.
        const fs::path target = fs::is_directory(step->status) ? fs::path() : fs::read_symlink(at, error);
        if (target.empty()) {
            walk.nearest = at;
            continue;
        }
        const fs::path targetNames = target.relative_path();
        rest.insert(rest.begin(), targetNames.begin(), targetNames.end());
        // On Windows "\files" begins at the root of the drive that the link is on, and is not absolute.
        at = target.has_root_directory() ? (at / target).root_path() : at.parent_path();
        walk.isOnNetwork = isOnNetwork(at);
        if (++links > mostLinks)
            break;
    }
    return walk;
}

} // namespace holdfast
