#pragma once

#include "ui/common/card.h"

class QLabel;

namespace holdfast::ui {

class Button;

/// The way to a picture of another program; where this system offers none, what to do instead.
class PictureCard final : public Card {
    Q_OBJECT
public:
    explicit PictureCard(QWidget* parent = nullptr); ///< not offered
    void setOffered(bool offered);

Q_SIGNALS:
    void chosen();

private:
    QLabel* m_lead;
    Button* m_open;
};

} // namespace holdfast::ui
