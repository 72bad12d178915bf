#include "ui/frame/case_frame.h"

#include "core/vault/backup.h"
#include "ui/addfiles/add_files.h"
#include "ui/capture/capture_screen.h"
#include "ui/checkbundle/check_bundle.h"
#include "ui/common/clipboard_picture.h"
#include "ui/common/session.h"
#include "ui/common/worker.h"
#include "ui/cover/cover_screen.h"
#include "ui/evidence/evidence_screen.h"
#include "ui/frame/paste_note.h"
#include "ui/frame/status_line.h"
#include "ui/handover/hand_over.h"
#include "ui/help/help_screen.h"
#include "ui/screen/take_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/settings/ways_in.h"
#include "ui/today/today_screen.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace holdfast::ui {

CaseFrame::CaseFrame(Session& session, int lockMinutes, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_side(new SideList)
    , m_stack(new QStackedWidget)
    , m_pasteNote(new PasteNote)
    , m_status(new StatusLine(session.vault().folder(), lockMinutes))
{
    setObjectName(QStringLiteral("caseFrame"));
    setAcceptDrops(true);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_side);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_pasteNote);
    right->addWidget(m_status);
    across->addLayout(right, 1);
    // A field for text that has the focus pastes text by itself.
    auto* paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &CaseFrame::paste);
    qApp->installEventFilter(this);
    connect(m_side, &SideList::chosen, this, &CaseFrame::show);
    connect(m_side, &SideList::lockRequested, this, &CaseFrame::lockRequested);
    connect(m_status, &StatusLine::lockMinutesChosen, this, &CaseFrame::lockMinutesChosen);
    connect(&m_session, &Session::contactingChanged, m_status, &StatusLine::setContacting);
    connect(&m_session, &Session::busyChanged, m_status, &StatusLine::setBusy);
    connect(&m_session, &Session::itemsChanged, this, &CaseFrame::countItems);
    connect(&m_session, &Session::backedUp, this, &CaseFrame::readLastBackup);
    connect(m_status, &StatusLine::backupRequested, this, [this] { show(ScreenId::Settings); });
    m_side->setCase(tr("My case"), 0);
    countItems();
    readLastBackup();
    show(ScreenId::Today);
}

CaseFrame::~CaseFrame()
{
    delete m_screens[ScreenId::Picture]; // uses the source
}

void CaseFrame::setScreenSource(std::unique_ptr<ScreenSource> source)
{
    m_source = std::move(source);
}

ScreenSource& CaseFrame::screenSource()
{
    if (!m_source)
        m_source = ScreenSource::forThisSystem();
    return *m_source;
}

void CaseFrame::show(ScreenId id)
{
    m_stack->setCurrentWidget(screen(id));
    m_pasteNote->leaveScreen();
    m_side->setCurrent(id == ScreenId::Picture ? ScreenId::Capture : id);
}

void CaseFrame::setLockMinutes(int minutes)
{
    m_status->setLockMinutes(minutes);
}

void CaseFrame::focusList()
{
    m_side->focusCurrent();
}

QWidget* CaseFrame::screen(ScreenId id)
{
    QWidget*& known = m_screens[id];
    if (!known) {
        known = make(id);
        m_stack->addWidget(known);
    }
    return known;
}

