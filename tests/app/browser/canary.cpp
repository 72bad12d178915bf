#include "tests/app/browser/canary.h"

#include "tests/support/file_search.h"

#include <cstdlib>
#include <random>

namespace holdfast {

namespace fs = std::filesystem;

std::string makeCanary()
{
    std::random_device random;
    std::string canary = "canary";
    for (int i = 0; i < 24; ++i)
        canary += char('a' + random() % 26);
    return canary;
}

static void addTraces(
    std::vector<fs::path>& found, const fs::path& folder, fs::file_time_type start, const std::string& canary)
{
    std::error_code error;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator each(folder, options, error), end; !error && each != end;
         each.increment(error)) {
        std::error_code ignored;
        if (!each->is_regular_file(ignored) || each->is_symlink(ignored)
            || fs::last_write_time(each->path(), ignored) < start)
            continue;
        if (each->path().string().find(canary) != std::string::npos || test::fileHolds(each->path(), canary))
            found.push_back(each->path());
    }
}

std::vector<fs::path> tracesOf(const std::string& canary, fs::file_time_type start)
{
    std::vector<fs::path> found;
    const char* const home = std::getenv("HOME");
    for (const fs::path& folder : {fs::temp_directory_path(), fs::path("/tmp"), fs::path("/var/tmp"),
             fs::path("/dev/shm"), fs::path(home != nullptr ? home : "/root")})
        addTraces(found, folder, start, canary);
    return found;
}

} // namespace holdfast
