#include "core/base/mount_info.h"
#include "core/base/network_drive.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <sys/vfs.h>

namespace holdfast {

namespace {

// From linux/magic.h and, where the kernel does not have them, from the file systems' own sources.
enum FileSystemMagic : uint32_t {
    magicAfs = 0x6B414653,
    magicBeegfs = 0x19830326,
    magicCeph = 0x00C36400,
    magicCifs = 0xFF534D42,
    magicCoda = 0x73757245,
    magicFuse = 0x65735546,
    magicGpfs = 0x47504653,
    magicLustre = 0x0BD00BD0,
    magicNcp = 0x0000564C,
    magicNfs = 0x00006969,
    magicOpenAfs = 0x5346414F,
    magicOrangefs = 0x20030528,
    magicPanfs = 0xAAD7AAEA,
    magicSmb = 0x0000517B,
    magicSmb2 = 0xFE534D42,
    magicSnfs = 0xBEEFDEAD,
    magicV9fs = 0x01021997
};

bool isServedByItsNature(uint32_t type)
{
    switch (type) {
    case magicAfs:
    case magicBeegfs:
    case magicCeph:
    case magicCifs:
    case magicCoda:
    case magicGpfs:
    case magicLustre:
    case magicNcp:
    case magicNfs:
    case magicOpenAfs:
    case magicOrangefs:
    case magicPanfs:
    case magicSmb:
    case magicSmb2:
    case magicSnfs:
    case magicV9fs:
        return true;
    default:
        return false;
    }
}

std::optional<Mount> mountOf(const std::filesystem::path& folder)
{
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(folder, error);
    if (error)
        return {};
    std::ifstream file("/proc/self/mountinfo", std::ios::binary);
    const std::string mountInfo{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return findMount(mountInfo, real.native());
}

} // namespace

bool isOnNetworkDrive(const std::filesystem::path& folder)
{
    struct statfs info { };
    if (::statfs(folder.c_str(), &info) != 0)
        return false;
    const auto type = static_cast<uint32_t>(info.f_type);
    const bool isServed = isServedByItsNature(type);
    if (!isServed && type != magicFuse)
        return false;
    const auto mount = mountOf(folder);
    if (mount && holdsTheWholeSystem(*mount))
        return false;
    return isServed || (mount && isRemoteFuse(*mount));
}

} // namespace holdfast
