#include "ui/frame/status_line.h"

#include "ui/common/file_choice.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStandardPaths>

namespace holdfast::ui {

namespace {

class NetworkDot final : public QWidget {
public:
    NetworkDot() { setFixedSize(10, 10); }
    void setActive(bool active)
    {
        m_active = active;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_active ? Theme::current().colors().warn : Theme::current().colors().quiet);
        painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
    }

private:
    bool m_active = false;
};

QString folderForReading(const std::filesystem::path& folder)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    QString text = toText(folder);
    if (text.startsWith(home + QLatin1Char('/')))
        text = QLatin1Char('~') + text.mid(home.size());
    return text;
}

} // namespace

StatusLine::StatusLine(const std::filesystem::path& vaultFolder, int lockMinutes, QWidget* parent)
    : QWidget(parent)
    , m_lock(makeSmall({}))
    , m_network(makeSmall({}))
    , m_dot(new NetworkDot)
    , m_lockMinutes(lockMinutes)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::margin, 7, Theme::margin, 7);
    row->setSpacing(Theme::unit);
    auto* place = makeSmall(
        tr("Vault: %1")
            .arg(QStringLiteral("\u2066") + breakable(folderForReading(vaultFolder)) + QStringLiteral("\u2069")));
    place->setObjectName(QStringLiteral("statusPlace"));
    m_lock->setObjectName(QStringLiteral("statusLock"));
    m_network->setObjectName(QStringLiteral("statusNetwork"));
    m_lock->setWordWrap(false);
    m_network->setWordWrap(false);
    row->addWidget(place, 1);
    row->addWidget(m_lock);
    row->addSpacing(Theme::gap);
    row->addWidget(m_dot);
    row->addWidget(m_network);
    setBusy(false);
    setContacting({});
}

void StatusLine::setContacting(const QString& host)
{
    m_network->setText(host.isEmpty()
            ? tr("Offline")
            : tr("Contacting %1").arg(QStringLiteral("\u2066") + host + QStringLiteral("\u2069")));
    static_cast<NetworkDot*>(m_dot)->setActive(!host.isEmpty());
}

void StatusLine::setBusy(bool busy)
{
    m_lock->setText(busy ? tr("Locks after the work is done") : tr("Locks after %n minute(s)", nullptr, m_lockMinutes));
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::current().colors().line);
}

} // namespace holdfast::ui
