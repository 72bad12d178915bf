#include "tests/core/imaging/helper_children.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace holdfast::samples {

std::vector<pid_t> childrenNamed(std::string_view name)
{
    std::vector<pid_t> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const std::string id = entry.path().filename().string();
        if (id.find_first_not_of("0123456789") != std::string::npos)
            continue;
        std::ifstream file(entry.path() / "stat");
        std::string stat;
        std::getline(file, stat);
        const size_t open = stat.find('('), close = stat.rfind(')');
        if (open == std::string::npos || close == std::string::npos || close + 4 > stat.size())
            continue;
        const bool isZombie = stat[close + 2] == 'Z';
        if (stat.substr(open + 1, close - open - 1) == name && !isZombie
            && std::stol(stat.substr(close + 4)) == getpid())
            found.push_back(pid_t(std::stol(id)));
    }
    return found;
}

void endHelpers(std::string_view name)
{
    for (const pid_t helper : childrenNamed(name))
        kill(helper, SIGKILL);
}

} // namespace holdfast::samples
