#pragma once

#include "ui/common/card.h"
#include "ui/common/icon.h"

#include <QWidget>

namespace holdfast::ui {

/// A word or two in a pill, coloured by what it means.
class Tag final : public QWidget {
    Q_OBJECT
public:
    Tag(const QString& text, Card::Tone tone, QWidget* parent = nullptr);
    void set(const QString& text, Card::Tone tone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Card::Tone m_tone;
};

/// A round mark before a line: done, wrong, to be known.
class Dot final : public QWidget {
    Q_OBJECT
public:
    Dot(Icon icon, Card::Tone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Card::Tone m_tone;
};

/// Ink and ground of a tone.
QColor toneInk(Card::Tone tone);
QColor toneGround(Card::Tone tone);

} // namespace holdfast::ui
