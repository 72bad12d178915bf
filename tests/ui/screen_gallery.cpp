#include "tests/ui/screen_gallery.h"

#include "core/bundle/verifier.h"
#include "core/vault/capture_queue.h"
#include "core/vault/recovery_note.h"
#include "core/vault/slots.h"
#include "tests/ui/screen/fake_source.h"
#include "ui/addfiles/add_files.h"
#include "ui/checkbundle/check_bundle.h"
#include "ui/common/item_model.h"
#include "ui/common/page.h"
#include "ui/evidence/check_item.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/firstrun/first_run.h"
#include "ui/firstrun/recovery_step.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"
#include "ui/handover/hand_over.h"
#include "ui/recover/recover_screen.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/renew_keys.h"
#include "ui/unlock/unlock.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace holdfast::ui {

namespace {

bundle::VerifyReport sampleReport()
{
    using Outcome = bundle::Check::Outcome;
    bundle::VerifyReport report;
    report.verdict = bundle::VerifyReport::Verdict::Valid;
    report.signer = Sha256::of(asBytes("a sample key"));
    for (const char* name : {"container", "bag", "files", "signature", "custody", "records"})
        report.checks.push_back({name, Outcome::Passed, "sample"});
    report.checks.push_back({"signer", Outcome::Note, "not confirmed"});
    report.checks.push_back({"not-proved", Outcome::Note, "sample"});
    return report;
}

bundle::VerifyReport tamperedReport()
{
    bundle::VerifyReport report = sampleReport();
    report.verdict = bundle::VerifyReport::Verdict::Invalid;
    report.checks[2]
        = {"files", bundle::Check::Outcome::Failed, "changed: data/originals/AE-0002/original-IMG_2041.png"};
    return report;
}

} // namespace

ScreenGallery::ScreenGallery(
    MainWindow& window, std::unique_ptr<vault::Vault> vault, const std::filesystem::path& folder)
    : m_window(window)
    , m_vault(std::move(vault))
    , m_folder(folder)
{
}

namespace {

/// Sees whatever moves something on the screen: sizes that follow texts, heights that follow widths, through every
/// layer of a page.
class Movement final : public QObject {
public:
    Movement() { QCoreApplication::instance()->installEventFilter(this); }
    /// Whether nothing has moved for some turns of the event loop; asked once in each.
    bool hasEnded()
    {
        constexpr int turns = 2; // what a timer of no time does, and what comes of it
        m_quietTurns = std::exchange(m_hasMoved, false) ? 0 : m_quietTurns + 1;
        return m_quietTurns > turns;
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::LayoutRequest:
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::Polish:
            m_hasMoved = true;
            break;
        default:
            break;
        }
        return false;
    }

private:
    bool m_hasMoved = true;
    int m_quietTurns = 0;
};

} // namespace

static void settle()
{
    letFoldersTell();
    Movement movement;
    if (!waitUntil([&] { return movement.hasEnded(); }))
        throw std::runtime_error("the screen never settles");
}

void ScreenGallery::showRecovery(const std::function<void(const char*)>& show)
{
    Recovered recovered;
    recovered.items = 7;
    recovered.files = 19;
    recovered.madeAt = m_vault->clock().now();
    const auto look = [&](RecoverScreen::Way way, const char* form, const char* result) {
        auto* screen = new RecoverScreen(way, m_folder / "backup");
        m_window.showScreen(screen);
        screen->setTarget(m_folder / "Dropbox" / "Holdfast");
        show(form);
        screen->finish(recovered);
        show(result);
    };
    look(RecoverScreen::Way::Restore, "restore", "restore-done");
    recovered.losses = {{"1", "AE-3", "Chat export 14 Nov.png"}, {"2", "", ""}};
    recovered.notes = {"table item_note: page 214 can not be read"};
    look(RecoverScreen::Way::Salvage, "salvage", "salvage-done");
}

void ScreenGallery::showPicture(CaseFrame& frame, const std::function<void(const char*)>& show)
{
    frame.show(ScreenId::Picture);
    QWidget* picture = frame.screen(ScreenId::Picture);
    find<QRadioButton>(picture, "ageNo")->setChecked(true);
    find<QRadioButton>(picture, "screenWindow")->setChecked(true);
    auto* windows = find<QListView>(picture, "screenWindows");
    windows->setCurrentIndex(windows->model()->index(0, 0));
    show("screen");
    bringIntoView(find<QRadioButton>(picture, "screenDelay10"));
    show("screen-when");
    find<QRadioButton>(picture, "ageUnsure")->setChecked(true);
    show("screen-refused");
    find<QRadioButton>(picture, "ageNo")->setChecked(true);
    find<QPushButton>(picture, "takeScreen")->click();
    if (!waitUntil([&] { return find<QPushButton>(picture, "screenAgain")->isVisible(); }))
        throw std::runtime_error("no picture was taken");
    show("screen-done");
}

