#include "ui/evidence/record_facts.h"

#include "core/base/json.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>
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

QString servedBy(const Json& untrusted)
{
    QString ip = fromUtf8(jsonStringOr(at(untrusted, "response"), "remote_ip"));
    if (ip.isEmpty())
        return {};
    ip = isolated(ip);
    const Json& tls = at(untrusted, "tls");
    if (!tls.is_object())
        return say(QT_TRANSLATE_NOOP("RecordFacts", "%1, without encryption")).arg(ip);
    return (jsonStringOr(tls, "problem").empty()
            ? say(QT_TRANSLATE_NOOP("RecordFacts", "%1, certificate valid"))
            : say(QT_TRANSLATE_NOOP("RecordFacts", "%1, certificate not accepted")))
        .arg(ip);
}

QString siteClock(const Json& untrusted)
{
    const Json& difference = at(at(at(untrusted, "clocks"), "server"), "local_minus_server_ms");
    if (!difference.is_number_integer())
        return {};
    const double seconds = static_cast<double>(difference.get<int64_t>()) / 1000.0;
    // A Date header has whole seconds only: less than that is no difference.
    if (std::abs(seconds) < 1.5)
        return say(QT_TRANSLATE_NOOP("RecordFacts", "agrees with this computer's"));
    const QString amount = QLocale().toString(std::abs(seconds), 'f', 1);
    return (seconds > 0 ? say(QT_TRANSLATE_NOOP("RecordFacts", "%1 s behind this computer's"))
                        : say(QT_TRANSLATE_NOOP("RecordFacts", "%1 s ahead of this computer's")))
        .arg(amount);
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
    const QString final = fromUtf8(jsonStringOr(record, "final_url"));
    if (final != fromUtf8(jsonStringOr(record, "requested_url")))
        add(QT_TRANSLATE_NOOP("RecordFacts", "Led to"), final);
    if (const Json& status = at(at(record, "response"), "status"); status.is_number_unsigned())
        add(QT_TRANSLATE_NOOP("RecordFacts", "Answer"), QString::number(status.get<uint64_t>()));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Served by"), servedBy(record));
    add(QT_TRANSLATE_NOOP("RecordFacts", "Site's clock"), siteClock(record));
    if (const Json& omissions = at(record, "omissions"); omissions.is_array() && !omissions.empty())
        add(QT_TRANSLATE_NOOP("RecordFacts", "Not taken"), QLocale().toString(qulonglong(omissions.size())));
    return facts;
}

} // namespace holdfast::ui
