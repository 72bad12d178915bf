#include "backup_fixture.h"

#include <atomic>
#include <thread>

namespace holdfast::vault::test {

namespace {

class BackupMeanwhile : public BackupTest { };

/// 90 MiB, with something to be done after each 9 MiB.
class InterruptedSource final : public ByteSource {
public:
    static constexpr uint64_t total = 90 << 20, step = 9 << 20;

    explicit InterruptedSource(std::function<void()> each)
        : m_each(std::move(each))
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        const size_t count = static_cast<size_t>(std::min<uint64_t>(out.size(), total - m_done));
        if (m_done / step != (m_done + count) / step)
            m_each();
        m_done += count;
        return count;
    }

private:
    std::function<void()> m_each;
    uint64_t m_done = 0;
};

} // namespace

TEST_F(BackupMeanwhile, isOfOneMomentWhileOthersWrite)
{
    std::atomic_bool ended = false;
    std::thread writer([&] {
        for (uint64_t n = 0; n < 40 || !ended; ++n)
            addItem("while", someBytes(200'000, 100 + n));
    });
    backUpNow();
    backUpNow();
    ended = true;
    writer.join();
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupMeanwhile, isMadeWhileALargeImportIsUnderWay)
{
    // With the sealer's transaction open and its cache full.
    unsigned made = 0;
    InterruptedSource source([&] { made += backUpNow().findings.empty() ? 1u : 0u; });
    Result<Ingest> ingest = begin();
    ASSERT_TRUE(ingest);
    ASSERT_TRUE(ingest->add("original", "large", "application/octet-stream", source, InterruptedSource::total));
    ASSERT_TRUE(ingest->commit());
    EXPECT_EQ(made, 10u);
    expectSound();
}

TEST_F(BackupMeanwhile, hasTheKeysThatBelongToItsPages)
{
    addItem("more", someBytes(3'000'000, 3)); // for a second piece after the first report
    bool isChanged = false;
    const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
        if (what == "copying" && !std::exchange(isChanged, true)) {
            EXPECT_TRUE(vault->changePassword(secretText("another long one")));
        }
    });
    ASSERT_TRUE(backUp(*vault, target, progress));
    close();
    Result<Restored> restored = restore(target, scratch / "restored", passwordSecret("another long one"));
    ASSERT_TRUE(restored) << restored.error().code().id;
    EXPECT_TRUE(restored->findings.empty());
    vault = std::move(restored->vault);
    EXPECT_EQ(events("password-changed").size(), 1u);
    EXPECT_TRUE(events("keys-differ").empty());
}

} // namespace holdfast::vault::test
