#include "core/base/network_drive.h"

#include <string_view>
#include <strings.h>
#include <sys/mount.h>
#include <sys/param.h>
#include <vector>

namespace holdfast {

/// File systems here mostly don't tell small letters from big ones.
static bool liesUnder(std::string_view mountPoint, const std::string& path)
{
    if (mountPoint == "/")
        return path.starts_with('/');
    return path.size() >= mountPoint.size() && ::strncasecmp(path.c_str(), mountPoint.data(), mountPoint.size()) == 0
        && (path.size() == mountPoint.size() || path[mountPoint.size()] == '/');
}

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    // statfs() waits for a server as long as that does not answer; with MNT_NOWAIT none is asked.
    constexpr int room = 16; // for what is mounted meanwhile
    const int count = ::getfsstat(nullptr, 0, MNT_NOWAIT);
    if (count <= 0)
        return false;
    std::vector<struct statfs> mounts(size_t(count) + room);
    const int got = ::getfsstat(mounts.data(), int(mounts.size() * sizeof(struct statfs)), MNT_NOWAIT);
    mounts.resize(size_t(got > 0 ? got : 0));
    const std::string path = folder.lexically_normal().native();
    size_t longest = 0;
    bool isRemote = false;
    for (const struct statfs& mount : mounts) {
        const std::string_view point = mount.f_mntonname;
        if (point.empty() || point.size() < longest || !liesUnder(point, path))
            continue;
        longest = point.size();
        // Every Mac has /home and /net as maps of autofs, which are not local and on which nothing need be mounted.
        isRemote = (mount.f_flags & MNT_LOCAL) == 0 && std::string_view(mount.f_fstypename) != "autofs" && point != "/";
    }
    return isRemote;
}

} // namespace holdfast
