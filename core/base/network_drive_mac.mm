#include "core/base/network_drive.h"

#include <string_view>
#include <sys/mount.h>
#include <sys/param.h>

namespace holdfast {

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    struct statfs info { };
    if (::statfs(folder.c_str(), &info) != 0)
        return false;
    // Every Mac has /home and /net as maps of autofs, which are not local and on which nothing need be mounted.
    return (info.f_flags & MNT_LOCAL) == 0 && std::string_view(info.f_fstypename) != "autofs";
}

}
