#include "core/capture/dash_manifest.h"

#include "core/base/untrusted_text.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr size_t maxPeriods = 20, maxTracks = 200, maxBases = 8, maxText = 8 * 1024, maxEntries = 100'000,
                 maxClocks = 4;
constexpr double maxSeconds = 1e10; // some live films began in 1970
constexpr QStringView mpegProtection = u"urn:mpeg:dash:mp4protection:2011";
constexpr QLatin1String xlink("http://www.w3.org/1999/xlink");
constexpr QStringView nowhere = u"urn:mpeg:dash:resolve-to-zero:2013";
constexpr QStringView windingThrough = u"http://dashif.org/guidelines/trickmode";

struct Protection {
    std::string encryption, keyFormat;
};

/// What a part of the manifest has from those around it.
struct Scope {
    std::vector<std::string> bases;
    DashPieces pieces;
    Protection protection;
    QString contentType, mime, codecs;
    bool isLeftOut = false;
};

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_xml(QByteArray::fromRawData(text.data(), qsizetype(text.size())))
    {
    }

    Result<DashManifest> read()
    {
        // Without a document type there is no entity that could grow, or name a file.
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement)
            if (m_xml.isDTD())
                return fail(errors::badPlaylist, "a document type");
        if (m_xml.hasError() || m_xml.name() != u"MPD")
            return fail(errors::badPlaylist, "not a manifest");
        m_manifest.isLive = attribute(u"type") == u"dynamic";
        m_manifest.availableFromMs = moment(u"availabilityStartTime");
        m_manifest.windowSeconds = secondsOf(u"timeShiftBufferDepth");
        m_manifest.updateSeconds = secondsOf(u"minimumUpdatePeriod");
        const double seconds = secondsOf(u"mediaPresentationDuration");
        Scope scope;
        while (ok() && m_xml.readNextStartElement()) {
            if (m_xml.name() == u"BaseURL")
                base(scope);
            else if (m_xml.name() == u"Period")
                period(scope);
            else
                timing();
        }
        if (m_error)
            return fail(*m_error);
        if (m_xml.hasError())
            return fail(errors::badPlaylist, "not well-formed");
        setLengths(seconds);
        return std::move(m_manifest);
    }

