#include "core/base/frame.h"

#include <gtest/gtest.h>

using namespace holdfast;

static Bytes concatenated(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        append(all, part);
    return all;
}

TEST(Frame, isLengthThenKindThenPayload)
{
    EXPECT_EQ(toHex(encodeFrame(Frame::Kind::Data, asBytes("abc"))), "0300000003616263");
    EXPECT_EQ(asText(encodeMessage({{"b", 1}, {"a", "x"}})).substr(5), R"({"a":"x","b":1})");
}

TEST(Frame, helloNamesProtocolVersionAndHelper)
{
    EXPECT_EQ(
        asText(encodeHello("decode")).substr(5), R"({"helper":"decode","protocol":"holdfast-helper","version":1})");
}

TEST(Frame, givesJsonOnlyForAnObjectInAMessage)
{
    EXPECT_EQ((Frame{Frame::Kind::Message, Bytes{'{', '}'}}).json().value(), Json::object());
    EXPECT_TRUE((Frame{Frame::Kind::Message, Bytes{'1'}}).json().error().is(errors::helperBadMessage));
    EXPECT_TRUE((Frame{Frame::Kind::Data, Bytes{'{', '}'}}).json().error().is(errors::helperBadMessage));
}

TEST(FrameParser, findsTheSameFramesHoweverTheBytesArrive)
{
    const Bytes stream = concatenated({encodeHello("test"), encodeMessage({{"type", "x"}}),
        encodeFrame(Frame::Kind::Data, {}), encodeFrame(Frame::Kind::Data, Bytes(1000, 7))});
    for (const size_t step : {size_t(1), size_t(2), size_t(5), size_t(6), size_t(999), stream.size()}) {
        FrameParser parser;
        std::vector<Frame> frames;
        for (size_t at = 0; at < stream.size(); at += step) {
            ASSERT_TRUE(parser.feed(ByteView(stream).subspan(at, std::min(step, stream.size() - at))));
            while (auto frame = parser.next())
                frames.push_back(std::move(*frame));
        }
        ASSERT_EQ(frames.size(), 4U) << step;
        EXPECT_EQ(frames[0].kind, Frame::Kind::Hello);
        EXPECT_EQ(frames[1].json().value(), (Json{{"type", "x"}}));
        EXPECT_TRUE(frames[2].payload.empty());
        EXPECT_EQ(frames[3].payload, Bytes(1000, 7));
        EXPECT_FALSE(parser.isMidFrame());
        EXPECT_EQ(parser.bufferedBytes(), 0U);
    }
}

TEST(FrameParser, knowsThatAFrameIsCutShort)
{
    const Bytes frame = encodeMessage({{"type", "x"}});
    for (size_t length = 1; length < frame.size(); ++length) {
        FrameParser parser;
        ASSERT_TRUE(parser.feed(ByteView(frame).first(length)));
        EXPECT_FALSE(parser.next()) << length;
        EXPECT_TRUE(parser.isMidFrame()) << length;
    }
}

TEST(FrameParser, refusesALengthOverTheCapFromTheHeaderAlone)
{
    const auto header = [](uint32_t length, uint8_t kind) {
        Bytes bytes;
        appendU32Le(bytes, length);
        bytes.push_back(kind);
        return bytes;
    };
    EXPECT_TRUE(FrameParser().feed(header(maxDataBytes, 3)));
    EXPECT_TRUE(FrameParser().feed(header(maxMessageBytes, 2)));
    EXPECT_TRUE(FrameParser().feed(header(maxDataBytes + 1, 3)).error().is(errors::helperBadMessage));
    EXPECT_TRUE(FrameParser().feed(header(maxMessageBytes + 1, 1)).error().is(errors::helperBadMessage));
    EXPECT_TRUE(FrameParser().feed(header(0xffffffff, 2)).error().is(errors::helperBadMessage));
}

TEST(FrameParser, refusesEveryUnknownKind)
{
    for (unsigned kind = 0; kind < 256; ++kind) {
        const Bytes header{0, 0, 0, 0, uint8_t(kind)};
        EXPECT_EQ(FrameParser().feed(header).has_value(), kind >= 1 && kind <= 3) << kind;
    }
}

TEST(FrameParser, keepsWholeFramesBeforeABrokenOneAndTakesNothingAfterIt)
{
    FrameParser parser;
    const Bytes good = encodeMessage({{"type", "x"}});
    EXPECT_FALSE(parser.feed(concatenated({good, Bytes{0, 0, 0, 0, 99}})));
    EXPECT_TRUE(parser.next());
    EXPECT_FALSE(parser.feed(good));
    EXPECT_FALSE(parser.next());
}
