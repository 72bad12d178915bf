#pragma once

#include "core/base/shared_place.h"
#include "core/vault/backup.h"
#include "ui/common/card.h"
#include "ui/common/folder_questions.h"

#include <filesystem>

class QLabel;

namespace holdfast::ui {

class Button;
class Notice;
class ProgressCard;
class Session;

/// A place for a backup, and what its folder told.
struct BackupPlace {
    std::filesystem::path folder;
    std::optional<SharedPlace> shared;
    bool isOnDiskOfVault = false;
};

/// A second copy of the vault, in a folder of the person's choosing: how old it is, and making it anew.
class BackupSection final : public Card {
    Q_OBJECT
public:
    explicit BackupSection(Session& session, QWidget* parent = nullptr);
    /// What was chosen, and what is to be known about it once its folder has answered; copies nothing yet. A folder
    /// with other things in it gets one of its own inside.
    void offer(const std::filesystem::path& chosen);
    const std::filesystem::path& folder() const { return m_folder; }
    Notice* notice() const { return m_notice; }
    bool isRunning() const { return m_running; }

private:
    void choose();
    void backUp();
    void finish(const Result<vault::BackupReport>& report);
    void sayDone(const vault::BackupReport& report);
    void sayAge();
    void take(const BackupPlace& place);
    void showPath(const std::filesystem::path& folder);
    Session& m_session;
    FolderLook m_look;
    std::filesystem::path m_folder;
    CancelFlag m_cancel;
    QLabel* m_age;
    Button* m_choose;
    QWidget* m_step;
    QLabel* m_path;
    Notice* m_place;
    Button* m_start;
    ProgressCard* m_progress;
    Notice* m_notice;
    bool m_running = false;
};

} // namespace holdfast::ui