private:
    bool ok() const { return !m_error; }
    void refuse(const char* what)
    {
        if (!m_error)
            m_error = Error(errors::badPlaylist, what);
    }
    QString attribute(QStringView name) const { return m_xml.attributes().value(name.toString()).toString(); }
    std::string text(QStringView value)
    {
        std::string copy = value.toString().toStdString();
        if (copy.size() > maxText)
            refuse("a text that is too long");
        return copy;
    }
    uint64_t number(QStringView name, uint64_t fallback)
    {
        const QString value = attribute(name);
        if (value.isEmpty())
            return fallback;
        bool isNumber = false;
        const qulonglong read = value.trimmed().toULongLong(&isNumber);
        if (!isNumber || read > (1ull << 53))
            refuse("a number");
        return isNumber ? read : fallback;
    }
    std::optional<int64_t> moment(QStringView name) const { return momentOf(attribute(name).toStdString()); }
    /// "PT1H2M3.5S"; days and more are no film.
    double secondsOf(QStringView name)
    {
        const QString value = attribute(name);
        QStringView rest(value);
        if (!rest.startsWith(u"PT"))
            return 0;
        rest = rest.sliced(2);
        double seconds = 0;
        constexpr std::array<std::pair<QChar, double>, 3> units{{{u'H', 3600}, {u'M', 60}, {u'S', 1}}};
        for (const auto& [unit, worth] : units)
            if (const qsizetype at = rest.indexOf(unit); at >= 0) {
                seconds += rest.first(at).toDouble() * worth;
                rest = rest.sliced(at + 1);
            }
        return std::isfinite(seconds) && seconds > 0 && seconds < maxSeconds ? seconds : 0;
    }

    /// Whatever else stands on the first level.
    void timing()
    {
        const QString scheme = m_xml.name() == u"UTCTiming" ? attribute(u"schemeIdUri") : QString();
        const std::string way = clockScheme(scheme.toStdString());
        if (way == "direct")
            m_manifest.tellsTimeMs = moment(u"value");
        else if (!way.empty())
            for (const QString& address : attribute(u"value").simplified().split(u' ', Qt::SkipEmptyParts))
                if (m_manifest.clocks.size() < maxClocks)
                    m_manifest.clocks.push_back({way, text(address)});
        m_xml.skipCurrentElement();
    }

    void base(Scope& scope)
    {
        std::string address = text(m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed());
        if (scope.bases.size() == maxBases)
            return refuse("bases");
        if (m_hasBase) // others of the same level are other places for the same
            return;
        m_hasBase = true;
        scope.bases.push_back(std::move(address));
    }

    void protection(Scope& scope)
    {
        const QString scheme = attribute(u"schemeIdUri");
        if (scheme == mpegProtection)
            scope.protection.encryption = text(attribute(u"value")).substr(0, 40);
        else if (scope.protection.keyFormat.empty())
            scope.protection.keyFormat = text(scheme).substr(0, 200);
        if (scope.protection.encryption.empty())
            scope.protection.encryption = "ContentProtection";
        m_xml.skipCurrentElement();
    }

    /// What any of the levels may have.
    bool common(Scope& scope)
    {
        const QStringView name = m_xml.name();
        if (name == u"BaseURL")
            base(scope);
        else if (name == u"ContentProtection")
            protection(scope);
        else if (name == u"SegmentTemplate")
            pieces(scope.pieces, DashPieces::Kind::Template);
        else if (name == u"SegmentList")
            pieces(scope.pieces, DashPieces::Kind::List);
        else if (name == u"SegmentBase")
            pieces(scope.pieces, DashPieces::Kind::OneFile);
        else
            return false;
        return true;
    }

    void pieces(DashPieces& pieces, DashPieces::Kind kind)
    {
        if (pieces.kind != kind)
            pieces = {};
        pieces.kind = kind;
        pieces.timescale = std::max<uint64_t>(number(u"timescale", pieces.timescale), 1);
        pieces.duration = number(u"duration", pieces.duration);
        pieces.startNumber = number(u"startNumber", pieces.startNumber);
        pieces.timeOffset = number(u"presentationTimeOffset", pieces.timeOffset);
        if (!attribute(u"endNumber").isEmpty())
            pieces.endNumber = number(u"endNumber", 0);
        if (const QString media = attribute(u"media"); !media.isEmpty())
            pieces.media = text(media);
        if (const QString first = attribute(u"initialization"); !first.isEmpty())
            pieces.initialization = text(first);
        std::vector<std::string> list;
        while (ok() && m_xml.readNextStartElement()) {
            if (m_xml.name() == u"SegmentTimeline") {
                timeline(pieces);
                continue;
            }
            if (m_xml.name() == u"Initialization" && kind != DashPieces::Kind::OneFile)
                pieces.initialization = text(attribute(u"sourceURL"));
            if (m_xml.name() == u"SegmentURL")
                list.push_back(text(attribute(u"media")));
            m_xml.skipCurrentElement();
            if (++m_entries > maxEntries)
                refuse("pieces");
        }
        if (!list.empty())
            pieces.list = std::make_shared<const std::vector<std::string>>(std::move(list));
    }

    void timeline(DashPieces& pieces)
    {
        std::vector<DashPieces::Run> runs;
        while (ok() && m_xml.readNextStartElement()) {
            DashPieces::Run run;
            if (!attribute(u"t").isEmpty())
                run.time = number(u"t", 0);
            run.duration = number(u"d", 0);
            const QString repeat = attribute(u"r");
            run.repeat = repeat.startsWith(u'-') ? -1 : int64_t(number(u"r", 0));
            if (run.duration == 0 || ++m_entries > maxEntries)
                refuse("timeline");
            runs.push_back(run);
            m_xml.skipCurrentElement();
        }
        pieces.timeline = std::make_shared<const std::vector<DashPieces::Run>>(std::move(runs));
    }

    void refuseElsewhere()
    {
        const QStringView where = m_xml.attributes().value(xlink, QLatin1String("href"));
        if (!where.isEmpty() && where != nowhere)
            refuse("parts elsewhere");
    }

    void period(Scope scope)
    {
        refuseElsewhere();
        if (m_manifest.periods.size() == maxPeriods)
            return refuse("periods");
        DashPeriod period;
        period.seconds = secondsOf(u"duration");
        m_starts.push_back(secondsOf(u"start"));
        m_hasBase = false;
        while (ok() && m_xml.readNextStartElement()) {
            if (m_xml.name() == u"AdaptationSet")
                set(scope, period);
            else if (!common(scope))
                m_xml.skipCurrentElement();
        }
        m_manifest.periods.push_back(std::move(period));
    }

    void set(Scope scope, DashPeriod& period)
    {
        refuseElsewhere();
        types(scope);
        ++m_sets;
        m_hasBase = false;
        const size_t first = period.tracks.size();
        while (ok() && m_xml.readNextStartElement()) {
            if (m_xml.name() == u"EssentialProperty" && attribute(u"schemeIdUri") == windingThrough)
                scope.isLeftOut = true;
            if (m_xml.name() == u"Representation")
                track(scope, period);
            else if (!common(scope))
                m_xml.skipCurrentElement();
        }
        if (scope.isLeftOut)
            period.tracks.resize(first);
    }

    void types(Scope& scope)
    {
        for (const auto& [name, value] : {std::pair<QStringView, QString*>{u"contentType", &scope.contentType},
                 {u"mimeType", &scope.mime}, {u"codecs", &scope.codecs}})
            if (const QString given = attribute(name); !given.isEmpty())
                *value = given.left(200);
    }

    void track(Scope scope, DashPeriod& period)
    {
        types(scope);
        m_hasBase = false;
        DashTrack track;
        track.set = m_sets;
        track.id = text(attribute(u"id")).substr(0, 200);
        track.bitsPerSecond = number(u"bandwidth", 0);
        while (ok() && m_xml.readNextStartElement())
            if (!common(scope))
                m_xml.skipCurrentElement();
        const bool isPicture = scope.mime.startsWith(u"video/") || scope.contentType == u"video";
        const bool isSound = scope.mime.startsWith(u"audio/") || scope.contentType == u"audio";
        if (!isPicture && !isSound)
            return; // subtitles, thumbnails
        if (++m_tracks > maxTracks)
            return refuse("tracks");
        track.kind = isPicture ? DashTrack::Kind::Picture : DashTrack::Kind::Sound;
        track.bases = std::move(scope.bases);
        track.pieces = std::move(scope.pieces);
        track.encryption = std::move(scope.protection.encryption);
        track.keyFormat = std::move(scope.protection.keyFormat);
        if (!track.encryption.empty() && track.keyFormat.empty())
            track.keyFormat = mpegProtection.toString().toStdString();
        period.tracks.push_back(std::move(track));
    }

    void setLengths(double allSeconds)
    {
        for (size_t i = 0; i < m_manifest.periods.size(); ++i) {
            m_manifest.periods[i].startSeconds = m_starts[i];
            const double end = i + 1 < m_starts.size() ? m_starts[i + 1] : allSeconds;
            double& seconds = m_manifest.periods[i].seconds;
            if (seconds == 0 && end > m_starts[i])
                seconds = end - m_starts[i];
        }
    }

    QXmlStreamReader m_xml;
    DashManifest m_manifest;
    std::vector<double> m_starts; ///< of periods, in seconds
    std::optional<Error> m_error;
    size_t m_tracks = 0, m_sets = 0, m_entries = 0;
    bool m_hasBase = false;
};

} // namespace

bool isDashManifest(std::string_view untrustedText)
{
    const size_t at = untrustedText.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return at != std::string_view::npos && untrustedText[at] == '<';
}

Result<DashManifest> parseDashManifest(std::string_view untrustedText)
{
    if (untrustedText.size() > maxPlaylistBytes || !isDashManifest(untrustedText))
        return fail(errors::badPlaylist, "not a manifest");
    HF_TRY(DashManifest manifest, Reader(untrustedText).read());
    const bool isEmpty = std::ranges::all_of(manifest.periods, [](const auto& each) { return each.tracks.empty(); });
    if (isEmpty)
        return fail(errors::badPlaylist, "no track");
    return manifest;
}

} // namespace holdfast::capture
