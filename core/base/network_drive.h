#pragma once

#include <filesystem>

namespace holdfast {

/// Whether a folder that is there lies on a file system that another computer serves (NFS, SMB, AFP, WebDAV, sshfs and
/// the like). False where the system does not tell. May wait for a server that does not answer.
/// Linux: the magic number of its file system, for FUSE the type in /proc/self/mountinfo; never the one at "/". macOS:
/// no MNT_LOCAL. Windows: a network path or a drive that stands for one, whether or not it is there.
bool isOnNetworkDrive(const std::filesystem::path& folder);

} // namespace holdfast
