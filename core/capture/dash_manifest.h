#pragma once

#include "core/capture/media_playlist.h"

#include <memory>

namespace holdfast::capture {

/// Where the pieces of one track are (ISO/IEC 23009-1, section 5.3.9).
struct DashPieces {
    struct Run { ///< pieces of the same length (SegmentTimeline's S)
        std::optional<uint64_t> time;
        uint64_t duration = 0;
        int64_t repeat = 0; ///< below 0: until the next run, or the end
    };
    enum class Kind { OneFile, Template, List };
    Kind kind = Kind::OneFile;
    std::string media, initialization; ///< addresses; of a template with its $…$
    uint64_t timescale = 1, duration = 0, startNumber = 1;
    uint64_t timeOffset = 0; ///< what times are at the period's beginning (presentationTimeOffset)
    std::optional<uint64_t> endNumber;
    std::shared_ptr<const std::vector<Run>> timeline; ///< many tracks share one
    std::shared_ptr<const std::vector<std::string>> list; ///< addresses; empty: the file itself
};

struct DashTrack {
    enum class Kind { Picture, Sound };
    Kind kind = Kind::Picture;
    size_t set = 0; ///< tracks of one set show the same
    std::string id;
    uint64_t bitsPerSecond = 0; ///< 0: not said
    std::vector<std::string>
        bases; ///< each relative to the one in front of it, the first to the manifest's own address
    DashPieces pieces;
    std::string encryption, keyFormat; ///< "cenc", whose protection it is; both empty: none
};

/// What is played in one stretch of time.
struct DashPeriod {
    double seconds = 0; ///< 0: not said
    double startSeconds = 0; ///< since the film began
    struct Live {
        double elapsed = 0; ///< seconds since the period began
        double window = 0; ///< seconds for which pieces stay there; 0: all of them
    };
    std::optional<Live> live = {}; ///< of one that goes on; setClock()
    std::optional<int64_t> beganMs = {}; ///< UTC, since 1970; setClock()
    std::vector<DashTrack> tracks; ///< of pictures and sound; those for winding through a film are left out
};

/// Where to ask what time it is (UTCTiming; DASH-IF Interoperability Points, "Clock synchronization").
struct DashClock {
    std::string scheme; ///< "http-head": its Date; "http-iso" or "http-xsdate": what it answers
    std::string address; ///< as the manifest has it
};

/// The short name of a way to learn the time that a page has too: "direct" or DashClock's; empty for others (NTP).
std::string clockScheme(std::string_view uri);

/// A DASH manifest (MPD), as far as the pieces of a film can be put together again.
struct DashManifest {
    bool isLive = false;
    std::optional<int64_t> availableFromMs = {}; ///< when the film began (availabilityStartTime), UTC since 1970
    std::optional<int64_t> tellsTimeMs = {}; ///< what time it is (UTCTiming, urn:mpeg:dash:utc:direct:2014)
    std::vector<DashClock> clocks = {}; ///< in order of preference
    double windowSeconds = 0, updateSeconds = 0; ///< timeShiftBufferDepth, minimumUpdatePeriod; 0: not said
    std::vector<DashPeriod> periods;
};

/// "2026-11-18T20:11:05Z" as UTC in milliseconds since 1970; without a zone it is UTC (ISO/IEC 23009-1, 5.3.1.2).
std::optional<int64_t> momentOf(std::string_view untrustedText);
/// Whether it begins as XML does.
bool isDashManifest(std::string_view untrustedText);
/// capture.bad-playlist: no manifest, one with a document type (so with no entities of its own), or with more in it
/// than a film has.
Result<DashManifest> parseDashManifest(std::string_view untrustedText);
/// When the last period began, as far as it says; of one that goes on, the time by which its pieces are counted: its
/// own, else `nowMs` (UTC).
void setClock(DashManifest& manifest, int64_t nowMs);
/// The pieces in order, the one that says what they are first. capture.bad-playlist as above, and where it does not say
/// how many there are.
Result<MediaPlaylist> partsOf(const DashTrack& track, const DashPeriod& period);

} // namespace holdfast::capture
