#include "tests/app/cli/survival_fixture.h"

#include "core/base/byte_stream.h"
#include "core/base/digest.h"

#include <cstring>
#include <fstream>
#include <map>

namespace holdfast::test {

namespace fs = std::filesystem;

/// Several copies of so large a file would take much of the memory that scripts/test puts vaults into.
class OnTheDisk {
protected:
    OnTheDisk()
    {
        if (const char* const disk = std::getenv("HOLDFAST_DISK"))
            ::setenv("TMPDIR", disk, 1);
    }
};

class LargeImport : private OnTheDisk, public Survival {
protected:
    static constexpr size_t mebibyte = size_t{1} << 20;
    struct Large {
        std::string path;
        Digest sha256;
    };
    /// A file of so many MiB in which no two of them are alike, so that none can be missing or in another's place. Each
    /// begins with its number; the rest of it has no blocks on the disk.
    Large writeLarge(uint64_t mebibytes) const
    {
        Large made{writeFile("in/" + std::to_string(mebibytes) + ".bin", ""), {}};
        fs::resize_file(made.path, mebibytes * mebibyte);
        std::fstream file(made.path, std::ios::in | std::ios::out | std::ios::binary);
        Sha256 hasher;
        Bytes block(mebibyte);
        for (uint64_t n = 0; n < mebibytes; ++n) {
            const uint64_t counter = n + 1;
            std::memcpy(block.data(), &counter, sizeof counter);
            file.seekp(static_cast<std::streamoff>(n * mebibyte));
            file.write(reinterpret_cast<const char*>(block.data()), sizeof counter);
            hasher.update(block);
        }
        EXPECT_TRUE(file.good());
        made.sha256 = hasher.finish();
        return made;
    }
    static Digest hashOf(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        EXPECT_TRUE(file.good()) << path;
        Sha256 hasher;
        std::vector<char> block(mebibyte);
        do {
            file.read(block.data(), static_cast<std::streamsize>(block.size()));
            hasher.update(asBytes(std::string_view(block.data(), static_cast<size_t>(file.gcount()))));
        } while (file);
        return hasher.finish();
    }
    /// The most memory in KiB that the process had so far; 0 when it is gone.
    static uint64_t mostMemoryOf(pid_t process)
    {
        std::ifstream status("/proc/" + std::to_string(process) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:"))
                return std::strtoull(line.c_str() + 6, nullptr, 10);
        return 0;
    }
    /// What a command takes that has to succeed.
    uint64_t memoryFor(const std::vector<std::string>& arguments) const
    {
        Process process = start(arguments);
        uint64_t most = 0;
        do
            most = std::max(most, mostMemoryOf(process.id()));
        while (!process.endsWithin(std::chrono::milliseconds(1)));
        const Ended end = process.wait();
        EXPECT_EQ(end.exitCode, 0) << arguments.front() << ": " << end.err << end.out;
        EXPECT_GT(most, 0U) << arguments.front();
        return most;
    }
    /// What each command takes for the item with this exhibit number or id, in the order in which they need each other.
    /// What they wrote is gone afterwards, but for the extracted file.
    std::map<std::string, uint64_t> memoryForUsing(const std::string& id, bool isLong) const
    {
        std::map<std::string, uint64_t> most;
        most["extract"] = memoryFor({"extract", id, "original", "--out", path("out/extracted")});
        most["check"] = memoryFor({"check"});
        if (!isLong)
            return most;
        most["export"] = memoryFor({"export", "--out", path("out/bundle.zip")});
        most["verify"] = memoryFor({"verify", path("out/bundle.zip")});
        fs::remove(path("out/bundle.zip"));
        most["backup"] = memoryFor({"backup", path("usb")});
        most["restore"] = memoryFor({"restore", path("usb"), "--vault", path("restored")});
        fs::remove_all(path("usb"));
        fs::remove_all(path("restored"));
        return most;
    }
    std::string idOf(uint64_t mebibytes) const
    {
        const Json stored = items({"--search", std::to_string(mebibytes) + ".bin"});
        EXPECT_EQ(stored.size(), 1U);
        if (stored.empty())
            return {};
        EXPECT_EQ(stored[0]["artifacts"][0]["bytes"], mebibytes * mebibyte);
        return stored[0]["id"];
    }
};

TEST_F(LargeImport, isReadBackAndTakesNoMoreMemoryThanASmallOneNorDoesItsUse)
{
    openByKeyFile();
    constexpr uint64_t small = 1;
    const char* const asked = std::getenv("HOLDFAST_LARGE_MIB");
    const bool isLong = asked != nullptr;
    const uint64_t large = isLong ? std::strtoull(asked, nullptr, 10) : 512;
    std::map<std::string, uint64_t> most[2];
    for (const uint64_t size : {small, large}) {
        const Large file = writeLarge(size);
        const uint64_t forImport = memoryFor({"import", file.path, "--under18", "no"});
        const std::string id = idOf(size);
        ASSERT_FALSE(id.empty());
        std::map<std::string, uint64_t>& used = most[size == small ? 0 : 1];
        used = memoryForUsing(id, isLong);
        used["import"] = forImport;
        EXPECT_EQ(hashOf(path("out/extracted")), file.sha256) << size;
        fs::remove(path("out/extracted"));
    }
    for (const auto& [command, forSmall] : most[0]) {
        const uint64_t forLarge = most[1][command];
        std::printf("memory: %lu KiB for 1 MiB, %lu KiB for %lu MiB, %s\n", forSmall, forLarge, large, command.c_str());
        EXPECT_LE(forLarge, forSmall + (64 << 10)) << command;
    }
}

} // namespace holdfast::test
