#pragma once

#include "core/base/age_gate.h"
#include "ui/common/card.h"

class QButtonGroup;
class QLabel;

namespace holdfast::ui {

/// The question that stands before every capture and every import of a picture, video or page. It has no default. When
/// the answer is yes or unsure it says what happens and whom to ask instead, immediate danger first.
class AgeQuestion final : public Card {
    Q_OBJECT
public:
    explicit AgeQuestion(QWidget* parent = nullptr);
    AgeAnswer answer() const;
    void reset(); ///< back to unanswered
    void setSeveral(bool several); ///< one answer for all of them, said so
    void setConsequence(const QString& text); ///< of yes and unsure, where it is not that nothing gets stored
    bool isRefused() const { return answer() == AgeAnswer::Yes || answer() == AgeAnswer::Unsure; }

Q_SIGNALS:
    void answered(AgeAnswer answer);

private:
    QLabel* m_question;
    QLabel* m_scope;
    QButtonGroup* m_group;
    QWidget* m_instead;
    QLabel* m_consequence;
};

} // namespace holdfast::ui