void ScreenGallery::forEach(const std::function<void(const QString&)>& look)
{
    const auto show = [&](const char* name) {
        settle();
        look(QLatin1String(name));
    };
    show("unlock");
    auto* lost = new Unlock(m_folder / "Dropbox" / "vault");
    m_window.showScreen(lost);
    lost->sayMissing();
    show("unlock-missing");
    {
        auto* first = new FirstRun(m_folder / "Dropbox" / "vault", crypto::KdfParams::minimum());
        m_window.showScreen(first);
        show("first-run-1-device");
        first->showStep(1);
        show("first-run-2-place");
        first->showStep(2);
        find<QLineEdit>(first, "newPassword")->setText(QStringLiteral("amber falcon river cedar"));
        show("first-run-3-password");
        first->findChild<RecoveryStep*>()->setCode(
            SecureBuffer::copyOf(asBytes("8AAY-58G9-ZC9F-Z3QD-0YHK-P761-QTW0-TCQ4")));
        first->showStep(3);
        show("first-run-4-recovery");
        find<QPushButton>(first, "showQrCode")->click();
        show("first-run-4-recovery-qr");
    }
    showRecovery(show);
    vault::Vault& vault = *m_vault;
    m_window.enterCase(std::move(m_vault));
    CaseFrame& frame = *m_window.caseFrame();
    if (!waitUntil([&] { return m_window.findChild<QPushButton*>(QStringLiteral("todayEvidence")) != nullptr; }))
        throw std::runtime_error("today never filled");
    show("today");
    const auto showsRecovery = [&] { return find<QWidget>(&m_window, "todayRecovery")->isVisible(); };
    for (const vault::SlotInfo& slot : vault::Slots(vault).list())
        if (slot.kind == crypto::KeySlot::Kind::RecoveryCode && !vault::noteUnconfirmedCode(vault.database(), slot.id))
            throw std::runtime_error("no note");
    frame.session().noteWaysInChanged();
    if (!waitUntil(showsRecovery))
        throw std::runtime_error("nothing is said of the recovery code");
    show("today-recovery");
    find<QPushButton>(&m_window, "todayCodeKept")->click();
    if (!waitUntil([&] { return !showsRecovery(); }))
        throw std::runtime_error("the answer is not taken");

    frame.show(ScreenId::Evidence);
    showEvidence(*static_cast<EvidenceScreen*>(frame.screen(ScreenId::Evidence)), show);

    frame.show(ScreenId::Settings);
    QWidget* settings = frame.screen(ScreenId::Settings);
    if (!waitUntil([&] { return find<QWidget>(settings, "waysList")->findChildren<QLabel*>().size() >= 4; }))
        throw std::runtime_error("no ways in");
    show("settings");
    settings->findChild<BackupSection*>()->offer(m_folder / "backup");
    show("settings-backup");
    find<QPushButton>(settings, "changePassword")->click();
    show("settings-password");
    find<QPushButton>(settings, "addPassword")->click();
    show("settings-add-password");
    find<QPushButton>(settings, "noNewPassword")->click();
    find<QPushButton>(settings, "addRecoveryCode")->click();
    if (!waitUntil([&] { return find<QWidget>(settings, "newCodeKept")->isVisible(); }))
        throw std::runtime_error("no new code");
    show("settings-recovery-code");
    bringIntoView(find<QWidget>(settings, "networkLog"));
    show("settings-network");
    showClocks(*settings, vault, show);
    frame.setScreenSource(std::make_unique<FakeSource>());
    frame.show(ScreenId::Capture);
    QWidget* capture = frame.screen(ScreenId::Capture);
    find<QPlainTextEdit>(capture, "captureAddresses")
        ->setPlainText(QStringLiteral("https://clipshare.example/v/8841\nhttps://mirror-3.example/8841"));
    find<QRadioButton>(capture, "ageNo")->setChecked(true);
    show("capture");
    find<QRadioButton>(capture, "ageUnsure")->setChecked(true);
    show("capture-link-only");
    QTest::mouseClick(find<QPushButton>(capture, "startCapture"), Qt::LeftButton);
    if (!waitUntil([&] { return find<QPushButton>(capture, "captureAgain")->isVisible(); }))
        throw std::runtime_error("links were never kept");
    show("capture-done");
    showEarlierAddresses(*capture, show);
    showKeptPictures(*capture, show);
    std::vector<vault::QueuedAddress> waiting(2);
    for (size_t i = 0; i < waiting.size(); ++i) {
        waiting[i].url = "https://clipshare.example/v/" + std::to_string(9000 + i);
        waiting[i].age = AgeAnswer::No;
    }
    if (!vault::enqueue(vault, waiting))
        throw std::runtime_error("nothing waits");
    QTest::mouseClick(find<QPushButton>(capture, "captureAgain"), Qt::LeftButton);
    show("capture-waiting");

    showPicture(frame, show);
    frame.show(ScreenId::AddFiles);
    auto* add = static_cast<AddFiles*>(frame.screen(ScreenId::AddFiles));
    show("add-files");
    drawPicture(7).save(QString::fromStdString((m_folder / "Screenshot 2026-11-14.png").string()));
    add->offer({m_folder / "Screenshot 2026-11-14.png"});
    show("add-files-question");
    showPasted(frame, show);

    showCovers(frame, show);

    frame.show(ScreenId::HandOver);
    auto* hand = static_cast<HandOver*>(frame.screen(ScreenId::HandOver));
    if (!waitUntil([&] {
            return find<QListView>(hand, "handOverList")->model()->rowCount() > 0
                && !find<QLabel>(hand, "handOverContents")->text().isEmpty();
        }))
        throw std::runtime_error("nothing to hand over");
    show("hand-over");
    bringIntoView(find<QWidget>(hand, "partSize"));
    show("hand-over-report");
    showExhibitPictures(*hand, show);
    showWithheld(*hand, show);
    find<QPushButton>(hand, "writeBundle")->click();
    if (!waitUntil([&] { return find<QWidget>(hand, "lintCard")->isVisible(); }))
        throw std::runtime_error("nothing that would tell about the person");
    show("hand-over-lint");
    find<QRadioButton>(hand, "handOverSome")->setChecked(true);
    show("hand-over-choose");
    find<QRadioButton>(hand, "handOverAll")->setChecked(true);
    find<QRadioButton>(hand, "sealPassphrase")->setChecked(true);
    bringIntoView(find<QCheckBox>(hand, "passphraseNoted"));
    show("hand-over-passphrase");
    find<QRadioButton>(hand, "sealKeys")->setChecked(true);
    find<QLineEdit>(hand, "sealKeysEdit")
        ->setText(QStringLiteral("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"));
    bringIntoView(find<QLabel>(hand, "sealKeysNote"));
    show("hand-over-keys");
    bringIntoView(find<QWidget>(hand, "timeChoice"));
    show("hand-over-time");
    find<QRadioButton>(hand, "sealNot")->setChecked(true);
    addUnstampedPage(vault, "https://clipshare.example/v/8843");
    hand->write(m_folder / "bundle.zip");
    if (!waitUntil([&] { return hand->findChild<QWidget*>(QStringLiteral("recipientCard")) != nullptr; }))
        throw std::runtime_error("no bundle");
    show("hand-over-done");
    bringIntoView(find<QWidget>(hand, "lackingStampsNotice"));
    show("hand-over-lacking-stamps");
    showProofs(*hand, show);

    frame.show(ScreenId::CheckBundle);
    auto* check = static_cast<CheckBundle*>(frame.screen(ScreenId::CheckBundle));
    show("check-bundle");
    check->show(sampleReport());
    show("check-bundle-result");
    showProofs(*check, sampleReport(), show);
    check->show(tamperedReport());
    show("check-bundle-tampered");
    frame.show(ScreenId::Help);
    show("help");
    showLateStamps(frame, show);
    showPagePictures(frame, show);
    showReceived(frame, show);
    find<QPushButton>(settings, "renewKeys")->click();
    if (!waitUntil([&] { return m_window.findChild<RenewKeys*>() && !m_window.caseFrame(); }))
        throw std::runtime_error("the vault was never closed");
    show("renew-keys");
}

} // namespace holdfast::ui