QWidget* CaseFrame::make(ScreenId id)
{
    switch (id) {
    case ScreenId::Today: {
        auto* today = new TodayScreen(m_session);
        connect(today, &TodayScreen::captureRequested, this, [this] { show(ScreenId::Capture); });
        connect(today, &TodayScreen::addFilesRequested, this, [this] { show(ScreenId::AddFiles); });
        connect(today, &TodayScreen::coverRequested, this, [this] { show(ScreenId::Documents); });
        connect(today, &TodayScreen::evidenceRequested, this, [this] { show(ScreenId::Evidence); });
        connect(today, &TodayScreen::backupRequested, this, [this] { show(ScreenId::Settings); });
        connect(today, &TodayScreen::recoveryCodeRequested, this, [this] {
            show(ScreenId::Settings);
            static_cast<SettingsScreen*>(screen(ScreenId::Settings))->waysIn()->offerRecoveryCode();
        });
        return today;
    }
    case ScreenId::Evidence: {
        auto* evidence = new EvidenceScreen(m_session);
        connect(evidence, &EvidenceScreen::captureRequested, this, [this] { show(ScreenId::Capture); });
        connect(evidence, &EvidenceScreen::addFilesRequested, this, [this] { show(ScreenId::AddFiles); });
        connect(evidence, &EvidenceScreen::coverRequested, this, [this](const vault::Item& item) {
            show(ScreenId::Documents);
            static_cast<CoverScreen*>(screen(ScreenId::Documents))->openItem(item);
        });
        return evidence;
    }
    case ScreenId::Capture: {
        auto* capture = new CaptureScreen(m_session);
        connect(capture, &CaptureScreen::evidenceRequested, this, [this] { show(ScreenId::Evidence); });
        connect(capture, &CaptureScreen::pictureRequested, this, [this] { show(ScreenId::Picture); });
        capture->setPictureOffered(screenSource().isOffered());
        return capture;
    }
    case ScreenId::Picture: {
        auto* take = new TakeScreen(m_session, screenSource());
        connect(take, &TakeScreen::evidenceRequested, this, [this] { show(ScreenId::Evidence); });
        connect(take, &TakeScreen::backRequested, this, [this] { show(ScreenId::Capture); });
        return take;
    }
    case ScreenId::Documents: {
        auto* cover = new CoverScreen(m_session);
        connect(cover, &CoverScreen::pasteRequested, this, &CaseFrame::paste);
        return cover;
    }
    case ScreenId::HandOver:
        return new HandOver(m_session);
    case ScreenId::AddFiles: {
        auto* add = new AddFiles(m_session);
        connect(add, &AddFiles::evidenceRequested, this, [this] { show(ScreenId::Evidence); });
        connect(add, &AddFiles::pasteRequested, this, &CaseFrame::paste);
        connect(add, &AddFiles::linkRequested, this, [this] { show(ScreenId::Capture); });
        return add;
    }
    case ScreenId::CheckBundle: {
        auto* check = new CheckBundle(&m_session);
        connect(check, &CheckBundle::evidenceRequested, this, [this] { show(ScreenId::Evidence); });
        return check;
    }
    case ScreenId::Settings: {
        auto* settings = new SettingsScreen(m_session);
        connect(settings, &SettingsScreen::renewRequested, this, &CaseFrame::renewKeysRequested);
        return settings;
    }
    case ScreenId::Help:
        break;
    }
    return new HelpScreen;
}

void CaseFrame::countItems()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault->countItems(); },
        [this](Result<uint64_t> count) {
            if (count)
                m_side->setCase(tr("My case"), *count);
        });
}

void CaseFrame::readLastBackup()
{
    runInBackground(
        m_session.readers(), this, [vault = &m_session.vault()] { return vault::lastBackup(*vault); },
        [this](const Result<std::optional<UtcTime>>& last) {
            if (last)
                m_status->setLastBackup(*last, m_session.vault().clock().now());
        });
}

void CaseFrame::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesIn(event->mimeData()).empty())
        event->acceptProposedAction();
}

void CaseFrame::dropEvent(QDropEvent* event)
{
    if (offerFiles(event->mimeData()))
        event->acceptProposedAction();
}

bool CaseFrame::offerFiles(const QMimeData* given)
{
    auto paths = localFilesIn(given);
    if (paths.empty())
        return false;
    show(ScreenId::AddFiles);
    static_cast<AddFiles*>(screen(ScreenId::AddFiles))->offer(std::move(paths));
    return true;
}

// A field for text takes the keys for pasting, and nothing at all happens with a picture.
bool CaseFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste))
        return QWidget::eventFilter(watched, event);
    const QMimeData* held = QApplication::clipboard()->mimeData();
    const auto* field = qobject_cast<QWidget*>(watched);
    if (field == nullptr || !isAncestorOf(field) || held == nullptr || held->hasText() || !pictureIn(held))
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

bool CaseFrame::isCovering() const
{
    const auto cover = m_screens.find(ScreenId::Documents);
    return cover != m_screens.end() && m_stack->currentWidget() == cover->second;
}

void CaseFrame::paste()
{
    const QMimeData* held = QApplication::clipboard()->mimeData();
    if (!isCovering() && static_cast<AddFiles*>(screen(ScreenId::AddFiles))->isBusy())
        m_pasteNote->sayBusy();
    else if (const auto files = localFilesIn(held); isCovering() && !files.empty())
        static_cast<CoverScreen*>(screen(ScreenId::Documents))->openFiles(files);
    else if (!files.empty())
        offerFiles(held);
    else if (const auto picture = pictureIn(held))
        pastePicture(*picture);
    else
        m_pasteNote->sayNothingToTake();
}

void CaseFrame::pastePicture(const ClipboardPicture& picture)
{
    runInBackground(
        m_session.readers(), this, [picture, at = m_session.vault().clock().now()] { return toPasted(picture, at); },
        [this, toCover = isCovering()](Result<intake::PastedPicture> pasted) {
            if (!pasted) {
                m_pasteNote->sayError(pasted.error());
                return;
            }
            if (toCover) {
                static_cast<CoverScreen*>(screen(ScreenId::Documents))->openPicture(std::move(*pasted));
            } else {
                show(ScreenId::AddFiles);
                static_cast<AddFiles*>(screen(ScreenId::AddFiles))->offerPicture(std::move(*pasted));
            }
            m_pasteNote->sayPictureIsStillThere();
        });
}

} // namespace holdfast::ui
