#pragma once

#include "core/base/error.h"
#include "ui/common/card.h"

class QLabel;

namespace holdfast::ui {

class Button;

/// One sentence in a coloured strip; the technical detail, where there is one, a click below. Hidden while it says
/// nothing.
class Notice final : public Card {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    void say(Tone tone, const QString& sentence, const QString& detail = {});
    void sayError(const Error& error); ///< by describe(); nothing for a cancelled action
    /// Below what it says already, which stays as serious as it is, with its detail; else as a warning.
    void warnToo(const QString& sentence);
    void clear();
    QString sentence() const;

private:
    QLabel* m_sentence;
    Button* m_more;
    QLabel* m_detail;
};

} // namespace holdfast::ui
