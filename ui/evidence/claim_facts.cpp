#include "ui/evidence/claim_facts.h"

#include "core/base/clock.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <map>

namespace holdfast::ui {

namespace {

QString claimWord(const char* text)
{
    return QCoreApplication::translate("ClaimFacts", text);
}

using Found = std::map<std::string, QString>; ///< of each name the first value

Found valuesOf(const Json& untrustedEntries, uint64_t& messages)
{
    Found found;
    for (const Json& untrustedEntry : untrustedEntries) {
        found.emplace(jsonStringOr(untrustedEntry, "name"), fromUtf8(jsonStringOr(untrustedEntry, "value")));
        if (const auto part = jsonUnsigned(untrustedEntry, "part"))
            messages = std::max(messages, *part);
    }
    return found;
}

QStringList allOf(const Json& untrustedEntries, std::string_view name, qsizetype most)
{
    QStringList all;
    for (const Json& untrustedEntry : untrustedEntries)
        if (jsonStringOr(untrustedEntry, "name") == name && all.size() < most)
            if (const QString value = fromUtf8(jsonStringOr(untrustedEntry, "value")); !all.contains(value))
                all.append(value);
    return all;
}

/// The first of these names that has a value.
QString firstOf(const Found& found, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (const auto value = found.find(name); value != found.end() && !value->second.isEmpty())
            return value->second;
    return {};
}

QString momentOfChat(const Found& found, const char* name)
{
    QString written = firstOf(found, {name});
    if (const auto moment = parseUtc(written.toStdString()))
        return formatTime(*moment);
    written.replace(QStringLiteral(" or "), QStringLiteral(" / ")); // both ways to read a day and a month
    written.replace(QStringLiteral(", morning or afternoon"), QStringLiteral(" (?)"));
    return written;
}

QString clockOfChat(const Found& found)
{
    QStringList said;
    if (firstOf(found, {"Chat.Zone"}) == QLatin1String("not stated"))
        said.append(claimWord(QT_TRANSLATE_NOOP("ClaimFacts", "The export does not say in which time zone.")));
    const QString order = firstOf(found, {"Chat.DayOrder"});
    if (order == QLatin1String("ambiguous"))
        said.append(claimWord(
            QT_TRANSLATE_NOOP("ClaimFacts", "Nothing in it tells which number is the day and which is the month.")));
    if (order == QLatin1String("mixed"))
        said.append(claimWord(QT_TRANSLATE_NOOP("ClaimFacts", "Its dates are written in more than one order.")));
    if (!firstOf(found, {"Chat.HalfOfDay"}).isEmpty())
        said.append(claimWord(QT_TRANSLATE_NOOP("ClaimFacts", "Nothing in it tells the morning from the afternoon.")));
    return said.join(QLatin1Char(' '));
}

/// Over all conversations of the file.
qulonglong sumOf(const Json& untrustedEntries, std::string_view name)
{
    qulonglong sum = 0;
    for (const Json& untrustedEntry : untrustedEntries)
        if (jsonStringOr(untrustedEntry, "name") == name)
            sum += fromUtf8(jsonStringOr(untrustedEntry, "value")).toULongLong();
    return sum;
}

/// How many are named, and of those that are listed how many were there.
QString attachmentsOfChat(const Json& untrustedEntries)
{
    const qulonglong all = sumOf(untrustedEntries, "Chat.Attachments");
    if (all == 0)
        return {};
    qulonglong there = 0;
    for (const Json& untrustedEntry : untrustedEntries) {
        const std::string name = jsonStringOr(untrustedEntry, "name");
        there += name == "Chat.Attachment.Inside" || name == "Chat.Attachment.Beside" ? 1u : 0u;
    }
    return claimWord(QT_TRANSLATE_NOOP("ClaimFacts", "%1 named, %2 of them found with the export"))
        .arg(QLocale().toString(all), QLocale().toString(there));
}

} // namespace

std::vector<std::pair<QString, QString>> claimFacts(const Json& untrustedClaims)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto entries = untrustedClaims.find("entries");
    if (entries == untrustedClaims.end() || !entries->is_array() || entries->empty())
        return facts;
    uint64_t messages = 0;
    const Found found = valuesOf(*entries, messages);
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(claimWord(name), isolated(value));
    };
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Made, it says"),
        firstOf(found,
            {"Exif.Photo.DateTimeOriginal", "Exif.Image.DateTime", "Xmp.xmp.CreateDate", "Pdf.CreationDate",
                "Media.com.apple.quicktime.creationdate", "Media.creation_time"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Made with, it says"),
        firstOf(found,
            {"Exif.Image.Model", "Exif.Image.Software", "Xmp.xmp.CreatorTool", "Pdf.Creator", "Pdf.Producer",
                "Media.com.apple.quicktime.model", "Media.encoder"}));
    if (!firstOf(found, {"Exif.GPSInfo.GPSLatitude", "Media.location", "Media.com.apple.quicktime.location.ISO6709"})
             .isEmpty())
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Place"),
            claimWord(QT_TRANSLATE_NOOP(
                "ClaimFacts", "It holds the place where it was made. Whoever gets the original gets that too.")));
    const bool isChat = !firstOf(found, {"Chat.Program"}).isEmpty();
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Conversation exported by, it says"), firstOf(found, {"Chat.Program"}));
    if (isChat && messages > 0) {
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Conversations"), QLocale().toString(qulonglong(messages)));
    } else if (isChat) {
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Conversation, it says"), firstOf(found, {"Chat.Title"}));
        add(QT_TRANSLATE_NOOP("ClaimFacts", "First message, it says"), momentOfChat(found, "Chat.First"));
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Last message, it says"), momentOfChat(found, "Chat.Last"));
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Its times"), clockOfChat(found));
    }
    if (isChat) {
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Who takes part, it says"),
            allOf(*entries, "Chat.Participant", 12).join(QStringLiteral(" · ")));
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Messages"), QLocale().toString(sumOf(*entries, "Chat.Messages")));
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Attachments"), attachmentsOfChat(*entries));
    }
    if (messages > 0 && !isChat)
        add(QT_TRANSLATE_NOOP("ClaimFacts", "Messages"), QLocale().toString(qulonglong(messages)));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "From, it says"), firstOf(found, {"Mail.From"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "To, it says"), firstOf(found, {"Mail.To"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Sent, it says"), firstOf(found, {"Mail.Date"}));
    add(QT_TRANSLATE_NOOP("ClaimFacts", "Subject"), firstOf(found, {"Mail.Subject"}));
    return facts;
}

} // namespace holdfast::ui
