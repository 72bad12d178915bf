#include "core/base/mount_info.h"

#include <gtest/gtest.h>

namespace holdfast::testing {

namespace {

constexpr std::string_view mounts = R"(22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:40 / /home/a/far rw,nosuid shared:5 master:2 - fuse.sshfs anna@host:/files rw,user_id=1000
41 40 0:41 / /home/a/far/near rw - fuse.gocryptfs /home/a/cipher rw
42 22 0:42 / /mnt/two\040words\134\011 rw - fuse.rclone a\040b: rw
43 22 0:43 / /mnt/dav rw - fuse https://cloud.example/dav rw
44 22 0:44 / /mnt/stick rw - fuseblk /dev/sdb1 rw
)";

std::string typeAt(std::string_view path)
{
    const auto mount = findMount(mounts, path);
    return mount ? mount->type : "none";
}

bool isRemoteAt(std::string_view path)
{
    const auto mount = findMount(mounts, path);
    return mount && isRemote(*mount);
}

} // namespace

TEST(MountInfo, theLongestMountPointWins)
{
    EXPECT_EQ(typeAt("/"), "ext4");
    EXPECT_EQ(typeAt("/home/a"), "ext4");
    EXPECT_EQ(typeAt("/home/a/far"), "fuse.sshfs");
    EXPECT_EQ(typeAt("/home/a/far/vault"), "fuse.sshfs");
    EXPECT_EQ(typeAt("/home/a/far/near/vault"), "fuse.gocryptfs");
}

TEST(MountInfo, aNameThatOnlyBeginsLikeAMountPointLiesOutsideOfIt)
{
    EXPECT_EQ(typeAt("/home/a/farther"), "ext4");
    EXPECT_EQ(typeAt("/home/a/far/nearer"), "fuse.sshfs");
}

TEST(MountInfo, takesOctalEscapesForWhatTheyStandFor)
{
    const auto mount = findMount(mounts, "/mnt/two words\\\t/vault");
    ASSERT_TRUE(mount);
    EXPECT_EQ(mount->type, "fuse.rclone");
    EXPECT_EQ(mount->source, "a b:");
    EXPECT_EQ(findMount("1 0 0:1 / /a\\04 rw - nfs x rw\n", "/a\\04")->type, "nfs") << "too short to be an escape";
}

TEST(MountInfo, ofSeveralAtOneMountPointTheLastCounts)
{
    const std::string text = std::string(mounts) + "45 40 0:45 / /home/a/far rw - tmpfs none rw\n";
    EXPECT_EQ(findMount(text, "/home/a/far/vault")->type, "tmpfs");
}

TEST(MountInfo, readsALineWithoutOptionalFieldsOrLineEnd)
{
    const auto mount = findMount("1 0 0:1 / / rw - nfs4 host:/files rw", "/vault");
    ASSERT_TRUE(mount);
    EXPECT_EQ(mount->type, "nfs4");
    EXPECT_EQ(mount->source, "host:/files");
}

TEST(MountInfo, passesOverLinesThatMakeNoSense)
{
    for (const char* text : {"", "\n\n", "1 0 0:1 / /", "1 0 0:1 / / rw", "1 0 0:1 / / rw -", "1 0 0:1 / / rw - nfs",
             "1 0 0:1 / / rw shared:1 nfs host:/files rw", "1 0 0:1 /  rw - nfs host:/files rw"})
        EXPECT_FALSE(findMount(text, "/vault")) << text;
    EXPECT_FALSE(findMount(mounts, "vault")) << "not absolute";
}

TEST(MountInfo, tellsAFileSystemOfAnotherComputerFromALocalOne)
{
    EXPECT_TRUE(isRemoteAt("/home/a/far/vault"));
    EXPECT_TRUE(isRemoteAt("/mnt/two words\\\t"));
    EXPECT_TRUE(isRemoteAt("/mnt/dav/vault")) << "by the address that it names as its source";
    EXPECT_FALSE(isRemoteAt("/home/a/far/near/vault"));
    EXPECT_FALSE(isRemoteAt("/mnt/stick"));
    EXPECT_FALSE(isRemote({"fuse.mergerfs", "/a:/b", "/mnt"}));
    EXPECT_FALSE(isRemote({"ext4", "https://host", "/mnt"}));
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "afs", "9p"})
        EXPECT_TRUE(isRemote({type, "host:/files", "/mnt"})) << type;
    EXPECT_FALSE(isRemote({"nfsd", "nfsd", "/proc/fs/nfsd"}));
}

TEST(MountInfo, theMountAtTheRootIsNoNetworkDrive)
{
    const std::string text = "1 0 0:1 / / rw - 9p none rw\n2 1 0:2 / /mnt/host rw - 9p share rw\n";
    EXPECT_FALSE(isRemote(*findMount(text, "/")));
    EXPECT_FALSE(isRemote(*findMount(text, "/home/a/vault")));
    EXPECT_TRUE(isRemote(*findMount(text, "/mnt/host/vault")));
    EXPECT_EQ(findMount(mounts, "/mnt/two words\\\t/vault")->point, "/mnt/two words\\\t");
}

TEST(MountInfo, aDriveOfWindowsUnderWslIsNoNetworkDriveAndAShareOfAServerThereIs)
{
    const std::string text = R"(1 0 0:1 / /mnt/c rw - 9p C:\134 rw,aname=drvfs
2 0 0:2 / /mnt/d rw - 9p drvfs rw
3 0 0:3 / /mnt/far rw - 9p \134\134host\134files rw,aname=drvfs
)";
    EXPECT_FALSE(isRemote(*findMount(text, "/mnt/c/vault")));
    EXPECT_FALSE(isRemote(*findMount(text, "/mnt/d/vault")));
    EXPECT_TRUE(isRemote(*findMount(text, "/mnt/far/vault")));
}

TEST(MountInfo, whatAVirtualMachineGetsFromItsComputerIsANetworkDrive)
{
    EXPECT_TRUE(isRemote({"vboxsf", "files", "/media/sf_files"}));
    EXPECT_TRUE(isRemote({"fuse.vmhgfs-fuse", "vmhgfs-fuse", "/mnt/hgfs"}));
}

TEST(MountInfo, whatAutomountWouldMountIsANetworkDriveUnlessSystemdDoes)
{
    EXPECT_TRUE(isRemote({"autofs", "-hosts", "/net"}));
    EXPECT_FALSE(isRemote({"autofs", "systemd-1", "/efi"}));
}

} // namespace holdfast::testing
