#pragma once

#include "core/base/secure_buffer.h"
#include "ui/firstrun/step.h"

class QLineEdit;

namespace holdfast::ui {

class Notice;
class RecoverySheet;

/// The recovery code, shown this once: to print or to copy by hand, and one group typed back to see that it was.
class RecoveryStep final : public Step {
    Q_OBJECT
public:
    explicit RecoveryStep(QWidget* parent = nullptr);
    QString title() const override;
    QString lead() const override;
    void enter() override;
    void setCode(SecureBuffer code);
    int askedGroup() const { return m_asked; } ///< from 1

private:
    void check();
    RecoverySheet* m_sheet;
    QLineEdit* m_answer;
    Notice* m_notice;
    int m_asked = 1;
};

} // namespace holdfast::ui
