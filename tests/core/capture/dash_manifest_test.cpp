#include "core/capture/track_choice.h"

#include <gtest/gtest.h>

#include <set>

namespace holdfast::capture {

namespace {

std::vector<std::string> addresses(const DashManifest& manifest, size_t track)
{
    std::vector<std::string> list;
    const auto made = partsOf(manifest.periods.at(0).tracks.at(track), manifest.periods.at(0));
    if (!made)
        return {made.error().detail()};
    for (const PlaylistPart& part : made->parts)
        list.push_back(part.address);
    return list;
}

DashManifest mustParse(const std::string& text)
{
    auto manifest = parseDashManifest(text);
    EXPECT_TRUE(manifest) << manifest.error().detail();
    return manifest ? std::move(*manifest) : DashManifest();
}

std::string inPeriod(const std::string& sets, const std::string& attributes = "mediaPresentationDuration=\"PT9.5S\"")
{
    return "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" " + attributes + "><Period>" + sets
        + "</Period></MPD>";
}

using List = std::vector<std::string>;

} // namespace

TEST(DashManifest, countsThePiecesOfATemplateFromTheLengthOfTheFilm)
{
    const auto manifest = mustParse(inPeriod(
        "<AdaptationSet mimeType=\"video/mp4\"><SegmentTemplate timescale=\"1000\" duration=\"4000\" startNumber=\"3\""
        " initialization=\"$RepresentationID$/i$$.mp4\" media=\"$RepresentationID$/$Number%03d$-$Bandwidth$.m4s\"/>"
        "<Representation id=\"v\" bandwidth=\"70\"/></AdaptationSet>"));
    EXPECT_EQ(addresses(manifest, 0), (List{"v/i$.mp4", "v/003-70.m4s", "v/004-70.m4s", "v/005-70.m4s"}));
    EXPECT_FALSE(manifest.isLive);
}

TEST(DashManifest, followsATimelineAndWhatALevelInsideSaysOtherwise)
{
    const auto manifest = mustParse(inPeriod(
        "<AdaptationSet contentType=\"audio\"><SegmentTemplate timescale=\"10\" media=\"$Time$.m4s\"><SegmentTimeline>"
        "<S t=\"5\" d=\"20\" r=\"1\"/><S d=\"30\"/><S t=\"80\" d=\"15\" r=\"-1\"/></SegmentTimeline></SegmentTemplate>"
        "<Representation id=\"a\"><SegmentTemplate initialization=\"i\"/></Representation>"
        "<Representation id=\"b\"/></AdaptationSet>"));
    EXPECT_EQ(addresses(manifest, 0), (List{"i", "5.m4s", "25.m4s", "45.m4s", "80.m4s", "95.m4s"}));
    EXPECT_EQ(addresses(manifest, 1), (List{"5.m4s", "25.m4s", "45.m4s", "80.m4s", "95.m4s"}));
    EXPECT_EQ(manifest.periods[0].tracks[0].kind, DashTrack::Kind::Sound);
}

TEST(DashManifest, readsListsAndSingleFilesWithTheirRanges)
{
    const auto manifest = mustParse(
        inPeriod("<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"l\"><SegmentList><Initialization "
                 "sourceURL=\"i.mp4\"/>"
                 "<SegmentURL media=\"1.m4s\"/><SegmentURL media=\"2.m4s\"/></SegmentList></Representation>"
                 "<Representation id=\"r\"><BaseURL> whole.mp4 </BaseURL><SegmentList><Initialization range=\"0-9\"/>"
                 "<SegmentURL mediaRange=\"10-99\"/></SegmentList></Representation>"
                 "<Representation id=\"s\"><BaseURL>one.mp4</BaseURL><SegmentBase indexRange=\"7-9\"><Initialization "
                 "range=\"0-6\"/>"
                 "</SegmentBase></Representation></AdaptationSet>"));
    EXPECT_EQ(addresses(manifest, 0), (List{"i.mp4", "1.m4s", "2.m4s"}));
    EXPECT_EQ(addresses(manifest, 1), (List{""})) << "the file itself, in which all ranges are";
    EXPECT_EQ(addresses(manifest, 2), (List{""}));
    const TrackChoice choice("https://site.example/a/film.mpd?x=1", [](const std::string&) { return false; });
    EXPECT_EQ(choice.baseOf(manifest.periods[0].tracks[2]), "https://site.example/a/one.mp4");
}

TEST(DashManifest, choosesWhatThePagePlayedAndElseTheBestOfTheFirstLanguage)
{
    const auto manifest = mustParse(inPeriod(
        "<BaseURL>p/</BaseURL><AdaptationSet mimeType=\"video/mp4\"><SegmentTemplate "
        "initialization=\"$RepresentationID$.i\""
        " media=\"$RepresentationID$.$Number$\" duration=\"5\"/><Representation id=\"low\" bandwidth=\"1\"/>"
        "<Representation id=\"high\" bandwidth=\"9\"/></AdaptationSet>"
        "<AdaptationSet mimeType=\"video/mp4\"><EssentialProperty "
        "schemeIdUri=\"http://dashif.org/guidelines/trickmode\"/>"
        "<Representation id=\"winding\" bandwidth=\"99\"/></AdaptationSet>"
        "<AdaptationSet mimeType=\"audio/mp4\" lang=\"en\"><Representation id=\"en\" bandwidth=\"2\"/>"
        "<Representation id=\"en2\" bandwidth=\"3\"/></AdaptationSet>"
        "<AdaptationSet mimeType=\"audio/mp4\" lang=\"fr\"><Representation id=\"fr\" bandwidth=\"8\"/></AdaptationSet>"
        "<AdaptationSet mimeType=\"text/vtt\"><Representation id=\"t\"/></AdaptationSet>"));
    std::set<std::string> loaded;
    const auto chosen = [&] {
        const TrackChoice choice(
            "https://site.example/f.mpd", [&](const std::string& url) { return loaded.contains(url); });
        List ids;
        for (const DashTrack* each : choice.of(manifest.periods[0]))
            ids.push_back(each->id);
        return ids;
    };
    EXPECT_EQ(chosen(), (List{"high", "en2"}));
    loaded.insert("https://site.example/p/low.i");
    EXPECT_EQ(chosen(), (List{"high", "en2"})) << "all that a player looked at is no playing";
    loaded.insert("https://site.example/p/low.2");
    EXPECT_EQ(chosen(), (List{"low", "en2"}));
}

TEST(DashManifest, countsThePiecesOfALiveFilmByTheClock)
{
    const auto live = [](const std::string& attributes, const std::string& pieces) {
        auto manifest = mustParse(
            inPeriod("<AdaptationSet mimeType=\"video/mp4\">" + pieces + "<Representation id=\"v\"/></AdaptationSet>",
                "type=\"dynamic\" availabilityStartTime=\"2026-11-18T20:11:05Z\" " + attributes));
        setClock(manifest, 1795032665000 + 21'500); // 21.5 s after it began
        return manifest;
    };
    const std::string byNumber
        = "<SegmentTemplate duration=\"2\" startNumber=\"5\" initialization=\"i\" media=\"$Number$\"/>";
    EXPECT_EQ(addresses(live("timeShiftBufferDepth=\"PT6S\"", byNumber), 0), (List{"i", "13", "14"}));
    EXPECT_EQ(addresses(live("", byNumber), 0).size(), 11u) << "all that are complete by now";
    const auto manifest = live("timeShiftBufferDepth=\"PT6S\" minimumUpdatePeriod=\"PT2S\"", byNumber);
    EXPECT_DOUBLE_EQ(manifest.updateSeconds, 2);
    const auto made = partsOf(manifest.periods[0].tracks[0], manifest.periods[0]);
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->times[0].isFirst);
    EXPECT_EQ(made->times[1].position, 13u);
    EXPECT_EQ(made->times[1].utcMs, 1795032665000 + 16'000);
    const std::string byTime = "<SegmentTemplate timescale=\"10\" presentationTimeOffset=\"100\" media=\"$Time$\">"
                               "<SegmentTimeline><S t=\"260\" d=\"20\" r=\"-1\"/></SegmentTimeline></SegmentTemplate>";
    EXPECT_EQ(addresses(live("", byTime), 0), (List{"260", "280"})) << "of 215 + 100 tenths";
    auto told = live("", byNumber);
    told.tellsTimeMs = 1795032665000 + 4'000;
    setClock(told, 0);
    EXPECT_EQ(addresses(told, 0), (List{"i", "5", "6"}));
    setClock(told = live("", byNumber), 0);
    EXPECT_EQ(addresses(told, 0), (List{"no piece by now"}));
}

TEST(DashManifest, saysWhereToAskForTheTimeInItsOwnOrder)
{
    const auto clock = [](const std::string& scheme, const std::string& value) {
        return "<UTCTiming schemeIdUri=\"urn:mpeg:dash:utc:" + scheme + "\" value=\"" + value + "\"/>";
    };
    const auto manifest
        = mustParse("<MPD type=\"dynamic\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation "
                    "id=\"v\"/></AdaptationSet></Period>"
            + clock("ntp:2014", "ntp.example") + clock("http-xsdate:2014", " /a\n https://time.example/b ")
            + clock("http-iso:2012", "c") + clock("http-head:2014", "d e f g h") + "</MPD>");
    ASSERT_EQ(manifest.clocks.size(), 4u) << "no more are asked";
    for (const auto& [i, scheme, address] :
        {std::tuple(0u, "http-xsdate", "/a"), std::tuple(1u, "http-xsdate", "https://time.example/b"),
            std::tuple(2u, "http-iso", "c"), std::tuple(3u, "http-head", "d")}) {
        EXPECT_EQ(manifest.clocks[i].scheme, scheme);
        EXPECT_EQ(manifest.clocks[i].address, address);
    }
    EXPECT_FALSE(manifest.tellsTimeMs);
    EXPECT_FALSE(momentOf("yesterday"));
    EXPECT_EQ(momentOf("2026-11-18T21:11:05.250+01:00\n"), 1795032665250);
}

TEST(DashManifest, readsWhatTimeItIsByItsOwnWord)
{
    const auto manifest
        = mustParse("<MPD type=\"dynamic\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation "
                    "id=\"v\"/></AdaptationSet></Period><UTCTiming "
                    "schemeIdUri=\"urn:mpeg:dash:utc:direct:2014\" value=\"2026-11-18T20:11:05\"/></MPD>");
    EXPECT_EQ(manifest.tellsTimeMs, 1795032665000);
    EXPECT_FALSE(manifest.availableFromMs);
}

TEST(DashManifest, namesWhatIsProtectedAndWhose)
{
    const auto manifest = mustParse(inPeriod(
        "<AdaptationSet mimeType=\"video/mp4\"><ContentProtection schemeIdUri=\"urn:mpeg:dash:mp4protection:2011\""
        " value=\"cenc\"/><Representation id=\"v\"><ContentProtection schemeIdUri=\"urn:uuid:edef8ba9\"><pssh/>"
        "</ContentProtection></Representation><Representation id=\"w\"/></AdaptationSet>"
        "<AdaptationSet mimeType=\"audio/mp4\"><Representation id=\"a\"/></AdaptationSet>",
        "type=\"dynamic\""));
    const auto& tracks = manifest.periods[0].tracks;
    EXPECT_EQ(tracks[0].encryption, "cenc");
    EXPECT_EQ(tracks[0].keyFormat, "urn:uuid:edef8ba9");
    EXPECT_EQ(tracks[1].keyFormat, "urn:mpeg:dash:mp4protection:2011");
    EXPECT_EQ(tracks[2].encryption, "");
    EXPECT_TRUE(manifest.isLive);
}

TEST(DashManifest, refusesEntitiesAndWhatHasMoreInItThanAFilm)
{
    const std::string track = "<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"v\"/></AdaptationSet>";
    EXPECT_TRUE(parseDashManifest(inPeriod(track)));
    const auto refused = [](const std::string& text) {
        const auto manifest = parseDashManifest(text);
        return !manifest && manifest.error().is(errors::badPlaylist);
    };
    EXPECT_TRUE(refused("<!DOCTYPE MPD [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + inPeriod(track).substr(22)));
    EXPECT_TRUE(refused("<!DOCTYPE MPD SYSTEM \"file:///etc/passwd\">" + inPeriod(track).substr(22)));
    EXPECT_TRUE(refused(inPeriod("<BaseURL>&a;</BaseURL>" + track)));
    for (const char* text :
        {"", "<", "<MPD/>", "<html><body/></html>", "<MPD><Period>", "plain", "<MPD><Period/></MPD>"})
        EXPECT_TRUE(refused(text)) << text;
    const std::string link = "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    EXPECT_TRUE(refused(
        "<MPD " + link + "><Period xlink:href=\"https://ads.example/p\"/><Period>" + track + "</Period></MPD>"));
    std::string many, deep;
    for (int i = 0; i < 300; ++i)
        many += track;
    EXPECT_TRUE(refused(inPeriod(many)));
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    EXPECT_TRUE(refused("<MPD>" + deep));
    EXPECT_TRUE(refused(inPeriod(std::string(maxPlaylistBytes, ' ') + track)));
}

TEST(DashManifest, refusesTemplatesWithoutAnEndOrWithNumbersThatAreNone)
{
    const auto made = [](const std::string& attributes, const std::string& inside = {}) {
        const auto manifest
            = parseDashManifest(inPeriod("<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"v\">"
                                         "<SegmentTemplate "
                + attributes + ">" + inside + "</SegmentTemplate></Representation></AdaptationSet>"));
        return manifest && partsOf(manifest->periods[0].tracks[0], manifest->periods[0]);
    };
    EXPECT_TRUE(made("media=\"$Number$\" duration=\"1\""));
    EXPECT_TRUE(made("media=\"$Number$\" endNumber=\"7\""));
    EXPECT_FALSE(made("media=\"$Number$\""));
    EXPECT_FALSE(made("media=\"$Number$\" timescale=\"1000000\" duration=\"1\"")) << "millions of pieces";
    EXPECT_FALSE(made("media=\"$Number$\" endNumber=\"99999999999999999999\""));
    EXPECT_FALSE(made("media=\"$Number%0999d$\" duration=\"1\""));
    EXPECT_FALSE(made("media=\"$Number%s$\" duration=\"1\""));
    EXPECT_FALSE(made("media=\"$Other$$Number$\" duration=\"1\""));
    EXPECT_FALSE(made("media=\"$Number\" duration=\"1\""));
    const std::string endless = "<SegmentTimeline><S d=\"1\" r=\"9007199254740991\"/></SegmentTimeline>";
    EXPECT_FALSE(made("media=\"$Time$\"", endless));
    EXPECT_FALSE(made("media=\"$Time$\"", "<SegmentTimeline><S d=\"0\" r=\"-1\"/></SegmentTimeline>"));
    EXPECT_FALSE(made("media=\"" + std::string(8000, 'x') + "$Number$\" endNumber=\"20000\""));
}

} // namespace holdfast::capture
