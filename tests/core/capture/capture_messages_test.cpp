#include "core/capture/capture_messages.h"

#include "core/base/frame.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

TEST(MediaNames, comeFromANumberAndAListOfTypesAndNeverFromThePage)
{
    EXPECT_EQ(mediaName(1, mediaMime("video/mp4")), "media-1.mp4");
    EXPECT_EQ(mediaName(20, mediaMime("VIDEO/WebM")), "media-20.webm");
    for (const char* untrusted : {"", "text/html", "video/../../x", "video/mp4; codecs=x", "application/json"}) {
        EXPECT_EQ(mediaMime(untrusted), "application/octet-stream") << untrusted;
        EXPECT_EQ(mediaName(2, mediaMime(untrusted)), "media-2.bin");
    }
    EXPECT_EQ(mediaName(3, "video/x-unheard-of"), "media-3.bin");
}

TEST(CaptureMessages, carryARequestUnchanged)
{
    CaptureRequest request;
    request.timeout = std::chrono::milliseconds(1234);
    request.maxHeight = 5000;
    request.depth = Depth::Look;
    request.scrubSalt = {1, 2, 254};
    const Address address = checkAddress("https://site.example/a").value();
    const auto decoded = decodeRequest(encodeRequest(request, address));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->address.url, "https://site.example/a");
    EXPECT_EQ(decoded->timeout.count(), 1234);
    EXPECT_EQ(decoded->maxHeight, 5000U);
    EXPECT_TRUE(decoded->isLook);
    EXPECT_EQ(decoded->scrubSalt, (Bytes{1, 2, 254}));
    EXPECT_EQ(decoded->viewportWidth, 1280U);
}

TEST(CaptureMessages, refuseARequestThatIsNotWhole)
{
    const Json good = encodeRequest({}, checkAddress("https://site.example/").value());
    EXPECT_TRUE(decodeRequest(good));
    for (const char* key :
        {"url", "timeout_ms", "max_height", "viewport_width", "viewport_height", "look", "scrub_salt"}) {
        Json bad = good;
        bad.erase(key);
        EXPECT_FALSE(decodeRequest(bad)) << key;
    }
    for (const auto& [key, value] :
        std::vector<std::pair<const char*, Json>>{{"url", "file:///etc/passwd"}, {"timeout_ms", 0}, {"timeout_ms", -1},
            {"max_height", 1e9}, {"viewport_width", "1280"}, {"look", 1}, {"scrub_salt", "xyz"}}) {
        Json bad = good;
        bad[key] = value;
        EXPECT_FALSE(decodeRequest(bad)) << key << value;
    }
}

TEST(CaptureMessages, carryAnOutcomeUnchanged)
{
    RecipeOutcome outcome;
    outcome.seen = true;
    outcome.error = Error(errors::httpStatus, "404");
    outcome.httpStatus = 404;
    outcome.title = "gone";
    outcome.facts = {{"page", Json::object()}};
    const auto decoded = decodeOutcome(encodeOutcome(outcome));
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->seen);
    EXPECT_FALSE(decoded->complete);
    EXPECT_TRUE(decoded->error->is(errors::httpStatus));
    EXPECT_EQ(decoded->error->detail(), "404");
    EXPECT_EQ(decoded->title, "gone");
}

TEST(CaptureMessages, refuseAnOutcomeThatLies)
{
    RecipeOutcome outcome;
    outcome.seen = true;
    const Json good = encodeOutcome(outcome);
    EXPECT_TRUE(decodeOutcome(good));
    for (const auto& [key, value] : std::vector<std::pair<const char*, Json>>{{"seen", 1}, {"complete", nullptr},
             {"facts", "x"}, {"http_status", 70000}, {"error", "x"},
             {"error", Json{{"code", "policy.link-only"}, {"detail", ""}}}, {"seen", false}}) {
        Json bad = good;
        bad[key] = value;
        EXPECT_FALSE(decodeOutcome(bad)) << key << value;
    }
}

TEST(CaptureMessages, makeDetailsPrintableAndShort)
{
    const Error error = captureError("capture.download", "a\x1b[2J\n" + std::string(1000, 'x'));
    EXPECT_TRUE(error.is(errors::isDownload));
    EXPECT_LT(error.detail().size(), 210U);
    EXPECT_EQ(error.detail().find_first_of("\x1b\n"), std::string::npos);
}

TEST(CaptureMessages, knowAClosedListOfArtifacts)
{
    for (const char* role : {"screenshot", "first-view", "wacz", "mhtml", "html", "text", "tls"})
        EXPECT_NE(artifactKind(role), nullptr) << role;
    for (const char* role : {"", "record", "original", "../x", "screenshot "})
        EXPECT_EQ(artifactKind(role), nullptr) << role;
}

} // namespace holdfast::capture
