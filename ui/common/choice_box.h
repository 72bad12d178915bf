#pragma once

#include <QComboBox>

namespace holdfast::ui {

/// One of a few, in the theme's look: a line that opens a list. What is longer than there is room for ends in "…" while
/// it is closed.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    ChoiceBox(const QString& accessibleName, const QString& objectName, QWidget* parent = nullptr);
    void choose(const QVariant& wanted) { setCurrentIndex(findData(wanted)); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace holdfast::ui
