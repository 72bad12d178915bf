#include "core/base/atomic_file.h"
#include "core/base/byte_stream.h"
#include "core/base/digest.h"
#include "core/base/write_behind.h"
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
    struct stat info { };
    ASSERT_EQ(::stat((folder / "a").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0600U);
}

TEST(AtomicFile, takesNoNameThatIsALinkOrAFolder)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "file", asBytes("kept")));
    std::filesystem::create_symlink(folder / "file", folder / "link");
    std::filesystem::create_directory(folder / "folder");
    for (const char* name : {"link", "folder"}) {
        const auto file = AtomicFile::create(folder / name);
        ASSERT_FALSE(file) << name;
        EXPECT_TRUE(file.error().is(errors::alreadyExists)) << name;
    }
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(contentOf(folder / "file"), "kept");
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

TEST(AtomicFile, keepsEveryByteThatWasAlreadyGivenToTheDisk)
{
    const TemporaryFolder folder;
    Bytes block(WriteBehind::window / 3 + 1);
    Sha256 expected;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    for (uint8_t n = 0; n < 14; ++n) {
        std::fill(block.begin(), block.end(), n);
        ASSERT_TRUE(file->write(block));
        if (n == 0)
            block[5] = 'x';
        expected.update(block);
    }
    ASSERT_TRUE(file->overwriteAt(5, asBytes("x")));
    ASSERT_TRUE(file->commit());
    const auto content = readFile(folder / "a", 14 * block.size());
    ASSERT_TRUE(content);
    EXPECT_EQ(Sha256::of(*content), expected.finish());
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
    auto file = AtomicFile::create(folder / "new");
    ASSERT_TRUE(file);
    std::filesystem::create_directory(folder / "new");
    EXPECT_FALSE(file->commit()); // a folder is never replaced by a file, whenever it came
    EXPECT_TRUE(AtomicFile::create(folder / "taken").error().is(errors::alreadyExists));
    EXPECT_TRUE(std::filesystem::is_directory(folder / "taken"));
    EXPECT_TRUE(std::filesystem::is_directory(folder / "new"));
    EXPECT_EQ(folder.entryCount(), 2U);
}

class OnASmallDisk : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (::geteuid() != 0 || ::mount("none", folder.path().c_str(), "tmpfs", 0, "size=256k") != 0)
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

TEST_F(OnASmallDisk, aFullDiskIsSaidAndLeavesWhatWasThere)
{
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("old")));
    const auto written = writeFileAtomically(folder / "a", Bytes(1024 * 1024));
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().is(errors::diskFull));
    EXPECT_EQ(contentOf(folder / "a"), "old");
    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_TRUE(writeFileAtomically(folder / "a", Bytes(100000, 'x'))) << "the space was not given back";
}

class WithoutUnnamedFiles : public ::testing::Test {
protected:
    // In a process to which the kernel refuses O_TMPFILE, as file systems of memory sticks do.
    ChildProcess start(const std::string& part)
    {
        std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
        return std::move(
            ChildProcess::start({testHelper(), {part, (folder / "a").string(), "no-unnamed"}, {}}).value());
    }
    TemporaryFolder folder;
};

TEST_F(WithoutUnnamedFiles, writesAndReplacesThroughATemporaryFile)
{
    ChildProcess writer = start("write-as-nobody");
    EXPECT_EQ(firstLine(writer), "written");
    EXPECT_EQ(contentOf(folder / "a"), "second");
    EXPECT_EQ(folder.entryCount(), 1U);
}

TEST_F(WithoutUnnamedFiles, sweepsWhatAKilledProcessLeftButNotWhatIsInUse)
{
    ChildProcess killed = start("write-file");
    ASSERT_EQ(firstLine(killed), "written");
    EXPECT_EQ(folder.entryCount(), 1U);
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("x")));
    EXPECT_EQ(folder.entryCount(), 2U) << "it is still being written";
    killed.kill();
    EXPECT_EQ(folder.entryCount(), 2U);
    ASSERT_TRUE(writeFileAtomically(folder / "a", asBytes("y")));
    EXPECT_EQ(folder.entryCount(), 1U);
    EXPECT_EQ(contentOf(folder / "a"), "y");
}
