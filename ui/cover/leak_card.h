#pragma once

#include "core/imaging/leak/leak_check.h"
#include "ui/common/card.h"

class QLabel;

namespace holdfast::ui {

/// What a check of the finished copy found, in words, and what no check can know.
class LeakCard final : public Card {
    Q_OBJECT
public:
    explicit LeakCard(QWidget* parent = nullptr);
    void setChecking();
    void setReport(const Result<imaging::LeakReport>& report);

private:
    void show(Tone tone, const QStringList& sentences);
    void warn(const QStringList& sentences);
    QLabel* m_found;
};

} // namespace holdfast::ui
