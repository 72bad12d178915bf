#include "ui/handover/why_it_stays.h"

#include "core/bundle/report/shown_text.h"
#include "core/bundle/withheld_reasons.h"
#include "ui/common/format_text.h"
#include "ui/common/item_model.h"
#include "ui/common/labelled.h"
#include "ui/common/notice.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast::ui {

namespace {

/// More than a reason may have: what is pasted and too long is told, not cut without a word.
constexpr int mostTypedOfReason = 2000;
constexpr size_t mostReasonsRead = 8;
constexpr qsizetype mostNamedTooLong = 5;

QString ownDirection(const QString& words)
{
    return bundle::isolated(breakable(words));
}

} // namespace

WhyItStays::Words WhyItStays::Words::of(const QString& typed)
{
    const Result<std::string> shown = bundle::shownReason(typed.toStdString());
    return {typed, shown ? std::optional(fromUtf8(*shown)) : std::nullopt};
}

WhyItStays::WhyItStays(ItemModel* model, QListView* list, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(list)
    , m_whose(makeSmall({}))
    , m_own(new QLineEdit)
    , m_forAll(new QLineEdit)
    , m_tooLong(new Notice)
    , m_read(new QWidget)
    , m_readText(makeBody({}))
{
    const QString whoReads = tr("It stands in the bundle in your words, beside the hashes. Leave out names and "
                                "addresses: the receiver may have to give a copy to the other side.");
    m_own->setObjectName(QStringLiteral("reasonOfItem"));
    m_forAll->setObjectName(QStringLiteral("withholdReason"));
    m_forAll->setPlaceholderText(tr("Why, if you like; the receiver reads it"));
    m_forAll->setAccessibleName(tr("Why they stay here"));
    for (QLineEdit* field : {m_own, m_forAll}) {
        field->setAccessibleDescription(whoReads);
        field->setMaxLength(mostTypedOfReason);
    }
    m_whose->setBuddy(m_own);
    m_tooLong->setObjectName(QStringLiteral("reasonTooLong"));
    m_readText->setObjectName(QStringLiteral("reasonsRead"));
    auto* read = new QVBoxLayout(m_read);
    read->setContentsMargins(0, 0, 0, 0);
    read->setSpacing(4);
    read->addWidget(makeSmall(tr("What the receiver reads of them")));
    read->addWidget(m_readText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(m_whose);
    column->addWidget(m_own);
    column->addWidget(makeQuiet(tr("To give one of them a reason of its own, in place of the one for all, choose it in "
                                   "the list; the Enter key leads from there to its reason and back.")));
    column->addWidget(labelled(tr("Why they stay here"), m_forAll));
    column->addWidget(makeQuiet(whoReads));
    column->addWidget(m_tooLong);
    column->addWidget(m_read);
    m_model->setRemark([this](const vault::Item& item) { return remarkOn(item); });
    m_list->installEventFilter(this);
    connect(m_own, &QLineEdit::textChanged, this, &WhyItStays::takeOwn);
    connect(m_own, &QLineEdit::returnPressed, m_list, [list] { list->setFocus(); });
    connect(m_forAll, &QLineEdit::textChanged, this, &WhyItStays::takeForAll);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhyItStays::followList);
    connect(m_model, &ItemModel::loaded, this, &WhyItStays::findPlaceAgain);
    connect(m_model, &ItemModel::ticksChanged, this, &WhyItStays::showOwn);
    connect(m_model, &ItemModel::ticksChanged, this, &WhyItStays::sayWhatIsRead);
    showOwn();
    sayWhatIsRead();
}

bool WhyItStays::stays(const ItemId& item) const
{
    return std::ranges::find(m_model->ticked(), item) != m_model->ticked().end();
}

const WhyItStays::Words& WhyItStays::wordsFor(const ItemId& item) const
{
    const auto own = m_ownReasons.find(item);
    return own == m_ownReasons.end() ? m_wordsForAll : own->second.words;
}

std::map<ItemId, std::string> WhyItStays::reasons() const
{
    std::map<ItemId, std::string> reasons;
    for (const ItemId& item : m_model->ticked())
        if (const Words& words = wordsFor(item); words.isSaid())
            reasons.emplace(item, words.typed.toStdString());
    return reasons;
}

QString WhyItStays::remarkOn(const vault::Item& item) const
{
    const auto own = m_ownReasons.find(item.id);
    if (own == m_ownReasons.end() || !stays(item.id))
        return {};
    const std::optional<QString>& shown = own->second.words.shown;
    return shown ? tr("reason: %1").arg(bundle::isolated(*shown)) : tr("the reason is too long");
}

void WhyItStays::takeOwn()
{
    if (!m_item)
        return;
    if (Words words = Words::of(m_own->text()); words.isSaid())
        m_ownReasons.insert_or_assign(m_item->id, OwnReason{fromUtf8(m_item->exhibit), std::move(words)});
    else
        m_ownReasons.erase(m_item->id);
    m_model->sayRemarksAgain();
    sayWhatIsRead();
    Q_EMIT changed();
}

void WhyItStays::takeForAll()
{
    m_wordsForAll = Words::of(m_forAll->text());
    sayWhatIsRead();
    Q_EMIT changed();
}

void WhyItStays::followList()
{
    const vault::Item* const item = m_model->item(m_list->currentIndex());
    m_item = item == nullptr ? std::nullopt : std::optional(*item);
    showOwn();
}

/// Once the list was read anew. Until then the field stays with its item: somebody may be writing in it.
void WhyItStays::findPlaceAgain()
{
    if (!m_item || m_list->currentIndex().isValid())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row); m_model->item(index)->id == m_item->id)
            return m_list->setCurrentIndex(index);
    if (m_model->canFetchMore({}))
        return m_model->fetchMore({}); // and looks again
    m_item.reset(); // it is gone
    showOwn();
}

