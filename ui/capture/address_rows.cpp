#include "ui/capture/address_rows.h"

#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace holdfast::ui {

AddressRows::AddressRows(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("addressRows"));
    body()->setContentsMargins(0, 0, 0, 0);
}

void AddressRows::setAddresses(const QStringList& addresses)
{
    delete m_list;
    m_rows.clear();
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const QString& address : addresses) {
        if (!m_rows.empty())
            column->addWidget(new Rule);
        auto* words = new QVBoxLayout;
        words->setSpacing(4);
        words->addWidget(makeStrong(breakable(isolated(shortAddress(address)))));
        Row row{new Tag(tr("Waiting"), Tone::Surface), makeQuiet({}), new QProgressBar};
        row.state->hide();
        row.state->setObjectName(QStringLiteral("addressState%1").arg(m_rows.size()));
        row.bar->setTextVisible(false);
        row.bar->setAccessibleName(tr("Progress of %1").arg(isolated(shortAddress(address))));
        row.bar->hide();
        words->addWidget(row.state);
        words->addWidget(row.bar);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(20, 14, 20, 14);
        line->setSpacing(Theme::gap);
        line->addLayout(words, 1);
        line->addWidget(row.tag, 0, Qt::AlignTop);
        column->addLayout(line);
        m_rows.push_back(row);
    }
    body()->addWidget(m_list);
}

void AddressRows::setStarted(int index)
{
    Row& row = m_rows[static_cast<size_t>(index)];
    row.tag->set(tr("Working"), Tone::Soft);
    row.bar->setRange(0, 0);
    row.bar->show();
}

void AddressRows::setPostponed(int index)
{
    Row& row = m_rows[static_cast<size_t>(index)];
    row.tag->set(tr("Waiting"), Tone::Surface);
    row.bar->hide();
    row.state->setText(tr("Not reached. It will be tried again in a moment."));
    row.state->show();
}

void AddressRows::setProgress(int index, const QString& what, quint64 done, quint64 total)
{
    Row& row = m_rows[static_cast<size_t>(index)];
    if (row.ended)
        return;
    row.state->setText(describeProgress(what));
    row.state->show();
    row.bar->setRange(0, total ? 1000 : 0);
    if (total)
        row.bar->setValue(
            static_cast<int>(1000.0 * static_cast<double>(std::min(done, total)) / static_cast<double>(total)));
}

void AddressRows::setFinished(int index, const intake::CapturedAddress& result)
{
    using Status = intake::CapturedAddress::Status;
    Row& row = m_rows[static_cast<size_t>(index)];
    row.ended = true;
    row.bar->hide();
    QStringList said;
    switch (result.status) {
    case Status::Captured:
        row.tag->set(result.error ? tr("Kept, with a remark") : tr("Kept"), result.error ? Tone::Warn : Tone::Ok);
        break;
    case Status::LinkOnly:
        row.tag->set(tr("Link kept"), Tone::Ok);
        said << tr("Only the address and the time are kept. Nobody was contacted.");
        break;
    case Status::Failed:
        row.tag->set(result.item ? tr("Not complete") : tr("Not kept"), Tone::Warn);
        break;
    }
    if (result.item && result.status == Status::Captured)
        said << tr("%1, %n part(s) with their hashes", nullptr, static_cast<int>(result.item->artifacts.size()))
                    .arg(fromUtf8(result.item->exhibit));
    if (result.error)
        said << describe(*result.error).sentence;
    if (result.status == Status::Failed)
        said << (result.item ? tr("What was seen is kept.") : tr("Nothing from this page was kept."));
    row.state->setText(said.join(QLatin1Char('\n')));
    row.state->setVisible(!said.isEmpty());
    if (result.error)
        row.state->setToolTip(describe(*result.error).detail);
}

void AddressRows::setStopped()
{
    for (Row& row : m_rows) {
        row.bar->hide();
        if (!row.ended)
            row.tag->set(tr("Not done"), Tone::Surface);
    }
}

} // namespace holdfast::ui
