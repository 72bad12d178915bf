#include "ui/evidence/page_facts.h"

#include "core/vault/received_cases.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/annotate.h"
#include "ui/evidence/choice_list.h"
#include "ui/evidence/fact_words.h"
#include "ui/evidence/kept_facts.h"
#include "ui/evidence/put_down.h"

#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

Result<imaging::PageFacts> readStored(const vault::Vault& vault, const vault::Item& item)
{
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> decoder, imaging::DecodeClient::start());
    return intake::readPageFacts(vault, *decoder, item);
}

} // namespace

PageFacts::PageFacts(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_button(new Button(Button::Weight::Plain, tr("People and figures"), QStringLiteral("pageFacts")))
    , m_kept(new KeptFacts(session))
    , m_read(new Button(Button::Weight::Plain, tr("Look on the page"), QStringLiteral("readPage")))
    , m_offer(new QWidget)
    , m_choices(new ChoiceList)
    , m_keep(new Button(Button::Weight::Plain, tr("Keep what is ticked"), QStringLiteral("keepTicked")))
    , m_putDown(new PutDown)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("pageFactsStep"));
    m_button->setCheckable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(new Rule);
    column->addWidget(makeStrong(tr("Who is on it, and what it counts")));
    column->addWidget(makeQuiet(
        tr("What you keep here stays in the vault until you choose to hand it over. The log says only that there "
           "was a change.")));
    column->addWidget(m_kept);
    column->addWidget(m_read, 0, Qt::AlignLeading);
    auto* offer = new QVBoxLayout(m_offer);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->addWidget(
        makeQuiet(tr("The page was read as it was stored; nobody was asked. Tick what is right: a page can "
                     "say anything.")));
    offer->addWidget(m_choices);
    offer->addWidget(m_keep, 0, Qt::AlignLeading);
    column->addWidget(m_offer);
    column->addWidget(m_putDown);
    m_notice->setObjectName(QStringLiteral("pageFactsNotice"));
    column->addWidget(m_notice);
    connect(m_button, &Button::toggled, this, &PageFacts::open);
    connect(m_read, &Button::clicked, this, &PageFacts::read);
    connect(m_keep, &Button::clicked, this, &PageFacts::keepTicked);
    connect(m_choices, &ChoiceList::changed, this, [this] { m_keep->setEnabled(!m_choices->chosen().empty()); });
    connect(m_putDown, &PutDown::given, this, [this](const vault::AccountEntry& entry) {
        change(
            [id = m_item->id, entry](vault::Vault& vault) -> Result<void> {
                HF_TRY(const uint64_t added, vault::Accounts(vault).add(id, std::array{entry}));
                static_cast<void>(added);
                return {};
            },
            [this] { m_putDown->clear(); });
    });
    connect(m_kept, &KeptFacts::takenAway, this, [this](const AccountId& account) {
        change(
            [id = m_item->id, account](vault::Vault& vault) -> Result<void> {
                HF_TRY(const bool removed, vault::Accounts(vault).remove(id, account));
                static_cast<void>(removed);
                return {};
            },
            [] {});
    });
    m_offer->hide();
    hide();
}

void PageFacts::setItem(const vault::Item& item)
{
    const bool isOther = !m_item || m_item->id != item.id;
    m_item = item;
    const bool isOwn = !vault::isReceived(m_session.vault(), item);
    m_read->setVisible(isOwn && !item.isBlocked() && intake::holdsPage(item));
    m_putDown->setVisible(isOwn);
    m_kept->setReadOnly(!isOwn);
    if (isOther || item.isBlocked())
        m_offer->hide();
    if (isOther)
        m_button->setChecked(false);
    else if (isVisible())
        m_kept->setItem(item.id);
}

void PageFacts::open(bool on)
{
    setVisible(on);
    m_notice->clear();
    m_offer->hide();
    m_putDown->clear();
    if (!on || !m_item)
        return;
    m_kept->setItem(m_item->id);
    bringIntoView(this);
}

void PageFacts::read()
{
    m_read->setEnabled(false);
    m_notice->clear();
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault(), item = *m_item] { return readStored(*vault, item); },
        [this, id = m_item->id](const Result<imaging::PageFacts>& facts) {
            m_read->setEnabled(true);
            if (!m_item || m_item->id != id)
                return;
            if (facts)
                offer(*facts);
            else
                m_notice->sayError(facts.error());
        });
}

void PageFacts::offer(const imaging::PageFacts& facts)
{
    m_offered = facts;
    QStringList lines;
    for (const imaging::Figure& figure : facts.figures)
        lines.append(describeFigure(intake::figureEntry(figure)));
    for (const imaging::Person& person : facts.people)
        lines.append(describePerson(intake::accountEntry(person)));
    m_choices->setChoices(lines);
    m_keep->setEnabled(false);
    m_offer->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        m_notice->say(Card::Tone::Soft,
            tr("Holdfast recognises nobody and no figure on this page. You can put them down "
               "yourself."));
    else
        bringIntoView(m_offer);
}

void PageFacts::keepTicked()
{
    std::vector<vault::FigureEntry> figures;
    std::vector<vault::AccountEntry> people;
    for (const size_t index : m_choices->chosen()) {
        if (index < m_offered.figures.size())
            figures.push_back(intake::figureEntry(m_offered.figures[index]));
        else
            people.push_back(intake::accountEntry(m_offered.people[index - m_offered.figures.size()]));
    }
    change(
        [id = m_item->id, figures, people](vault::Vault& vault) -> Result<void> {
            if (!figures.empty())
                HF_CHECK(vault::Figures(vault).add(id, figures));
            if (people.empty())
                return {};
            HF_TRY(const uint64_t added, vault::Accounts(vault).add(id, people));
            static_cast<void>(added);
            return {};
        },
        [this] { m_offer->hide(); });
}

void PageFacts::change(std::function<Result<void>(vault::Vault&)> what, std::function<void()> done)
{
    setEnabled(false);
    m_notice->clear();
    changeItem(
        m_session, this, m_item->id, std::move(what), [this, done = std::move(done)](const Result<void>& changed) {
            setEnabled(true);
            if (changed) {
                done();
                return;
            }
            m_notice->sayError(changed.error());
            bringIntoView(m_notice);
        });
}

} // namespace holdfast::ui
