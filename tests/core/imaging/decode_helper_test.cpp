#include "core/base/frame.h"
#include "core/imaging/decode_client.h"
#include "core/imaging/untrusted_pixels.h"
#include "tests/core/imaging/helper_children.h"
#include "tests/core/imaging/sample_files.h"

#include <gtest/gtest.h>

#include <csignal>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

void killHelper()
{
    const auto children = samples::childrenNamed("holdfast-decode");
    ASSERT_EQ(children.size(), 1u);
    ASSERT_EQ(kill(children[0], SIGKILL), 0);
}

TEST(DecodeHelper, aCrashCostsOneRequestAndTheNextOneWorks)
{
    const auto client = DecodeClient::start();
    ASSERT_TRUE(client) << client.error().detail();
    ASSERT_TRUE((*client)->identify(asBytes("text")));
    killHelper();
    const auto lost = (*client)->identify(asBytes("text"));
    ASSERT_FALSE(lost);
    EXPECT_TRUE(lost.error().is(holdfast::errors::helperCrashed)) << lost.error().code().id;
    const auto found = (*client)->identify(asBytes("text"));
    ASSERT_TRUE(found) << found.error().detail();
    EXPECT_EQ(found->mime, "text/plain");
}

TEST(DecodeHelper, aDocumentLoadedBeforeACrashHasToBeLoadedAgain)
{
    const auto client = DecodeClient::start();
    ASSERT_TRUE(client) << client.error().detail();
    const Bytes file = samples::png(samples::gradient(5, 6));
    MemorySource first(file), second(file);
    ASSERT_TRUE((*client)->load(first, "image/png", {}));
    killHelper();
    EXPECT_FALSE((*client)->page(1, 96, {}));
    const auto page = (*client)->page(1, 96, {});
    ASSERT_FALSE(page);
    EXPECT_TRUE(page.error().is(imaging::errors::decodeFailed)) << page.error().code().id;
    ASSERT_TRUE((*client)->load(second, "image/png", {}));
    EXPECT_EQ((*client)->page(1, 96, {}).value().pixels.size(), QSize(5, 6));
}

TEST(DecodeHelper, endsWithItsClient)
{
    {
        const auto client = DecodeClient::start();
        ASSERT_TRUE(client);
        EXPECT_EQ(samples::childrenNamed("holdfast-decode").size(), 1u);
    }
    EXPECT_TRUE(samples::childrenNamed("holdfast-decode").empty());
}

Json announcement(uint64_t width, uint64_t height, uint64_t bytes)
{
    return {{"type", "pixels"}, {"width", width}, {"height", height}, {"bytes", bytes}};
}

TEST(UntrustedPixels, refusesSizesThatLieOrExceedTheCaps)
{
    for (const Json& message : {announcement(2, 2, 11), announcement(2, 2, 16), announcement(0, 4, 0),
             announcement(4, 0, 0), announcement(20001, 1, 60003), announcement(20000, 20000, 1200000000),
             announcement(1ULL << 33, 1ULL << 33, 0),
             Json{{"type", "pixels"}, {"width", -1}, {"height", 1}, {"bytes", 3}}})
        EXPECT_FALSE(UntrustedPixels::announced(message)) << message.dump();
}

TEST(UntrustedPixels, takesRowsInPiecesOfAnySizeAndNotOneByteMore)
{
    auto pixels = UntrustedPixels::announced(announcement(2, 2, 12));
    ASSERT_TRUE(pixels);
    const Bytes bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    ASSERT_TRUE(pixels->feed(ByteView(bytes).first(4)));
    ASSERT_TRUE(pixels->feed(ByteView(bytes).subspan(4, 1)));
    EXPECT_FALSE(pixels->isComplete());
    EXPECT_FALSE(pixels->feed(bytes));
    EXPECT_FALSE(pixels->feed({}));
    ASSERT_TRUE(pixels->feed(ByteView(bytes).subspan(5)));
    EXPECT_TRUE(pixels->isComplete());
    EXPECT_FALSE(pixels->feed(ByteView(bytes).first(1)));
    const QImage image = pixels->take();
    EXPECT_EQ(image.pixel(1, 0), qRgb(4, 5, 6));
    EXPECT_EQ(image.pixel(1, 1), qRgb(10, 11, 12));
}

} // namespace
