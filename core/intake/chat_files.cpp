#include "core/intake/chat_files.h"

#include <algorithm>

namespace holdfast::intake {

namespace {

constexpr size_t maxFoldersAbove = 6, maxAttachmentPath = 500;

std::filesystem::path relativePath(const std::string& untrustedName)
{
    if (untrustedName.empty() || untrustedName.size() > maxAttachmentPath
        || untrustedName.find_first_of("\\:") != std::string::npos)
        return {};
    const std::filesystem::path path(std::u8string(untrustedName.begin(), untrustedName.end()));
    const bool leadsOut
        = std::any_of(path.begin(), path.end(), [](const std::filesystem::path& part) { return part == ".."; });
    return path.is_relative() && !leadsOut ? path : std::filesystem::path();
}

bool liesThere(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::is_regular_file(std::filesystem::symlink_status(path, error));
}

bool liesBeside(const std::filesystem::path& exported, const std::string& untrustedName)
{
    const std::filesystem::path wanted = relativePath(untrustedName);
    if (wanted.empty())
        return false;
    std::filesystem::path folder = exported.parent_path();
    for (size_t i = 0; i < (wanted.has_parent_path() ? maxFoldersAbove : 1); ++i) {
        if (liesThere(folder / wanted))
            return true;
        if (!folder.has_relative_path())
            return false;
        folder = folder.parent_path();
    }
    return false;
}

} // namespace

void placeAttachments(imaging::Claims& untrustedClaims, const std::filesystem::path& exported)
{
    for (imaging::Claim& claim : untrustedClaims.entries)
        if (claim.name == imaging::chatAttachment)
            claim.name
                = liesBeside(exported, claim.value) ? imaging::chatAttachmentBeside : imaging::chatAttachmentMissing;
}

} // namespace holdfast::intake
