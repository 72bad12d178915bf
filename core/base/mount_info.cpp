#include "core/base/mount_info.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace holdfast {

namespace {

constexpr auto remoteTypes
    = std::to_array<std::string_view>({"9p", "afs", "beegfs", "ceph", "cifs", "coda", "cvfs", "fhgfs", "gpfs", "lustre",
        "ncp", "ncpfs", "nfs", "nfs4", "orangefs", "panfs", "pvfs2", "smb2", "smb3", "smbfs", "snfs", "vboxsf"});

constexpr auto remoteFuseTypes = std::to_array<std::string_view>({"fuse.afpfs", "fuse.blobfuse", "fuse.blobfuse2",
    "fuse.ceph", "fuse.ceph-fuse", "fuse.cephfs", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.gcsfuse",
    "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.goofys", "fuse.gvfsd-fuse", "fuse.httpfs", "fuse.juicefs",
    "fuse.kio-fuse", "fuse.lizardfs", "fuse.mfs", "fuse.moosefs", "fuse.onedriver", "fuse.rclone", "fuse.s3fs",
    "fuse.seadrive", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse", "fuse.wdfs"});

bool isOctalDigit(char c)
{
    return c >= '0' && c <= '7';
}

std::string unescapeOctal(std::string_view field)
{
    std::string text;
    for (size_t at = 0; at < field.size(); ++at) {
        const std::string_view digits = field.substr(at + 1, 3);
        if (field[at] == '\\' && digits.size() == 3 && std::ranges::all_of(digits, isOctalDigit)) {
            text += static_cast<char>((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'));
            at += 3;
        } else {
            text += field[at];
        }
    }
    return text;
}

bool liesUnder(std::string_view mountPoint, std::string_view path)
{
    if (mountPoint == "/")
        return path.starts_with('/');
    return path.starts_with(mountPoint) && (path.size() == mountPoint.size() || path[mountPoint.size()] == '/');
}

bool isRemoteFuse(const Mount& mount)
{
    // davfs2 mounts as plain "fuse", and names the server's address as the source.
    const bool isFuse = mount.type == "fuse" || mount.type.starts_with("fuse.");
    return std::ranges::find(remoteFuseTypes, mount.type) != remoteFuseTypes.end()
        || (isFuse && mount.source.find("://") != std::string::npos);
}

/// As WSL has it, with the source "drvfs" or "C:\"; a share of a server is there as "\\host\files".
bool isDriveOfWindows(const Mount& mount)
{
    return mount.type == "9p" && (mount.source == "drvfs" || (mount.source.size() >= 2 && mount.source[1] == ':'));
}

/// What automount mounts when something touches it, which may wait for a server. Those of systemd may be of this
/// computer.
bool isMapOfServers(const Mount& mount)
{
    return mount.type == "autofs" && mount.source != "systemd-1";
}

} // namespace

std::optional<Mount> findMount(std::string_view mountInfo, std::string_view path)
{
    constexpr size_t mountPointField = 4;
    constexpr size_t firstOptionalField = 6;
    std::optional<Mount> found;
    size_t longest = 0;
    for (const std::string_view line : splitAt(mountInfo, '\n')) {
        const std::vector<std::string_view> fields = splitAt(line, ' ');
        if (fields.size() < firstOptionalField)
            continue;
        const auto separator = std::find(fields.begin() + firstOptionalField, fields.end(), "-");
        if (fields.end() - separator < 3)
            continue;
        const std::string mountPoint = unescapeOctal(fields[mountPointField]);
        if (mountPoint.empty() || mountPoint.size() < longest || !liesUnder(mountPoint, path))
            continue;
        longest = mountPoint.size();
        found = Mount{unescapeOctal(separator[1]), unescapeOctal(separator[2]), mountPoint};
    }
    return found;
}

bool isRemote(const Mount& mount)
{
    if (mount.point == "/" || isDriveOfWindows(mount))
        return false;
    return std::ranges::find(remoteTypes, mount.type) != remoteTypes.end() || isRemoteFuse(mount)
        || isMapOfServers(mount);
}

} // namespace holdfast
