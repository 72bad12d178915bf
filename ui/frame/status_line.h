#pragma once

#include <QWidget>
#include <filesystem>

class QLabel;

namespace holdfast::ui {

class Button;

/// Where the vault is, when it locks, and whom the program is talking to right now.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    StatusLine(const std::filesystem::path& vaultFolder, int lockMinutes, QWidget* parent = nullptr);
    void setContacting(const QString& host); ///< empty: offline
    void setBusy(bool busy);
    void setLockMinutes(int minutes);

Q_SIGNALS:
    void lockMinutesChosen(int minutes);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void offerLockMinutes();
    void sayWhenItLocks();
    Button* m_lock;
    QLabel* m_network;
    QWidget* m_dot;
    int m_lockMinutes;
    bool m_busy = false;
};

} // namespace holdfast::ui
