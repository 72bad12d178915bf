#include "ui/evidence/fact_words.h"

#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace holdfast::ui {

namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(FactWords)
};

/// What a page states in the form that machines read becomes a time as people read it; anything else stays as it is.
QString describeClaimedTime(const QString& stated)
{
    const QDateTime time = QDateTime::fromString(stated, Qt::ISODate);
    const bool saysWhere = stated.contains(QLatin1Char('T')) && time.isValid() && time.timeSpec() != Qt::LocalTime;
    return saysWhere ? formatTime(UtcTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()))) : isolated(stated);
}

} // namespace

QString describeRole(PersonRole role)
{
    switch (role) {
    case PersonRole::Poster:
        return FactWords::tr("Posted it");
    case PersonRole::Resharer:
        return FactWords::tr("Passed it on");
    case PersonRole::Commenter:
        return FactWords::tr("Commented");
    case PersonRole::Named:
        break;
    }
    return FactWords::tr("Is named there");
}

QString describePerson(const vault::AccountEntry& entry)
{
    const QString name = fromUtf8(entry.name), handle = QLatin1Char('@') + fromUtf8(entry.handle);
    QString who = name;
    if (name.isEmpty())
        who = entry.handle.empty() ? shortAddress(fromUtf8(entry.profileUrl)) : handle;
    else if (!entry.handle.empty())
        who = FactWords::tr("%1 (%2)").arg(name, handle);
    QStringList parts{isolated(who), describeRole(entry.role)};
    if (!entry.postedAt.empty())
        parts.append(describeClaimedTime(fromUtf8(entry.postedAt)));
    return parts.join(QStringLiteral(" · "));
}

QString describeFigureKind(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Views:
        return FactWords::tr("Views");
    case FigureKind::Likes:
        return FactWords::tr("Likes");
    case FigureKind::Shares:
        return FactWords::tr("Passed on");
    case FigureKind::Comments:
        break;
    }
    return FactWords::tr("Comments");
}

QString describeCount(uint64_t value, bool isExact)
{
    return isExact ? formatCount(value) : FactWords::tr("about %1").arg(formatCount(value));
}

QString describeGrowth(const vault::FigureSeries& series)
{
    const QString first = describeCount(series.points.front().value, series.points.front().isExact),
                  last = describeCount(series.points.back().value, series.points.back().isExact);
    switch (series.kind) {
    case FigureKind::Views:
        return FactWords::tr("Views: from %1 to %2").arg(first, last);
    case FigureKind::Likes:
        return FactWords::tr("Likes: from %1 to %2").arg(first, last);
    case FigureKind::Shares:
        return FactWords::tr("Passed on: from %1 to %2").arg(first, last);
    case FigureKind::Comments:
        break;
    }
    return FactWords::tr("Comments: from %1 to %2").arg(first, last);
}

QString describeFigure(const vault::FigureEntry& entry)
{
    const QString count = describeCount(entry.value, entry.isExact);
    switch (entry.kind) {
    case FigureKind::Views:
        return FactWords::tr("Views: %1").arg(count);
    case FigureKind::Likes:
        return FactWords::tr("Likes: %1").arg(count);
    case FigureKind::Shares:
        return FactWords::tr("Passed on: %1").arg(count);
    case FigureKind::Comments:
        break;
    }
    return FactWords::tr("Comments: %1").arg(count);
}

} // namespace holdfast::ui
