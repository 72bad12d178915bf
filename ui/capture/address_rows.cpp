#include "ui/capture/address_rows.h"

#include "ui/capture/picture_words.h"
#include "ui/common/button.h"
#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {
constexpr int allShown = 100; ///< addresses of which each has its line from the beginning

bool isWithoutRemark(const intake::CapturedAddress& result)
{
    return !result.error && (!result.pictures || result.pictures->isAll());
}

} // namespace

AddressRows::AddressRows(QWidget* parent)
    : Card(parent)
    , m_summary(makeStrong({}))
    , m_earlier(new QWidget)
    , m_earlierLines(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("addressRows"));
    body()->setContentsMargins(0, 0, 0, 0);
    m_summary->setObjectName(QStringLiteral("addressSummary"));
    m_summary->setContentsMargins(20, 14, 20, 0);
    body()->addWidget(m_summary);
    m_earlierLines->setObjectName(QStringLiteral("earlierAddresses"));
    m_earlierLines->setReadOnly(true);
    m_earlierLines->setTabChangesFocus(true);
    m_earlierLines->setFixedHeight(Theme::current().scaled(160));
    auto* said = makeQuiet(tr("Not kept as wanted, earlier in the list"));
    m_earlierLines->setAccessibleName(said->text());
    auto* earlier = new QVBoxLayout(m_earlier);
    earlier->setContentsMargins(20, 14, 20, 14);
    earlier->addWidget(said);
    earlier->addWidget(m_earlierLines);
    body()->addWidget(m_earlier);
    m_earlier->hide();
}

bool AddressRows::isLong() const
{
    return m_addresses.size() > allShown;
}

