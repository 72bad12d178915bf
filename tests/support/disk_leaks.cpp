#include "tests/support/disk_leaks.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace holdfast::testing {

namespace fs = std::filesystem;

static std::string contentOf(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> findLeaks(const TracedRun& run, const std::vector<std::string>& texts,
    const std::function<bool(const std::string& file)>& isAskedFor)
{
    std::vector<std::string> leaks;
    const auto tell = [&](const std::string& file, const std::string& what) {
        if (!isAskedFor(file))
            leaks.push_back(file + " " + what);
    };
    for (const auto& [file, number] : run.holds)
        tell(file, "was given text " + std::to_string(number));
    for (const std::string& file : run.unseen)
        tell(file, "was written unseen");
    for (const std::string& name : run.names)
        for (size_t i = 0; i < texts.size(); ++i)
            if (holdsText(name, texts[i]))
                tell(name, "has text " + std::to_string(i) + " in its name");
    std::error_code ignored;
    for (const std::string& file : run.mapped)
        if (!fs::exists(file, ignored))
            tell(file, "was mapped and is gone");
    std::set<std::string> files = run.written;
    files.insert(run.names.begin(), run.names.end());
    for (const std::string& file : files) {
        if (file.starts_with("/proc/") || !fs::is_regular_file(file, ignored))
            continue;
        const std::string content = contentOf(file);
        for (size_t i = 0; i < texts.size(); ++i)
            if (holdsText(content, texts[i]))
                tell(file, "holds text " + std::to_string(i));
    }
    return leaks;
}

bool holdsText(const std::string& content, const std::string& text)
{
    std::string wide;
    for (const char c : text)
        wide += std::string{c, '\0'};
    return content.find(text) != std::string::npos || content.find(wide) != std::string::npos;
}

} // namespace holdfast::testing
