#include "app/browser/window/capture_window.h"

#include "app/browser/window/clipboard_guard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWebEngineFindTextResult>
#include <QWebEngineHistory>

#include <algorithm>
#include <utility>

namespace holdfast::browser {

namespace {

constexpr int activeEvery = 60'000; // ms
constexpr double minZoom = 0.5, maxZoom = 3.0, zoomStep = 0.1;

} // namespace

CaptureWindow::CaptureWindow(capture::Scheduler& scheduler, const capture::WindowOrder& order)
    : m_texts(order.look.texts)
    , m_address(new AddressBar(m_texts))
    , m_capture(new CaptureBar(m_texts))
    , m_tabs(new WindowTabs(scheduler, m_texts))
    , m_findRow(new QWidget)
    , m_find(new QLineEdit)
    , m_line(new StatusLine)
{
    setWindowTitle(m_texts.of("title"));
    build();
    connectBars();
    addShortcuts();
    qApp->installEventFilter(this);
    m_capture->setTakesEveryPage(order.everyPage);
    m_address->edit();
    if (!order.address.empty())
        open(QString::fromStdString(order.address));
}

CaptureWindow::~CaptureWindow() = default;

void CaptureWindow::build()
{
    m_find->setObjectName(QStringLiteral("findText"));
    m_find->setAccessibleName(m_texts.of("find"));
    m_find->setPlaceholderText(m_texts.of("find"));
    m_find->setInputMethodHints(notLearned);
    auto* const done = new QPushButton(m_texts.of("find_done"));
    auto* const row = new QHBoxLayout(m_findRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_find, 1);
    row->addWidget(done);
    m_findRow->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_address);
    column->addWidget(m_capture);
    column->addWidget(m_findRow);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_line);
    say(m_texts.of("hint"), false);
    resize(QSize(windowWidth, 900).boundedTo(QGuiApplication::primaryScreen()->availableSize()));
    connect(done, &QPushButton::clicked, this, [this] {
        m_findRow->hide();
        m_tabs->current().page().findText(QString());
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(m_find->text()); });
}

void CaptureWindow::connectBars()
{
    const auto page = [this]() -> WindowPage& { return m_tabs->current().page(); };
    connect(m_address, &AddressBar::backWanted, this, [page] { page().triggerAction(QWebEnginePage::Back); });
    connect(m_address, &AddressBar::forwardWanted, this, [page] { page().triggerAction(QWebEnginePage::Forward); });
    connect(m_address, &AddressBar::reloadWanted, this, [page] { page().triggerAction(QWebEnginePage::Reload); });
    connect(m_address, &AddressBar::stopWanted, this, [page] { page().triggerAction(QWebEnginePage::Stop); });
    connect(m_address, &AddressBar::opened, this, &CaptureWindow::open);
    connect(m_address, &AddressBar::zoomed, this, [page](int steps) {
        page().setZoomFactor(std::clamp(page().zoomFactor() + steps * zoomStep, minZoom, maxZoom));
    });
    connect(m_address, &AddressBar::findWanted, this, [this] {
        m_findRow->show();
        m_find->setFocus();
    });
    connect(m_address, &AddressBar::tabWanted, this, [this] {
        m_tabs->add();
        m_address->edit();
    });
    connect(m_capture, &CaptureBar::wanted, this, [this](bool isView) { want(&m_tabs->current(), isView); });
    connect(m_capture, &CaptureBar::under18Said, this, &CaptureWindow::sayUnder18);
    connect(m_capture, &CaptureBar::quickExitWanted, this, [this] { leave(capture::WindowEvent::Kind::QuickExit); });
    connect(m_capture, &CaptureBar::everyPageChosen, this, [this] { want(&m_tabs->current(), false); });
    connect(m_tabs, &WindowTabs::changed, this, &CaptureWindow::showPage);
    connect(m_tabs, &WindowTabs::settled, this, [this](WindowTab* tab) {
        if (m_capture->takesEveryPage())
            want(tab, false);
    });
    connect(m_tabs, &WindowTabs::refused, this,
        [this](const QString& what) { say(m_texts.of(("refused_" + what.toStdString()).c_str()), false); });
    connect(m_tabs, &WindowTabs::pageSaid, this,
        [this](const QString& host, const QString& line) { say(m_texts.of("page_said").arg(host, line), false); });
    connect(m_tabs, &WindowTabs::crashed, this, [this] { say(m_texts.of("crashed"), true); });
    connect(m_tabs, &WindowTabs::failed, this, [this] { say(m_texts.of("failed"), true); });
}

void CaptureWindow::open(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    const bool hasScheme = trimmed.contains(QStringLiteral("://"));
    const auto address
        = capture::checkAddress((hasScheme ? trimmed : QStringLiteral("https://") + trimmed).toStdString());
    if (!address)
        return say(m_texts.of("bad_address"), true);
    say(m_texts.of("hint"), false);
    m_tabs->current().open(QUrl(QString::fromStdString(address->url)));
    m_tabs->current().view().setFocus();
}

void CaptureWindow::showPage()
{
    const WindowTab& tab = m_tabs->current();
    QWebEngineHistory* const history = m_tabs->current().page().history();
    m_address->show(tab.shownAddress(), tab.isLoading(), history->canGoBack(), history->canGoForward());
    m_capture->setReady(!m_isBusy && tab.hasPage());
    tellHosts();
}