void AddressRows::setAddresses(const QStringList& addresses)
{
    delete m_list;
    m_rows.clear();
    m_good.clear();
    m_others.clear();
    m_earlierLines->clear();
    m_earlier->hide();
    m_addresses = addresses;
    m_done = m_bad = 0;
    m_left = {};
    m_list = new QWidget;
    m_column = new QVBoxLayout(m_list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (int i = 0; !isLong() && i < addresses.size(); ++i)
        row(i);
    body()->insertWidget(body()->indexOf(m_earlier), m_list);
    showSummary();
}

AddressRows::Row& AddressRows::row(int index)
{
    if (const auto known = m_rows.find(index); known != m_rows.end())
        return known->second;
    const QString address = isolated(shortAddress(m_addresses[index]));
    Row row{new QWidget, new Tag(tr("Waiting"), Tone::Surface), makeQuiet({}), new QProgressBar, new QVBoxLayout};
    row.state->hide();
    row.state->setObjectName(QStringLiteral("addressState%1").arg(index));
    row.bar->setTextVisible(false);
    row.bar->setAccessibleName(tr("Progress of %1").arg(address));
    row.bar->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(makeStrong(breakable(address)));
    words->addWidget(row.state);
    words->addWidget(row.bar);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(20, 14, 20, 14);
    line->setSpacing(Theme::gap);
    line->addLayout(words, 1);
    line->addWidget(row.tag, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    row.detail->setContentsMargins(20, 0, 20, 14);
    row.detail->setSpacing(4);
    column->addLayout(row.detail);
    column->addWidget(new Rule);
    m_column->insertWidget(isLong() ? 0 : -1, row.widget); // what goes on now stands first in a list too long to read
    return m_rows.emplace(index, row).first->second;
}

void AddressRows::countEnd(int index, bool isGood)
{
    ++m_done;
    m_bad += isGood ? 0 : 1;
    showSummary();
    if (!isLong())
        return;
    std::deque<int>& shown = isGood ? m_good : m_others;
    shown.push_back(index);
    if (shown.size() <= allShown)
        return;
    if (!isGood)
        listEarlier(shown.front());
    drop(shown.front());
    shown.pop_front();
}

void AddressRows::drop(int index)
{
    const auto row = m_rows.find(index);
    row->second.widget->deleteLater();
    m_rows.erase(row);
}

// Thousands of widgets would make the list unusable; lines of text do not.
void AddressRows::listEarlier(int index)
{
    const Row& row = m_rows.at(index);
    const QString said = row.state->text();
    QString lines = isolated(m_addresses[index]) + QLatin1Char('\n') + row.tag->text()
        + (said.isEmpty() ? QString() : QStringLiteral(" · ") + said);
    if (!row.unkept.isEmpty())
        lines += QLatin1Char('\n') + row.unkept;
    m_earlierLines->appendPlainText(withoutMarks(lines));
    m_earlier->show();
}

void AddressRows::showSummary()
{
    const int count = static_cast<int>(m_addresses.size());
    m_summary->setVisible(count > 1);
    const auto number = [](int value) { return formatCount(static_cast<uint64_t>(value)); };
    QStringList said{tr("%1 of %2 done").arg(number(m_done), number(count))};
    if (m_bad > 0)
        said << tr("%n not kept as wanted", nullptr, m_bad);
    if (m_left.count() > 0 && m_done < count)
        said << tr("about %1 left").arg(formatDuration(m_left.count() * 1000));
    m_summary->setText(said.join(QStringLiteral(" · ")));
}

void AddressRows::setTimeLeft(std::chrono::seconds left)
{
    m_left = left;
    showSummary();
}

void AddressRows::setStarted(int index)
{
    Row& row = this->row(index);
    row.tag->set(tr("Working"), Tone::Soft);
    row.bar->setRange(0, 0);
    row.bar->show();
}

void AddressRows::setPostponed(int index)
{
    Row& row = this->row(index);
    row.tag->set(tr("Waiting"), Tone::Surface);
    row.bar->hide();
    row.state->setText(tr("Not reached. It will be tried again in a moment."));
    row.state->show();
}

void AddressRows::setProgress(int index, const QString& what, quint64 done, quint64 total)
{
    Row& row = this->row(index);
    if (row.ended)
        return;
    row.state->setText(describeAddressProgress(what, done, total));
    row.state->show();
    row.bar->setRange(0, total ? 1000 : 0);
    if (total)
        row.bar->setValue(
            static_cast<int>(1000.0 * static_cast<double>(std::min(done, total)) / static_cast<double>(total)));
}

void AddressRows::setFinished(int index, const intake::CapturedAddress& result)
{
    using Status = intake::CapturedAddress::Status;
    Row& row = this->row(index);
    row.ended = true;
    row.bar->hide();
    QStringList said;
    switch (result.status) {
    case Status::Captured:
        row.tag->set(isWithoutRemark(result) ? tr("Kept") : tr("Kept, with a remark"),
            isWithoutRemark(result) ? Tone::Ok : Tone::Warn);
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
    if (result.pictures)
        said << describePictures(*result.pictures);
    row.state->setText(said.join(QLatin1Char('\n')));
    row.state->setVisible(!said.isEmpty());
    if (result.error)
        row.state->setToolTip(describe(*result.error).detail);
    row.unkept = result.pictures ? listUnkept(*result.pictures) : QString();
    if (!row.unkept.isEmpty())
        addDetail(index, row);
    countEnd(index, result.status != Status::Failed && isWithoutRemark(result));
}

void AddressRows::addDetail(int index, const Row& row)
{
    auto* more
        = new Button(Button::Weight::Quiet, tr("Which pictures, and why"), QStringLiteral("addressMore%1").arg(index));
    more->setCheckable(true);
    more->setAccessibleDescription(shortAddress(m_addresses[index]));
    auto* shown = makeQuiet(row.unkept);
    shown->setObjectName(QStringLiteral("addressDetail%1").arg(index));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->hide();
    connect(more, &Button::toggled, shown, &QLabel::setVisible);
    row.detail->addWidget(more, 0, Qt::AlignLeading);
    row.detail->addWidget(shown);
}

void AddressRows::setStopped()
{
    setTimeLeft({});
    for (auto& [index, row] : m_rows) {
        row.bar->hide();
        if (!row.ended)
            row.tag->set(tr("Not done"), Tone::Surface);
    }
}

} // namespace holdfast::ui
