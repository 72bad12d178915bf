#include "core/base/atomic_file.h"
#include "core/base/byte_stream.h"
#include "core/base/file_in_place.h"
#include "tests/core/base/temporary_folder.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::testing;

namespace {

class FileInPlaceTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(writeFileAtomically(m_folder / "a", asBytes("hello world"))); }
    const TemporaryFolder m_folder;
};

} // namespace

TEST_F(FileInPlaceTest, hasGivenTheSystemWhatItWroteAtOnceAndLeavesTheRest)
{
    const auto file = FileInPlace::open(m_folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->writeAt(6, asBytes("there!")));
    const auto there = readFile(m_folder / "a", 100);
    ASSERT_TRUE(there);
    EXPECT_EQ(asText(*there), "hello there!");
    EXPECT_TRUE(file->sync());
}

TEST_F(FileInPlaceTest, readsWhatAnotherHasWrittenMeanwhileAndLessAtTheEnd)
{
    const auto file = FileInPlace::open(m_folder / "a");
    const auto other = FileInPlace::open(m_folder / "a");
    ASSERT_TRUE(file && other);
    Bytes bytes(8);
    ASSERT_EQ(file->readAt(6, bytes).value(), 5u);
    ASSERT_TRUE(other->writeAt(6, asBytes("W")));
    ASSERT_EQ(file->readAt(6, bytes).value(), 5u);
    EXPECT_EQ(asText(bytes).substr(0, 5), "World");
    EXPECT_EQ(file->readAt(100, bytes).value(), 0u);
}

TEST_F(FileInPlaceTest, isOneThatIsThereAndNoLink)
{
    EXPECT_TRUE(FileInPlace::open(m_folder / "none").error().is(errors::notFound));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "none"));
    std::filesystem::create_symlink(m_folder / "a", m_folder / "link");
    EXPECT_FALSE(FileInPlace::open(m_folder / "link"));
}
