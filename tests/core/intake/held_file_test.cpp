#include "core/intake/held_file.h"
#include "tests/core/intake/test_folder.h"

#include <gtest/gtest.h>

#include <thread>

namespace holdfast::intake {

namespace {

class HeldFileTest : public ::testing::Test {
protected:
    static Bytes manyBytes(size_t size)
    {
        Bytes bytes(size);
        for (size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<uint8_t>(i * 2654435761u >> 13);
        return bytes;
    }
    HeldFile held(ByteView bytes) const
    {
        MemorySource source(bytes);
        return HeldFile::of(source, SIZE_MAX, m_folder.path() / "copy").value();
    }
    const samples::TestFolder m_folder;
};

} // namespace

TEST_F(HeldFileTest, givesBackWhatWasWrittenAsOftenAsItIsOpened)
{
    const Bytes bytes = manyBytes(700'001);
    const HeldFile file = held(bytes);
    EXPECT_EQ(file.size(), bytes.size());
    EXPECT_EQ(file.sha256(), Sha256::of(bytes));
    EXPECT_EQ(readAll(*file.open(), SIZE_MAX).value(), bytes);
    MemorySink again;
    ASSERT_TRUE(file.writeTo(again));
    EXPECT_EQ(again.bytes(), bytes);
}

TEST_F(HeldFileTest, isReadWholeByTwoThreadsAtOnce)
{
    const Bytes bytes = manyBytes(900'000);
    const HeldFile file = held(bytes);
    Digest seen;
    std::thread other([&] { seen = Sha256::of(readAll(*file.open(), SIZE_MAX).value()); });
    EXPECT_EQ(Sha256::of(readAll(*file.open(), SIZE_MAX).value()), file.sha256());
    other.join();
    EXPECT_EQ(seen, file.sha256());
}

TEST_F(HeldFileTest, hasNoNameAndNothingInClear)
{
    const std::string canary = "canary-of-a-held-file";
    Bytes bytes;
    while (bytes.size() < 300'000)
        append(bytes, asBytes(canary));
    const HeldFile file = held(bytes);
    EXPECT_TRUE(samples::filesContaining(m_folder.path(), canary).empty());
}

TEST_F(HeldFileTest, refusesMoreThanItMayHold)
{
    const Bytes bytes = manyBytes(1000);
    MemorySource source(bytes);
    const auto refused = HeldFile::of(source, 999, m_folder.path() / "copy");
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::tooLarge));
}

} // namespace holdfast::intake
