#pragma once

#include "core/intake/recheck.h"

#include <QObject>
#include <QStringList>

namespace holdfast::ui {

class Session;

/// An address that was not looked at for this long is due.
inline constexpr std::chrono::days lookedAtEvery{7};
/// The pages and links that are due.
Result<std::vector<ItemId>> readDueAddresses(const vault::Vault& vault);

/// "Each site will see …": whose internet address a visit shows, and who is asked for the time.
QString describeWhoSees(const Session& session);

/// Looks again at addresses on a worker thread, through the proxy and between the time stamps of the settings. Items
/// that were deleted meanwhile are left out.
class RecheckWork final : public QObject {
    Q_OBJECT
public:
    RecheckWork(Session& session, std::vector<ItemId> items, QObject* parent = nullptr);
    ~RecheckWork() override;
    void start();
    void stop() { m_cancel.cancel(); }

Q_SIGNALS:
    void progressed(int done, int total);
    void looked(const intake::Rechecked& result);
    void finished(bool cancelled, const std::optional<Error>& error);

private:
    intake::RecheckListener listener();
    void setVisited(const QString& host, bool isVisited);
    Session& m_session;
    std::vector<ItemId> m_items;
    QStringList m_visited; ///< hosts, now
    CancelFlag m_cancel;
};

} // namespace holdfast::ui
