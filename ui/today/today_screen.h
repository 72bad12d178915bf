#pragma once

#include "core/vault/items.h"
#include "ui/common/page.h"

#include <vector>

class QLabel;

namespace holdfast::ui {

class Notice;
class Session;

/// The first thing to see: three big buttons for what people come to do, what to do next, and what was
/// kept last.
class TodayScreen final : public Page {
    Q_OBJECT
public:
    explicit TodayScreen(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void captureRequested();
    void addFilesRequested();
    void coverRequested();
    void evidenceRequested();
    void backupRequested();

private:
    void load();
    void buildNext();
    void loadBackup();
    void loadHealed();
    void showLatest(const std::vector<vault::Item>& items);
    Session& m_session;
    QWidget* m_next;
    QLabel* m_backupAge;
    Notice* m_healed;
    QWidget* m_latest;
};

} // namespace holdfast::ui
