#include "ui/evidence/delete_item.h"

#include "ui/common/button.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QPointer>
#include <QVBoxLayout>

namespace holdfast::ui {

DeleteItem::DeleteItem(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("Delete"), QStringLiteral("deleteItem")))
    , m_step(new QWidget)
    , m_question(makeStrong({}))
    , m_derived(makeBody({}))
    , m_forget(new CheckBox(tr("Also forget title, address, hashes"), QStringLiteral("forgetItem")))
    , m_confirm(new Button(Button::Weight::Plain, tr("Delete for good"), QStringLiteral("confirmDelete")))
    , m_keep(new Button(Button::Weight::Plain, tr("Keep it"), QStringLiteral("keepItem")))
    , m_notice(new Notice)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_step->setObjectName(QStringLiteral("deleteStep"));
    auto* column = new QVBoxLayout(m_step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(makeBody(tr("Its pictures, files, text, notes and tags are overwritten in the vault. Nobody can "
                                  "bring them back from it, you included.")));
    column->addWidget(m_derived);
    column->addWidget(
        makeBody(tr("What stays: its exhibit number, when it was kept and when you deleted it. The log also "
                    "keeps what it was, with its hashes, in case someone asks about the gap.")));
    column->addWidget(m_forget);
    column->addWidget(
        makeQuiet(tr("Backups, bundles and files saved outside the vault still have it. A disk, above all an SSD, may "
                     "keep old traces for a while; they are encrypted.")));
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    flow->addWidget(m_keep);
    flow->addWidget(m_confirm);
    column->addWidget(actions);
    outer->addWidget(m_step);
    outer->addWidget(m_notice);
    m_notice->setObjectName(QStringLiteral("deleteNotice"));
    m_step->hide();
    connect(m_button, &Button::clicked, this, &DeleteItem::ask);
    connect(m_keep, &Button::clicked, this, [this] { m_step->hide(); });
    connect(m_confirm, &Button::clicked, this, &DeleteItem::deleteNow);
}

void DeleteItem::setItem(const vault::Item& item)
{
    m_item = item;
    m_button->setText(isOfACase() ? tr("Delete the whole case") : tr("Delete"));
    m_step->hide();
    m_notice->clear();
    m_forget->setChecked(false);
    m_button->setEnabled(true);
    m_confirm->setEnabled(true);
}

void DeleteItem::ask()
{
    if (!m_item)
        return;
    const auto showFound = [this, id = m_item->id](const auto& plan) {
        if (!m_item || m_item->id != id)
            return;
        if (!plan)
            return m_notice->sayError(plan.error());
        showPlan(*plan);
    };
    vault::Vault* const vault = &m_session.vault();
    if (isOfACase())
        runInBackground(
            m_session.readers(), this,
            [vault, received = m_item->caseId] { return vault::planCaseDeletion(*vault, received); }, showFound);
    else
        runInBackground(
            m_session.readers(), this, [vault, id = m_item->id] { return vault::planDeletion(*vault, id); }, showFound);
}

/// What may not be kept goes by itself.
bool DeleteItem::isOfACase() const
{
    return m_item && vault::isReceived(m_session.vault(), *m_item) && !m_item->isBlocked();
}

void DeleteItem::showPlan(const vault::CaseDeletionPlan& plan)
{
    askFor(tr("Delete all of %1 for good?").arg(isolated(fromUtf8(plan.received.label()))),
        {tr("%n item(s) that came in %1 go together.", nullptr, static_cast<int>(plan.items))
                .arg(isolated(fromUtf8(plan.received.bundle)))});
}

void DeleteItem::showPlan(const vault::DeletionPlan& plan)
{
    QStringList derived, lines;
    for (const vault::Item& item : plan.derived)
        derived.push_back(fromUtf8(item.exhibit));
    if (plan.observations > 0)
        lines.push_back(
            tr("%n later look(s) at its address go with it.", nullptr, static_cast<int>(plan.observations)));
    if (!derived.isEmpty())
        lines.push_back(tr("Made from it, and staying: %1").arg(isolated(derived.join(QStringLiteral(", ")))));
    askFor(tr("Delete %1 for good?").arg(isolated(fromUtf8(plan.item.exhibit))), lines);
}

void DeleteItem::askFor(const QString& question, const QStringList& lines)
{
    m_notice->clear();
    m_question->setText(question);
    m_derived->setVisible(!lines.isEmpty());
    m_derived->setText(lines.join(QLatin1Char('\n')));
    m_step->show();
    m_keep->setFocus();
    bringIntoView(m_step);
}

static Result<void> deleteFrom(
    vault::Vault& vault, const vault::Item& item, bool isOfACase, const vault::DeletionOptions& options)
{
    if (isOfACase) {
        HF_TRY(const std::vector<vault::Tombstone> stones, vault::deleteReceivedCase(vault, item.caseId, options));
        static_cast<void>(stones);
        return {};
    }
    HF_TRY(const vault::Tombstone stone, vault::deleteItem(vault, item.id, options));
    static_cast<void>(stone);
    return {};
}

void DeleteItem::deleteNow()
{
    if (!m_item)
        return;
    m_confirm->setEnabled(false);
    m_session.beginWork();
    runInBackground(
        m_session.workers(), &m_session,
        [vault = &m_session.vault(), item = *m_item, isOfACase = isOfACase(), forget = m_forget->isChecked()] {
            return deleteFrom(*vault, item, isOfACase, {.reason = {}, .forget = forget});
        },
        [self = QPointer(this), session = &m_session, id = m_item->id](const Result<void>& gone) {
            session->endWork();
            if (gone)
                session->noteItemsChanged();
            if (!self || !self->m_item || self->m_item->id != id)
                return;
            self->m_confirm->setEnabled(true);
            if (!gone)
                return self->m_notice->sayError(gone.error());
            self->m_step->hide();
            Q_EMIT self->deleted();
        });
}

} // namespace holdfast::ui
