#include "core/base/secure_buffer.h"

#include <gtest/gtest.h>

#ifdef __linux__
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>
#endif

using namespace holdfast;

TEST(SecureBuffer, isZeroAtFirstAndComparesByContent)
{
    SecureBuffer buffer(3);
    EXPECT_TRUE(buffer.equals(Bytes{0, 0, 0}));
    buffer.data()[1] = 7;
    EXPECT_TRUE(buffer.equals(Bytes{0, 7, 0}));
    EXPECT_FALSE(buffer.equals(Bytes{0, 7}));
    EXPECT_FALSE(buffer.equals(Bytes{0, 7, 1}));
    EXPECT_TRUE(SecureBuffer().equals({}));
}

TEST(SecureBuffer, movesAndClones)
{
    SecureBuffer first = SecureBuffer::copyOf(asBytes("secret"));
    const SecureBuffer copy = first.clone();
    SecureBuffer second = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): what a move leaves is the point
    EXPECT_TRUE(second.equals(copy.view()));
    first = std::move(second);
    EXPECT_TRUE(first.equals(asBytes("secret")));
}

TEST(SecureBuffer, randomDiffers)
{
    EXPECT_FALSE(SecureBuffer::random(32).equals(SecureBuffer::random(32).view()));
}

TEST(SecureBufferDeathTest, hasAGuardPageBehindIt)
{
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    SecureBuffer buffer(16);
    volatile uint8_t* const data = buffer.data();
    EXPECT_DEATH(data[16] = 1, "");
}

#ifdef __linux__

namespace {

/// VmFlags of the mapping that holds an address (proc(5), smaps): "lo" locked in memory, "dd" left out of core dumps.
std::string memoryFlagsAt(const void* address)
{
    const auto place = reinterpret_cast<uintptr_t>(address);
    std::ifstream maps("/proc/self/smaps");
    bool isInside = false;
    for (std::string line; std::getline(maps, line);) {
        uintptr_t from = 0, to = 0;
        char dash = 0;
        if (std::istringstream range(line); range >> std::hex >> from >> dash >> to && dash == '-')
            isInside = from <= place && place < to;
        else if (isInside && line.starts_with("VmFlags:"))
            return line.substr(8) + " ";
    }
    return {};
}

/// What can be read at an address from outside the language, nothing when nothing is mapped there any more.
std::string readable(uintptr_t address, size_t size)
{
    std::string bytes(size, '\0');
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const ssize_t count = ::pread(memory, bytes.data(), size, static_cast<off_t>(address));
    ::close(memory);
    bytes.resize(count > 0 ? static_cast<size_t>(count) : 0);
    return bytes;
}

} // namespace

TEST(SecureBuffer, liesInPagesThatAreLockedAndLeftOutOfCoreDumps)
{
    for (const size_t size : {size_t(1), size_t(32), size_t(100'000)}) {
        const SecureBuffer buffer = SecureBuffer::random(size);
        for (const uint8_t* place : {buffer.data(), buffer.data() + size - 1}) {
            const std::string flags = memoryFlagsAt(place);
#if !defined(__SANITIZE_ADDRESS__) // which makes mlock() do nothing
            EXPECT_NE(flags.find(" lo "), std::string::npos) << size << " bytes:" << flags;
#endif
            EXPECT_NE(flags.find(" dd "), std::string::npos) << size << " bytes:" << flags;
        }
    }
}

TEST(SecureBuffer, leavesNothingWhereItWas)
{
    constexpr std::string_view secret = "a secret that nobody may find afterwards";
    uintptr_t place = 0;
    {
        const SecureBuffer buffer = SecureBuffer::copyOf(asBytes(secret));
        place = reinterpret_cast<uintptr_t>(buffer.data());
        ASSERT_EQ(readable(place, secret.size()), secret);
    }
    EXPECT_EQ(readable(place, secret.size()).find(secret.substr(24)), std::string::npos);
}

TEST(SecureBuffer, leavesNothingBehindWhenItIsMovedOver)
{
    constexpr std::string_view secret = "a secret that nobody may find afterwards";
    SecureBuffer buffer = SecureBuffer::copyOf(asBytes(secret));
    const auto place = reinterpret_cast<uintptr_t>(buffer.data());
    buffer = SecureBuffer();
    EXPECT_EQ(readable(place, secret.size()).find(secret.substr(24)), std::string::npos);
}

#endif

TEST(Wipe, clears)
{
    std::string text = "secret that is longer than the small buffer of a string";
    const char* const where = text.data();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(where[1], '\0');
    Bytes bytes{1, 2, 3};
    wipe(bytes);
    EXPECT_TRUE(bytes.empty());
}
