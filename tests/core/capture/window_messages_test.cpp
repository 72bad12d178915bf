#include "core/capture/window_messages.h"

#include "core/base/frame.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(WindowMessages, comeBackAsTheyWere)
{
    WindowOrder order;
    order.look.texts = {{"back", "رجوع"}};
    order.look.colors = {{"text", "#000000"}};
    order.look.isRightToLeft = true;
    order.look.fontPoints = 10.5;
    order.address = "https://a.example/";
    order.everyPage = true;
    EXPECT_EQ(encodeOrder(decodeOrder(encodeOrder(order)).value()), encodeOrder(order));
    WindowEvent event;
    event.kind = WindowEvent::Kind::Wanted;
    event.url = "https://a.example/p";
    event.isView = true;
    event.loggedIn = LoggedIn::Yes;
    EXPECT_EQ(encodeEvent(decodeEvent(encodeEvent(event)).value()), encodeEvent(event));
    CaptureRequest request;
    request.scrubSalt = Bytes(32, 7);
    const auto take = decodeTake(encodeTake(request), true);
    ASSERT_TRUE(take);
    EXPECT_TRUE(take->isView);
    EXPECT_EQ(take->scrubSalt, request.scrubSalt);
}

TEST(WindowMessages, takeNothingFromAWindowThatIsNotWhatItShouldBe)
{
    WindowEvent event;
    event.kind = WindowEvent::Kind::Wanted;
    event.url = "https://a.example/p";
    const Json good = encodeEvent(event);
    ASSERT_TRUE(decodeEvent(good));
    const std::pair<const char*, Json> changes[]{{"type", "open_vault"}, {"type", 1}, {"url", "file:///etc/passwd"},
        {"url", "https://user:word@a.example/"}, {"url", nullptr}, {"view", "yes"}, {"logged_in", "perhaps"},
        {"logged_in", nullptr}};
    for (const auto& [key, value] : changes) {
        Json bad = good;
        bad[key] = value;
        const auto read = decodeEvent(bad);
        ASSERT_FALSE(read) << key << " " << value.dump();
        EXPECT_EQ(read.error().code().id, errors::helperBadMessage.id) << key;
    }
    Json visiting = good;
    visiting["type"] = "visiting";
    visiting["host"] = std::string(1000, 'x') + "\n\x1b[2J";
    EXPECT_LE(decodeEvent(visiting).value().host.size(), 256U);
}

} // namespace holdfast::capture
