#pragma once

#include "core/vault/rekey.h"
#include "ui/common/page.h"

#include <functional>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class RecoverySheet;
class SecretField;

/// A new master key for a vault that nothing else uses: what ends with it, how much room it takes, the password once
/// more, and then the new recovery code. The vault is closed by it.
class RenewKeys final : public Page {
    Q_OBJECT
public:
    explicit RenewKeys(std::unique_ptr<vault::Vault> vault, QWidget* parent = nullptr);
    ~RenewKeys() override; ///< cancels what runs; the vault then keeps its old keys
    void onNotNow(std::function<void(std::unique_ptr<vault::Vault>)> notNow) { m_notNow = std::move(notNow); }
    Notice* notice() const { return m_notice; }
    void showResult(vault::Rekeyed rekeyed);

Q_SIGNALS:
    void busyChanged(bool busy); ///< while the vault is copied; no more once the new code is shown
    void done(); ///< the vault is closed, and has to be opened anew

private:
    void build();
    void saySpace();
    void renew();
    void finish(Result<vault::Rekeyed>& rekeyed);
    void keepCode();
    void sayOldKeysHold();
    void goBack();
    std::unique_ptr<vault::Vault> m_vault; ///< none once a renewal was tried
    std::filesystem::path m_folder;
    CancelFlag m_cancel;
    QWidget* m_form;
    QLabel* m_space;
    SecretField* m_password;
    Button* m_renew;
    Button* m_back;
    ProgressCard* m_progress;
    Notice* m_notice;
    QWidget* m_after;
    RecoverySheet* m_sheet;
    Button* m_close;
    std::function<void(std::unique_ptr<vault::Vault>)> m_notNow;
};

} // namespace holdfast::ui
