#include "core/intake/screen_grab.h"

#include "core/imaging/redaction.h"
#include "core/vault/picture_hashes.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/intake/intake_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;

namespace {

class ScreenGrabTest : public IntakeTest {
protected:
    static ScreenGrab grabOf(const QImage& pixels)
    {
        ScreenGrab grab;
        grab.pixels = pixels;
        grab.what = ScreenGrab::What::Region;
        grab.area = QRect(QPoint(1930, 40), pixels.size());
        grab.systemPart = "Test server 1";
        grab.monitors = {{"DP-1", QRect(0, 0, 1920, 1080), 1.0}, {"HDMI-1", QRect(1920, 0, 3840, 2160), 2.0},
            {"odd\n\u202Ename", QRect(5760, 0, 800, 600), 0}};
        grab.delay = std::chrono::seconds(3);
        grab.startedAt = *parseUtc("2026-11-22T09:12:35.123Z");
        grab.endedAt = *parseUtc("2026-11-22T09:12:35.160Z");
        grab.startedMonotonic = std::chrono::milliseconds(1000);
        grab.endedMonotonic = std::chrono::milliseconds(1037);
        return grab;
    }
    QImage readBack(const vault::Item& item)
    {
        const Bytes png = stored(item, "original");
        EXPECT_TRUE(s_decoder->load(*std::make_unique<MemorySource>(png), "image/png", {}));
        return s_decoder->page(1, 96, {}).value().pixels;
    }
    static std::string codeOf(const Result<FiledScreen>& result)
    {
        return result ? std::string() : std::string(result.error().code().id);
    }
};

TEST_F(ScreenGrabTest, keepsEveryPixelAndSaysHowTheyCame)
{
    const QImage pixels = samples::gradient(321, 123);
    const auto filed = fileScreen(*m_vault, grabOf(pixels), AgeAnswer::No, {});
    ASSERT_TRUE(filed) << codeOf(filed);
    EXPECT_EQ(readBack(filed->item), pixels.convertToFormat(QImage::Format_RGB32));
    EXPECT_EQ(stored(filed->item, "original"), imaging::encodePng(pixels).value()) << "pixels and nothing else";
    EXPECT_EQ(filed->item.kind, vault::ItemKind::File);
    EXPECT_EQ(filed->item.title, "screen-20261122-091235.png");

    const Json record = this->record(filed->item);
    EXPECT_EQ(record["record"], "holdfast-screen");
    EXPECT_EQ(record["method"], "x11");
    EXPECT_EQ(record["system_part"], "Test server 1");
    EXPECT_EQ(record["what"], "region");
    EXPECT_EQ(record["area"], (Json{{"x", 1930}, {"y", 40}, {"width", 321}, {"height", 123}}));
    ASSERT_EQ(record["monitors"].size(), 3u);
    EXPECT_EQ(record["monitors"][1],
        (Json{
            {"name", "HDMI-1"}, {"area", {{"x", 1920}, {"y", 0}, {"width", 3840}, {"height", 2160}}}, {"scale", 2.0}}));
    EXPECT_EQ(record["monitors"][2]["scale"], "not known");
    EXPECT_EQ(record["monitors"][2]["name"], "odd \uFFFDname");
    EXPECT_EQ(record["delay_seconds"], 3);
    EXPECT_EQ(record["under18"], "no");
    EXPECT_EQ(record["window"], "not asked");
    EXPECT_FALSE(record.contains("system_file"));
    const Json& time = record["time"];
    EXPECT_EQ(time["local"]["started_at"], "2026-11-22T09:12:35.123Z");
    EXPECT_EQ(time["local"]["ended_at"], "2026-11-22T09:12:35.160Z");
    EXPECT_EQ(time["local"]["monotonic_duration_ms"], 37);
    EXPECT_TRUE(time["local"]["utc_offset_minutes"].is_number_integer());
    EXPECT_EQ(time["ntp"], "not asked");
    EXPECT_EQ(time["rfc3161"], "not asked");
    EXPECT_EQ(record["file"]["sha256"], filed->item.artifact("original")->sha256.hex());
    EXPECT_EQ(record["file"]["width"], 321);
    EXPECT_EQ(lastEvent()["action"], "captured");
    EXPECT_EQ(lastEvent()["details"]["record_sha256"], filed->item.artifact("record")->sha256.hex());
}

TEST_F(ScreenGrabTest, keepsTitleAndProgramOnlyWhereTheyAreGivenAndOnOneLine)
{
    ScreenGrab grab = grabOf(samples::gradient(60, 40));
    grab.names = ScreenGrab::Names{"Chat with\nN.\u202E " + std::string(3000, 'x'), "messenger"};
    const auto filed = fileScreen(*m_vault, grab, AgeAnswer::No, {});
    ASSERT_TRUE(filed) << codeOf(filed);
    const Json window = record(filed->item)["window"];
    const auto title = window["title"].get<std::string>();
    EXPECT_TRUE(title.starts_with("Chat with N.\uFFFD x")) << title;
    EXPECT_LT(title.size(), 1010u);
    EXPECT_EQ(window["program"], "messenger");
    EXPECT_EQ(filed->item.title, title);
}

TEST_F(ScreenGrabTest, refusesWhatMayShowSomebodyUnderEighteenBeforeAnyPixelIsAskedFor)
{
    EXPECT_TRUE(passScreenGate(AgeAnswer::No));
    for (const auto& [age, code] :
        {std::pair(AgeAnswer::Yes, "policy.link-only"), std::pair(AgeAnswer::Unsure, "policy.link-only"),
            std::pair(AgeAnswer::Unanswered, "policy.under18-unanswered")}) {
        const auto gate = passScreenGate(age);
        ASSERT_FALSE(gate);
        EXPECT_EQ(gate.error().code().id, code);
        EXPECT_EQ(codeOf(fileScreen(*m_vault, grabOf(samples::gradient(60, 40)), age, {})), code);
    }
    EXPECT_EQ(itemCount(), 0u);
    EXPECT_EQ(artifactBytes(), 0u);
    EXPECT_TRUE(vault::pictureHashes(*m_vault)->empty());
}

TEST_F(ScreenGrabTest, refusesWhatIsNoPictureOrNotTheOneThatWasMeant)
{
    EXPECT_EQ(codeOf(fileScreen(*m_vault, grabOf({}), AgeAnswer::No, {})), "screen.no-picture");
    ScreenGrab other = grabOf(samples::gradient(60, 40));
    other.area.setWidth(61);
    EXPECT_EQ(codeOf(fileScreen(*m_vault, other, AgeAnswer::No, {})), "screen.no-picture");
    EXPECT_EQ(itemCount(), 0u);
}

TEST_F(ScreenGrabTest, leavesNothingWhenItIsCancelled)
{
    CancelFlag cancel;
    cancel.cancel();
    EXPECT_EQ(codeOf(fileScreen(*m_vault, grabOf(samples::gradient(60, 40)), AgeAnswer::No, Progress({}, cancel))),
        "cancelled");
    EXPECT_EQ(itemCount(), 0u);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(ScreenGrabTest, saysWhetherAFileOfTheSystemsWasDeletedAndThatAnAreaWasNotTold)
{
    ScreenGrab grab = grabOf(samples::gradient(60, 40));
    grab.method = ScreenGrab::Method::Portal;
    grab.what = ScreenGrab::What::ChosenInSystem;
    grab.area = {};
    grab.isSystemFileDeleted = false;
    const auto filed = fileScreen(*m_vault, grab, AgeAnswer::No, {});
    ASSERT_TRUE(filed) << codeOf(filed);
    EXPECT_EQ(record(filed->item)["system_file"], "left");
    EXPECT_EQ(record(filed->item)["area"], "not told");
    EXPECT_EQ(record(filed->item)["what"], "chosen-in-system");
}

TEST_F(ScreenGrabTest, namesAnEarlierItemThatLooksAlike)
{
    const QImage pixels = samples::gradient(640, 480);
    QImage drawn = pixels.convertToFormat(QImage::Format_RGB32);
    for (int i = 0; i < 40; ++i)
        for (int y = 0; y < 60; ++y)
            for (int x = 0; x < 50; ++x)
                drawn.setPixel((i * 97 + x) % 640, (i * 61 + y) % 480, qRgb(i * 53 % 256, i * 29 % 256, i * 71 % 256));
    const auto first = fileScreen(*m_vault, grabOf(drawn), AgeAnswer::No, {});
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->similarTo.empty());
    const auto second = fileScreen(
        *m_vault, grabOf(drawn.scaled(320, 240, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)), AgeAnswer::No, {});
    ASSERT_TRUE(second);
    ASSERT_EQ(second->similarTo.size(), 1u);
    EXPECT_EQ(second->similarTo[0].item.id, first->item.id);
}

} // namespace
