#include "ui/recover/recover_screen.h"

#include "core/vault/new_folder.h"
#include "core/vault/output_file.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/errors_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/notice.h"
#include "ui/common/place_warning.h"
#include "ui/common/places.h"
#include "ui/common/progress_card.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"
#include "ui/recover/folder_card.h"
#include "ui/recover/recover_result.h"
#include "ui/recover/secret_entry.h"

#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

constexpr const char* nameOfRestored = "Holdfast";

/// Beside what is there: a vault that can't be opened stays until the person knows that the other is good.
std::filesystem::path freePlaceForVault(const std::filesystem::path& usual)
{
    std::filesystem::path free = usual;
    for (int number = 2; number < 100 && !vault::requireFreeFolder(free); ++number)
        free = usual.parent_path() / ("Vault " + std::to_string(number));
    return free;
}

bool liesInVault(const std::filesystem::path& folder)
{
    for (std::filesystem::path at = folder; at.has_relative_path(); at = at.parent_path())
        if (vault::isVaultFolder(at))
            return true;
    return false;
}

/// A folder with other things in it gets one of this name inside.
RecoverTarget recoverTargetAt(const std::filesystem::path& chosen, const char* nameInside)
{
    std::error_code ignored;
    const bool isFree = !std::filesystem::exists(chosen, ignored) || std::filesystem::is_empty(chosen, ignored);
    const std::filesystem::path folder = isFree ? chosen : chosen / nameInside;
    return {folder, liesInVault(folder), findSharedPlace(folder)};
}

FolderCard* makeSource(RecoverScreen::Way way)
{
    if (way == RecoverScreen::Way::Restore)
        return new FolderCard(RecoverScreen::tr("The backup"),
            RecoverScreen::tr("The folder that you backed up into. It is only read."),
            RecoverScreen::tr("Where is the backup?"), QStringLiteral("recoverSource"));
    return new FolderCard(RecoverScreen::tr("The damaged vault, or its backup"),
        RecoverScreen::tr("The whole folder. Nothing that is stored in it is changed."),
        RecoverScreen::tr("Which vault or backup is damaged?"), QStringLiteral("recoverSource"));
}

FolderCard* makeTarget(RecoverScreen::Way way)
{
    if (way == RecoverScreen::Way::Restore)
        return new FolderCard(RecoverScreen::tr("Where the vault goes"),
            RecoverScreen::tr("A new place. A vault that is there already is never touched."),
            RecoverScreen::tr("Where should the vault be?"), QStringLiteral("recoverTarget"));
    return new FolderCard(RecoverScreen::tr("Where the files go"),
        RecoverScreen::tr("They are ordinary files, not encrypted: whoever can open this folder sees them all. Choose "
                          "a place that only you can use, such as a stick that you keep with you."),
        RecoverScreen::tr("Where should the files go?"), QStringLiteral("recoverTarget"));
}

} // namespace

