#pragma once

#include "ui/common/icon.h"

#include <QAbstractButton>

namespace holdfast::ui {

/// One line of the list at the side: icon, words, and perhaps a number.
class NavItem final : public QAbstractButton {
    Q_OBJECT
public:
    NavItem(Icon icon, const QString& text, const QString& objectName, QWidget* parent = nullptr);
    void setCount(uint64_t count); ///< 0 shows none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; ///< up and down walk through the list

private:
    void moveFocus(qsizetype step);
    Icon m_icon;
    QString m_count;
};

} // namespace holdfast::ui
