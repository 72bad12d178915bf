#include "ui/evidence/look_words.h"

#include "ui/common/format_text.h"

#include <QCoreApplication>

namespace holdfast::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Looks", text);
}

QString describeChange(const std::string& what)
{
    if (what == "address")
        return say(QT_TRANSLATE_NOOP("Looks", "it leads elsewhere"));
    if (what == "title")
        return say(QT_TRANSLATE_NOOP("Looks", "title"));
    if (what == "text")
        return say(QT_TRANSLATE_NOOP("Looks", "text"));
    if (what == "resources")
        return say(QT_TRANSLATE_NOOP("Looks", "pictures"));
    if (what == "type")
        return say(QT_TRANSLATE_NOOP("Looks", "a file comes, no page"));
    return say(QT_TRANSLATE_NOOP("Looks", "the site's answer"));
}

} // namespace

QString describeVerdict(const vault::Observed& observed)
{
    switch (observed.verdict) {
    case vault::Verdict::Up:
        return say(QT_TRANSLATE_NOOP("Looks", "Still there"));
    case vault::Verdict::Removed:
        return say(QT_TRANSLATE_NOOP("Looks", "Gone"));
    case vault::Verdict::LoginWall:
        return say(QT_TRANSLATE_NOOP("Looks", "Behind a log-in"));
    case vault::Verdict::Unreachable:
        return say(QT_TRANSLATE_NOOP("Looks", "Could not be reached"));
    case vault::Verdict::Changed:
        break;
    }
    QStringList changes;
    for (const std::string& what : observed.changed)
        changes << describeChange(what);
    return say(QT_TRANSLATE_NOOP("Looks", "It answers, but changed: %1")).arg(changes.join(QStringLiteral(" · ")));
}

QStringList describeBracket(const intake::Bracket& bracket)
{
    QStringList lines;
    if (bracket.lastSeenUp)
        lines << say(QT_TRANSLATE_NOOP("Looks", "Last seen there: %1")).arg(formatTime(*bracket.lastSeenUp));
    if (bracket.firstSeenGone)
        lines << say(QT_TRANSLATE_NOOP("Looks", "First seen gone: %1")).arg(formatTime(*bracket.firstSeenGone));
    return lines;
}

} // namespace holdfast::ui
