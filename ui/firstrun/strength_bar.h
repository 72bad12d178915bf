#pragma once

#include "ui/firstrun/password_strength.h"

#include <QWidget>

namespace holdfast::ui {

/// Four segments, filled as a password gets harder to guess.
class StrengthBar final : public QWidget {
    Q_OBJECT
public:
    explicit StrengthBar(QWidget* parent = nullptr);
    void setStrength(Strength strength);
    Strength strength() const { return m_strength; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Strength m_strength = Strength::TooShort;
};

} // namespace holdfast::ui
