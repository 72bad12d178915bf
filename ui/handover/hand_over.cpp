#include "ui/handover/hand_over.h"

#include "core/vault/figures.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/check_box.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/item_delegate.h"
#include "ui/common/item_model.h"
#include "ui/common/notice.h"
#include "ui/common/places.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/handover/disclosure_choice.h"
#include "ui/handover/earlier_bundle.h"
#include "ui/handover/exhibit_pictures.h"
#include "ui/handover/lint_card.h"
#include "ui/handover/report_choice.h"
#include "ui/handover/seal_choice.h"
#include "ui/handover/time_choice.h"

#include <QDate>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace holdfast::ui {

HandOver::HandOver(Session& session, QWidget* parent)
    : Page(tr("Hand over"),
        tr("One file for a lawyer, the police or a platform. It stands on its own: they need neither Holdfast nor your "
           "password, and can see that nothing was changed."),
        parent)
    , m_session(session)
    , m_model(new ItemModel(session, this))
    , m_form(new QWidget)
    , m_all(new QRadioButton(tr("Everything in this case")))
    , m_some(new QRadioButton(tr("Only what I choose")))
    , m_listCard(nullptr)
    , m_contents(makeBody({}))
    , m_people(new CheckBox(tr("With the people and figures I noted"), QStringLiteral("withPeople")))
    , m_recipient(new QLineEdit)
    , m_disclosure(new DisclosureChoice(session))
    , m_seal(new SealChoice(session))
    , m_time(new TimeChoice(session))
    , m_report(new ReportChoice)
    , m_pictures(new ExhibitPictures(session))
    , m_write(new Button(Button::Weight::Primary, tr("Write the bundle"), QStringLiteral("writeBundle")))
    , m_lint(new LintCard)
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_done(new QWidget)
{
    setObjectName(QStringLiteral("handOverScreen"));
    m_notice->setObjectName(QStringLiteral("handOverNotice"));
    setColumn(800);
    m_model->setCase(session.vault().defaultCase()); // what was received is passed on as the bundle that it came in
    m_model->setTicks(true);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::gap);
    auto* what = new Card;
    what->body()->addWidget(makeTitle(tr("What goes in")));
    m_all->setObjectName(QStringLiteral("handOverAll"));
    m_some->setObjectName(QStringLiteral("handOverSome"));
    m_all->setChecked(true);
    what->body()->addWidget(m_all);
    what->body()->addWidget(m_some);
    m_listCard = makeItemList(m_model, QStringLiteral("handOverList"));
    m_listCard->setAccessibleName(tr("Items to hand over"));
    what->body()->addWidget(m_listCard);
    what->body()->addWidget(new Rule);
    m_contents->setObjectName(QStringLiteral("handOverContents"));
    what->body()->addWidget(m_contents);
    what->body()->addWidget(
        makeQuiet(tr("With each item go its files, its record, its hashes and its part of the log.")));
    m_people->setToolTip(tr("Who posted, passed on and commented, as a table. Without this, it stays in the vault."));
    m_people->hide();
    what->body()->addWidget(m_people);
    form->addWidget(what);
    auto* who = new Card;
    who->body()->addWidget(makeTitle(tr("Who receives it")));
    m_recipient->setPlaceholderText(tr("A name, if you like; it is written into the bundle"));
    m_recipient->setAccessibleName(tr("Who receives it"));
    m_recipient->setObjectName(QStringLiteral("recipient"));
    m_recipient->setMaxLength(200);
    who->body()->addWidget(m_recipient);
    form->addWidget(who);
    form->addWidget(m_disclosure);
    form->addWidget(m_seal);
    form->addWidget(m_time);
    form->addWidget(m_report);
    form->addWidget(m_pictures);
    form->addWidget(new EarlierBundle(session));
    body()->addWidget(m_form);
    body()->addWidget(m_lint);
    body()->addWidget(m_progress);
    body()->addWidget(m_notice);
    auto* done = new QVBoxLayout(m_done);
    done->setContentsMargins(0, 0, 0, 0);
    done->setSpacing(Theme::gap);
    body()->addWidget(m_done);
    auto* foot = new QWidget;
    new FlowLayout(foot);
    foot->layout()->addWidget(m_write);
    setFoot(foot);
    connect(m_some, &QRadioButton::toggled, this, &HandOver::look);
    connect(m_model, &ItemModel::ticksChanged, this, &HandOver::look);
    connect(m_model, &ItemModel::loaded, this, &HandOver::look);
    connect(m_disclosure, &DisclosureChoice::changed, this, &HandOver::look);
    connect(m_disclosure, &DisclosureChoice::reasonChanged, m_lint, &QWidget::hide); // it was about other words
    connect(m_seal, &SealChoice::changed, this, &HandOver::allowWriting);
    connect(m_progress, &ProgressCard::cancelRequested, this, &HandOver::stop);
    connect(m_write, &Button::clicked, this, &HandOver::lookThrough);
    connect(m_lint, &LintCard::proceed, this, &HandOver::askForTarget);
    connect(m_lint, &LintCard::leaveOut, this, &HandOver::leaveOut);
    look();
}

