#pragma once

#include "ui/common/card.h"

#include <QElapsedTimer>

class QLabel;
class QProgressBar;

namespace holdfast::ui {

class Button;

/// Long work: what is being done, how far, how long, and Cancel.
class ProgressCard final : public Card {
    Q_OBJECT
public:
    explicit ProgressCard(QWidget* parent = nullptr);
    void start(const QString& what);
    void report(const QString& what, quint64 done, quint64 total); ///< total 0: not known
    void stop();
    Button* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_what;
    QLabel* m_time;
    QProgressBar* m_bar;
    Button* m_cancel;
    QElapsedTimer m_elapsed;
};

} // namespace holdfast::ui
