#pragma once

#include <QCheckBox>

namespace holdfast::ui {

/// A tick box in the theme's look.
class CheckBox final : public QCheckBox {
    Q_OBJECT
public:
    CheckBox(const QString& text, const QString& objectName, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
};

} // namespace holdfast::ui
