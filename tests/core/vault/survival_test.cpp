#include "vault_fixture.h"

#include "core/vault/chunk_sealer.h"

#include <random>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

class Survival : public VaultTest {
protected:
    int64_t orphans() const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return *vault->database().integerOf(
            "SELECT count(*) FROM chunk WHERE stream NOT IN (SELECT stream FROM artifact)");
    }
    const unsigned m_seed = std::random_device{}();
    const testing::ScopedTrace m_trace{__FILE__, __LINE__, "seed " + std::to_string(m_seed)};
};

/// What the ingesting child tells its parent, so that the parent can strike at any of its steps.
void tell(int descriptor, char what)
{
    static_cast<void>(!write(descriptor, &what, 1));
}

/// Ingests for ever; tells 's' at each slice of a source and 'c' after each commit.
class TellingSource final : public ByteSource {
public:
    TellingSource(Bytes bytes, int descriptor)
        : m_bytes(std::move(bytes))
        , m_rest(m_bytes)
        , m_descriptor(descriptor)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        tell(m_descriptor, 's');
        return m_rest.read(out.first(std::min<size_t>(out.size(), 300'000)));
    }

private:
    Bytes m_bytes;
    MemorySource m_rest;
    int m_descriptor;
};

[[noreturn]] void ingestForEver(const std::filesystem::path& folder, std::string_view recoveryCode, int descriptor)
{
    const auto vault = Vault::open(folder, recoverySecret(recoveryCode));
    for (uint64_t i = 0; vault; ++i) {
        NewItem item;
        item.age = AgeAnswer::No;
        item.capturedAt = (*vault)->clock().now();
        Result<Ingest> ingest = Ingest::begin(**vault, item);
        TellingSource source(someBytes(i % 3 == 2 ? 20'000'000 : 40'000, i), descriptor);
        if (!ingest || !ingest->add("original", "", "image/png", source) || !ingest->commit())
            break;
        tell(descriptor, 'c');
    }
    _exit(1);
}

} // namespace

TEST_F(Survival, losesNoCommittedItemToBeingKilledAtAnyMomentOfAnImport)
{
    close();
    std::mt19937 random(m_seed);
    size_t leastItems = 0;
    for (int round = 0; round < 25; ++round) {
        int pipeEnds[2];
        ASSERT_EQ(pipe(pipeEnds), 0);
        const pid_t child = fork();
        if (child == 0)
            ingestForEver(folder, recoveryCode, pipeEnds[1]);
        ::close(pipeEnds[1]);
        const auto strikeAfter = static_cast<unsigned>(1 + random() % 150);
        char step = 0;
        for (unsigned steps = 0; steps < strikeAfter && read(pipeEnds[0], &step, 1) == 1; ++steps)
            leastItems += step == 'c' ? 1 : 0;
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
        while (read(pipeEnds[0], &step, 1) == 1)
            leastItems += step == 'c' ? 1 : 0;
        ::close(pipeEnds[0]);

        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, recoverySecret(recoveryCode));
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        vault = std::move(*opened);
        const uint64_t count = *vault->countItems();
        ASSERT_GE(count, leastItems) << "round " << round;
        leastItems = count;
        if (round % 6 == 0 || round == 24)
            expectSound();
        ASSERT_EQ(orphans(), 0);
        close();
    }
    EXPECT_GT(leastItems, 10u);
}

TEST_F(Survival, leavesEitherTheOldOrTheNewPasswordWhenKilledWhileChangingIt)
{
    close();
    std::mt19937 random(m_seed);
    std::string current(password);
    for (int round = 0; round < 6; ++round) {
        const std::string next = "password number " + std::to_string(round);
        int pipeEnds[2];
        ASSERT_EQ(pipe(pipeEnds), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto opened = Vault::open(folder, recoverySecret(recoveryCode));
            tell(pipeEnds[1], 'o');
            static_cast<void>(opened && (*opened)->changePassword(secretText(next)));
            _exit(0);
        }
        char byte = 0;
        ASSERT_EQ(read(pipeEnds[0], &byte, 1), 1);
        // The derivation takes the time, the files come at its end: watch for the first of them to change.
        const auto before = std::filesystem::last_write_time(folder / "vault.keys.copy");
        while (waitpid(child, nullptr, WNOHANG) == 0)
            if (std::filesystem::last_write_time(folder / "vault.keys.copy") != before || random() % 400000 == 0) {
                kill(child, SIGKILL);
                waitpid(child, nullptr, 0);
                break;
            }
        ::close(pipeEnds[0]);
        ::close(pipeEnds[1]);
        const bool isNew = Vault::open(folder, passwordSecret(next)).has_value();
        ASSERT_TRUE(isNew || Vault::open(folder, passwordSecret(current)));
        current = isNew ? next : current;
    }
}

TEST_F(Survival, saysThatTheDiskIsFullAndLosesNothing)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "NOT TESTED: a small file system can only be mounted by root";
    close();
    const pid_t child = fork();
    if (child == 0) {
        // A file system of 24 MiB in a mount namespace of this child's own.
        const std::filesystem::path disk = scratch / "disk";
        std::filesystem::create_directory(disk);
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("none", disk.c_str(), "tmpfs", 0, "size=24m") != 0)
            _exit(77);
        {
            auto created = Vault::create(disk / "v", secretText(password), {});
            if (!created)
                _exit(1);
            vault = std::move(created->vault);
            const Item kept = addItem("kept", someBytes(2'000'000, 1));
            NewItem item;
            item.age = AgeAnswer::No;
            Result<Ingest> ingest = Ingest::begin(*vault, item);
            const Result<Artifact> tooMuch = ingest->addBytes("original", "", "image/png", someBytes(60'000'000, 2));
            const Result<Item> committed = ingest->commit();
            const Error error = tooMuch ? committed.error() : tooMuch.error();
            if ((tooMuch && committed) || !error.is(holdfast::errors::diskFull))
                _exit(2);
        }
        {
            // Then there is room again, and work goes on.
            const Item after = addItem("after", someBytes(1'000'000, 3));
            if (after.exhibit != "AE-2" && after.exhibit != "EX-2")
                _exit(3);
        }
        close();
        auto opened = Vault::open(disk / "v", passwordSecret());
        EXPECT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        if (!opened || *(*opened)->countItems() != 2)
            _exit(4);
        vault = std::move(*opened);
        expectSound();
        close();
        // A disk on which not even a vault fits: nothing remains.
        putFile(disk / "filler", std::string(24'000'000, 'x'));
        const auto refused = Vault::create(disk / "w", secretText(password), {});
        if (refused || !refused.error().is(holdfast::errors::diskFull) || std::filesystem::exists(disk / "w"))
            _exit(5);
        _exit(testing::Test::HasFailure() ? 6 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
        GTEST_SKIP() << "NOT TESTED: no file system could be mounted here";
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(Survival, keepsNoPlaintextInAnyFile)
{
    constexpr std::string_view canary = "XyzzyCanaryPlughFrotz";
    NewItem item;
    item.age = AgeAnswer::No;
    item.title = std::string(canary) + "Title";
    item.url = "https://" + std::string(canary) + ".example";
    std::string content;
    for (int i = 0; i < 200'000; ++i)
        content += canary;
    const auto scan = [&] {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch.path())) {
            if (!entry.is_regular_file())
                continue;
            const std::string bytes = takeFile(entry.path());
            for (const std::string_view secret :
                {canary, password, std::string_view("Anna Maria"), std::string_view("CREATE TABLE")})
                EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path() << " " << secret;
        }
    };
    {
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        ASSERT_TRUE(ingest->addBytes("original", canary, "text/plain", asBytes(content)));
        scan();
        ASSERT_TRUE(ingest->commit());
        scan();
    }
    close();
    scan();
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    names.erase("vault.db-journal");
    EXPECT_EQ(
        names, (std::set<std::string>{"vault.db", "vault.db.first", "vault.keys", "vault.keys.copy", "vault.lock"}));
}

TEST_F(Survival, needsNoMoreMemoryForABigImportThanForASmallOne)
{
    close();
    const pid_t child = fork();
    if (child == 0) {
        const auto opened = Vault::open(folder, recoverySecret(recoveryCode));
        /// 400 MiB that exist nowhere at once.
        class EndlessSource final : public ByteSource {
        public:
            Result<size_t> read(std::span<uint8_t> out) override
            {
                const size_t count = std::min<uint64_t>(out.size(), m_left);
                std::fill_n(out.begin(), count, static_cast<uint8_t>(m_left >> 20));
                m_left -= count;
                return count;
            }

        private:
            uint64_t m_left = 400ull << 20;
        } source;
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        NewItem item;
        Result<Ingest> ingest = Ingest::begin(**opened, item);
        const Result<Artifact> artifact = ingest->add("original", "", "application/octet-stream", source);
        const Result<Item> stored = ingest->commit();
        Bytes block(1 << 20);
        Result<std::unique_ptr<ByteSource>> reading = (*opened)->openArtifact(*artifact);
        while (*(*reading)->read(block) > 0) { }
        getrusage(RUSAGE_SELF, &after);
        const long grownMiB = (after.ru_maxrss - before.ru_maxrss) / 1024;
        _exit(stored && grownMiB < 64 ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace holdfast::vault::test
