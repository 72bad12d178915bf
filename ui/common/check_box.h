#pragma once

#include <QCheckBox>

namespace holdfast::ui {

/// A tick box in the theme's look.
class CheckBox final : public QCheckBox {
    Q_OBJECT
public:
    CheckBox(const QString& text, const QString& objectName, QWidget* parent = nullptr);
    /// Words that are longer than there is room for end in "…"; without this the room has to be found.
    void setElided(bool on) { m_isElided = on; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    bool m_isElided = false;
};

} // namespace holdfast::ui
