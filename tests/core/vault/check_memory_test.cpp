#include "vault_fixture.h"

#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

/// The most memory that this process had at once so far.
long peakKiB()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return -1;
}

class CheckMemory : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        ASSERT_TRUE(sql("PRAGMA synchronous = OFF")); // only to be quick
        NewItem item;
        item.age = AgeAnswer::No;
        item.details = {{"remark", std::string(30'000, 'x')}};
        for (int n = 0; n < 800; ++n)
            add(item, "a small one");
        const Bytes large = someBytes(96 << 20, 1);
        add(item, {reinterpret_cast<const char*>(large.data()), large.size()});
        close();
    }
    void add(const NewItem& item, std::string_view content) const
    {
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        ASSERT_TRUE(ingest->addBytes("original", "a.bin", "application/octet-stream", asBytes(content)));
        ASSERT_TRUE(ingest->commit());
    }
};

} // namespace

TEST_F(CheckMemory, isBoundedHoweverMuchIsStored)
{
    // SQLite's cache is 16 MiB; one artifact is 96 MiB, and the events together are 24 MiB.
    constexpr long mostKiB = 32 << 10;
    const pid_t child = fork();
    if (child == 0) {
        const auto opened = Vault::open(folder, recoverySecret(recoveryCode));
        malloc_trim(0); // what this process has free already would count for nothing
        std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew
        const long before = peakKiB();
        const auto found = opened ? (*opened)->check() : Result<std::vector<CheckFinding>>(fail(opened.error()));
        const long used = peakKiB() - before;
        std::printf("check took %ld KiB\n", used);
        std::fflush(stdout);
        _exit(!found || !found->empty() ? 2 : before < 0 || used > mostKiB ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0) << "1: more than " << mostKiB << " KiB, 2: not sound";
}

} // namespace holdfast::vault::test
