#pragma once

#include "ui/common/choice_box.h"

namespace holdfast::ui {

/// A language for something that others read. Each stands in its own language; its data is "en", "fr" or "ar".
class LanguageChoice final : public ChoiceBox {
public:
    LanguageChoice(const QString& accessibleName, const QString& objectName, QWidget* parent = nullptr);
    void chooseOwn(); ///< the program's
    std::string language() const { return currentData().toString().toStdString(); }
};

} // namespace holdfast::ui
