#pragma once

#include <filesystem>

namespace holdfast {

/// Whether a path (absolute, without links) lies on a file system that another computer serves (NFS, SMB, AFP, WebDAV,
/// sshfs and the like), also the computer that a virtual machine runs on. Goes by the text of the path and what the
/// system has mounted, and touches nothing there, so that it never waits for a server that does not answer. The folder
/// need not be there. False where the system does not tell, and never for the file system at "/".
bool isOnNetworkDrive(const std::filesystem::path& folder);

} // namespace holdfast
