#include "core/base/user_dirs.h"

#include <algorithm>
#include <string>

namespace holdfast {

namespace fs = std::filesystem;

namespace {

bool skip(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

void skipBlanks(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// What stands before the closing quote.
std::optional<std::string> readQuoted(std::string_view text)
{
    std::string value;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            return value;
        if (text[at] == '\\' && ++at == text.size())
            break;
        value += text[at];
    }
    return {};
}

std::optional<fs::path> readPublicShare(std::string_view line, const fs::path& home)
{
    skipBlanks(line);
    if (!skip(line, "XDG_PUBLICSHARE_DIR"))
        return {};
    skipBlanks(line);
    if (!skip(line, "="))
        return {};
    skipBlanks(line);
    if (!skip(line, "\""))
        return {};
    const bool isInHome = skip(line, "$HOME");
    const auto value = readQuoted(line);
    if (!value || !(value->starts_with('/') || (isInHome && value->empty())))
        return {};
    return isInHome ? home / fs::path(*value).relative_path() : fs::path(*value);
}

fs::path withoutSlashAtEnd(const fs::path& path)
{
    const fs::path normal = path.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

bool liesIn(const fs::path& outer, const fs::path& inner)
{
    return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

} // namespace

std::optional<fs::path> findPublicShare(std::string_view userDirs, const fs::path& home)
{
    std::optional<fs::path> share;
    while (!userDirs.empty()) {
        const size_t end = std::min(userDirs.find('\n'), userDirs.size());
        if (const auto read = readPublicShare(userDirs.substr(0, end), home))
            share = withoutSlashAtEnd(*read);
        userDirs.remove_prefix(std::min(end + 1, userDirs.size()));
    }
    if (share && liesIn(*share, withoutSlashAtEnd(home)))
        return {};
    return share;
}

} // namespace holdfast
