#include "ui/cover/language_names.h"

#include <QLocale>
#include <QStringList>

namespace holdfast::ui {

namespace {

QLocale::Script scriptOfPackPart(const QString& part)
{
    if (part == QLatin1String("sim"))
        return QLocale::SimplifiedHanScript;
    if (part == QLatin1String("tra"))
        return QLocale::TraditionalHanScript;
    return QLocale::codeToScript(part);
}

} // namespace

QString nameOfPack(const std::string& pack)
{
    const QString whole = QString::fromStdString(pack);
    QStringList parts = whole.split(QLatin1Char('_'));
    const QLocale::Language language = QLocale::codeToLanguage(parts.takeFirst());
    const QLocale::Script script = parts.isEmpty() ? QLocale::AnyScript : scriptOfPackPart(parts.front());
    if (script != QLocale::AnyScript)
        parts.removeFirst();
    const QLocale locale(language, script, QLocale::AnyTerritory);
    // "American English" is a country's.
    const QString name = language == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    const bool isKnown = locale.language() == language && (script == QLocale::AnyScript || locale.script() == script);
    if (!isKnown || name.isEmpty())
        return whole;
    return parts.isEmpty() ? name : name + QStringLiteral(" (") + parts.join(QLatin1Char(' ')) + QLatin1Char(')');
}

} // namespace holdfast::ui
