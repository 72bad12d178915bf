#pragma once

#include "ui/common/icon.h"

#include <QAbstractButton>

class QLabel;

namespace holdfast::ui {

/// A card that is one big button: icon, title, and a sentence on what will happen.
class ActionCard final : public QAbstractButton {
    Q_OBJECT
public:
    ActionCard(
        Icon icon, const QString& title, const QString& text, const QString& objectName, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Icon m_icon;
};

} // namespace holdfast::ui
