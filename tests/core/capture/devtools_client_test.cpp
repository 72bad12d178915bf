#include "tests/core/capture/fake_devtools.h"

#include "core/capture/devtools_client.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

class DevToolsClientTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    std::vector<Result<Json>> answers;
    DevToolsClient::OnAnswer keep()
    {
        return [this](Result<Json> result) { answers.push_back(std::move(result)); };
    }
};

TEST_F(DevToolsClientTest, bringsEachAnswerToItsCommand)
{
    std::string order;
    client.send("A.a", {{"x", 1}}, [&](Result<Json> result) { order += "a" + (*result)["v"].get<std::string>(); });
    client.send("B.b", Json::object(), [&](Result<Json> result) { order += "b" + (*result)["v"].get<std::string>(); });
    EXPECT_EQ(transport.sent()[0]["params"]["x"], 1);
    transport.answer(transport.lastOf("B.b"), {{"v", "2"}});
    transport.answer(transport.lastOf("A.a"), {{"v", "1"}});
    transport.answer(transport.lastOf("A.a"), {{"v", "3"}});
    EXPECT_EQ(order, "b2a1");
}

TEST_F(DevToolsClientTest, tellsARefusedCommandByTheMessageOfTheBrowser)
{
    client.send("A.a", Json::object(), keep());
    transport.deliverText(R"({"id":1,"error":{"code":-32601,"message":"no such method"}})");
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].error().is(errors::devToolsRefused));
    EXPECT_EQ(answers[0].error().detail(), "no such method");
}

TEST_F(DevToolsClientTest, givesUpAfterTheTimeoutAndDropsTheLateAnswer)
{
    client.send("A.a", Json::object(), keep(), 100ms);
    scheduler.advance(99ms);
    EXPECT_TRUE(answers.empty());
    scheduler.advance(1ms);
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].error().is(errors::devToolsTimeout));
    transport.answer(transport.lastOf("A.a"), Json::object());
    EXPECT_EQ(answers.size(), 1U);
}

TEST_F(DevToolsClientTest, leavesNoTimerBehindAnAnswer)
{
    client.send("A.a", Json::object(), keep(), 100ms);
    transport.answer(transport.lastOf("A.a"), Json::object());
    EXPECT_EQ(scheduler.pending(), 0U);
    EXPECT_TRUE(answers.at(0).has_value());
}

TEST_F(DevToolsClientTest, survivesWhatIsNoProtocolMessage)
{
    client.send("A.a", Json::object(), keep());
    for (const char* text : {"", "{", "[]", "null", "\"x\"", R"({"id":"1","result":{}})", R"({"id":-1,"result":{}})",
             R"({"id":1.5})", "\xff\xfe"})
        transport.deliverText(text);
    EXPECT_EQ(client.badMessages(), 9U);
    EXPECT_TRUE(answers.empty());
    transport.deliverText(R"({"id":1,"result":[]})");
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_TRUE(answers[0].error().is(errors::devToolsBadMessage));
}

TEST_F(DevToolsClientTest, callsNobodyAfterClosingEvenFromInsideAHandler)
{
    int events = 0;
    client.on("A.happened", [&](const Json&) {
        ++events;
        client.close();
    });
    client.send("A.a", Json::object(), keep(), 50ms);
    transport.event("A.happened", {{"k", 1}});
    transport.event("A.happened", {{"k", 1}});
    transport.answer(transport.lastOf("A.a"), Json::object());
    scheduler.advance(1s);
    EXPECT_EQ(events, 1);
    EXPECT_TRUE(answers.empty());
}

} // namespace holdfast::capture
