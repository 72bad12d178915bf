#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::test {

/// Whether the file's bytes hold the text, which must not be empty. In little memory: in the folders that all programs
/// share another test may have a file of gigabytes at this moment. What cannot be read holds nothing.
inline bool fileHolds(const std::filesystem::path& path, std::string_view text)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<char> block(1 << 20);
    std::string window;
    while (file.read(block.data(), std::streamsize(block.size())), file.gcount() > 0) {
        window.append(block.data(), size_t(file.gcount()));
        if (window.find(text) != std::string::npos)
            return true;
        window.erase(0, window.size() - std::min(window.size(), text.size() - 1));
    }
    return false;
}

/// Visits the files below `folder`, through no link. Not by one iterator for all: a folder that goes meanwhile, as
/// those of other tests do, would end the whole walk and not only its own part.
inline void eachFileBelow(
    const std::filesystem::path& folder, const std::function<void(const std::filesystem::directory_entry&)>& visit)
{
    std::error_code error;
    constexpr auto options = std::filesystem::directory_options::skip_permission_denied;
    std::filesystem::directory_iterator entry(folder, options, error);
    for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        if (entry->is_symlink(gone))
            continue;
        if (entry->is_directory(gone))
            eachFileBelow(entry->path(), visit);
        else if (entry->is_regular_file(gone))
            visit(*entry);
    }
}

} // namespace holdfast::test
