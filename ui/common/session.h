#pragma once

#include "core/vault/vault.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <vector>

namespace holdfast::ui {

class PictureSource;

/// What exists while a vault is open: the vault, the threads that work on it, and what is going on. Made after
/// unlocking, destroyed before the process is replaced. Lives on the user interface's thread.
class Session final : public QObject {
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<vault::Vault> vault);
    ~Session() override; ///< cancels what runs and waits for it

    vault::Vault& vault() const { return *m_vault; }
    PictureSource& pictures() const { return *m_pictures; }
    QThreadPool& readers() { return m_readers; } ///< short questions to the vault
    QThreadPool& workers() { return m_workers; } ///< long work, one after the other
    QThreadPool& lookers() { return m_lookers; } ///< what is looked for beside all else, each in a helper of its own
    QThreadPool& checkers() { return m_checkers; } ///< of what may leave, which does not wait for what is looked for
    QThreadPool& windows() { return m_windows; } ///< what lasts as long as a person keeps it open

    CancelFlag startTask(); ///< a flag that endAll() sets
    void endAll();

    bool waitForEnd(int milliseconds); ///< after endAll(); false when something still runs
    void beginWork() { Q_EMIT busyChanged(++m_busy > 0); } ///< long work, which the idle lock waits for
    void endWork() { Q_EMIT busyChanged(--m_busy > 0); }
    bool isBusy() const { return m_busy > 0; }

    void setContacting(const QString& host); ///< empty: nobody
    void setWindowContacting(const QString& host); ///< by a window that is open beside all else
    void setWindowOpen(bool isOpen) { m_isWindowOpen = isOpen; } ///< said before itemsChanged()
    bool isWindowOpen() const { return m_isWindowOpen; }
    const QString& contacting() const { return m_contacting; }
    void noteItemsChanged();
    /// Of one of many that come one after the other: itemsChanged() follows once for all of a second, or with the next
    /// noteItemsChanged(), since each time all that is shown is read anew.
    void noteItemAdded();
    void noteItemChanged(const vault::Item& item) { Q_EMIT itemChanged(item); } ///< its title, tags or notes
    void noteBackedUp() { Q_EMIT backedUp(); }
    void noteWaysInChanged() { Q_EMIT waysInChanged(); } ///< also that a new recovery code is on paper

    /// Ends what runs, waits for it, and gives the vault away: nothing of the session may be used after.
    std::unique_ptr<vault::Vault> takeVault();

Q_SIGNALS:
    void contactingChanged(const QString& host);
    void itemsChanged();
    void itemChanged(const vault::Item& item);
    void backedUp();
    void waysInChanged();
    void busyChanged(bool busy);
    void ending(); ///< the vault is about to be locked: what is shown of it goes
    void quickExitWanted(); ///< from a window of another process

private:
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<PictureSource> m_pictures;
    QThreadPool m_readers;
    QThreadPool m_workers;
    QThreadPool m_lookers;
    QThreadPool m_checkers;
    QThreadPool m_windows;
    std::vector<CancelFlag> m_tasks;
    QTimer m_adding; ///< runs while something was added that nobody was told of
    void tellContacting();
    QString m_host, m_windowHost;
    QString m_contacting; ///< both
    int m_busy = 0;
    bool m_isWindowOpen = false;
};

} // namespace holdfast::ui
