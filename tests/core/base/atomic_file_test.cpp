#include "core/base/atomic_file.h"
#include "tests/core/base/helper_test_support.h"
#include "tests/core/base/temporary_folder.h"

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace holdfast;
using namespace holdfast::testing;

static std::string contentOf(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, 10'000'000);
    return bytes ? std::string(asText(*bytes)) : "none";
}

TEST(AtomicFile, appearsWholeAtCommitAndNotBefore)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(asBytes("hello ")));
    ASSERT_TRUE(file->write(asBytes("world")));
    EXPECT_EQ(folder.entryCount(), 0U);
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(file->size(), 11U);
    EXPECT_EQ(contentOf(folder / "a"), "hello world");
    EXPECT_EQ(folder.entryCount(), 1U);
    struct stat info {};
    ASSERT_EQ(::stat((folder / "a").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0600U);
}

TEST(AtomicFile, replacesWhatWasThereInOneStep)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("old")));
    const auto reader = FileSource::open(folder / "a");
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("newer")));
    EXPECT_EQ(contentOf(folder / "a"), "newer");
    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_EQ(reader->size(), 3U);
}

TEST(AtomicFile, leavesNothingWhenDropped)
{
    const TemporaryFolder folder;
    {
        auto file = AtomicFile::create(folder / "a");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write(Bytes(100000, 1)));
    }
    EXPECT_EQ(folder.entryCount(), 0U);
}

TEST(AtomicFile, leavesNothingWhenItsProcessIsKilled)
{
    const TemporaryFolder folder;
    auto writer = ChildProcess::start({testHelper(), {"write-file", (folder / "a").string()}, {}});
    ASSERT_TRUE(writer);
    ASSERT_EQ(firstLine(*writer), "written");
    writer->kill();
    EXPECT_EQ(folder.entryCount(), 0U);
}

TEST(AtomicFile, worksInALockedDownProcessOfAnOrdinaryUser)
{
    const TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    auto writer = ChildProcess::start({testHelper(), {"write-as-nobody", (folder / "a").string()}, {}});
    ASSERT_TRUE(writer);
    EXPECT_EQ(firstLine(*writer), "written");
    EXPECT_EQ(contentOf(folder / "a"), "second");
    EXPECT_EQ(folder.entryCount(), 1U);
}

TEST(AtomicFile, overwritesOnlyInsideWhatWasWritten)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file->write(asBytes("0123456789")));
    EXPECT_TRUE(file->overwriteAt(2, asBytes("ab")));
    EXPECT_TRUE(file->overwriteAt(9, asBytes("z")));
    EXPECT_FALSE(file->overwriteAt(9, asBytes("zz")));
    EXPECT_FALSE(file->overwriteAt(11, {}));
    EXPECT_FALSE(file->overwriteAt(UINT64_MAX, asBytes("zz")));
    ASSERT_TRUE(file->write(asBytes("!")));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(contentOf(folder / "a"), "01ab45678z!");
}

TEST(AtomicFile, takesNothingAfterCommit)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file->commit());
    EXPECT_FALSE(file->write(asBytes("x")));
    EXPECT_FALSE(file->overwriteAt(0, {}));
    EXPECT_FALSE(file->commit());
    EXPECT_EQ(contentOf(folder / "a"), "");
}

TEST(AtomicFile, saysWhyItCannotBeMade)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(AtomicFile::create(folder / "none" / "a").error().is(errors::notFound));
    std::filesystem::create_directory(folder / "taken");
    auto file = AtomicFile::create(folder / "taken");
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->commit()); // a folder is never replaced by a file
    EXPECT_TRUE(std::filesystem::is_directory(folder / "taken"));
    EXPECT_EQ(folder.entryCount(), 1U);
}

// Runs on a disk of 256 KiB, and on one that knows no unnamed files.
class OnAnotherDisk : public ::testing::Test {
protected:
    void mountOrSkip(const char* type, const char* options)
    {
        const std::string data = options;
        if (::geteuid() != 0 || ::mount("none", folder.path().c_str(), type, 0, data.c_str()) != 0)
            GTEST_SKIP() << "SKIPPED: mounting a small disk takes root; run the tests as root to cover a full disk";
        mounted = true;
    }
    void TearDown() override
    {
        if (mounted)
            ::umount2(folder.path().c_str(), MNT_DETACH);
    }
    TemporaryFolder folder;
    bool mounted = false;
};

TEST_F(OnAnotherDisk, aFullDiskIsSaidAndLeavesWhatWasThere)
{
    mountOrSkip("tmpfs", "size=256k");
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("old")));
    const auto written = writeFileAtomically(folder / "a", Bytes(1024 * 1024));
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().is(errors::diskFull));
    EXPECT_EQ(contentOf(folder / "a"), "old");
    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_TRUE(writeFileAtomically(folder / "a", Bytes(100000, 'x'))) << "the space was not given back";
}

TEST_F(OnAnotherDisk, aFileSystemWithoutUnnamedFilesWorksToo)
{
    mountOrSkip("ramfs", "mode=0700"); // has no O_TMPFILE
    {
        auto dropped = AtomicFile::create(folder / "a");
        ASSERT_TRUE(dropped);
        EXPECT_EQ(folder.entryCount(), 1U);
    }
    EXPECT_EQ(folder.entryCount(), 0U);
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("old")));
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("new")));
    EXPECT_EQ(contentOf(folder / "a"), "new");
    EXPECT_EQ(folder.entryCount(), 1U);
}
