#include "core/base/shared_place.h"

#include "core/base/network_drive.h"
#include "core/base/path_walk.h"
#include "core/base/user_dirs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

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

fs::path homeFolder()
{
    for (const char* variable : {"HOME", "USERPROFILE"})
        if (const char* home = std::getenv(variable); home != nullptr && *home != '\0')
            return home;
    return {};
}

std::string readUserDirs([[maybe_unused]] const fs::path& home, [[maybe_unused]] IsOnNetwork isOnNetwork)
{
#ifdef _WIN32
    return {};
#else
    const char* variable = std::getenv("XDG_CONFIG_HOME");
    const bool isSet = variable != nullptr && *variable == '/';
    const fs::path path = (isSet ? fs::path(variable) : home / ".config") / "user-dirs.dirs";
    if (walkTo(path, isOnNetwork).isOnNetwork)
        return {};
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
#endif
}

/// The user's own folders, as they are written and where they lie.
struct OwnFolders {
    std::vector<fs::path> homes;
    std::vector<fs::path> publicShares;
};

OwnFolders findOwnFolders(IsOnNetwork isOnNetwork)
{
    const fs::path home = homeFolder();
    if (!home.is_absolute())
        return {};
    const PathWalk walk = walkTo(home, isOnNetwork);
    if (walk.isOnNetwork)
        return {{home}, {}};
    OwnFolders own{{home, walk.nearest}, {}};
    const std::string userDirs = readUserDirs(home, isOnNetwork);
    for (const fs::path& each : own.homes)
        if (auto share = findPublicShare(userDirs, each))
            own.publicShares.push_back(std::move(*share));
    return own;
}

bool isAmong(const std::vector<fs::path>& folders, const fs::path& folder)
{
    return std::ranges::find(folders, folder) != folders.end();
}

/// "Public" in a home, and what each system has for all of its users.
bool isPublic(const fs::path& folder, const OwnFolders& own)
{
    const std::string name = lowerName(folder);
    return name == "public" || (name == "shared" && lowerName(folder.parent_path()) == "users")
        || isAmong(own.publicShares, folder);
}

/// Any user may rename or delete what lies in it. Windows tells that by other means.
bool mayOthersChange([[maybe_unused]] const fs::file_status& status)
{
#ifdef _WIN32
    return false;
#else
    const fs::perms mode = status.permissions();
    return fs::is_directory(status) && mode != fs::perms::unknown && (mode & fs::perms::others_write) != fs::perms::none
        && (mode & fs::perms::sticky_bit) == fs::perms::none;
#endif
}

std::optional<std::string_view> serviceOf(const PathWalk::Step& step, const OwnFolders& own)
{
    const std::string name = lowerName(step.path);
    for (const Service& service : services)
        if (startsFolderName(name, service.folder))
            return service.name;
    // In a home such programs keep their own settings, under the names of the marks.
    if (!fs::is_directory(step.status) || isAmong(own.homes, step.path))
        return {};
    std::error_code ignored;
    for (const Service& mark : marks)
        if (fs::exists(fs::symlink_status(step.path / mark.folder, ignored)))
            return mark.name;
    return {};
}

/// Of a path as it is written, only the names are looked at.
std::vector<PathWalk::Step> stepsAsWritten(const fs::path& whole)
{
    const fs::path normal = whole.lexically_normal();
    std::vector<PathWalk::Step> steps;
    fs::path at = normal.root_path();
    for (const fs::path& name : normal.relative_path())
        if (!name.empty())
            steps.push_back({at /= name, {}});
    return steps;
}

} // namespace

std::optional<SharedPlace> findSharedPlace(const fs::path& folder)
{
    return findSharedPlace(folder, isOnNetworkDrive);
}

std::optional<SharedPlace> findSharedPlace(const fs::path& folder, IsOnNetwork isOnNetwork)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(folder, ignored);
    if (whole.empty())
        return {};
    const OwnFolders own = findOwnFolders(isOnNetwork);
    const PathWalk walk = walkTo(whole, isOnNetwork);
    std::vector<PathWalk::Step> steps = stepsAsWritten(whole);
    steps.insert(steps.end(), walk.steps.begin(), walk.steps.end());
    bool isOpenToOthers = false;
    std::ranges::reverse(steps); // a view of it is more than clang 14 can take
    for (const PathWalk::Step& step : steps) {
        if (const auto service = serviceOf(step, own))
            return SharedPlace{SharedPlace::Kind::Synced, *service};
        isOpenToOthers = isOpenToOthers || isPublic(step.path, own) || mayOthersChange(step.status);
    }
    if (walk.isOnNetwork)
        return SharedPlace{SharedPlace::Kind::Network, {}};
    if (isOpenToOthers)
        return SharedPlace{SharedPlace::Kind::Public, {}};
    return {};
}

} // namespace holdfast
