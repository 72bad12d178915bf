#pragma once

#include "core/crypto/kdf.h"
#include "core/vault/vault.h"
#include "ui/common/page.h"

#include <filesystem>
#include <functional>

class QStackedWidget;

namespace holdfast::ui {

class PasswordStep;
class PlaceStep;
class RecoveryStep;
class Step;

/// From nothing to a vault in four steps: device, place, password, recovery code.
class FirstRun final : public Page {
    Q_OBJECT
public:
    /// kdf: what the password slot's derivation costs; nullopt measures this machine.
    FirstRun(const std::filesystem::path& folder, std::optional<crypto::KdfParams> kdf, QWidget* parent = nullptr);
    ~FirstRun() override;
    void onReady(std::function<void(std::unique_ptr<vault::Vault>)> ready) { m_ready = std::move(ready); }
    void onExistingVault(std::function<void(std::filesystem::path)> existing) { m_existing = std::move(existing); }
    void showStep(int index); ///< 0 to 3, for looking at them

Q_SIGNALS:
    void notNow();
    void backupRequested();

private:
    void makeVault();
    QStackedWidget* m_steps;
    PlaceStep* m_place;
    PasswordStep* m_password;
    RecoveryStep* m_recovery;
    QWidget* m_dots;
    std::optional<crypto::KdfParams> m_kdf;
    std::unique_ptr<vault::Vault> m_vault; ///< made, waiting for the code to be kept
    std::function<void(std::unique_ptr<vault::Vault>)> m_ready;
    std::function<void(std::filesystem::path)> m_existing;
};

} // namespace holdfast::ui
