#pragma once

#include "ui/common/icon.h"

#include <QPushButton>
#include <optional>

namespace holdfast::ui {

/// A push button in one of three weights. A screen has at most one Primary.
class Button final : public QPushButton {
    Q_OBJECT
public:
    enum class Weight { Plain, Primary, Quiet };
    Button(Weight weight, const QString& text, const QString& objectName, QWidget* parent = nullptr);
    void setSymbol(Icon icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawSymbol();
    Weight m_weight;
    std::optional<Icon> m_symbol;
};

} // namespace holdfast::ui
