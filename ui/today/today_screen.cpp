#include "ui/today/today_screen.h"

#include "core/vault/backup.h"
#include "core/vault/capture_queue.h"
#include "core/vault/errors.h"
#include "core/vault/key_notes.h"
#include "ui/common/backup_age.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/session.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/evidence/recheck_work.h"
#include "ui/settings/late_stamps.h"
#include "ui/today/action_card.h"
#include "ui/today/next_card.h"
#include "ui/today/recovery_card.h"

#include <QHBoxLayout>
#include <QTime>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace holdfast::ui {

namespace {

QString greeting()
{
    const int hour = QTime::currentTime().hour();
    return hour < 5 || hour >= 18 ? TodayScreen::tr("Good evening")
        : hour < 12               ? TodayScreen::tr("Good morning")
                                  : TodayScreen::tr("Hello");
}

} // namespace

TodayScreen::TodayScreen(Session& session, QWidget* parent)
    : Page(greeting(), tr("Whatever is kept here stays. You can stop at any time and go on another day."), parent)
    , m_session(session)
    , m_next(new QWidget)
    , m_backup(
          new NextCard(tr("A second copy in another place keeps your evidence when this computer is lost or breaks. "
                          "It is encrypted too."),
              tr("Back up"), QStringLiteral("todayBackup")))
    , m_waiting(new NextCard(tr("They are of a list that was paused or cut short. Nothing of it is lost."),
          tr("See the list"), QStringLiteral("todayWaiting")))
    , m_due(new NextCard(tr("Whether a page is still there, changed or gone can matter as much as what it showed."),
          tr("See them"), QStringLiteral("todayDue")))
    , m_late(new Card)
    , m_healed(new Notice)
    , m_latest(new QWidget)
{
    setObjectName(QStringLiteral("todayScreen"));
    auto* cards = new SplitBox(620);
    auto* capture = new ActionCard(Icon::Capture, tr("Capture a page"),
        tr("Paste an address. Holdfast records what the site shows, when, and who served it."),
        QStringLiteral("todayCapture"));
    auto* add = new ActionCard(Icon::File, tr("Add files or screenshots"),
        tr("From this computer or a phone. The originals stay exactly as they are."), QStringLiteral("todayAddFiles"));
    auto* cover = new ActionCard(Icon::Document, tr("Cover details on an ID"),
        tr("Hide numbers before you send a document to anyone."), QStringLiteral("todayCover"));
    for (ActionCard* card : {capture, add, cover})
        cards->addPart(card, 1);
    auto* recovery = new RecoveryCard(m_session);
    connect(recovery, &RecoveryCard::newCodeRequested, this, &TodayScreen::recoveryCodeRequested);
    body()->addWidget(recovery);
    body()->addWidget(cards);
    connect(capture, &ActionCard::clicked, this, &TodayScreen::captureRequested);
    connect(add, &ActionCard::clicked, this, &TodayScreen::addFilesRequested);
    connect(cover, &ActionCard::clicked, this, &TodayScreen::coverRequested);
    m_healed->setObjectName(QStringLiteral("todayHealed"));
    body()->addWidget(m_healed);
    body()->addWidget(m_next);
    buildNext();
    auto* latest = new QVBoxLayout(m_latest);
    latest->setContentsMargins(0, 12, 0, 0);
    body()->addWidget(m_latest);
    body()->addStretch(1);
    connect(&m_session, &Session::itemsChanged, this, &TodayScreen::load);
    connect(&m_session, &Session::itemChanged, this, &TodayScreen::load);
    connect(&m_session, &Session::itemsChanged, this, &TodayScreen::loadBackup);
    connect(&m_session, &Session::backedUp, this, &TodayScreen::loadBackup);
    connect(&m_session, &Session::itemsChanged, this, &TodayScreen::loadWaiting);
    connect(&m_session, &Session::busyChanged, this, &TodayScreen::loadWaiting);
    connect(&m_session, &Session::itemsChanged, this, &TodayScreen::loadDue);
    load();
    loadBackup();
    loadWaiting();
    loadDue();
    loadHealed();
}

void TodayScreen::buildNext()
{
    m_next->setObjectName(QStringLiteral("todayNext"));
    auto* column = new QVBoxLayout(m_next);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(makeTitle(tr("Next")));
    column->addWidget(m_waiting);
    column->addWidget(m_due);
    column->addWidget(m_late);
    column->addWidget(m_backup);
    auto* late = new LateStamps(m_session, LateStamps::Place::Today);
    m_late->body()->addWidget(late);
    m_late->hide();
    m_next->hide();
    connect(m_waiting, &NextCard::clicked, this, &TodayScreen::captureRequested);
    connect(m_due, &NextCard::clicked, this, &TodayScreen::evidenceRequested);
    connect(late, &LateStamps::dueChanged, this, [this](bool isDue) { setDue(m_late, isDue); });
    connect(m_backup, &NextCard::clicked, this, &TodayScreen::backupRequested);
}

