#include "ui/evidence/look_words.h"

#include "ui/common/format_text.h"

#include <QCoreApplication>

namespace holdfast::ui {

namespace {

QString lookWord(const char* text)
{
    return QCoreApplication::translate("Looks", text);
}

QString describeChange(const std::string& what)
{
    if (what == "address")
        return lookWord(QT_TRANSLATE_NOOP("Looks", "it leads elsewhere"));
    if (what == "title")
        return lookWord(QT_TRANSLATE_NOOP("Looks", "title"));
    if (what == "text")
        return lookWord(QT_TRANSLATE_NOOP("Looks", "text"));
    if (what == "resources")
        return lookWord(QT_TRANSLATE_NOOP("Looks", "pictures"));
    if (what == "type")
        return lookWord(QT_TRANSLATE_NOOP("Looks", "a file comes, no page"));
    return lookWord(QT_TRANSLATE_NOOP("Looks", "the site's answer"));
}

} // namespace

QString describeVerdict(const vault::Observed& observed)
{
    switch (observed.verdict) {
    case vault::Verdict::Up:
        return lookWord(QT_TRANSLATE_NOOP("Looks", "Still there"));
    case vault::Verdict::Removed:
        return lookWord(QT_TRANSLATE_NOOP("Looks", "Gone"));
    case vault::Verdict::LoginWall:
        return lookWord(QT_TRANSLATE_NOOP("Looks", "Behind a log-in"));
    case vault::Verdict::Unreachable:
        return lookWord(QT_TRANSLATE_NOOP("Looks", "Could not be reached"));
    case vault::Verdict::Changed:
        break;
    }
    QStringList changes;
    for (const std::string& what : observed.changed)
        changes << describeChange(what);
    return lookWord(QT_TRANSLATE_NOOP("Looks", "It answers, but changed: %1")).arg(changes.join(QStringLiteral(" · ")));
}

QStringList describeBracket(const intake::Bracket& bracket)
{
    QStringList lines;
    if (bracket.lastSeenUp)
        lines << lookWord(QT_TRANSLATE_NOOP("Looks", "Last seen there: %1")).arg(formatTime(*bracket.lastSeenUp));
    if (bracket.firstSeenGone)
        lines << lookWord(QT_TRANSLATE_NOOP("Looks", "First seen gone: %1")).arg(formatTime(*bracket.firstSeenGone));
    return lines;
}

} // namespace holdfast::ui
