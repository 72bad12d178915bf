#pragma once

#include "ui/firstrun/step.h"

namespace holdfast::ui {

/// Is this device safe? Short, can be skipped, and honest about what it can't know.
class SafetyStep final : public Step {
    Q_OBJECT
public:
    explicit SafetyStep(QWidget* parent = nullptr);
    QString title() const override;
    QString lead() const override;

Q_SIGNALS:
    void backupRequested(); ///< there was a vault once, and a backup of it
    void notNow(); ///< nothing was made yet: the program may go
};

} // namespace holdfast::ui
