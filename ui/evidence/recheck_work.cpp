#include "ui/evidence/recheck_work.h"

#include "core/vault/outside_settings.h"
#include "ui/capture/address_text.h"
#include "ui/common/clock_words.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"

namespace holdfast::ui {

namespace {

Result<intake::RecheckEnd> recheckAll(vault::Vault& vault, const std::vector<ItemId>& wanted,
    const intake::RecheckListener& listener, const CancelFlag& cancel)
{
    HF_TRY(const vault::OutsideSettings outside, vault::readOutsideSettings(vault));
    std::vector<vault::Item> items;
    for (const ItemId& id : wanted) {
        Result<vault::Item> item = vault.item(id);
        if (item)
            items.push_back(std::move(*item));
        else if (!item.error().is(vault::errors::itemDeleted))
            return fail(std::move(item.error()));
    }
    intake::RecheckOptions options;
    options.proxy = outside.proxy;
    options.times = intake::timesOf(outside);
    return intake::recheck(vault, items, options, listener, Progress({}, cancel));
}

} // namespace

Result<std::vector<ItemId>> readDueAddresses(const vault::Vault& vault)
{
    HF_TRY(const std::vector<vault::Looked> looked, vault::lookedAtBefore(vault, vault.clock().now() - lookedAtEvery));
    std::vector<ItemId> items;
    for (const vault::Looked& each : looked)
        items.push_back(each.item);
    return items;
}

QString describeWhoSees(const Session& session)
{
    const auto outside = vault::readOutsideSettings(session.vault());
    const QString sites = outside && !outside->proxy.empty()
        ? RecheckWork::tr("Each site will see the proxy that you chose in Settings, and that someone comes back.")
        : RecheckWork::tr(
            "Each site will see this computer's internet address once more, and that someone comes back.");
    const QString clocks = outside ? describeAskedClocks(*outside) : QString();
    return clocks.isEmpty() ? sites : sites + QLatin1Char('\n') + clocks;
}

RecheckWork::RecheckWork(Session& session, std::vector<ItemId> items, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_items(std::move(items))
    , m_cancel(session.startTask())
{
}

RecheckWork::~RecheckWork()
{
    m_cancel.cancel();
}

void RecheckWork::start()
{
    m_session.beginWork();
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), wanted = m_items, listener = listener(), cancel = m_cancel] {
            return recheckAll(*vault, wanted, listener, cancel);
        },
        [this](const Result<intake::RecheckEnd>& end) {
            m_session.setContacting({});
            m_session.endWork();
            m_session.noteItemsChanged();
            std::optional<Error> error;
            if (!end)
                error = end.error();
            else if (end->isNetworkDown)
                error = Error(intake::errors::noNetwork);
            Q_EMIT finished(m_cancel.isCancelled(), error);
        });
}

intake::RecheckListener RecheckWork::listener()
{
    const QPointer<RecheckWork> self(this);
    const auto host = [](const vault::Item& of) { return hostOf(QString::fromStdString(of.url)); };
    intake::RecheckListener listener;
    listener.askingTime = [this, self](const std::vector<std::string>& addresses) {
        relay(self, [this, asked = namesIn(addresses)] { m_session.setContacting(asked); });
    };
    listener.started = [this, self, host](
                           const vault::Item& of) { relay(self, [this, name = host(of)] { setVisited(name, true); }); };
    listener.ended = [this, self, host](const intake::Rechecked& result, size_t left) {
        relay(self, [this, result, left, name = host(result.of)] {
            setVisited(name, false);
            Q_EMIT looked(result);
            const auto total = static_cast<int>(m_items.size());
            Q_EMIT progressed(total - static_cast<int>(left), total);
        });
    };
    return listener;
}

void RecheckWork::setVisited(const QString& host, bool isVisited)
{
    if (isVisited)
        m_visited.append(host);
    else
        m_visited.removeOne(host);
    QStringList hosts = m_visited;
    hosts.removeDuplicates();
    m_session.setContacting(hosts.join(QStringLiteral(", ")));
}

} // namespace holdfast::ui
