#pragma once

#include "core/crypto/kdf.h"
#include "core/vault/vault.h"
#include "ui/common/folder_questions.h"

#include <QPointer>
#include <QWidget>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

class QStackedLayout;

namespace holdfast::ui {

class CaseFrame;
class IdleWatch;
class QuickExit;
class Session;
class Unlock;

/// The one window. Shows first run, unlock, bundle check or the open case, and is where lock and quick exit happen:
/// hide, stop what runs, wipe the clipboard if it holds something of ours, and let the process go.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// What the outside does for the window; tests put their own in.
    struct Hooks {
        std::function<void()> replaceProcess; ///< a fresh process at the unlock screen
        std::function<void()> endProcess;
        std::optional<crypto::KdfParams> kdf; ///< for a new vault; nullopt measures this machine
        std::optional<std::chrono::milliseconds> idleLimit; ///< nullopt: as chosen in the vault
        std::function<bool()> ownsClipboard; ///< whether what lies there is ours; unset asks the system
        std::chrono::milliseconds patience{2000}; ///< with what is still at work when the window goes
    };
    MainWindow(const std::filesystem::path& vaultFolder, Hooks hooks, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Unlock, or first run when there is no vault: began() once it is known which. Where the folder is slow to answer
    /// the window says so meanwhile.
    void begin();
    void enterCase(std::unique_ptr<vault::Vault> vault);
    void showScreen(QWidget* screen); ///< instead of what is shown now; takes it over
    void lock();
    void quickExit();
    const std::filesystem::path& vaultFolder() const { return m_folder; }
    CaseFrame* caseFrame() const { return m_frame; }

Q_SIGNALS:
    void began(); ///< there is a screen to show
    void painted(); ///< once, after the first paint

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    enum class Ending { Lock, Quit };
    void leave(Ending ending);
    void readLockMinutes();
    void setLockMinutes(int minutes);
    void chooseLockMinutes(int minutes);
    void wipeClipboard();
    void putScreen(QWidget* screen);
    void sayLooking();
    void showUnlock();
    void showFirstRun();
    void showCheckBundle();
    void endSessionThenRenewKeys();
    void showRenewKeys();
    void showRestore();
    void showSalvage(const std::filesystem::path& source);
    void openRestored(const std::filesystem::path& folder);

    std::filesystem::path m_folder;
    Hooks m_hooks;
    FolderLook m_look; ///< at the vault's folder, for the first screen
    QStackedLayout* m_stack;
    QuickExit* m_quickExit;
    IdleWatch* m_idle;
    std::unique_ptr<Session> m_session;
    CaseFrame* m_frame = nullptr;
    QPointer<QWidget> m_apart; ///< a screen that works on a vault without a session: goes before the process does
    bool m_paintedOnce = false;
    bool m_leaving = false;
    bool m_watchesSystem = false;
};

} // namespace holdfast::ui
