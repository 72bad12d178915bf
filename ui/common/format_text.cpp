#include "ui/common/format_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace holdfast::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

struct Word {
    std::string_view id;
    const char* text;
};

template <size_t n>
QString lookUp(const Word (&words)[n], std::string_view id)
{
    for (const Word& word : words)
        if (word.id == id)
            return say(word.text);
    return fromUtf8(id);
}

} // namespace

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString formatTime(UtcTime time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toLocalTime();
    const int offset = local.offsetFromUtc() / 60;
    QString zone = QStringLiteral("UTC");
    if (offset != 0) {
        zone += (offset > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + QString::number(std::abs(offset) / 60);
        if (offset % 60)
            zone += QStringLiteral(":%1").arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
    }
    const QLocale locale;
    return say(QT_TRANSLATE_NOOP("Words", "%1, %2 (%3)"))
        .arg(locale.toString(local.date(), QStringLiteral("d MMM yyyy")),
            locale.toString(local.time(), QStringLiteral("HH:mm:ss")), zone);
}

QString formatBytes(uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString formatCount(uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString formatDuration(qint64 milliseconds)
{
    const int seconds = static_cast<int>((milliseconds + 999) / 1000);
    if (seconds < 90)
        return QCoreApplication::translate("Words", "%n second(s)", nullptr, seconds);
    const int minutes
        = (seconds + 30) / 60; // by a name: lupdate passes over a translation whose number is an expression
    return QCoreApplication::translate("Words", "%n minute(s)", nullptr, minutes);
}

QString formatHash(const Digest& digest)
{
    const QString hex = fromUtf8(digest.hex());
    QString result;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        result += (at ? QStringLiteral(" ") : QString()) + hex.mid(at, 8);
    return result;
}

QString describeKind(const vault::Item& item)
{
    switch (item.kind) {
    case vault::ItemKind::Page:
        return say(QT_TRANSLATE_NOOP("Words", "Web page"));
    case vault::ItemKind::File:
        return say(QT_TRANSLATE_NOOP("Words", "File"));
    case vault::ItemKind::Document:
        return say(QT_TRANSLATE_NOOP("Words", "Identity document"));
    case vault::ItemKind::Redacted:
        return say(QT_TRANSLATE_NOOP("Words", "Covered copy"));
    case vault::ItemKind::Observation:
        return say(QT_TRANSLATE_NOOP("Words", "Later look at an address"));
    case vault::ItemKind::Link:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Words", "Link only"));
}

QString describeTitle(const vault::Item& item)
{
    if (!item.title.empty())
        return shortAddress(fromUtf8(item.title).simplified());
    if (!item.url.empty())
        return shortAddress(fromUtf8(item.url));
    return fromUtf8(item.exhibit);
}

QString describeRole(std::string_view role)
{
    static constexpr Word words[] = {{"original", QT_TRANSLATE_NOOP("Words", "Original file")},
        {"screenshot", QT_TRANSLATE_NOOP("Words", "Picture of the whole page")},
        {"first-view", QT_TRANSLATE_NOOP("Words", "Picture of the first view")},
        {"mhtml", QT_TRANSLATE_NOOP("Words", "Page with its pictures")},
        {"html", QT_TRANSLATE_NOOP("Words", "Page as shown")}, {"text", QT_TRANSLATE_NOOP("Words", "Visible text")},
        {"wacz", QT_TRANSLATE_NOOP("Words", "Web archive")},
        {"tls", QT_TRANSLATE_NOOP("Words", "The site's certificates")},
        {"record", QT_TRANSLATE_NOOP("Words", "Record")}, {"redacted", QT_TRANSLATE_NOOP("Words", "Covered copy")},
        {"media", QT_TRANSLATE_NOOP("Words", "Film or sound of the page")},
        {"media-joined", QT_TRANSLATE_NOOP("Words", "Film, put together")},
        {"player-frames", QT_TRANSLATE_NOOP("Words", "Pictures of a player")},
        {"contact-sheet", QT_TRANSLATE_NOOP("Words", "Frames of the film")}};
    return lookUp(words, role);
}

QString describeAction(std::string_view action)
{
    static constexpr Word words[] = {{"created", QT_TRANSLATE_NOOP("Words", "Vault made")},
        {"captured", QT_TRANSLATE_NOOP("Words", "Captured")}, {"imported", QT_TRANSLATE_NOOP("Words", "Added")},
        {"seen-again", QT_TRANSLATE_NOOP("Words", "Found again")},
        {"derived", QT_TRANSLATE_NOOP("Words", "Made from another item")},
        {"linked", QT_TRANSLATE_NOOP("Words", "Address noted")},
        {"observed", QT_TRANSLATE_NOOP("Words", "Looked at again")},
        {"viewed", QT_TRANSLATE_NOOP("Words", "Looked at")}, {"verified", QT_TRANSLATE_NOOP("Words", "Checked")},
        {"exported", QT_TRANSLATE_NOOP("Words", "Handed over")},
        {"countersigned", QT_TRANSLATE_NOOP("Words", "Signed somebody else's bundle")},
        {"extracted", QT_TRANSLATE_NOOP("Words", "Saved outside the vault")},
        {"note-added", QT_TRANSLATE_NOOP("Words", "Note written")},
        {"note-withdrawn", QT_TRANSLATE_NOOP("Words", "Note taken away")},
        {"tag-added", QT_TRANSLATE_NOOP("Words", "Tag given")},
        {"tag-removed", QT_TRANSLATE_NOOP("Words", "Tag taken away")},
        {"accounts-added", QT_TRANSLATE_NOOP("Words", "People noted")},
        {"account-removed", QT_TRANSLATE_NOOP("Words", "Person taken away")},
        {"figures-added", QT_TRANSLATE_NOOP("Words", "Figures noted")},
        {"figure-removed", QT_TRANSLATE_NOOP("Words", "Figure taken away")},
        {"title-changed", QT_TRANSLATE_NOOP("Words", "Given another title")},
        {"age-changed", QT_TRANSLATE_NOOP("Words", "Answer about under 18 changed")}};
    return lookUp(words, action);
}

QString shortAddress(const QString& url)
{
    for (const auto scheme : {QLatin1String("https://"), QLatin1String("http://")})
        if (url.startsWith(scheme, Qt::CaseInsensitive))
            return url.mid(scheme.size());
    return url;
}

} // namespace holdfast::ui
