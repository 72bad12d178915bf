#pragma once

#include "core/base/secure_buffer.h"
#include "ui/firstrun/step.h"

namespace holdfast::ui {

class NewPassword;
class Notice;

/// The password of the vault to be made.
class PasswordStep final : public Step {
    Q_OBJECT
public:
    explicit PasswordStep(QWidget* parent = nullptr);
    QString title() const override;
    QString lead() const override;
    void enter() override;
    SecureBuffer takePassword(); ///< empties both fields
    void setWorking(bool working);
    Notice* notice() const;

private:
    NewPassword* m_password;
    Button* m_next;
};

} // namespace holdfast::ui
