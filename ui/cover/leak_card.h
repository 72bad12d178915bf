#pragma once

#include "core/intake/cover_choice.h"
#include "ui/common/card.h"

class QAbstractButton;
class QLabel;

namespace holdfast::ui {

/// What a check of the finished copy found, in words, and what no check can know. A copy in which something was found,
/// or that could not be checked, may leave only when the person says so below what was found.
class LeakCard final : public Card {
    Q_OBJECT
public:
    explicit LeakCard(QWidget* parent = nullptr);
    void setChecking();
    void setReport(const Result<imaging::LeakReport>& report);
    bool mayLeave() const;
    const intake::LetPass& letPass() const { return m_letPass; } ///< what it leaves in spite of

Q_SIGNALS:
    void judged(); ///< mayLeave() may be another

private:
    static QStringList sayClean(size_t readableWords);
    void show(Tone tone, const QStringList& sentences, bool isClean = false);
    void warn(const QStringList& sentences);
    QLabel* m_found;
    QAbstractButton* m_keep;
    bool m_isClean = false;
    intake::LetPass m_letPass;
};

} // namespace holdfast::ui
