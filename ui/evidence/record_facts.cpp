#include "ui/evidence/record_facts.h"

#include "core/base/json.h"
#include "core/crypto/timestamp.h"
#include "core/net/outside_requests.h"
#include "ui/common/clock_words.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"
#include "ui/evidence/claim_facts.h"
#include "ui/evidence/media_facts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <cmath>

namespace holdfast::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("RecordFacts", text);
}

const Json& at(const Json& untrusted, const char* key)
{
    static const Json none;
    if (!untrusted.is_object())
        return none;
    const auto found = untrusted.find(key);
    return found == untrusted.end() ? none : *found;
}

// A refused certificate ends the connection before anything is answered: what is known then is the name that was asked.
QString server(const Json& untrusted, bool isRefused)
{
    const QString ip = fromUtf8(jsonStringOr(at(untrusted, "response"), "remote_ip"));
    if (!ip.isEmpty() || !isRefused)
        return ip;
    return QUrl(fromUtf8(jsonStringOr(untrusted, "final_url"))).host(QUrl::FullyEncoded);
}

QString servedBy(const Json& untrusted)
{
    const Json& tls = at(untrusted, "tls");
    const bool isRefused = !jsonStringOr(tls, "problem").empty();
    const QString who = server(untrusted, isRefused);
    if (who.isEmpty())
        return {};
    if (!tls.is_object())
        return say(QT_TRANSLATE_NOOP("RecordFacts", "%1, without encryption")).arg(isolated(who));
    return (isRefused ? say(QT_TRANSLATE_NOOP("RecordFacts", "%1, certificate not accepted"))
                      : say(QT_TRANSLATE_NOOP("RecordFacts", "%1, certificate valid")))
        .arg(isolated(who));
}

// Where the page was in the end, if that is not where it was asked for in either spelling.
QString ledTo(const Json& untrusted)
{
    const std::string final = jsonStringOr(untrusted, "final_url");
    const bool isRequested = final == jsonStringOr(untrusted, "requested_url")
        || final == jsonStringOr(untrusted, "requested_url_normalised");
    return isRequested ? QString() : fromUtf8(final);
}

// Of looks the visit has it; of captures the record itself.
const Json& timeIn(const Json& untrusted)
{
    const Json& visit = at(untrusted, "visit");
    return at(visit.is_object() ? visit : untrusted, "time");
}

QString thisClock(const Json& untrusted)
{
    const Json& local = at(timeIn(untrusted), "local");
    const auto started = parseUtc(jsonStringOr(local, "started_at"));
    if (!started)
        return {};
    const QString zone = fromUtf8(jsonStringOr(local, "zone"));
    return zone.isEmpty() ? formatTime(*started) : formatTime(*started) + QStringLiteral(", ") + isolated(zone);
}

QString clockDifference(const Json& untrustedMilliseconds, double noDifference)
{
    if (!untrustedMilliseconds.is_number_integer())
        return {};
    const double seconds = static_cast<double>(untrustedMilliseconds.get<int64_t>()) / 1000.0;
    if (std::abs(seconds) < noDifference)
        return say(QT_TRANSLATE_NOOP("RecordFacts", "agrees with this computer's"));
    const QString amount = QLocale().toString(std::abs(seconds), 'f', 1);
    return (seconds > 0 ? say(QT_TRANSLATE_NOOP("RecordFacts", "%1 s behind this computer's"))
                        : say(QT_TRANSLATE_NOOP("RecordFacts", "%1 s ahead of this computer's")))
        .arg(amount);
}

QString siteClock(const Json& untrusted)
{
    // A Date header has whole seconds only: less than that is no difference.
    return clockDifference(at(at(timeIn(untrusted), "server"), "local_minus_server_ms"), 1.5);
}

QString ofWhom(const std::string& untrustedName, const QString& what)
{
    return untrustedName.empty()
        ? what
        : say(QT_TRANSLATE_NOOP("RecordFacts", "%1: %2")).arg(isolated(nameIn(untrustedName)), what);
}

QString serverClock(const Json& untrusted)
{
    const Json& ntp = at(timeIn(untrusted), "ntp");
    if (!ntp.is_object())
        return {};
    const std::string error = jsonStringOr(ntp, "error");
    const QString answer = error.empty() ? clockDifference(at(ntp, "local_minus_server_ms"), 0.5)
        : error == net::errors::aroundProxy.id
        ? say(QT_TRANSLATE_NOOP("RecordFacts", "not asked, because of the proxy"))
        : say(QT_TRANSLATE_NOOP("RecordFacts", "asked, but no answer came"));
    return answer.isEmpty() ? QString() : ofWhom(jsonStringOr(ntp, "server"), answer);
}

