#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace holdfast::ui {

/// A surface with rounded corners and a thin edge. A soft tone has no edge.
class Card : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Surface, Soft, Warn, Bad, Ok };
    explicit Card(QWidget* parent = nullptr, Tone tone = Tone::Surface);
    QVBoxLayout* body() const { return m_body; }
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    Tone m_tone;
};

/// A thin line between two things.
class Rule final : public QWidget {
    Q_OBJECT
public:
    explicit Rule(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Side by side while there is room, one under the other when there is not.
class SplitBox final : public QWidget {
    Q_OBJECT
public:
    /// breakPoint: the width in px, at a text scale of 1, below which the parts are stacked.
    explicit SplitBox(int breakPoint, int gap = 24, QWidget* parent = nullptr);
    void addPart(QWidget* part, int stretch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
    int m_breakPoint;
};

} // namespace holdfast::ui
