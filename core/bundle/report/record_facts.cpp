#include "core/bundle/report/record_facts.h"

#include "core/base/message_fields.h"
#include "core/bundle/report/shown_text.h"

#include <QStringList>

#include <algorithm>

namespace holdfast::bundle {

namespace {

constexpr qsizetype longest = 500; // of one fact; the record has it whole
constexpr size_t mostProblems = 25, mostLiveFilms = 10;
constexpr uint64_t mostCounted = 1'000'000'000'000;

QString text(const Json& untrusted, std::string_view key)
{
    const Json& value = jsonMember(untrusted, key);
    if (value.is_string())
        return shownText(value.get<std::string>(), longest);
    return value.is_number_integer() ? QString::number(value.get<int64_t>()) : QString();
}

uint64_t countOf(const Json& untrusted, std::string_view key)
{
    const Json& value = jsonMember(untrusted, key);
    return value.is_number_unsigned() ? std::min(value.get<uint64_t>(), mostCounted) : 0;
}

QString joined(const QStringList& parts)
{
    return parts.join(QLatin1Char(' ')).simplified();
}

const Json& elementsOf(const Json& untrusted)
{
    static const Json none = Json::array();
    return untrusted.is_array() ? untrusted : none;
}

class FactReader {
public:
    FactReader(const Json& record, const ReportWords& words, RecordFacts& facts)
        : m_record(record)
        , m_visit(jsonMember(record, "visit").is_object() ? jsonMember(record, "visit") : record)
        , m_words(words)
        , m_facts(facts)
    {
    }
    void read()
    {
        readTimes();
        readServed();
        readConnections();
        readLiveFilms();
        readProblems();
    }

private:
    void time(std::string_view label, const QString& value) { m_facts.times.push_back({m_words(label), value}); }
    void served(std::string_view label, const QString& value)
    {
        if (!value.isEmpty())
            m_facts.served.push_back({m_words(label), value});
    }
    QString errorOrNot(const Json& clock) const
    {
        if (!clock.is_object())
            return m_words(clock.is_string() && clock.get<std::string>() == "not asked" ? "notAsked" : "notTold");
        const QString error = text(clock, "error");
        return error.isEmpty() ? QString() : m_words("failed", {isolated(error)});
    }
    QString difference(const Json& clock) const
    {
        const QString milliseconds = text(clock, "local_minus_server_ms");
        return milliseconds.isEmpty() ? QString()
                                      : QString(QLatin1String("; ") + m_words("localMinus", {isolated(milliseconds)}));
    }
    void readTimes()
    {
        const Json& time = jsonMember(m_visit, "time");
        if (!time.is_object()) {
            if (const QString modified = text(m_record, "modified_at"); !modified.isEmpty())
                this->time("modifiedAt", modified);
            for (const std::string_view label : {"serverClock", "ntpClock", "rfc3161"})
                this->time(label, m_words("notAsked"));
            return;
        }
        const Json& local = jsonMember(time, "local");
        constexpr int dayMinutes = 24 * 60;
        const auto minutes
            = untrustedInteger(jsonMember(local, "utc_offset_minutes"), -dayMinutes, dayMinutes, "offset");
        const int offset = minutes.value_or(0);
        const QString sign = offset < 0 ? QStringLiteral("-") : QStringLiteral("+");
        const QString offsetText = sign
            + QStringLiteral("%1:%2")
                  .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                  .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
        this->time("localClock",
            local.is_object() ? m_words("localSays",
                {isolated(text(local, "started_at")), isolated(text(local, "ended_at")),
                    isolated(minutes ? offsetText : m_words("notTold")), isolated(text(local, "zone"))})
                              : m_words("notTold"));
        const Json& server = jsonMember(time, "server");
        const QString date = text(server, "date_header");
        this->time("serverClock", date.isEmpty() ? m_words("notTold") : QString(isolated(date) + difference(server)));
        const Json& ntp = jsonMember(time, "ntp");
        const QString noNtp = errorOrNot(ntp);
        this->time("ntpClock",
            noNtp.isEmpty() ? QString(
                isolated(text(ntp, "server")) + QLatin1String(", ") + isolated(text(ntp, "asked_at")) + difference(ntp))
                            : noNtp);
        const Json& stamp = jsonMember(time, "rfc3161");
        const QString noStamp = errorOrNot(stamp);
        this->time("rfc3161",
            noStamp.isEmpty()
                ? QString(isolated(text(stamp, "time")) + QLatin1String(", ") + isolated(text(stamp, "authority")))
                : noStamp);
    }
    void readServed()
    {
        served("verdict", text(m_record, "verdict"));
        const QString end = text(m_visit, "final_url");
        if (end != text(m_visit, "requested_url"))
            served("finalUrl", end);
        const Json& response = jsonMember(m_visit, "response");
        served("status", joined({text(response, "status"), text(response, "status_text"), text(response, "protocol")}));
        const QString port = text(response, "remote_port");
        const QString address = text(response, "remote_ip");
        served("remote", port.isEmpty() ? address : QString(address + QLatin1String(" : ") + port));
        const Json& tls = jsonMember(m_visit, "tls");
        served("certificate", text(tls, "subject"));
        served("issuer", text(tls, "issuer"));
        served("certificateHash", text(tls, "certificate_sha256"));
        const QString problem = text(tls, "problem");
        if (!problem.isEmpty())
            m_facts.problems.push_back(problem);
    }
    void readConnections()
    {
        const Json& sockets = jsonMember(m_visit, "sockets");
        if (!sockets.is_array() || sockets.empty())
            return;
        uint64_t streams = 0, received = 0, sent = 0, archived = 0;
        for (const Json& socket : sockets) {
            streams += jsonStringOr(socket, "kind") == "event-stream" ? 1U : 0U;
            received += countOf(jsonMember(socket, "received"), "messages");
            sent += countOf(jsonMember(socket, "sent"), "messages");
            archived += countOf(socket, "archived_messages");
        }
        QStringList counts;
        for (const uint64_t count : {sockets.size() - streams, streams, received, sent, archived})
            counts.append(QString::number(count));
        m_facts.live.push_back({m_words("connections"), m_words("connectionsSay", counts)});
    }
    QString toldOrNot(const Json& untrusted, std::string_view key) const
    {
        const QString told = text(untrusted, key);
        return told.isEmpty() ? m_words("notTold") : isolated(told);
    }
    void readLiveFilms()
    {
        const Json& files = jsonMember(jsonMember(m_visit, "media"), "files");
        size_t films = 0;
        for (size_t i = 0; files.is_array() && i < files.size(); ++i) {
            const Json& span = jsonMember(files[i], "live_span");
            if (!span.is_object() || ++films > mostLiveFilms)
                continue;
            const bool isKept = jsonMember(files[i], "name").is_string();
            QStringList values{toldOrNot(files[i], isKept ? "name" : "url")};
            for (const char* key : {"followed_from", "followed_to", "site_from", "site_to", "missed", "gaps", "ended"})
                values.append(toldOrNot(span, key));
            m_facts.live.push_back({m_words("liveFilm"), m_words("liveFilmSays", values)});
        }
        if (films > mostLiveFilms)
            m_facts.live.push_back({m_words("liveFilm"), m_words("more", {QString::number(films - mostLiveFilms)})});
    }
    void problem(std::string_view label, const QString& code)
    {
        if (!code.isEmpty())
            m_facts.problems.push_back(m_words(label, {isolated(code)}));
    }
    /// An `error` is a code, or an object of code and detail.
    static QString errorIn(const Json& untrusted)
    {
        const Json& error = jsonMember(untrusted, "error");
        return error.is_object() ? joined({text(error, "code"), text(error, "detail")}) : text(untrusted, "error");
    }
    void readFileProblems()
    {
        for (const auto& [key, label] :
            {std::pair("changed_while_read", "changedWhileRead"), std::pair("gone_after", "goneAfter")})
            if (const Json& happened = jsonMember(m_record, key); happened.is_boolean() && happened.get<bool>())
                m_facts.problems.push_back(m_words(label));
        problem("claimedError", text(m_record, "claimed_error"));
        problem("mediaError", text(m_record, "media_error"));
    }
    void readMediaProblems()
    {
        const Json& media = jsonMember(m_visit, "media");
        for (const Json& file : elementsOf(jsonMember(media, "files"))) {
            problem("filmMissing", text(file, "missing"));
            problem("mediaError", text(file, "facts_error"));
        }
        for (const Json& film : elementsOf(jsonMember(media, "joined")))
            problem("joinedError", errorIn(film));
        problem("recordingCut", text(jsonMember(media, "recording"), "cut"));
    }
    void readVisitProblems()
    {
        problem("lookupError", errorIn(jsonMember(m_visit, "dns")));
        problem("secondVisitError", errorIn(jsonMember(m_visit, "second_visit")));
        for (const Json& earlier : elementsOf(jsonMember(m_record, "earlier_tries")))
            problem("earlierTry", errorIn(earlier));
    }
    void readProblems()
    {
        readFileProblems();
        const Json& complete = jsonMember(m_visit, "complete");
        if (complete.is_boolean() && !complete.get<bool>())
            m_facts.problems.push_back(m_words("incomplete"));
        if (QString error = errorIn(m_visit); !error.isEmpty())
            m_facts.problems.push_back(std::move(error));
        readVisitProblems();
        readMediaProblems();
        size_t left = m_facts.problems.size() - std::min(m_facts.problems.size(), mostProblems);
        m_facts.problems.resize(m_facts.problems.size() - left);
        for (const std::string_view list : {"errors", "omissions"}) {
            for (const Json& entry : elementsOf(jsonMember(m_visit, list))) {
                if (m_facts.problems.size() >= mostProblems) {
                    ++left;
                    continue;
                }
                const QString count = text(entry, "count");
                const bool isOnce = count.isEmpty() || count == QLatin1String("1");
                m_facts.problems.push_back(joined({text(entry, "what"), text(entry, "detail"),
                    isOnce ? QString() : QStringLiteral("(%1)").arg(count)}));
            }
        }
        if (left > 0)
            m_facts.problems.push_back(m_words("more", {QString::number(left)}));
    }

    const Json& m_record;
    const Json& m_visit;
    const ReportWords& m_words;
    RecordFacts& m_facts;
};

} // namespace

RecordFacts RecordFacts::of(const Json& untrustedRecord, const ReportWords& words)
{
    RecordFacts facts;
    FactReader(untrustedRecord, words, facts).read();
    return facts;
}

RecordFacts RecordFacts::unread(std::string_view why, const ReportWords& words)
{
    RecordFacts facts = of(Json::object(), words);
    facts.problems.push_back(words("recordUnread", {isolated(QString::fromUtf8(why.data(), qsizetype(why.size())))}));
    return facts;
}

} // namespace holdfast::bundle