void WhyItStays::showOwn()
{
    const QString whose
        = m_item ? tr("Why %1 stays here").arg(fromUtf8(m_item->exhibit)) : tr("Why one of them stays here");
    const bool canSay = m_item && stays(m_item->id);
    m_whose->setText(whose);
    m_own->setAccessibleName(whose);
    m_own->setPlaceholderText(canSay ? tr("As for all, while nothing stands here; the receiver reads it")
                                     : tr("Only of an item that is ticked"));
    m_own->setEnabled(canSay);
    const auto own = m_item ? m_ownReasons.find(m_item->id) : m_ownReasons.end();
    const QString words = own == m_ownReasons.end() ? QString() : own->second.words.typed;
    if (m_own->text() == words)
        return; // the place in it stays too
    const QSignalBlocker blocker(m_own); // what is shown was written before
    m_own->setText(words);
}

void WhyItStays::sayWhatIsRead()
{
    std::map<QString, int> read;
    int without = 0;
    for (const ItemId& item : m_model->ticked())
        if (const Words& words = wordsFor(item); !words.isSaid())
            ++without;
        else if (words.shown)
            ++read[*words.shown];
    QStringList lines;
    for (const auto& [words, count] : read) {
        if (static_cast<size_t>(lines.size()) == mostReasonsRead) {
            const auto more = static_cast<int>(read.size() - mostReasonsRead);
            lines << tr("%n more reason(s) are not shown here.", nullptr, more);
            break;
        }
        lines << tr("%n item(s): %1", nullptr, count).arg(ownDirection(words));
    }
    if (without > 0)
        lines << tr("%n item(s): no reason, only the hash", nullptr, without);
    m_readText->setText(lines.join(QLatin1Char('\n')));
    m_read->setVisible(!lines.isEmpty());
    sayWhatIsTooLong();
}

void WhyItStays::sayWhatIsTooLong()
{
    QStringList whose;
    bool isForAll = false;
    for (const ItemId& item : m_model->ticked()) {
        if (wordsFor(item).shown)
            continue;
        if (const auto own = m_ownReasons.find(item); own != m_ownReasons.end())
            whose << own->second.exhibit;
        else
            isForAll = true;
    }
    if (whose.size() > mostNamedTooLong)
        whose = whose.mid(0, mostNamedTooLong) << QString(QChar(0x2026));
    if (isForAll)
        whose.prepend(tr("the one for all"));
    if (whose.isEmpty())
        return m_tooLong->clear();
    const QString sentence
        = tr("A reason has at most %1 characters; with a longer one, no bundle is written. Too long: %2")
              .arg(bundle::reasonCharacters)
              .arg(whose.join(QStringLiteral(" · ")));
    if (m_tooLong->sentence() != sentence) // each time it is read out
        m_tooLong->say(Card::Tone::Warn, sentence);
}

bool WhyItStays::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_own->isEnabled()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_own->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WhyItStays::startAgain()
{
    m_ownReasons.clear();
    m_forAll->clear();
    m_model->sayRemarksAgain();
    showOwn();
    sayWhatIsRead();
}

} // namespace holdfast::ui
