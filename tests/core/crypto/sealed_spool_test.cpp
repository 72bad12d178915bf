#include "core/crypto/sealed_spool.h"

#include "core/base/secure_buffer.h"
#include "core/crypto/age_chunks.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

#include <fcntl.h>

namespace holdfast::crypto {

namespace {

constexpr size_t spoolChunk = AgeChunks::chunkBytes;
constexpr std::string_view canary = "what nobody else may read 7f3a";

class SealedSpoolTest : public testing::Test {
protected:
    /// The file, though it has no name: by way of this process's descriptors.
    std::filesystem::path fileOfSpool() const
    {
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            const std::filesystem::path target = std::filesystem::read_symlink(entry.path(), ignored);
            if (target.string().starts_with(folder.path().string() + "/"))
                return entry.path();
        }
        ADD_FAILURE() << "no file of the spool is open";
        return {};
    }
    Bytes readBack(uint64_t offset, size_t size)
    {
        Bytes out(size);
        const auto done = spool.readAt(offset, out);
        EXPECT_TRUE(done) << done.error().detail();
        return out;
    }
    test::ScratchFolder folder;
    SealedSpool spool = SealedSpool::create(folder / "bundle.zip").value();
};

Bytes partOf(const Bytes& bytes, size_t offset, size_t size)
{
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(offset);
    return {begin, begin + static_cast<std::ptrdiff_t>(size)};
}

} // namespace

TEST_F(SealedSpoolTest, givesBackAnyPartWhileMoreIsWritten)
{
    Bytes all(3 * spoolChunk);
    fillRandom(all);
    size_t written = 0;
    for (const size_t size : {size_t(1), spoolChunk - 1, spoolChunk / 2, spoolChunk, size_t(7)}) {
        const auto place = spool.append(partOf(all, written, size));
        ASSERT_TRUE(place);
        EXPECT_EQ(place->offset, written);
        EXPECT_EQ(place->size, size);
        written += size;
        EXPECT_EQ(spool.size(), written);
        for (const size_t offset : {size_t(0), written / 3, written - size})
            EXPECT_EQ(readBack(offset, written - offset), partOf(all, offset, written - offset)) << offset;
    }
}

TEST_F(SealedSpoolTest, hasNothingInClearOnTheDiskAndNothingAtAllAfterwards)
{
    Bytes all;
    while (all.size() < 4 * spoolChunk)
        append(all, asBytes(canary));
    ASSERT_TRUE(spool.write(all));
    const std::string sealed = test::takeFile(fileOfSpool());
    EXPECT_EQ(sealed.size(), 4 * AgeChunks::sealedBytes);
    EXPECT_EQ(sealed.find(canary.substr(0, 12)), std::string::npos);
    EXPECT_EQ(asText(readBack(0, canary.size())), canary) << "the positive control";
    {
        const SealedSpool ended = std::move(spool);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(SealedSpoolTest, refusesWhatTheDiskChanged)
{
    Bytes all(2 * spoolChunk);
    fillRandom(all);
    ASSERT_TRUE(spool.write(all));
    const int file = ::open(fileOfSpool().c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_GE(file, 0);
    uint8_t byte = 0;
    constexpr off_t place = AgeChunks::sealedBytes + 100;
    ASSERT_EQ(::pread(file, &byte, 1, place), 1);
    byte ^= 1;
    ASSERT_EQ(::pwrite(file, &byte, 1, place), 1);
    ::close(file);
    EXPECT_EQ(readBack(0, spoolChunk), partOf(all, 0, spoolChunk)) << "the chunk beside it is well";
    Bytes out(1);
    EXPECT_FALSE(spool.readAt(spoolChunk + 5, out));
    EXPECT_FALSE(spool.readAt(spoolChunk + 5, out)) << "nor is it taken for read";
}

TEST_F(SealedSpoolTest, readsNothingThatWasNotWritten)
{
    ASSERT_TRUE(spool.write(asBytes("four")));
    Bytes out(5);
    EXPECT_FALSE(spool.readAt(0, out));
    EXPECT_FALSE(spool.readAt(5, std::span(out).first(0)));
    EXPECT_TRUE(spool.readAt(4, std::span(out).first(0)));
}

TEST(SealedSpool, saysThatThereIsNoSuchFolder)
{
    const test::ScratchFolder folder;
    EXPECT_FALSE(SealedSpool::create(folder / "nowhere/bundle.zip"));
}

} // namespace holdfast::crypto
