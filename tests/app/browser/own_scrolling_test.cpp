#include "tests/app/browser/capture_fixture.h"

namespace holdfast {

/// What stands fixed in the window, and what scrolls by itself within a page.
using OwnScrolling = CaptureTest;

namespace {

size_t countOfRows(const QImage& picture, int x, const QColor& colour)
{
    size_t rows = 0;
    for (int y = 0; y < picture.height(); ++y)
        rows += picture.pixelColor(x, y) == colour ? 1U : 0U;
    return rows;
}

} // namespace

TEST_F(OwnScrolling, showsWhatIsFixedOnceInAPictureThatIsJoined)
{
    site.page("/long",
        "<!doctype html><title>fixed</title><body style='margin:0'>"
        "<div style='position:fixed;top:0;left:0;width:100px;height:40px;background:#f00'></div>"
        "<div style='position:fixed;bottom:0;left:200px;width:100px;height:50px;background:#0f0'></div>"
        "<div style='height:500px'></div>"
        "<div style='position:sticky;top:0;margin-left:400px;width:100px;height:30px;background:#00f'></div>"
        "<div style='height:39440px'></div>"
        "<div style='position:sticky;bottom:0;margin-left:600px;width:100px;height:30px;background:#f0f'></div>");
    const auto outcome = mustCapture(site.url("/long"));
    EXPECT_TRUE(outcome.complete) << outcome.record["errors"].dump();
    const QImage picture = artifacts.picture();
    ASSERT_EQ(picture.size(), QSize(1280, 40000));
    EXPECT_EQ(countOfRows(picture, 50, QColor(255, 0, 0)), 40U);
    EXPECT_EQ(picture.pixelColor(50, 39), QColor(255, 0, 0)) << "at the top of the first view";
    EXPECT_EQ(countOfRows(picture, 250, QColor(0, 255, 0)), 50U);
    EXPECT_EQ(picture.pixelColor(250, 899), QColor(0, 255, 0)) << "at the foot of the first view";
    EXPECT_EQ(countOfRows(picture, 450, QColor(0, 0, 255)), 30U);
    EXPECT_EQ(picture.pixelColor(450, 500), QColor(0, 0, 255)) << "where it stands on the page";
    EXPECT_EQ(countOfRows(picture, 650, QColor(255, 0, 255)), 30U);
}

TEST_F(OwnScrolling, isSaidOfBoxesAndFramesWithHowMuchTheyShow)
{
    site.page("/inner", "<!doctype html><p style='height:1984px'>\nof the frame\n"); // MHTML breaks long lines
    site.page("/p",
        "<!doctype html><title>boxes</title><body style='margin:0'>"
        "<div style='width:600px;height:300px;overflow:auto'><div style='height:2000px'>seen</div>at the end</div>"
        "<div style='width:600px;height:300px;overflow:auto'><div style='height:200px'>all of it</div></div>"
        "<div style='width:600px;height:300px;overflow:hidden'><div style='height:2000px'>nobody scrolls it</div></div>"
        "<div style='width:200px;height:100px;overflow-x:scroll'><div style='width:900px;height:9px'></div></div>"
        "<iframe src='/inner' width=400 height=200></iframe>"
        "<iframe src='http://localhost:"
            + std::to_string(site.port()) + "/inner' width=300 height=250></iframe>");
    const auto outcome = mustCapture(site.url("/p"));
    const auto isNoted
        = [&](const char* detail) { return notes(outcome.record, "omissions", "scrolls-by-itself", detail); };
    EXPECT_TRUE(isNoted("box: 600 x 300 px shown, of 600 x 20")) << outcome.record["omissions"];
    EXPECT_TRUE(isNoted("box: 200 x 100 px shown, of 900 x 100 px"));
    EXPECT_TRUE(isNoted("frame: 400 x 200 px shown, of 400 x 20"));
    EXPECT_TRUE(isNoted("frame of another site: 300 x 250 px shown, of what is not known"));
    size_t noted = 0;
    for (const Json& each : outcome.record["omissions"])
        noted += each["what"] == "scrolls-by-itself" ? each["count"].get<size_t>() : 0U;
    EXPECT_EQ(noted, 4U) << outcome.record["omissions"];
    for (const char* role : {"text", "html"})
        EXPECT_NE(artifacts.text(role).find("at the end"), std::string::npos) << role;
    EXPECT_NE(artifacts.text("mhtml").find("of the frame"), std::string::npos);
}

TEST_F(OwnScrolling, isSaidOfABodyThatIsNotTheWindow)
{
    site.page("/app",
        "<!doctype html><title>app</title><style>html,body{height:100%;margin:0}html{overflow:hidden}</style>"
        "<body style='overflow:auto'><div style='height:5000px'>feed</div>");
    site.page("/plain",
        "<!doctype html><title>plain</title><style>html,body{height:100%;margin:0}</style>"
        "<body style='overflow:auto'><div style='height:5000px'>feed</div>");
    const Json app = mustCapture(site.url("/app")).record;
    EXPECT_TRUE(notes(app, "omissions", "scrolls-by-itself", "box: 1280 x 900 px shown, of 1280 x 5000 px"))
        << app["omissions"];
    EXPECT_EQ(app["page_size"]["height"], 900);
    const Json plain = mustCapture(site.url("/plain")).record;
    EXPECT_FALSE(notes(plain, "omissions", "scrolls-by-itself")) << plain["omissions"];
    EXPECT_EQ(plain["page_size"]["height"], 5000);
}

TEST_F(OwnScrolling, ofABoxBringsWhatItLoadsAtItsEndAndLeavesItWhereItStood)
{
    site.page("/feed",
        "<!doctype html><title>feed</title><body style='margin:0'><div style='height:1500px'></div>"
        "<div id=box style='width:600px;height:300px;overflow:auto'><div style='height:900px;background:#f00'></div>"
        "</div><script>box.onscroll = async () => { if (box.isAsked || box.scrollTop + box.clientHeight < 890) return;"
        " box.isAsked = true; const more = document.createElement('p');"
        " more.textContent = await (await fetch('/more')).text(); box.append(more); };</script>");
    site.page("/more", "came at the end of the box");
    const auto outcome = mustCapture(site.url("/feed"));
    EXPECT_NE(artifacts.text("text").find("came at the end of the box"), std::string::npos);
    EXPECT_EQ(artifacts.picture().pixelColor(10, 1510), QColor(255, 0, 0)) << "it stands at its top again";
    EXPECT_NE(outcome.record["steps"].dump().find("overflowY"), std::string::npos) << "the script, word for word";
}

} // namespace holdfast
