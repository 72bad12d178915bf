#include "ui/evidence/item_facts.h"

#include "core/crypto/signing_key.h"
#include "core/intake/similar.h"
#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"
#include "ui/evidence/record_facts.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

ItemFacts::ItemFacts(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_session, &Session::itemsChanged, this, [this] {
        ++m_changes;
        m_received.reset();
    });
}

void ItemFacts::setItem(const vault::Item& item)
{
    m_item = item;
    fill();
    loadOrigin();
    loadRecord();
    if (!item.isBlocked())
        loadSimilar();
}

void ItemFacts::addFact(const QString& name, QLabel* value)
{
    const int row = m_table->rowCount();
    QLabel* label = makeQuiet(name);
    m_table->addWidget(label, row, 0, Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->addWidget(value, row, 1);
}

void ItemFacts::fill()
{
    if (QLayoutItem* old = layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    auto* table = new QWidget;
    m_table = new QGridLayout(table);
    m_table->setContentsMargins(0, 4, 0, 4);
    m_table->setHorizontalSpacing(12);
    m_table->setVerticalSpacing(6);
    m_table->setColumnStretch(1, 1);
    m_table->setColumnMinimumWidth(0, Theme::current().scaled(96));
    layout()->addWidget(table);
    addFact(tr("Kind"), makeBody(describeKind(*m_item)));
    addFact(
        m_item->kind == vault::ItemKind::Page ? tr("Captured") : tr("Kept"), makeBody(formatTime(m_item->capturedAt)));
    if (!m_item->url.empty())
        addFact(tr("Address"), makeBody(breakable(fromUtf8(m_item->url))));
    uint64_t bytes = 0;
    for (const vault::Artifact& artifact : m_item->artifacts)
        bytes += artifact.bytes;
    if (!m_item->artifacts.empty())
        addFact(tr("Stored"),
            makeBody(
                tr("%n part(s), %1", nullptr, static_cast<int>(m_item->artifacts.size())).arg(formatBytes(bytes))));
    if (m_item->parent)
        addFact(tr("Made from"), makeMono(breakable(formatHash(m_item->parent->sha256))));
}

void ItemFacts::loadSimilar()
{
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), id = m_item->id] { return intake::findSimilar(*vault, id); },
        [this, id = m_item->id](const Result<std::vector<intake::SimilarItem>>& found) {
            if (!found || found->empty() || !m_item || m_item->id != id)
                return;
            for (const intake::SimilarItem& similar : *found) {
                auto* button = new Button(Button::Weight::Plain,
                    tr("Looks like %1").arg(fromUtf8(similar.item.exhibit)), QStringLiteral("looksLike"));
                connect(button, &Button::clicked, this, [this, item = similar.item] { Q_EMIT similarChosen(item); });
                m_table->addWidget(button, m_table->rowCount(), 0, 1, 2, Qt::AlignLeading);
            }
        });
}

// One walk through the log serves every item until others come.
void ItemFacts::loadOrigin()
{
    if (m_received)
        return showOrigin();
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::receivedItems(*vault); },
        [this, changes = m_changes](Result<vault::ReceivedItems> received) {
            if (!received || m_received || changes != m_changes) // others asked or came meanwhile
                return;
            m_received = std::move(*received);
            if (m_item)
                showOrigin();
        });
}

void ItemFacts::showOrigin()
{
    const auto from = m_received->find(m_item->id.text());
    if (from == m_received->end())
        return;
    const vault::Received& received = from->second;
    const QString bundle = isolated(fromUtf8(received.bundle));
    addFact(tr("Received"),
        makeBody(received.exhibit.empty() ? tr("the papers of %1").arg(bundle)
                                          : tr("as %1 in %2").arg(isolated(fromUtf8(received.exhibit)), bundle)));
    if (vault::isReceived(m_session.vault(), *m_item))
        addFact(tr("To read only"), makeBody(tr("It stays as it came, and goes into no bundle of yours.")));
    addFact(tr("Signed by"), makeMono(breakable(fromUtf8(crypto::fingerprintGroups(received.signer)))));
}

void ItemFacts::loadRecord()
{
    const vault::Artifact* record = m_item->artifact("record");
    if (!record)
        return;
    struct Read {
        Bytes record;
        std::optional<vault::TimeBatch> batch; ///< in which it was captured, where an authority was asked
    };
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(), artifact = *record, id = m_item->id]() -> Result<Read> {
            Read read;
            HF_TRY(read.record, vault->readArtifact(artifact, 16u << 20));
            HF_TRY(const std::vector<vault::TimeBatch> batches, vault::timeBatches(*vault));
            for (const vault::TimeBatch& batch : batches)
                if (std::ranges::find(batch.items, id) != batch.items.end())
                    read.batch = batch;
            return read;
        },
        [this, id = m_item->id](const Result<Read>& read) {
            if (!read || !m_item || m_item->id != id)
                return;
            for (const auto& [name, value] : recordFacts(asText(read->record)))
                addFact(name, makeBody(breakable(value)));
            if (!read->batch)
                return;
            const auto [name, value] = secondStamp(*read->batch);
            addFact(name, makeBody(breakable(value)));
        });
}

} // namespace holdfast::ui
