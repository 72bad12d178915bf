#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// What a folder's file system is, as proc(5) has it under /proc/pid/mountinfo.
struct Mount {
    std::string type; ///< "fuse.sshfs"
    std::string source; ///< "anna@host:/files"; whatever the file system calls itself
    std::string point; ///< "/home/anna/far"
};

/// The mount with the longest mount point that `path` (absolute, without links) lies in, of several there the last,
/// which hides the others. Lines that make no sense are passed over.
std::optional<Mount> findMount(std::string_view mountInfo, std::string_view path);

/// Whether its files come from another computer, also from the one that a virtual machine runs on. Not the one at "/":
/// in a container or a virtual machine that may be 9p, and no folder there is more remote than the system itself. Nor a
/// drive of Windows under WSL.
bool isRemote(const Mount& mount);

} // namespace holdfast
