#pragma once

#include <QWidget>

namespace holdfast::ui {

/// A path or an address within a few words, on one line: what does not fit is left out of its middle, and the tooltip
/// has it whole.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    /// words: with %1 where `text` belongs.
    ElidedLabel(const QString& words, const QString& text, QWidget* parent = nullptr);
    QString shown() const; ///< as it fits just now
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    QString m_text;
};

} // namespace holdfast::ui
