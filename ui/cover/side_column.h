#pragma once

#include <QScrollArea>

namespace holdfast::ui {

/// What stands beside something large: it scrolls by itself there. Below it, it is as tall as what it holds.
class SideColumn final : public QScrollArea {
    Q_OBJECT
public:
    explicit SideColumn(QWidget* content, QWidget* parent = nullptr);
    void setBeside(bool beside);
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_isBeside = true;
};

} // namespace holdfast::ui