RecoverScreen::RecoverScreen(Way way, const std::filesystem::path& source, QWidget* parent)
    : Page({}, {}, parent)
    , m_way(way)
    , m_form(new QWidget)
    , m_source(makeSource(way))
    , m_target(makeTarget(way))
    , m_secret(new SecretEntry)
    , m_start(new Button(Button::Weight::Primary, {}, QStringLiteral("startRecovery")))
    , m_salvage(new Button(Button::Weight::Quiet, tr("Only save what is intact"), QStringLiteral("salvageInstead")))
    , m_back(new Button(Button::Weight::Quiet, tr("Back"), QStringLiteral("recoverBack")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
    , m_result(new RecoverResult)
{
    setObjectName(QStringLiteral("recoverScreen"));
    setColumn(640);
    const bool isRestore = way == Way::Restore;
    setTitle(isRestore ? tr("Restore a backup") : tr("Save what is intact"));
    setLead(isRestore
            ? tr("Makes a vault of your backup again, with everything that was in it on that day.")
            : tr("When a vault does not open any more: brings out every file in it that is still as it was stored."));
    m_start->setText(isRestore ? tr("Restore it") : tr("Save the files"));
    m_salvage->setVisible(isRestore);
    build();
    connect(m_source, &FolderCard::chosen, this, &RecoverScreen::setSource);
    connect(m_target, &FolderCard::chosen, this, &RecoverScreen::setTarget);
    connect(m_secret, &SecretEntry::changed, this, &RecoverScreen::look);
    connect(m_secret, &SecretEntry::submitted, this, &RecoverScreen::start);
    connect(m_start, &Button::clicked, this, &RecoverScreen::start);
    connect(m_back, &Button::clicked, this, &RecoverScreen::backRequested);
    connect(m_salvage, &Button::clicked, this, [this] { Q_EMIT salvageRequested(m_source->folder()); });
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
    connect(m_result, &RecoverResult::done, this, [this] {
        if (m_way == Way::Restore)
            Q_EMIT restored(m_target->folder());
        else
            Q_EMIT backRequested();
    });
    if (!source.empty())
        setSource(source);
    if (isRestore)
        lookForTarget(
            [usual = defaultVaultFolder()] { return recoverTargetAt(freePlaceForVault(usual), nameOfRestored); });
    look();
    (source.empty() ? m_source : m_target)->button()->setFocus();
}

RecoverScreen::~RecoverScreen()
{
    m_cancel.cancel();
}

void RecoverScreen::build()
{
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::gap);
    form->addWidget(m_source);
    form->addWidget(m_target);
    auto* opener = new Card;
    opener->body()->addWidget(makeStrong(tr("What opens it")));
    opener->body()->addWidget(
        makeQuiet(m_way == Way::Restore ? tr("A backup opens with the password, recovery code or key file of the day "
                                             "on which it was made.")
                                        : tr("The password, recovery code or key file, as always.")));
    opener->body()->addWidget(m_secret);
    form->addWidget(opener);
    body()->addWidget(m_form);
    m_notice->setObjectName(QStringLiteral("recoverNotice"));
    body()->addWidget(m_notice);
    body()->addWidget(m_progress);
    body()->addWidget(m_result);
    auto* foot = new QWidget;
    auto* flow = new FlowLayout(foot);
    for (Button* button : {m_start, m_salvage, m_back})
        flow->addWidget(button);
    setFoot(foot);
}

const std::filesystem::path& RecoverScreen::target() const
{
    return m_target->folder();
}

void RecoverScreen::setSource(const std::filesystem::path& folder)
{
    m_source->setFolder(folder);
    m_notice->clear();
    look();
}

void RecoverScreen::setTarget(const std::filesystem::path& chosen)
{
    m_target->setFolder(chosen);
    lookForTarget([chosen, name = m_way == Way::Restore ? nameOfRestored : "Holdfast files"] {
        return recoverTargetAt(chosen, name);
    });
}

void RecoverScreen::lookForTarget(std::function<RecoverTarget()> ask)
{
    m_target->notice()->say(Card::Tone::Soft, lookingAtFolder());
    m_targetLook.begin(this, std::move(ask), [this](const RecoverTarget& target) { take(target); });
    look();
}

void RecoverScreen::take(const RecoverTarget& target)
{
    m_target->notice()->clear();
    if (target.isInVault) {
        m_target->setFolder({});
        m_target->notice()->sayError(Error(vault::errors::insideVault));
        return look();
    }
    m_target->setFolder(target.folder);
    const PlaceUse use = m_way == Way::Restore ? PlaceUse::NewVault : PlaceUse::OpenFiles;
    if (const QString warning = warnOfPlace(target.shared, use); !warning.isEmpty())
        m_target->notice()->say(Card::Tone::Warn, warning);
    look();
}

void RecoverScreen::look()
{
    m_start->setEnabled(!m_running && !m_targetLook.isGoingOn() && !m_source->folder().empty()
        && !m_target->folder().empty() && !m_secret->isEmpty());
}

void RecoverScreen::showForm(bool on)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_start, m_back})
        part->setVisible(on);
    m_salvage->setVisible(on && m_way == Way::Restore);
}

void RecoverScreen::start()
{
    if (!m_start->isEnabled())
        return;
    m_running = true;
    m_cancel = CancelFlag();
    m_notice->clear();
    showForm(false);
    m_progress->start(describeProgress(QStringLiteral("opening")));
    m_progress->cancelButton()->setFocus();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    const auto work = m_way == Way::Restore ? &restoreBackup : &salvageVault;
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [work, source = m_source->folder(), target = m_target->folder(), read = m_secret->take(), progress] {
            return work(source, target, read, progress);
        },
        [this](const Result<Recovered>& recovered) { finish(recovered); });
}

void RecoverScreen::finish(const Result<Recovered>& recovered)
{
    m_running = false;
    m_progress->stop();
    look();
    if (!recovered && !recovered.error().is(restoreUnchecked)) {
        showForm(true);
        m_notice->sayError(recovered.error());
        m_secret->focusField();
        bringIntoView(m_notice);
        return;
    }
    showForm(false);
    setLead({});
    if (m_way == Way::Restore) {
        setTitle(tr("The vault is back"));
        if (recovered)
            m_result->showRestored(*recovered);
        else
            m_result->showUnchecked(recovered.error());
    } else {
        setTitle(tr("This came out"));
        m_result->showSaved(*recovered, m_target->folder());
    }
}

} // namespace holdfast::ui
