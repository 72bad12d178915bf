#include "ui/evidence/media_facts.h"

#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace holdfast::ui {

namespace {

QString mediaWord(const char* text)
{
    return QCoreApplication::translate("MediaFacts", text);
}

// "0:07" or "1:02:03", as players write it.
QString lengthText(uint64_t milliseconds)
{
    const uint64_t seconds = (milliseconds + 500) / 1000;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QString::number(seconds / 3600) + QLatin1Char(':') + rest : rest;
}

QString streamText(const Json& untrustedStream)
{
    QString text = fromUtf8(jsonStringOr(untrustedStream, "codec"));
    const auto width = jsonUnsigned(untrustedStream, "width"), height = jsonUnsigned(untrustedStream, "height");
    if (width && height && *width > 0)
        text += QStringLiteral(" %1 × %2").arg(*width).arg(*height);
    if (jsonMember(untrustedStream, "encrypted") == true)
        text = mediaWord(QT_TRANSLATE_NOOP("MediaFacts", "%1, encrypted")).arg(text);
    return text;
}

QString streamsText(const Json& untrustedMedia, std::string_view kind)
{
    QStringList texts;
    for (const Json& untrustedStream : jsonMember(untrustedMedia, "streams"))
        if (jsonStringOr(untrustedStream, "kind") == kind && texts.size() < 4)
            texts += streamText(untrustedStream);
    return texts.isEmpty() ? QString() : isolated(texts.join(QStringLiteral(", ")));
}

} // namespace

static std::vector<std::pair<QString, QString>> factsOfOne(const Json& untrustedMedia)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(mediaWord(name), value);
    };
    if (const auto duration = jsonUnsigned(untrustedMedia, "duration_ms"))
        add(QT_TRANSLATE_NOOP("MediaFacts", "Length"), lengthText(*duration));
    add(QT_TRANSLATE_NOOP("MediaFacts", "Film"), streamsText(untrustedMedia, "video"));
    add(QT_TRANSLATE_NOOP("MediaFacts", "Sound"), streamsText(untrustedMedia, "audio"));
    if (const Json& sheet = jsonMember(untrustedMedia, "contact_sheet"); sheet.is_object())
        add(QT_TRANSLATE_NOOP("MediaFacts", "Picture"),
            mediaWord(QT_TRANSLATE_NOOP("MediaFacts", "Frames of the film, evenly spread: %1"))
                .arg(QLocale().toString(qulonglong(jsonMember(sheet, "times_ms").size()))));
    return facts;
}

// Of a page: the first that was kept stands for the others, which the record has in full.
static std::vector<std::pair<QString, QString>> factsOfPage(const Json& untrustedMedia)
{
    const Json& untrustedFiles = jsonMember(untrustedMedia, "files");
    std::vector<std::pair<QString, QString>> facts;
    qulonglong kept = 0, lacking = 0;
    Json first;
    for (const Json& untrustedFile : untrustedFiles) {
        if (jsonMember(untrustedFile, "chosen").is_string())
            continue; // a list of qualities, of which one was taken
        if (jsonMember(untrustedFile, "whole") != true)
            ++lacking;
        else if (++kept == 1)
            first = jsonMember(untrustedFile, "facts");
    }
    if (kept > 0)
        facts.emplace_back(
            mediaWord(QT_TRANSLATE_NOOP("MediaFacts", "Films and sounds kept")), QLocale().toString(kept));
    if (lacking > 0)
        facts.emplace_back(
            mediaWord(QT_TRANSLATE_NOOP("MediaFacts", "Films and sounds not kept whole")), QLocale().toString(lacking));
    if (const Json& frames = jsonMember(jsonMember(untrustedMedia, "recording"), "frames"); !frames.empty())
        facts.emplace_back(mediaWord(QT_TRANSLATE_NOOP("MediaFacts", "Pictures of a player, not its film")),
            QLocale().toString(qulonglong(frames.size())));
    if (const Json& films = jsonMember(untrustedMedia, "joined"); first.is_null() && films.is_array() && !films.empty())
        first = jsonMember(films[0], "facts");
    for (auto& fact : factsOfOne(first))
        facts.push_back(std::move(fact));
    return facts;
}

std::vector<std::pair<QString, QString>> mediaFacts(const Json& untrustedMedia)
{
    const bool isOfPage = jsonMember(untrustedMedia, "files").is_array();
    return isOfPage ? factsOfPage(untrustedMedia) : factsOfOne(untrustedMedia);
}

} // namespace holdfast::ui
