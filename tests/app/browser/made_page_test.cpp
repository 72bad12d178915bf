#include "tests/app/browser/capture_fixture.h"

namespace holdfast {

/// Documents that no server sent: a page made them and went there.
class MadePage : public CaptureTest {
protected:
    /// The page goes there before it has loaded, as its last picture never comes.
    Json recordOf(const std::string& script)
    {
        site.handle("/held", [this](const httplib::Request&, httplib::Response&) { site.hold(); });
        site.page("/maker", "<!doctype html><title>maker</title><img src=/held><script>" + script + "</script>");
        outcome = mustCapture(site.url("/maker"));
        EXPECT_TRUE(outcome.seen);
        return outcome.record;
    }
    void expectNoServer(const Json& record)
    {
        EXPECT_TRUE(record["response"].is_null()) << record["response"];
        EXPECT_TRUE(record["tls"].is_null());
        EXPECT_EQ(record["made_by_page"], (Json{{"url", site.url("/maker")}, {"status", 200}}));
        EXPECT_EQ(record["requested_url"], site.url("/maker"));
        EXPECT_EQ(record["redirects"].back()["url"], site.url("/maker"));
        EXPECT_EQ(record["redirects"].back()["by"], "page");
        EXPECT_TRUE(notes(record, "omissions", "made-by-page", site.url("/maker"))) << record["omissions"];
        EXPECT_EQ(outcome.httpStatus, 0U);
    }
    capture::CaptureOutcome outcome;
};

TEST_F(MadePage, ofABlobIsTakenAndSaysWhichPageMadeIt)
{
    const Json record
        = recordOf("location = URL.createObjectURL(new Blob(['<!doctype html><title>made</title><p>made here'],"
                   "{type: 'text/html'}))");
    expectNoServer(record);
    EXPECT_TRUE(record["final_url"].get<std::string>().starts_with("blob:" + site.url("/"))) << record["final_url"];
    EXPECT_EQ(outcome.title, "made");
    EXPECT_TRUE(outcome.complete) << record["errors"];
    EXPECT_NE(artifacts.text("text").find("made here"), std::string::npos);
}

TEST_F(MadePage, thatIsEmptyDoesNotPassForThePageBeforeIt)
{
    const Json record = recordOf("location = 'about:blank'");
    expectNoServer(record);
    EXPECT_EQ(record["final_url"], "about:blank");
    EXPECT_EQ(outcome.title, "");
    EXPECT_FALSE(outcome.error && outcome.error->is(capture::errors::timeout)) << "it was waited for as for an answer";
}

// A page may not go to one of these; so it is the page itself that is taken.
TEST_F(MadePage, ofADataAddressIsNotShownAndThePageStays)
{
    site.page(
        "/maker", "<!doctype html><title>maker</title><p>still here<script>location = 'data:text/html,made'</script>");
    const Json record = mustCapture(site.url("/maker")).record;
    EXPECT_TRUE(record["made_by_page"].is_null());
    EXPECT_EQ(record["response"]["status"], 200);
    EXPECT_EQ(record["final_url"], site.url("/maker"));
    EXPECT_NE(artifacts.text("text").find("still here"), std::string::npos);
}

} // namespace holdfast
