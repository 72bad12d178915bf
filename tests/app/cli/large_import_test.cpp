#include "tests/app/cli/survival_fixture.h"

#include <fstream>

namespace holdfast::test {

namespace fs = std::filesystem;

class LargeImport : public Survival {
protected:
    /// The most memory in KiB that the process had so far; 0 when it is gone.
    static uint64_t mostMemoryOf(pid_t process)
    {
        std::ifstream status("/proc/" + std::to_string(process) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:"))
                return std::strtoull(line.c_str() + 6, nullptr, 10);
        return 0;
    }
    /// What importing a file of so many MiB takes. The file has no blocks on the disk.
    uint64_t memoryForImporting(uint64_t mebibytes)
    {
        const std::string file = writeFile("in/" + std::to_string(mebibytes) + ".bin", "");
        fs::resize_file(file, mebibytes << 20);
        Process import = start({"import", file, "--under18", "no"});
        uint64_t most = 0;
        do
            most = std::max(most, mostMemoryOf(import.id()));
        while (!import.endsWithin(std::chrono::milliseconds(1)));
        const Ended end = import.wait();
        EXPECT_EQ(end.exitCode, 0) << end.err;
        return most;
    }
};

TEST_F(LargeImport, takesNoMoreMemoryThanASmallOne)
{
    openByKeyFile();
    const char* const asked = std::getenv("HOLDFAST_LARGE_MIB");
    const uint64_t large = asked == nullptr ? 512 : std::strtoull(asked, nullptr, 10);
    const uint64_t forSmall = memoryForImporting(1), forLarge = memoryForImporting(large);
    std::printf("memory: %lu KiB for 1 MiB, %lu KiB for %lu MiB\n", forSmall, forLarge, large);
    EXPECT_GT(forSmall, 0U);
    EXPECT_LE(forLarge, forSmall + (64 << 10));
    const Json stored = items({"--search", std::to_string(large) + ".bin"});
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0]["artifacts"][0]["bytes"], large << 20);
}

} // namespace holdfast::test
