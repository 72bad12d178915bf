#pragma once

#include "ui/common/page.h"

namespace holdfast::ui {

class BackupSection;
class NetworkSection;
class PasswordSection;
class Session;
class WaysIn;

/// What keeps the vault: its backup, its password, and every other way in; and who may be asked over the network.
class SettingsScreen final : public Page {
    Q_OBJECT
public:
    explicit SettingsScreen(Session& session, QWidget* parent = nullptr);
    BackupSection* backup() const { return m_backup; }
    WaysIn* waysIn() const { return m_ways; }

Q_SIGNALS:
    void renewRequested(); ///< new keys: the vault has to be closed for it

private:
    BackupSection* m_backup;
    PasswordSection* m_password;
    WaysIn* m_ways;
    NetworkSection* m_network;
};

} // namespace holdfast::ui
