#include "core/vault/capture_queue.h"

#include "tests/core/vault/vault_fixture.h"

namespace holdfast::vault::test {

namespace {

QueuedAddress address(const std::string& url, AgeAnswer age = AgeAnswer::No)
{
    QueuedAddress queued;
    queued.url = url;
    queued.age = age;
    queued.options = {{"timeout_ms", 1000}};
    return queued;
}

std::vector<std::string> urls(const std::vector<QueuedAddress>& addresses)
{
    std::vector<std::string> all;
    for (const QueuedAddress& each : addresses)
        all.push_back(each.url);
    return all;
}

} // namespace

using CaptureQueueTest = VaultTest;

TEST_F(CaptureQueueTest, keepsAddressesInTheirOrderOverAReopen)
{
    ASSERT_TRUE(enqueue(*vault, {address("http://b.example"), address("http://a.example")}));
    reopen();
    const auto waiting = waitingAddresses(*vault).value();
    EXPECT_EQ(urls(waiting), (std::vector<std::string>{"http://b.example", "http://a.example"}));
    EXPECT_EQ(waiting[0].age, AgeAnswer::No);
    EXPECT_EQ(waiting[0].options["timeout_ms"], 1000);
    expectSound();
}

TEST_F(CaptureQueueTest, isEmptiedInOneStep)
{
    ASSERT_TRUE(enqueue(*vault, {address("http://a.example"), address("http://b.example")}));
    ASSERT_TRUE(emptyQueue(*vault));
    reopen();
    EXPECT_EQ(countWaiting(*vault).value(), 0u);
    expectSound();
}

TEST_F(CaptureQueueTest, hasAnAddressOnceHoweverOftenItIsListed)
{
    const auto queued
        = enqueue(*vault, {address("http://a.example"), address("http://b.example"), address("http://a.example")});
    ASSERT_TRUE(queued);
    EXPECT_EQ(urls(*queued), (std::vector<std::string>{"http://a.example", "http://b.example"}));
    ASSERT_TRUE(enqueue(*vault, {address("http://a.example")}));
    EXPECT_EQ(countWaiting(*vault).value(), 2u);
}

TEST_F(CaptureQueueTest, takesTheAnswerThatAllowsLessWhicheverComesFirst)
{
    ASSERT_TRUE(enqueue(*vault, {address("http://a.example"), address("http://a.example", AgeAnswer::Unsure)}));
    ASSERT_TRUE(enqueue(*vault, {address("http://b.example", AgeAnswer::Yes), address("http://b.example")}));
    const auto waiting = waitingAddresses(*vault).value();
    ASSERT_EQ(waiting.size(), 2u);
    EXPECT_EQ(waiting[0].age, AgeAnswer::Unsure);
    EXPECT_EQ(waiting[1].age, AgeAnswer::Yes);
}

TEST_F(CaptureQueueTest, takesAllOrNone)
{
    const auto queued
        = enqueue(*vault, {address("http://a.example"), address("http://b.example", AgeAnswer::Unanswered)});
    ASSERT_FALSE(queued);
    EXPECT_TRUE(queued.error().is(holdfast::errors::ageUnanswered));
    EXPECT_EQ(countWaiting(*vault).value(), 0u);
}

TEST_F(CaptureQueueTest, countsTriesAndForgetsWhatEnded)
{
    const auto queued = enqueue(*vault, {address("http://a.example"), address("http://b.example")}).value();
    ASSERT_TRUE(recordAttempt(*vault, queued[0].n));
    ASSERT_TRUE(takeFromQueue(*vault, queued[1].n));
    const auto waiting = waitingAddresses(*vault).value();
    ASSERT_EQ(waiting.size(), 1u);
    EXPECT_EQ(waiting[0].attempts, 1u);
}

} // namespace holdfast::vault::test
