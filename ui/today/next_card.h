#pragma once

#include "ui/common/card.h"

class QLabel;

namespace holdfast::ui {

class Button;

/// One sensible next step: what it is about, why, and a button for it. Hidden until it is due.
class NextCard final : public Card {
    Q_OBJECT
public:
    NextCard(const QString& why, const QString& action, const QString& buttonName, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_sentence;
};

} // namespace holdfast::ui
