#pragma once

#include "core/base/clock.h"

#include <QWidget>
#include <filesystem>
#include <optional>

class QLabel;

namespace holdfast::ui {

class Button;

/// Where the vault is, how old its backup is, when it locks, and whom the program is talking to right now.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const std::filesystem::path& vaultFolder, int lockMinutes, QWidget* parent = nullptr);
    void setContacting(const QString& host); ///< empty: offline
    void setBusy(bool busy);
    void setLockMinutes(int minutes);
    void setLastBackup(std::optional<UtcTime> last, UtcTime now);

Q_SIGNALS:
    void lockMinutesChosen(int minutes);
    void backupRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void offerLockMinutes();
    void sayWhenItLocks();
    Button* m_backup;
    Button* m_lock;
    QLabel* m_network;
    QWidget* m_dot;
    int m_lockMinutes;
    bool m_busy = false;
};

} // namespace holdfast::ui
