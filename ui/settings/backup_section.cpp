#include "ui/settings/backup_section.h"

#include "core/vault/backup_folder.h"
#include "core/vault/new_folder.h"
#include "ui/common/backup_age.h"
#include "ui/common/button.h"
#include "ui/common/errors_text.h"
#include "ui/common/file_choice.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/notice.h"
#include "ui/common/page.h"
#include "ui/common/place_warning.h"
#include "ui/common/places.h"
#include "ui/common/progress_card.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/worker.h"

#include <QVBoxLayout>

namespace holdfast::ui {

BackupSection::BackupSection(Session& session, QWidget* parent)
    : Card(parent)
    , m_session(session)
    , m_age(makeStrong({}))
    , m_choose(new Button(Button::Weight::Primary, tr("Back up now"), QStringLiteral("backUpNow")))
    , m_step(new QWidget)
    , m_path(makeMono({}))
    , m_place(new Notice)
    , m_start(new Button(Button::Weight::Plain, tr("Back up here"), QStringLiteral("backUpHere")))
    , m_progress(new ProgressCard)
    , m_notice(new Notice)
{
    body()->addWidget(makeTitle(tr("Backup")));
    m_age->setObjectName(QStringLiteral("backupAge"));
    body()->addWidget(m_age);
    body()->addWidget(makeBody(tr("A second copy of the vault, encrypted like the vault itself. Nobody sees what is in "
                                  "it without your password or recovery code. The first backup takes as long as "
                                  "copying the vault; later ones copy only what is new.")));
    body()->addWidget(m_choose, 0, Qt::AlignLeading);
    auto* step = new QVBoxLayout(m_step);
    step->setContentsMargins(0, 0, 0, 0);
    step->setSpacing(Theme::unit);
    m_path->setObjectName(QStringLiteral("backupPath"));
    step->addWidget(m_path);
    m_place->setObjectName(QStringLiteral("backupPlaceNotice"));
    step->addWidget(m_place);
    auto* actions = new QWidget;
    auto* flow = new FlowLayout(actions);
    auto* another = new Button(Button::Weight::Plain, tr("Choose another place"), QStringLiteral("backupElsewhere"));
    flow->addWidget(m_start);
    flow->addWidget(another);
    step->addWidget(actions);
    body()->addWidget(m_step);
    body()->addWidget(m_progress);
    m_notice->setObjectName(QStringLiteral("backupNotice"));
    body()->addWidget(m_notice);
    m_step->hide();
    connect(m_choose, &Button::clicked, this, &BackupSection::choose);
    connect(another, &Button::clicked, this, &BackupSection::choose);
    connect(m_start, &Button::clicked, this, &BackupSection::backUp);
    connect(m_progress, &ProgressCard::cancelRequested, this, [this] { m_cancel.cancel(); });
    connect(&m_session, &Session::backedUp, this, &BackupSection::sayAge);
    sayAge();
}

void BackupSection::sayAge()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::lastBackup(*vault); },
        [this](const Result<std::optional<UtcTime>>& last) {
            if (last)
                m_age->setText(describeBackup(*last, m_session.vault().clock().now()));
        });
}

void BackupSection::choose()
{
    chooseFolder(window(), tr("Where should the backup be?"), m_folder.parent_path(),
        [this](const std::filesystem::path& chosen) { offer(chosen); });
}

static BackupPlace backupPlaceAt(const std::filesystem::path& chosen, const std::filesystem::path& vaultFolder)
{
    const bool isFit = vault::requireFreeFolder(chosen) || vault::BackupFolder::readRecord(chosen);
    BackupPlace place{isFit ? chosen : chosen / "Holdfast backup", {}, false};
    place.shared = findSharedPlace(place.folder);
    place.isOnDiskOfVault = areOnOneDisk(place.folder, vaultFolder);
    return place;
}

void BackupSection::offer(const std::filesystem::path& chosen)
{
    if (m_running)
        return;
    showPath(chosen);
    m_notice->clear();
    m_place->clear();
    m_start->setEnabled(false);
    m_start->setText(lookingAtFolder());
    m_choose->hide();
    m_step->show();
    bringIntoView(m_step);
    m_look.begin(
        this, [chosen, vaultFolder = m_session.vault().folder()] { return backupPlaceAt(chosen, vaultFolder); },
        [this](const BackupPlace& place) { take(place); });
}

void BackupSection::showPath(const std::filesystem::path& folder)
{
    m_folder = folder;
    m_path->setText(breakable(toText(folder)));
    m_path->setAccessibleName(toText(folder));
}

void BackupSection::take(const BackupPlace& place)
{
    showPath(place.folder);
    if (const QString warning = warnOfPlace(place.shared, PlaceUse::Backup); !warning.isEmpty())
        m_place->say(Card::Tone::Warn, warning);
    else if (place.isOnDiskOfVault)
        m_place->say(Card::Tone::Soft,
            tr("This is the same disk as the vault's. It helps when something is deleted or damaged, but not when the "
               "computer is lost or taken: a stick or disk that you keep elsewhere is better."));
    m_start->setText(tr("Back up here"));
    m_start->setEnabled(true);
    m_start->setFocus();
    bringIntoView(m_step);
}

void BackupSection::backUp()
{
    if (m_running)
        return;
    m_running = true;
    m_step->hide();
    m_cancel = m_session.startTask();
    m_progress->start(describeProgress(QStringLiteral("copying")));
    m_progress->cancelButton()->setFocus();
    m_session.beginWork();
    const Progress progress = relayProgress(this, m_cancel, [this](const QString& what, quint64 done, quint64 total) {
        m_progress->report(describeProgress(what), done, total);
    });
    runInBackground(
        m_session.workers(), this,
        [vault = &m_session.vault(), folder = m_folder, progress] { return vault::backUp(*vault, folder, progress); },
        [this](const Result<vault::BackupReport>& report) { finish(report); });
}

void BackupSection::finish(const Result<vault::BackupReport>& report)
{
    m_running = false;
    m_session.endWork();
    m_progress->stop();
    m_choose->show();
    m_choose->setFocus();
    if (!report) {
        if (report.error().is(holdfast::errors::cancelled))
            m_notice->say(Card::Tone::Soft, tr("Stopped. A backup that was there before is as it was."));
        else
            m_notice->sayError(report.error());
    } else if (!report->findings.empty()) {
        m_notice->say(Card::Tone::Warn,
            tr("The backup is made, but a part of the vault is damaged and could not go into it. All the rest is in "
               "the backup. Keep earlier backups, and ask somebody who knows computers before you go on."));
        m_session.noteBackedUp();
    } else {
        sayDone(*report);
        m_session.noteBackedUp();
    }
    bringIntoView(m_notice);
}

void BackupSection::sayDone(const vault::BackupReport& report)
{
    QStringList sentences{
        tr("The backup is done. %1 were written; then the whole copy, %2, was read back, and it is right.")
            .arg(formatBytes(report.writtenBytes), formatBytes(report.bytes))};
    if (!report.mended.empty())
        sentences << tr("A part of the earlier backup in that folder had been damaged, and was written anew. If that "
                        "happens again, use another drive.");
    if (report.notRecorded)
        sentences << tr("The vault could not take a note of it, so the date shown here stays the earlier one.");
    const bool isPlain = report.mended.empty() && !report.notRecorded;
    m_notice->say(isPlain ? Card::Tone::Ok : Card::Tone::Warn, sentences.join(u' '));
}

} // namespace holdfast::ui
