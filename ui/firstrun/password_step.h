#pragma once

#include "core/base/secure_buffer.h"
#include "ui/firstrun/step.h"

class QLabel;

namespace holdfast::ui {

class Notice;
class SecretField;
class StrengthBar;

/// A password, typed twice, with an honest meter.
class PasswordStep final : public Step {
    Q_OBJECT
public:
    explicit PasswordStep(QWidget* parent = nullptr);
    QString title() const override;
    QString lead() const override;
    void enter() override;
    SecureBuffer takePassword(); ///< empties both fields
    void setWorking(bool working);
    Notice* notice() const { return m_notice; }

private:
    void judge();
    SecretField* m_first;
    SecretField* m_second;
    StrengthBar* m_bar;
    QLabel* m_verdict;
    Notice* m_notice;
    Button* m_next;
};

} // namespace holdfast::ui
