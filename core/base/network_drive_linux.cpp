#include "core/base/mount_info.h"
#include "core/base/network_drive.h"

#include <fstream>
#include <iterator>

namespace holdfast {

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    // Not statfs(), which waits for a server as long as that does not answer.
    std::ifstream file("/proc/self/mountinfo", std::ios::binary);
    const std::string mountInfo{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto mount = findMount(mountInfo, folder.lexically_normal().native());
    return mount && isRemote(*mount);
}

} // namespace holdfast