void TodayScreen::setDue(QWidget* card, bool isDue)
{
    card->setVisible(isDue);
    const std::array<QWidget*, 4> all{m_waiting, m_due, m_late, m_backup};
    m_next->setVisible(std::ranges::any_of(all, [](const QWidget* each) { return !each->isHidden(); }));
}

void TodayScreen::loadWaiting()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::countWaiting(*vault); },
        [this](const Result<uint64_t>& count) {
            const uint64_t waiting = count.value_or(0);
            m_waiting->setSentence(tr("%n address(es) still wait to be captured.", nullptr, static_cast<int>(waiting)));
            setDue(m_waiting, waiting > 0 && !m_session.isBusy()); // while a list is at work it is under way
        });
}

void TodayScreen::loadDue()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return readDueAddresses(*vault); },
        [this](const Result<std::vector<ItemId>>& due) {
            const int count = due ? static_cast<int>(due->size()) : 0;
            m_due->setSentence(tr("%n address(es) were not looked at for 7 days.", nullptr, count));
            setDue(m_due, count > 0);
        });
}

void TodayScreen::loadBackup()
{
    struct State {
        uint64_t items = 0;
        std::optional<UtcTime> last;
    };
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault()]() -> Result<State> {
            HF_TRY(const uint64_t items, vault->countItems());
            HF_TRY(const std::optional<UtcTime> last, vault::lastBackup(*vault));
            return State{items, last};
        },
        [this](const Result<State>& state) {
            if (!state)
                return;
            const UtcTime now = m_session.vault().clock().now();
            m_backup->setSentence(describeBackup(state->last, now));
            setDue(m_backup, state->items > 0 && isBackupDue(state->last, now)); // an empty vault needs none
        });
}

void TodayScreen::loadHealed()
{
    struct Found {
        bool hasForeignKeys = false;
        std::vector<std::string> healed;
    };
    runInBackground(
        m_session.readers(), this,
        [vault = &m_session.vault()] {
            return Found{vault::hasForeignKeys(*vault), vault::healedWhenOpened(*vault)};
        },
        [this](const Found& found) {
            const std::vector<std::string>& healed = found.healed;
            if (found.hasForeignKeys) { // worse than what was put right
                m_healed->say(Card::Tone::Soft, describe(Error(vault::errors::keysReplaced, "")).sentence);
                return;
            }
            if (healed.empty())
                return;
            QStringList detail;
            for (const std::string& one : healed)
                detail << fromUtf8(one);
            m_healed->say(Card::Tone::Soft,
                tr("A small part of the vault was damaged, and Holdfast put it right from the second copy that it "
                   "keeps. Nothing is lost. Disks that wear out begin like this: make a backup on another one."),
                detail.join(QLatin1Char('\n')));
        });
}

void TodayScreen::load()
{
    vault::ItemFilter filter;
    filter.limit = 3;
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault(), filter] { return vault->items(filter); },
        [this](Result<std::vector<vault::Item>> items) {
            if (items)
                showLatest(*items);
        });
}

void TodayScreen::showLatest(const std::vector<vault::Item>& items)
{
    while (QLayoutItem* old = m_latest->layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (items.empty())
        return;
    auto* title = makeTitle(tr("Kept last"));
    m_latest->layout()->addWidget(title);
    auto* card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);
    for (size_t i = 0; i < items.size(); ++i) {
        if (i)
            card->body()->addWidget(new Rule);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(20, 14, 20, 14);
        row->setSpacing(Theme::gap);
        row->addWidget(new Tag(describeKind(items[i]), Card::Tone::Soft));
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(makeStrong(breakable(describeTitle(items[i]))));
        words->addWidget(makeQuiet(formatTime(items[i].capturedAt)));
        row->addLayout(words, 1);
        row->addWidget(makeQuiet(fromUtf8(items[i].exhibit)));
        card->body()->addLayout(row);
    }
    m_latest->layout()->addWidget(card);
    auto* all = new Button(Button::Weight::Plain, tr("See all evidence"), QStringLiteral("todayEvidence"));
    connect(all, &Button::clicked, this, &TodayScreen::evidenceRequested);
    static_cast<QVBoxLayout*>(m_latest->layout())->addWidget(all, 0, Qt::AlignLeading);
}

} // namespace holdfast::ui
