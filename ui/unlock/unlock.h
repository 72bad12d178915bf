#pragma once

#include "core/vault/vault.h"
#include "ui/common/folder_questions.h"

#include <QWidget>
#include <filesystem>
#include <functional>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class SecretField;

/// Password or recovery code; as a quiet second choice a key file. A wrong one is told after the same work as a right
/// one.
class Unlock final : public QWidget {
    Q_OBJECT
public:
    explicit Unlock(const std::filesystem::path& folder, QWidget* parent = nullptr);
    void onOpened(std::function<void(std::unique_ptr<vault::Vault>)> opened) { m_opened = std::move(opened); }
    void focusField();
    void openWithKeyFile(const std::filesystem::path& file); ///< until it is read, the other ways stay open
    void sayMissing(); ///< there is no vault where it was
    Notice* notice() const { return m_notice; }

Q_SIGNALS:
    void checkBundleRequested();
    void setUpRequested(); ///< there is no vault here; the person wants to make or find one
    void restoreRequested(); ///< it does not open, or is gone
    void salvageRequested(); ///< it does not open

private:
    void setRecovery(bool recovery);
    void open();
    void openBy(vault::Secret secret);
    void setWorking(bool working);
    void offerWaysOut(const Error& error);
    void sayWhy(const Error& error);
    std::filesystem::path m_folder;
    FolderLook m_look; ///< at a key file
    QLabel* m_title;
    SecretField* m_password;
    SecretField* m_code;
    Notice* m_notice;
    Button* m_unlock;
    Button* m_switch;
    Button* m_keyFile;
    Button* m_setUp;
    Button* m_restore;
    Button* m_salvage;
    bool m_recovery = false;
    std::function<void(std::unique_ptr<vault::Vault>)> m_opened;
};

} // namespace holdfast::ui
