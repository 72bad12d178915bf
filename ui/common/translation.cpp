#include "ui/common/translation.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace holdfast::ui {

void loadTranslation(QApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    auto* words = new QTranslator(&application);
    if (words->load(locale, QStringLiteral("holdfast"), QStringLiteral("_"), QStringLiteral(":/translations")))
        application.installTranslator(words);
    if (locale.language() == QLocale::English)
        return;
    auto* qtWords = new QTranslator(&application); // the file dialog's buttons
    if (qtWords->load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qtWords);
    application.setLayoutDirection(locale.textDirection());
}

} // namespace holdfast::ui