bool HandOver::isAnythingChosen() const
{
    if (!m_some->isChecked())
        return m_model->rowCount() > 0 && !m_disclosure->keepsEverythingBack();
    const std::vector<ItemId> withheld = m_disclosure->withheld();
    return !std::ranges::all_of(
        m_model->ticked(), [&](const ItemId& id) { return std::ranges::find(withheld, id) != withheld.end(); });
}

std::vector<ItemId> HandOver::chosen() const
{
    return m_some->isChecked() ? m_model->ticked() : std::vector<ItemId>();
}

void HandOver::lookThrough()
{
    if (!isAnythingChosen())
        return;
    const Progress progress = startProgress(QStringLiteral("looking"));
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault(),
            selection = bundle::Selection{chosen(), m_disclosure->withheld(), m_disclosure->withHandovers(),
                m_disclosure->reasons()},
            progress] { return bundle::lint(*vault, selection, progress); },
        [this](const Result<std::vector<bundle::LintFinding>>& findings) { sayFindings(findings); });
}

void HandOver::sayFindings(const Result<std::vector<bundle::LintFinding>>& findings)
{
    m_session.endWork();
    showForm();
    if (!findings) {
        sayWhy(findings.error());
    } else if (findings->empty()) {
        askForTarget();
    } else {
        m_lint->setFindings(*findings);
        m_lint->show();
        bringIntoView(m_lint);
    }
}

void HandOver::leaveOut(const ItemId& item)
{
    const auto tickAllBut = [this, item](std::vector<ItemId> items) {
        std::erase(items, item);
        m_model->tickOnly(std::move(items));
        m_some->setChecked(true);
        lookThrough();
    };
    if (m_some->isChecked())
        return tickAllBut(m_model->ticked());
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault->items({}); },
        [this, tickAllBut](const Result<std::vector<vault::Item>>& items) {
            if (!items)
                return m_notice->sayError(items.error());
            std::vector<ItemId> ids;
            for (const vault::Item& each : *items)
                ids.push_back(each.id);
            tickAllBut(std::move(ids));
        });
}

void HandOver::askForTarget()
{
    const QString ending = m_seal->ending();
    const QString name = QStringLiteral("holdfast-") + QDate::currentDate().toString(Qt::ISODate) + ending;
    chooseTarget(window(), tr("Where should the bundle go?"), name, ending.section(QLatin1Char('.'), -1),
        [this](const std::filesystem::path& target) { write(target); });
}

void HandOver::look()
{
    m_listCard->setVisible(m_some->isChecked());
    m_lint->hide(); // it was about another choice
    allowWriting();
    countContents();
    offerPeople();
}

void HandOver::offerPeople()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::hasPageFacts(*vault); },
        [this](const Result<bool>& found) { m_people->setVisible(found.value_or(false)); });
}

void HandOver::allowWriting()
{
    m_write->setEnabled(isAnythingChosen() && m_seal->isReady());
}

QStringList HandOver::whatStays() const
{
    const auto withheld = static_cast<int>(m_disclosure->withheld().size());
    return withheld == 0 ? QStringList()
                         : QStringList{tr("%n of them withheld: only a hash goes in", nullptr, withheld)};
}

void HandOver::countContents()
{
    if (m_some->isChecked()) {
        const QString chosen = tr("%n item(s) chosen", nullptr, static_cast<int>(m_model->ticked().size()));
        m_contents->setText((QStringList{chosen} + whatStays()).join(QLatin1Char('\n')));
        return;
    }
    struct Counts {
        uint64_t all = 0, documents = 0, links = 0;
    };
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault()]() -> Result<Counts> {
            Counts counts;
            vault::ItemFilter filter;
            filter.caseId = vault->defaultCase();
            HF_TRY(counts.all, vault->countItems(filter));
            filter.kind = vault::ItemKind::Document;
            HF_TRY(counts.documents, vault->countItems(filter));
            filter.kind = vault::ItemKind::Link;
            HF_TRY(counts.links, vault->countItems(filter));
            return counts;
        },
        [this](const Result<Counts>& counts) {
            if (!counts || m_some->isChecked())
                return;
            QStringList lines{tr("%n item(s)", nullptr, static_cast<int>(counts->all))};
            if (counts->links)
                lines << tr("%n of them only as links: no image was collected, on purpose", nullptr,
                    static_cast<int>(counts->links));
            if (counts->documents)
                lines << tr("%n uncovered identity document(s). Leave them out unless the receiver needs them.",
                    nullptr, static_cast<int>(counts->documents));
            lines << whatStays();
            m_contents->setText(lines.join(QLatin1Char('\n')));
        });
}

void HandOver::showForm()
{
    m_progress->stop();
    m_form->show();
    m_write->show();
}

void HandOver::sayWhy(const Error& error)
{
    m_notice->sayError(error);
    bringIntoView(m_notice);
}

} // namespace holdfast::ui
