#include "ui/common/language_choice.h"

#include <QLocale>

#include <algorithm>

namespace holdfast::ui {

LanguageChoice::LanguageChoice(const QString& accessibleName, const QString& objectName, QWidget* parent)
    : ChoiceBox(accessibleName, objectName, parent)
{
    addItem(QStringLiteral("English"), QStringLiteral("en"));
    addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    addItem(QStringLiteral("العربية"), QStringLiteral("ar"));
    chooseOwn();
}

void LanguageChoice::chooseOwn()
{
    setCurrentIndex(std::max(0, findData(QLocale().bcp47Name().left(2))));
}

} // namespace holdfast::ui
