#include "ui/frame/status_line.h"

#include "ui/common/backup_age.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/elided_label.h"
#include "ui/common/file_choice.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QMenu>
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

QWidget* makeRow(std::initializer_list<QWidget*> parts)
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::unit);
    for (QWidget* part : parts)
        across->addWidget(part);
    across->addStretch(0);
    return row;
}

} // namespace

StatusLine::StatusLine(const std::filesystem::path& vaultFolder, int lockMinutes, QWidget* parent)
    : QWidget(parent)
    , m_backup(new Button(Button::Weight::Quiet, {}, QStringLiteral("statusBackup")))
    , m_lock(new Button(Button::Weight::Quiet, {}, QStringLiteral("statusLock")))
    , m_network(makeSmall({}))
    , m_dot(new NetworkDot)
    , m_lockMinutes(lockMinutes)
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(Theme::margin, 2, Theme::margin, 2);
    auto* halves = new SplitBox(620, Theme::unit); // two lines when one is too short for all of it
    outer->addWidget(halves);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // else a tall screen presses the button together
    auto* place = new ElidedLabel(tr("Vault: %1"), folderForReading(vaultFolder));
    place->setObjectName(QStringLiteral("statusPlace"));
    m_lock->setFont(Theme::current().font(Theme::Size::Small));
    m_lock->setToolTip(tr("Choose after how many minutes without a touch the vault locks"));
    connect(m_lock, &Button::clicked, this, &StatusLine::offerLockMinutes);
    m_dot->setObjectName(QStringLiteral("statusDot"));
    m_network->setObjectName(QStringLiteral("statusNetwork"));
    m_network->setWordWrap(false);
    m_backup->setFont(Theme::current().font(Theme::Size::Small));
    m_backup->setToolTip(tr("Opens the settings, where you can back up"));
    m_backup->hide(); // until it is known
    connect(m_backup, &Button::clicked, this, &StatusLine::backupRequested);
    halves->addPart(makeRow({place, m_backup}), 1);
    // Not the button first: what is within it begins after its padding, which shows once this is a line of its own.
    halves->addPart(makeRow({m_dot, m_network, m_lock}), 0);
    setBusy(false);
    setContacting({});
}

void StatusLine::setContacting(const QString& host)
{
    m_network->setText(host.isEmpty() ? tr("Offline") : tr("Contacting %1").arg(isolated(host)));
    static_cast<NetworkDot*>(m_dot)->setActive(!host.isEmpty());
}

void StatusLine::setBusy(bool busy)
{
    m_busy = busy;
    sayWhenItLocks();
}

void StatusLine::setLockMinutes(int minutes)
{
    m_lockMinutes = minutes;
    sayWhenItLocks();
}

void StatusLine::setLastBackup(std::optional<UtcTime> last, UtcTime now)
{
    m_backup->setText(labelBackup(last, now));
    m_backup->show();
}

void StatusLine::sayWhenItLocks()
{
    m_lock->setText(
        m_busy ? tr("Locks after the work is done") : tr("Locks after %n minute(s)", nullptr, m_lockMinutes));
}

void StatusLine::offerLockMinutes()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("lockMinutes"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int minutes : {1, 2, 5, 10, 30}) {
        QAction* choice = menu->addAction(tr("Lock after %n minute(s)", nullptr, minutes));
        choice->setCheckable(true);
        choice->setChecked(minutes == m_lockMinutes);
        connect(choice, &QAction::triggered, this, [this, minutes] { Q_EMIT lockMinutesChosen(minutes); });
    }
    // Above the line, at the window's foot; popup(), because exec() would be an event loop within the event loop.
    menu->popup(m_lock->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::current().colors().line);
}

} // namespace holdfast::ui