void CaptureWindow::tellHosts()
{
    const QStringList hosts = m_tabs->hosts();
    if (m_isBusy || hosts == m_hosts)
        return;
    m_hosts = hosts;
    capture::WindowEvent visiting;
    visiting.kind = capture::WindowEvent::Kind::Visiting;
    visiting.host = hosts.join(QStringLiteral(", ")).left(253).toStdString();
    Q_EMIT event(visiting);
}

void CaptureWindow::want(WindowTab* tab, bool isView)
{
    if (!tab->hasPage())
        return;
    // A page that was loaded again meanwhile is taken once.
    std::erase_if(m_wishes, [&](const Wish& wish) { return wish.tab == tab && wish.isView == isView; });
    m_wishes.push_back({tab, isView});
    wantNext();
}

void CaptureWindow::wantNext()
{
    while (!m_isBusy && !m_wishes.empty()) {
        const Wish wish = std::exchange(m_wishes.front(), {});
        m_wishes.pop_front();
        if (wish.tab == nullptr || !wish.tab->hasPage())
            continue;
        m_isBusy = true;
        m_wanted = wish.tab;
        m_tabs->bring(wish.tab);
        m_capture->setReady(false);
        say(m_texts.of("capturing"), false);
        capture::WindowEvent wanted;
        wanted.kind = capture::WindowEvent::Kind::Wanted;
        wanted.url = wish.tab->address().toStdString();
        wanted.isView = wish.isView;
        wanted.loggedIn = m_capture->loggedIn();
        Q_EMIT event(wanted);
    }
}

void CaptureWindow::showProgress(const QString& what)
{
    say(m_texts.of(("doing_" + what.toStdString()).c_str()), false);
}

void CaptureWindow::told(bool isKept, const QString& sentence)
{
    m_isBusy = false;
    m_wanted = nullptr;
    m_tabs->letGo();
    say(sentence, !isKept);
    if (m_isClosing)
        return leave(capture::WindowEvent::Kind::Closed);
    showPage();
    wantNext();
}

void CaptureWindow::find(const QString& text)
{
    m_tabs->current().page().findText(
        text, {}, [this, line = QPointer<StatusLine>(m_line)](const QWebEngineFindTextResult& result) {
            if (line)
                say(result.numberOfMatches() > 0 ? QString() : m_texts.of("find_nothing"), false);
        });
}

void CaptureWindow::sayUnder18()
{
    leave(capture::WindowEvent::Kind::UnderAge);
}

// What is shown goes at once; a capture that is under way is ended by whoever started the window.
void CaptureWindow::leave(capture::WindowEvent::Kind kind)
{
    hide();
    capture::WindowEvent last;
    last.kind = kind;
    last.url = m_tabs->current().address().toStdString();
    Q_EMIT event(last);
}

void CaptureWindow::closeEvent(QCloseEvent* closing)
{
    closing->ignore();
    m_wishes.clear();
    if (!m_isBusy)
        return leave(capture::WindowEvent::Kind::Closed);
    m_isClosing = true; // what is being taken is still finished
    hide();
}

// The parent locks its vault when nobody has done anything for a while; what is done here counts.
bool CaptureWindow::eventFilter(QObject* watched, QEvent* happened)
{
    const bool isUse = happened->type() == QEvent::KeyPress || happened->type() == QEvent::MouseButtonPress
        || happened->type() == QEvent::Wheel || happened->type() == QEvent::TouchBegin
        || happened->type() == QEvent::TabletPress;
    if (isUse && happened->spontaneous())
        m_tabs->noteUse();
    if (isUse && happened->spontaneous() && !m_isBusy
        && (!m_sinceActive.isValid() || m_sinceActive.hasExpired(activeEvery))) {
        m_sinceActive.start();
        capture::WindowEvent active;
        active.kind = capture::WindowEvent::Kind::Active;
        Q_EMIT event(active);
    }
    // Seen at the window itself, before the page can swallow it, and once.
    if (happened->type() == QEvent::KeyPress && watched->isWindowType()) {
        const auto& key = *static_cast<QKeyEvent*>(happened);
        leaveAtSecondEscape(key);
        if (key.spontaneous() && (key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Cut)))
            letPersonCopy();
    }
    return QWidget::eventFilter(watched, happened);
}

// As everywhere in the program.
void CaptureWindow::leaveAtSecondEscape(const QKeyEvent& key)
{
    constexpr int within = 1000; // ms
    if (key.key() != Qt::Key_Escape || key.modifiers() != Qt::NoModifier) {
        m_sinceEscape.invalidate();
    } else if (!key.isAutoRepeat()) {
        if (m_sinceEscape.isValid() && !m_sinceEscape.hasExpired(within))
            return leave(capture::WindowEvent::Kind::QuickExit);
        m_sinceEscape.start();
    }
}

void CaptureWindow::addShortcuts()
{
    const auto on = [this](int key, auto act) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this), &QShortcut::activated, this, act);
    };
    on(Qt::Key_L, [this] { m_address->edit(); });
    on(Qt::Key_T, [this] { Q_EMIT m_address->tabWanted(); });
    on(Qt::Key_F, [this] { Q_EMIT m_address->findWanted(); });
    on(Qt::Key_R, [this] { Q_EMIT m_address->reloadWanted(); });
    on(Qt::Key_W, [this] { m_tabs->hasSeveral() ? m_tabs->close(&m_tabs->current()) : void(close()); });
    // The page keeps the tab key to itself.
    on(Qt::Key_PageDown, [this] { m_tabs->step(1); });
    on(Qt::Key_PageUp, [this] { m_tabs->step(-1); });
}

} // namespace holdfast::browser
