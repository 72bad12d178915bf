#include "tests/fuzz/dash_seeds.h"

namespace holdfast::samples {

namespace {

std::string manifestOf(const std::string& attributes, const std::string& inside)
{
    return "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" " + attributes
        + "><Period start=\"PT0S\">" + inside + "</Period></MPD>";
}

std::string pictureOf(const std::string& inside)
{
    return "<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"v\" bandwidth=\"70\">" + inside
        + "</Representation></AdaptationSet>";
}

} // namespace

std::vector<std::string> dashManifests()
{
    const std::string length = "mediaPresentationDuration=\"PT9.5S\"";
    const std::string timeline = "<SegmentTemplate timescale=\"10\" media=\"$Time$.m4s\" initialization=\"i.mp4\">"
                                 "<SegmentTimeline><S t=\"5\" d=\"20\" r=\"1\"/><S d=\"30\"/><S t=\"80\" d=\"15\" "
                                 "r=\"-1\"/></SegmentTimeline></SegmentTemplate>";
    return {manifestOf(length,
                pictureOf("<SegmentTemplate timescale=\"1000\" duration=\"4000\" startNumber=\"3\" "
                          "media=\"$RepresentationID$/$Number%03d$-$Bandwidth$$$.m4s\"/>")),
        manifestOf(length, pictureOf(timeline)),
        manifestOf(length,
            pictureOf("<BaseURL>a/</BaseURL><SegmentList><Initialization sourceURL=\"i.mp4\"/><SegmentURL "
                      "media=\"1.m4s\"/></SegmentList>")),
        manifestOf(length, pictureOf("<BaseURL>one.mp4</BaseURL><SegmentBase indexRange=\"7-9\"/>")),
        manifestOf(length,
            "<AdaptationSet contentType=\"audio\"><ContentProtection "
            "schemeIdUri=\"urn:mpeg:dash:mp4protection:2011\" value=\"cenc\"/><Representation "
            "id=\"a\"/></AdaptationSet>"),
        manifestOf("type=\"dynamic\" availabilityStartTime=\"2026-11-18T20:11:05Z\" minimumUpdatePeriod=\"PT2S\" "
                   "timeShiftBufferDepth=\"PT30S\" publishTime=\"2026-11-18T20:12:05Z\"",
            pictureOf(timeline)
                + "</Period><UTCTiming schemeIdUri=\"urn:mpeg:dash:utc:direct:2014\" value=\"2026-11-18T20:12:05Z\"/>"
                  "<Period start=\"PT30S\">"
                + pictureOf("<SegmentTemplate duration=\"2\" media=\"$Number$.m4s\" initialization=\"i.mp4\"/>"))};
}

} // namespace holdfast::samples
