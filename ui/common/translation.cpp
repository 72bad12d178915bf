#include "ui/common/translation.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace holdfast::ui {

// Hashes, addresses, exhibit numbers and what the letters and bundles say have European digits: so has everything else,
// lest one date be written in two ways.
static QLocale withEuropeanDigits(const QLocale& locale)
{
    return locale.language() == QLocale::Arabic && locale.zeroDigit() != QLatin1String("0")
        ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)
        : locale;
}

void loadTranslation(QApplication& application, const QString& language)
{
    const QLocale wanted = withEuropeanDigits(language.isEmpty() ? QLocale::system() : QLocale(language));
    auto* words = new QTranslator(&application);
    const auto load = [words](const QLocale& locale) {
        return words->load(locale, QStringLiteral("holdfast"), QStringLiteral("_"), QStringLiteral(":/translations"));
    };
    // In a language that Holdfast does not speak everything is English: dates, direction and Qt's own words too.
    const bool spoken = load(wanted);
    const QLocale locale = spoken ? wanted : QLocale(QLocale::English);
    if (spoken || load(locale))
        application.installTranslator(words);
    QLocale::setDefault(locale);
    application.setLayoutDirection(locale.textDirection());
    if (locale.language() == QLocale::English)
        return;
    auto* qtWords = new QTranslator(&application); // the file dialog's buttons
    if (qtWords->load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qtWords);
}

} // namespace holdfast::ui
