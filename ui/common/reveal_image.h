#pragma once

#include <QImage>
#include <QWidget>
#include <functional>

namespace holdfast::ui {

/// A picture that stays a mosaic until it is held down: mouse button, Space or finger. Blurred again at release, when
/// the focus goes, and when the window is no longer active. The pixels are dropped at that moment.
class RevealImage final : public QWidget {
    Q_OBJECT
public:
    explicit RevealImage(QWidget* parent = nullptr);
    void setMosaic(const QImage& mosaic); ///< null: a plain grey stands in
    void setEmpty(const QString& text); ///< there is no picture, and why
    /// Called when the person holds; it answers with show(), or not at all.
    void setLoader(std::function<void()> load);
    void show(const QImage& picture); ///< ignored unless it is being held
    bool isHeld() const { return m_held; }
    bool isRevealed() const { return !m_picture.isNull(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void hold();
    void release();
    void scrollTo(qreal part);
    QImage m_mosaic;
    QImage m_picture;
    QString m_empty;
    std::function<void()> m_load;
    bool m_held = false;
    qreal m_part = 0; ///< of a tall picture: 0 its top, 1 its end
};

/// A mosaic, upscaled smoothly into a rounded rectangle; a null one draws the theme's plain blur.
void paintMosaic(QPainter& painter, const QRect& rect, const QImage& mosaic, int radius);

} // namespace holdfast::ui
