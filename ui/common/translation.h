#pragma once

#include <QString>

class QApplication;

namespace holdfast::ui {

/// Loads the words of `language` ("fr"), or of the system's when it is empty, and sets the direction of the text.
/// English has its singulars and plurals from there too.
void loadTranslation(QApplication& application, const QString& language);

} // namespace holdfast::ui
