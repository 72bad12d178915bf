#include "tests/app/browser/processes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

namespace holdfast {

namespace fs = std::filesystem;

// A process that ends while it is read makes the read fail. istream's own functions take that as the end; an
// istreambuf_iterator would throw.
static std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text;
    for (std::array<char, 4096> block{}; file.read(block.data(), block.size()), file.gcount() > 0;)
        text.append(block.data(), static_cast<size_t>(file.gcount()));
    return text;
}

static int parentIn(const std::string& status)
{
    const size_t at = status.find("\nPPid:");
    return at == std::string::npos ? 0 : std::atoi(status.c_str() + at + 6);
}

std::vector<RunningProcess> descendants()
{
    std::vector<RunningProcess> all;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        RunningProcess process;
        if (std::from_chars(name.data(), name.data() + name.size(), process.id).ec != std::errc())
            continue;
        process.status = contents(entry.path() / "status");
        if (process.status.empty())
            continue; // it ended meanwhile
        process.parent = parentIn(process.status);
        process.commandLine = contents(entry.path() / "cmdline");
        std::replace(process.commandLine.begin(), process.commandLine.end(), '\0', ' ');
        std::error_code ignored;
        process.userNamespace = fs::read_symlink(entry.path() / "ns/user", ignored);
        all.push_back(std::move(process));
    }
    std::set<int> family{int(::getpid())};
    for (bool grew = true; grew;) {
        grew = false;
        for (const RunningProcess& process : all)
            grew = (family.contains(process.parent) && family.insert(process.id).second) || grew;
    }
    std::erase_if(
        all, [&](const RunningProcess& process) { return process.id == ::getpid() || !family.contains(process.id); });
    return all;
}

// A renderer is forked by the inner one of two zygotes and keeps its command line, unless it is told apart by it.
std::vector<RunningProcess> renderers()
{
    std::vector<RunningProcess> all = descendants();
    const auto isZygote = [&](int id, auto&& self, int depth) -> bool {
        const auto found
            = std::find_if(all.begin(), all.end(), [&](const RunningProcess& process) { return process.id == id; });
        return found != all.end() && found->commandLine.find("--type=zygote") != std::string::npos
            && (depth == 0 || self(found->parent, self, depth - 1));
    };
    std::vector<RunningProcess> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const RunningProcess& process) {
        return process.commandLine.find("--type=renderer") != std::string::npos || isZygote(process.id, isZygote, 2);
    });
    return found;
}

} // namespace holdfast
