#include "ui/frame/main_window.h"

#include "core/vault/settings.h"
#include "ui/checkbundle/check_bundle.h"
#include "ui/common/button.h"
#include "ui/common/page.h"
#include "ui/common/places.h"
#include "ui/common/quick_exit.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"
#include "ui/common/worker.h"
#include "ui/firstrun/first_run.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/idle_watch.h"
#include "ui/frame/system_watch.h"
#include "ui/recover/recover_screen.h"
#include "ui/settings/renew_keys.h"
#include "ui/unlock/unlock.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedLayout>
#include <QThreadPool>
#include <QTimer>
#include <utility>

namespace holdfast::ui {

/// A folder that answers later than this is worth a word.
static constexpr std::chrono::milliseconds slowAnswer{500};

MainWindow::MainWindow(const std::filesystem::path& vaultFolder, Hooks hooks, QWidget* parent)
    : QWidget(parent)
    , m_folder(vaultFolder)
    , m_hooks(std::move(hooks))
    , m_stack(new QStackedLayout(this))
    , m_quickExit(new QuickExit(this))
    , m_idle(new IdleWatch(m_hooks.idleLimit.value_or(std::chrono::minutes(vault::Settings().lockMinutes)), this))
{
    setWindowTitle(QStringLiteral("Holdfast"));
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(640, 480);
    resize(QSize(1200, 780).boundedTo(screen()->availableSize()));
    connect(m_quickExit, &QuickExit::requested, this, &MainWindow::quickExit);
    connect(m_idle, &IdleWatch::expired, this, &MainWindow::lock);
}

MainWindow::~MainWindow()
{
    delete m_frame; // its screens use the session
}

void MainWindow::begin()
{
    // A vault that was used before and is not there now lies on a stick or disk that is not connected: say so, and do
    // not offer to make a new one in its place.
    const bool expected = m_folder == lastVaultFolder() && m_folder != defaultVaultFolder();
    if (expected) {
        showUnlock();
        Q_EMIT began();
        return;
    }
    m_look.begin(
        this, [folder = m_folder] { return looksLikeVault(folder); },
        [this](bool isThere) {
            if (m_leaving)
                return;
            if (isThere)
                showUnlock();
            else
                showFirstRun();
            Q_EMIT began();
        });
    QTimer::singleShot(slowAnswer, this, &MainWindow::sayLooking);
}

void MainWindow::sayLooking()
{
    if (m_leaving || !m_look.isGoingOn())
        return;
    putScreen(new Page(tr("Looking for your vault"),
        tr("The folder that it lies in has not answered yet. If it is on a stick or another computer, see whether that "
           "is connected.")));
    Q_EMIT began();
}

void MainWindow::showScreen(QWidget* screen)
{
    m_look.forget();
    putScreen(screen);
}

void MainWindow::putScreen(QWidget* screen)
{
    if (m_stack->indexOf(screen) < 0)
        m_stack->addWidget(screen);
    QWidget* before = m_stack->currentWidget();
    m_stack->setCurrentWidget(screen);
    if (before && before != screen)
        before->deleteLater();
    m_quickExit->place();
}

void MainWindow::showUnlock()
{
    auto* unlock = new Unlock(m_folder);
    unlock->onOpened([this](std::unique_ptr<vault::Vault> vault) { enterCase(std::move(vault)); });
    connect(unlock, &Unlock::checkBundleRequested, this, &MainWindow::showCheckBundle);
    connect(unlock, &Unlock::setUpRequested, this, &MainWindow::showFirstRun);
    connect(unlock, &Unlock::restoreRequested, this, &MainWindow::showRestore);
    connect(unlock, &Unlock::salvageRequested, this, [this] { showSalvage(m_folder); });
    showScreen(unlock);
    unlock->focusField();
    runInBackground(
        folderThreads(), unlock, [folder = m_folder] { return looksLikeVault(folder); },
        [unlock](bool isThere) {
            if (!isThere)
                unlock->sayMissing();
        });
}

void MainWindow::showFirstRun()
{
    auto* first = new FirstRun(m_folder, m_hooks.kdf);
    first->onReady([this](std::unique_ptr<vault::Vault> vault) {
        m_folder = vault->folder();
        enterCase(std::move(vault));
    });
    first->onExistingVault([this](const std::filesystem::path& folder) {
        m_folder = folder;
        rememberVaultFolder(folder);
        showUnlock();
    });
    connect(first, &FirstRun::notNow, this, &MainWindow::quickExit);
    connect(first, &FirstRun::backupRequested, this, &MainWindow::showRestore);
    showScreen(first);
}

void MainWindow::showCheckBundle()
{
    auto* check = new CheckBundle(nullptr);
    connect(check, &CheckBundle::backRequested, this, &MainWindow::begin);
    showScreen(check);
}

void MainWindow::showRestore()
{
    auto* restore = new RecoverScreen(RecoverScreen::Way::Restore);
    m_apart = restore;
    connect(restore, &RecoverScreen::backRequested, this, &MainWindow::begin);
    connect(restore, &RecoverScreen::salvageRequested, this, &MainWindow::showSalvage);
    connect(restore, &RecoverScreen::restored, this, &MainWindow::openRestored);
    showScreen(restore);
}

void MainWindow::showSalvage(const std::filesystem::path& source)
{
    auto* salvage = new RecoverScreen(RecoverScreen::Way::Salvage, source);
    m_apart = salvage;
    connect(salvage, &RecoverScreen::backRequested, this, &MainWindow::begin);
    showScreen(salvage);
}

void MainWindow::openRestored(const std::filesystem::path& folder)
{
    m_folder = folder;
    rememberVaultFolder(folder);
    showUnlock();
}

void MainWindow::enterCase(std::unique_ptr<vault::Vault> vault)
{
    m_session = std::make_unique<Session>(std::move(vault));
    connect(m_session.get(), &Session::quickExitWanted, this, &MainWindow::quickExit);
    m_frame = new CaseFrame(*m_session, static_cast<int>(vault::Settings().lockMinutes));
    connect(m_frame, &CaseFrame::lockRequested, this, &MainWindow::lock);
    connect(m_frame, &CaseFrame::lockMinutesChosen, this, &MainWindow::chooseLockMinutes);
    connect(m_frame, &CaseFrame::renewKeysRequested, this, &MainWindow::endSessionThenRenewKeys);
    if (!std::exchange(m_watchesSystem, true))
        connect(SystemWatch::start(this), &SystemWatch::lockNeeded, this, &MainWindow::lock);
    connect(m_session.get(), &Session::busyChanged, m_idle, &IdleWatch::setHeld);
    showScreen(m_frame);
    m_frame->focusList(); // the field that had the keyboard goes, and it would land anywhere
    m_idle->start();
    if (!m_hooks.idleLimit)
        readLockMinutes();
}

void MainWindow::endSessionThenRenewKeys()
{
    m_frame->setEnabled(false);
    m_session->endAll();
    // What still reads is asked again and again, because waiting for it would hold up the window.
    QTimer::singleShot(20, this, [this] {
        if (m_leaving || !m_session)
            return;
        if (m_session->waitForEnd(0))
            showRenewKeys();
        else
            endSessionThenRenewKeys();
    });
}

void MainWindow::showRenewKeys()
{
    auto* renew = new RenewKeys(m_session->takeVault());
    m_apart = renew;
    renew->onNotNow([this](std::unique_ptr<vault::Vault> vault) {
        enterCase(std::move(vault));
        m_frame->show(ScreenId::Settings);
    });
    connect(renew, &RenewKeys::busyChanged, m_idle, &IdleWatch::setHeld);
    connect(renew, &RenewKeys::done, this, &MainWindow::lock);
    CaseFrame* frame = std::exchange(m_frame, nullptr);
    showScreen(renew);
    delete frame; // its screens use the session
    m_session.reset();
}

void MainWindow::readLockMinutes()
{
    runInBackground(
        m_session->readers(), m_frame, [vault = &m_session->vault()] { return vault::readSettings(*vault); },
        [this](const Result<vault::Settings>& settings) {
            if (settings)
                setLockMinutes(static_cast<int>(settings->lockMinutes));
        });
}

void MainWindow::setLockMinutes(int minutes)
{
    m_idle->setLimit(std::chrono::minutes(minutes));
    m_frame->setLockMinutes(minutes);
}

void MainWindow::chooseLockMinutes(int minutes)
{
    setLockMinutes(minutes);
    runInBackground(
        m_session->readers(), m_frame,
        [vault = &m_session->vault(), minutes] {
            return vault::writeSettings(*vault, {.lockMinutes = static_cast<uint64_t>(minutes)});
        },
        [](const Result<void>&) {}); // where it can't be kept, it holds until the vault is locked
}

void MainWindow::lock()
{
    leave(Ending::Lock);
}
void MainWindow::quickExit()
{
    leave(Ending::Quit);
}

void MainWindow::leave(Ending ending)
{
    if (m_leaving)
        return;
    m_leaving = true;
    m_idle->stop();
    for (QWidget* window : QApplication::topLevelWidgets())
        window->hide();
    wipeClipboard();
    if (m_session)
        m_session->endAll();
    // From the event loop, so that the window is gone from the screen before anything is waited for.
    QTimer::singleShot(0, this, [this, ending] {
        const auto patience = static_cast<int>(m_hooks.patience.count());
        if (m_session && !m_session->waitForEnd(patience)) {
            // A worker that hangs must not keep a locked vault's memory alive: the process goes with it. The vault is
            // made for that.
            m_frame = nullptr;
            (void)m_session.release();
        }
        delete m_frame;
        m_frame = nullptr;
        m_session.reset();
        if (m_apart) {
            delete m_apart; // closes the vault, or stops what copies it
            QThreadPool::globalInstance()->waitForDone(patience);
        }
        const auto& hook = ending == Ending::Lock ? m_hooks.replaceProcess : m_hooks.endProcess;
        if (hook)
            hook();
    });
}

void MainWindow::wipeClipboard()
{
    // Only what we put there: another program's clipboard is none of our business.
    QClipboard* clipboard = QApplication::clipboard();
    if (m_hooks.ownsClipboard ? m_hooks.ownsClipboard() : clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_quickExit->place();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        m_quickExit->place();
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_paintedOnce) {
        m_paintedOnce = true;
        QTimer::singleShot(0, this, &MainWindow::painted); // once the children are painted too
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // the window goes by the same way as at quick exit: stop, wipe, end
    leave(Ending::Quit);
}

} // namespace holdfast::ui
