#include "tests/app/desktop/disk_traces.h"

#include "tests/support/file_search.h"

#include <QString>
#include <algorithm>
#include <fstream>
#include <iterator>

namespace holdfast::desktop {

namespace fs = std::filesystem;

std::string inUtf16(const std::string& text)
{
    const QString wide = QString::fromStdString(text);
    return {reinterpret_cast<const char*>(wide.constData()), 2 * static_cast<size_t>(wide.size())};
}

std::vector<fs::path> filesHolding(const fs::path& folder, const std::vector<std::string>& texts)
{
    std::vector<std::string> wanted = texts;
    std::transform(texts.begin(), texts.end(), std::back_inserter(wanted), inUtf16);
    std::vector<fs::path> found;
    test::eachFileBelow(folder, [&](const fs::directory_entry& entry) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const std::string path = entry.path().string();
        if (std::any_of(wanted.begin(), wanted.end(), [&](const std::string& text) {
                return bytes.find(text) != std::string::npos || path.find(text) != std::string::npos;
            }))
            found.push_back(entry.path());
    });
    return found;
}

} // namespace holdfast::desktop
