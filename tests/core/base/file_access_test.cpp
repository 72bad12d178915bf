#include "core/base/byte_stream.h"
#include "core/base/file_access.h"
#include "tests/core/base/temporary_folder.h"

#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace holdfast;
using namespace holdfast::testing;

TEST(FileSource, readsAFileThroughASymbolicLink)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "a") << "content";
    std::filesystem::create_symlink(folder / "a", folder / "link");
    auto source = FileSource::open(folder / "link");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->size(), 7U);
    EXPECT_EQ(asText(readAll(*source, 7).value()), "content");
}

TEST(FileSource, refusesFoldersDevicesAndPipesWithoutWaiting)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_TRUE(FileSource::open(folder / "pipe").error().is(errors::ioFailed));
    EXPECT_TRUE(FileSource::open(folder.path()).error().is(errors::ioFailed));
    EXPECT_TRUE(FileSource::open("/dev/zero").error().is(errors::ioFailed));
    EXPECT_TRUE(FileSource::open(folder / "none").error().is(errors::notFound));
    EXPECT_TRUE(FileSource::open(folder / "none" / "deeper").error().is(errors::notFound));
}

TEST(FileSource, knowsWhenTheFileWasChanged)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "a") << "x";
    const timespec times[2] = {{1'000'000'000, 0}, {1'234'567'890, 123'000'000}};
    ASSERT_EQ(::utimensat(AT_FDCWD, (folder / "a").c_str(), times, 0), 0);
    EXPECT_EQ(FileSource::open(folder / "a")->modifiedMs(), 1'234'567'890'123);
}

TEST(ReadFile, stopsAtTheCap)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "a") << std::string(100'000, 'x');
    EXPECT_EQ(readFile(folder / "a", 100'000)->size(), 100'000U);
    EXPECT_TRUE(readFile(folder / "a", 99'999).error().is(errors::tooLarge));
}

TEST(MemorySink, stopsAtTheCap)
{
    MemorySink sink(3);
    EXPECT_TRUE(sink.write(asBytes("ab")));
    EXPECT_TRUE(sink.write(asBytes("cd")).error().is(errors::tooLarge));
    EXPECT_TRUE(sink.write(asBytes("c")));
    EXPECT_EQ(asText(sink.bytes()), "abc");
}

TEST(MakePrivateFolder, isForThisUserOnlyAndNew)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(makePrivateFolder(folder / "a"));
    EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), std::filesystem::perms::owner_all);
    EXPECT_TRUE(makePrivateFolder(folder / "a").error().is(errors::alreadyExists));
    EXPECT_TRUE(syncFolder(folder / "a"));
    EXPECT_TRUE(syncFolder(folder / "none").error().is(errors::notFound));
}
