#pragma once

#include "tests/app/cli/sample_vault.h"

#include <sys/mount.h>
#include <unistd.h>

namespace holdfast::test {

/// A folder of the test's own that is a disk by itself, which has room, then little, then room again.
class SmallDisk : public SampleVault {
protected:
    ~SmallDisk() override
    {
        if (!m_disk.empty())
            umount2(m_disk.c_str(), MNT_DETACH);
    }
    void mountAt(const std::string& name) ///< skips the test where that can't be done
    {
        std::filesystem::create_directory(path(name));
        if (geteuid() != 0 || mount("none", path(name).c_str(), "tmpfs", 0, "size=64m") != 0)
            GTEST_SKIP() << "NOT TESTED: a small file system can only be mounted by root";
        m_disk = path(name);
    }
    void leaveRoom(uintmax_t bytes) const
    {
        const std::filesystem::space_info space = std::filesystem::space(m_disk);
        resize(space.capacity - space.free + bytes);
    }
    void giveRoom() const { resize(64 << 20); }

private:
    void resize(uintmax_t bytes) const
    {
        const std::string size = "size=" + std::to_string(bytes);
        ASSERT_EQ(mount("none", m_disk.c_str(), "tmpfs", MS_REMOUNT, size.c_str()), 0);
    }
    std::string m_disk; ///< empty while it is not there
};

} // namespace holdfast::test
