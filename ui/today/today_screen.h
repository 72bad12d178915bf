#pragma once

#include "core/vault/items.h"
#include "ui/common/page.h"

#include <vector>

namespace holdfast::ui {

class Card;
class NextCard;
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
    void recoveryCodeRequested(); ///< to the ways in, where one is made

private:
    void load();
    void buildNext();
    void setDue(QWidget* card, bool isDue);
    void loadBackup();
    void loadWaiting();
    void loadDue();
    void loadHealed();
    void showLatest(const std::vector<vault::Item>& items);
    Session& m_session;
    QWidget* m_next;
    NextCard* m_backup;
    NextCard* m_waiting;
    NextCard* m_due;
    Card* m_late;
    Notice* m_healed;
    QWidget* m_latest;
};

} // namespace holdfast::ui
