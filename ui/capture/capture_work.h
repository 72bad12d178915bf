#pragma once

#include "core/intake/batch.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <vector>

namespace holdfast::ui {

class Session;

/// Captures a list of addresses through the vault's queue, two pages at a time on worker threads, and tells how each
/// one goes. For one with the answer yes or unsure nobody is contacted and only the link is kept. What a lock cut short
/// waits in the queue.
class CaptureWork final : public QObject {
    Q_OBJECT
public:
    /// Addresses that are new, or those that wait in the queue already.
    CaptureWork(Session& session, std::vector<vault::QueuedAddress> addresses, QObject* parent = nullptr);
    ~CaptureWork() override;
    void start();
    void stop(); ///< by the person: a single address is forgotten, of a list the rest waits

Q_SIGNALS:
    void addressStarted(int index);
    void addressPostponed(int index); ///< to be tried again in a while
    void addressProgress(int index, const QString& what, quint64 done, quint64 total);
    void addressFinished(int index, const intake::CapturedAddress& result);
    void timeLeft(std::chrono::seconds left); ///< at the pace so far
    void finished(bool cancelled, const std::optional<Error>& error);

private:
    intake::BatchListener listener();
    void setVisited(const QString& address, bool isVisited);
    Session& m_session;
    std::vector<vault::QueuedAddress> m_addresses;
    QHash<QString, int> m_indexes; ///< of the addresses
    QStringList m_visited; ///< now
    CancelFlag m_cancel;
    CancelFlag m_forget;
};

} // namespace holdfast::ui
