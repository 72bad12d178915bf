#pragma once

#include "core/vault/slots.h"

#include <QWidget>
#include <functional>

namespace holdfast::ui {

class Button;
class NewPassword;

/// One more password for the same vault. Costs as much to try as the dearest that there is.
/// vault.weak-password, vault.too-many-slots.
Result<std::string> addPassword(vault::Vault& vault, const SecureBuffer& password);

/// Where a further password is typed, for somebody who helps; says before what it lets them do.
class AddPassword final : public QWidget {
    Q_OBJECT
public:
    explicit AddPassword(QWidget* parent = nullptr);
    void open();
    void close();
    SecureBuffer take();

Q_SIGNALS:
    void wanted();
    void closed();

private:
    NewPassword* m_password;
    Button* m_add;
};

} // namespace holdfast::ui
