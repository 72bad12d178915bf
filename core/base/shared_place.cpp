#include "core/base/shared_place.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace holdfast {

namespace fs = std::filesystem;

namespace {

struct Service {
    std::string_view folder; ///< lower case; the beginning of a folder's name
    std::string_view name;
};
constexpr std::array services{Service{"onedrive", "OneDrive"}, Service{"dropbox", "Dropbox"},
    Service{"icloud", "iCloud"}, Service{"iclouddrive", "iCloud"}, Service{"mobile documents", "iCloud"},
    Service{"google drive", "Google Drive"}, Service{"googledrive", "Google Drive"},
    Service{"my drive", "Google Drive"}, Service{"drivefs", "Google Drive"}, Service{"nextcloud", "Nextcloud"},
    Service{"owncloud", "ownCloud"}, Service{"pcloud", "pCloud"}, Service{"pclouddrive", "pCloud"},
    Service{"megasync", "MEGA"}, Service{"mega", "MEGA"}, Service{"proton drive", "Proton Drive"},
    Service{"protondrive", "Proton Drive"}, Service{"syncthing", "Syncthing"}, Service{"box sync", "Box"},
    Service{"box-box", "Box"}, Service{"yandex.disk", "Yandex Disk"}};

constexpr std::array marks{Service{".dropbox", "Dropbox"}, Service{".dropbox.cache", "Dropbox"},
    Service{".stfolder", "Syncthing"}, Service{".nextcloudsync.log", "Nextcloud"},
    Service{".owncloudsync.log", "ownCloud"}, Service{".sync_journal.db", "Nextcloud"}};

bool isWordByte(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/// In UTF-8, A to Z made small.
std::string lowerName(const fs::path& folder)
{
    const std::u8string name = folder.filename().u8string();
    std::string lower(name.begin(), name.end());
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

bool startsFolderName(std::string_view name, std::string_view start)
{
    // "mega" must not catch "Megan's files": after the service's name a folder's name ends, or goes on with a
    // separator.
    return name.starts_with(start)
        && (name.size() == start.size() || !isWordByte(name[start.size()]) || start.size() > 6);
}

/// Where such programs keep their own settings, under the names of the marks.
fs::path homeFolder()
{
    for (const char* variable : {"HOME", "USERPROFILE"})
        if (const char* home = std::getenv(variable); home != nullptr && *home != '\0')
            return home;
    return {};
}

/// "Public" in a home, and what each system has for all of its users.
bool isPublic(const fs::path& folder)
{
    const std::string name = lowerName(folder);
    return name == "public" || (name == "shared" && lowerName(folder.parent_path()) == "users");
}

/// Any user may rename or delete what lies in it. Windows tells that by other means.
bool mayOthersChange(const fs::path& folder)
{
#ifdef _WIN32
    static_cast<void>(folder);
    return false;
#else
    std::error_code error;
    const fs::perms mode = fs::status(folder, error).permissions();
    return !error && mode != fs::perms::unknown && (mode & fs::perms::others_write) != fs::perms::none
        && (mode & fs::perms::sticky_bit) == fs::perms::none;
#endif
}

std::optional<std::string_view> serviceOf(const fs::path& folder)
{
    const std::string name = lowerName(folder);
    for (const Service& service : services)
        if (startsFolderName(name, service.folder))
            return service.name;
    std::error_code ignored;
    if (!folder.has_relative_path() || folder == homeFolder())
        return {};
    for (const Service& mark : marks)
        if (fs::exists(folder / mark.folder, ignored))
            return mark.name;
    return {};
}

fs::path nearestThatIsThere(fs::path at)
{
    std::error_code ignored;
    while (at.has_relative_path() && !fs::exists(at, ignored))
        at = at.parent_path();
    return at;
}

} // namespace

std::optional<SharedPlace> findSharedPlace(const fs::path& folder, IsOnNetwork isOnNetwork)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(folder, ignored).lexically_normal();
    bool isOpenToOthers = false;
    for (fs::path at = whole; !at.empty(); at = at.parent_path()) {
        if (const auto service = serviceOf(at))
            return SharedPlace{SharedPlace::Kind::Synced, *service};
        isOpenToOthers = isOpenToOthers || isPublic(at) || mayOthersChange(at);
        if (!at.has_relative_path())
            break;
    }
    if (!whole.empty() && isOnNetwork(nearestThatIsThere(whole)))
        return SharedPlace{SharedPlace::Kind::Network, {}};
    if (isOpenToOthers)
        return SharedPlace{SharedPlace::Kind::Public, {}};
    return {};
}

} // namespace holdfast
