#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
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

} // namespace holdfast::test
