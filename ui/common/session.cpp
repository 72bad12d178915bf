#include "ui/common/session.h"

#include "ui/common/picture_source.h"

namespace holdfast::ui {

namespace {
constexpr int addedTogether = 1000; // ms
}

Session::Session(std::unique_ptr<vault::Vault> vault)
    : m_vault(std::move(vault))
    , m_pictures(std::make_unique<PictureSource>(*m_vault))
{
    m_readers.setMaxThreadCount(2);
    m_workers.setMaxThreadCount(1);
    m_lookers.setMaxThreadCount(2);
    m_checkers.setMaxThreadCount(1);
    m_windows.setMaxThreadCount(1);
    m_adding.setSingleShot(true);
    m_adding.setInterval(addedTogether);
    connect(&m_adding, &QTimer::timeout, this, &Session::itemsChanged);
}

Session::~Session()
{
    takeVault();
}

void Session::noteItemsChanged()
{
    m_adding.stop();
    Q_EMIT itemsChanged();
}

void Session::noteItemAdded()
{
    if (m_vault && !m_adding.isActive())
        m_adding.start();
}

std::unique_ptr<vault::Vault> Session::takeVault()
{
    m_adding.stop();
    if (m_pictures)
        endAll();
    m_readers.waitForDone();
    m_workers.waitForDone();
    m_lookers.waitForDone();
    m_checkers.waitForDone();
    m_windows.waitForDone();
    m_pictures.reset();
    return std::move(m_vault);
}

CancelFlag Session::startTask()
{
    constexpr size_t most = 1000; // far more than go on at once, a window with all its documents included
    if (m_tasks.size() > most)
        m_tasks.erase(m_tasks.begin(), m_tasks.begin() + most / 2); // long over
    m_tasks.emplace_back();
    return m_tasks.back();
}

void Session::endAll()
{
    m_adding.stop();
    Q_EMIT ending();
    for (CancelFlag& flag : m_tasks)
        flag.cancel();
    m_readers.clear();
    m_workers.clear();
    m_lookers.clear();
    m_checkers.clear();
    m_windows.clear();
    m_pictures->endAll();
}

bool Session::waitForEnd(int milliseconds)
{
    return m_readers.waitForDone(milliseconds) && m_workers.waitForDone(milliseconds)
        && m_lookers.waitForDone(milliseconds) && m_checkers.waitForDone(milliseconds)
        && m_windows.waitForDone(milliseconds) && m_pictures->waitForEnd(milliseconds);
}

void Session::setContacting(const QString& host)
{
    m_host = host;
    tellContacting();
}

void Session::setWindowContacting(const QString& host)
{
    m_windowHost = host;
    tellContacting();
}

void Session::tellContacting()
{
    QStringList hosts{m_host, m_windowHost};
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    const QString all = hosts.join(QStringLiteral(", "));
    if (all == m_contacting)
        return;
    m_contacting = all;
    Q_EMIT contactingChanged(all);
}

} // namespace holdfast::ui