// What an authority confirmed before the page was visited.
QString notBefore(const Json& untrusted)
{
    const Json& stamp = at(timeIn(untrusted), "rfc3161");
    if (!stamp.is_object())
        return {};
    const auto time = parseUtc(jsonStringOr(stamp, "time"));
    return ofWhom(jsonStringOr(stamp, "authority"),
        time ? formatTime(*time) : say(QT_TRANSLATE_NOOP("RecordFacts", "asked for, but none came")));
}

// What no answer to a request holds: chats, comments that appear by themselves.
QString liveMessages(const Json& untrusted)
{
    const Json& sockets = at(untrusted, "sockets");
    const auto count = [&](const char* direction) {
        uint64_t messages = 0;
        for (const Json& socket : sockets)
            messages += jsonUnsigned(at(socket, direction), "messages").value_or(0);
        return messages;
    };
    if (!sockets.is_array() || sockets.empty())
        return {};
    return say(QT_TRANSLATE_NOOP("RecordFacts", "%1 received, %2 sent"))
        .arg(QLocale().toString(qulonglong(count("received"))), QLocale().toString(qulonglong(count("sent"))));
}

// A page that a person opened, which may show what others do not see.
QString openedHow(const Json& untrusted)
{
    if (!jsonStringOr(untrusted, "capture_method").starts_with("window"))
        return {};
    const std::string loggedIn = jsonStringOr(untrusted, "logged_in");
    if (loggedIn == "yes")
        return say(QT_TRANSLATE_NOOP("RecordFacts", "Opened by a person in a window, logged in"));
    if (loggedIn == "no")
        return say(QT_TRANSLATE_NOOP("RecordFacts", "Opened by a person in a window, not logged in"));
    return say(QT_TRANSLATE_NOOP("RecordFacts", "Opened by a person in a window; whether logged in was not said"));
}

} // namespace

std::vector<std::pair<QString, QString>> recordFacts(std::string_view untrustedRecord)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto parsed = parseJson(untrustedRecord, 16u << 20);
    if (!parsed)
        return facts;
    const Json& record = *parsed;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(say(name), value);
    };
    add(QT_TRANSLATE_NOOP("RecordFacts", "How"), openedHow(record));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Led to"), ledTo(record));
    if (const Json& status = at(at(record, "response"), "status"); status.is_number_unsigned())
        add(QT_TRANSLATE_NOOP("RecordFacts", "Answer"), QString::number(status.get<uint64_t>()));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Served by"), servedBy(record));
    if (const std::string maker = jsonStringOr(at(record, "made_by_page"), "url"); !maker.empty())
        add(QT_TRANSLATE_NOOP("RecordFacts", "Made by"),
            say(QT_TRANSLATE_NOOP("RecordFacts", "the page %1, in the browser; no server sent it"))
                .arg(isolated(fromUtf8(maker))));
    add(QT_TRANSLATE_NOOP("RecordFacts", "The computer's clock"), thisClock(record));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Site's clock"), siteClock(record));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Time server's clock"), serverClock(record));
    add(QT_TRANSLATE_NOOP("RecordFacts", "First time stamp"), notBefore(record));
    if (at(record, "proxy") == true)
        add(QT_TRANSLATE_NOOP("RecordFacts", "Proxy"), say(QT_TRANSLATE_NOOP("RecordFacts", "was used")));
    if (const Json& omissions = at(record, "omissions"); omissions.is_array() && !omissions.empty())
        add(QT_TRANSLATE_NOOP("RecordFacts", "Not taken"), QLocale().toString(qulonglong(omissions.size())));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Live messages"), liveMessages(record));
    for (auto& fact : mediaFacts(at(record, "media")))
        facts.push_back(std::move(fact));
    for (auto& fact : claimFacts(at(record, "claimed")))
        facts.push_back(std::move(fact));
    return facts;
}

std::pair<QString, QString> secondStamp(const vault::TimeBatch& batch)
{
    const QString name = say(QT_TRANSLATE_NOOP("RecordFacts", "Second time stamp"));
    const auto stamp = crypto::verifyTimestamp(batch.after, Sha256::of(asBytes(batch.list)));
    return {name,
        ofWhom(batch.authority,
            stamp ? formatTime(stamp->time)
                  : say(QT_TRANSLATE_NOOP("RecordFacts", "none yet; Settings can ask for it")))};
}

} // namespace holdfast::ui
