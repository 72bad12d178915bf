#include "app/browser/window/window_tabs.h"

#include "app/browser/window/window_icons.h"
#include "app/browser/window/window_texts.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>

#include <algorithm>

namespace holdfast::browser {

namespace {

constexpr size_t maxTabs = 20; // each takes a process of its own, and one that watches it
constexpr int maxUnaskedPopUps = 3; // a log-in needs one; hundreds would bury the tab that somebody works in

} // namespace

WindowTabs::WindowTabs(capture::Scheduler& scheduler, const WindowTexts& texts, QWidget* parent)
    : QWidget(parent)
    , m_scheduler(scheduler)
    , m_texts(texts)
    , m_filter([this](const char* what, const QString&) { Q_EMIT refused(QString::fromLatin1(what)); })
    , m_bar(new QTabBar)
    , m_stack(new QStackedWidget)
{
    m_profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile.setSpellCheckEnabled(false);
    m_profile.setUrlRequestInterceptor(&m_filter);
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest* download) {
        download->cancel();
        QMetaObject::invokeMethod(
            this, [this, page = QPointer<QWebEnginePage>(download->page())] { stayAt(page); }, Qt::QueuedConnection);
    });
    m_bar->setObjectName(QStringLiteral("tabs"));
    m_bar->setAccessibleName(m_texts.of("tabs"));
    m_bar->setExpanding(false);
    m_bar->setDocumentMode(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    add();
    connect(m_bar, &QTabBar::currentChanged, this, &WindowTabs::select);
}

WindowTabs::~WindowTabs()
{
    m_bar->blockSignals(true);
    m_tabs.clear();
}

WindowTab* WindowTabs::add()
{
    WindowTab* const tab = addFor(nullptr);
    if (tab == nullptr)
        Q_EMIT refused(QStringLiteral("tab"));
    return tab;
}

QWebEnginePage* WindowTabs::openPopUp(const WindowTab& opener)
{
    if (m_unaskedPopUps >= maxUnaskedPopUps)
        return nullptr;
    ++m_unaskedPopUps;
    WindowTab* const tab = addFor(&opener);
    return tab == nullptr ? nullptr : &tab->page();
}

WindowTab* WindowTabs::addFor(const WindowTab* opener)
{
    if (m_tabs.size() >= maxTabs)
        return nullptr;
    auto made = std::make_unique<WindowTab>(
        m_profile, m_scheduler, m_texts, [this](const WindowTab& from) { return openPopUp(from); }, opener);
    WindowTab* const tab = made.get();
    m_tabs.push_back(std::move(made));
    m_stack->addWidget(&tab->view());
    connect(tab, &WindowTab::changed, this, [this, tab] {
        showNames();
        if (!m_tabs.empty() && &current() == tab)
            Q_EMIT changed();
    });
    connect(tab, &WindowTab::settled, this, [this, tab] { Q_EMIT settled(tab); });
    connect(tab, &WindowTab::refused, this, [this](const QString& what) {
        const bool isForRoom = what == QLatin1String("popup") && m_tabs.size() >= maxTabs;
        Q_EMIT refused(isForRoom ? QStringLiteral("tab") : what);
    });
    connect(tab, &WindowTab::pageSaid, this,
        [this, tab](const QString& line) { Q_EMIT pageSaid(plainLine(tab->page().url().host(), 60), line); });
    connect(tab, &WindowTab::crashed, this, [this, tab] { Q_EMIT crashed(tab); });
    connect(tab, &WindowTab::failed, this, &WindowTabs::failed);
    connect(&tab->page(), &QWebEnginePage::windowCloseRequested, tab, [this, tab] {
        QMetaObject::invokeMethod(
            this, [this, tab] { close(tab); }, Qt::QueuedConnection);
    });
    const int index = m_bar->addTab(nameOf(*tab));
    m_bar->setTabButton(index, QTabBar::RightSide, makeCloser(tab));
    if (m_bar->isEnabled()) { // else one is being taken, and stays in view
        m_bar->setCurrentIndex(index);
        select(index);
    }
    return tab;
}

QWidget* WindowTabs::makeCloser(const WindowTab* tab)
{
    auto* const closer = new QToolButton;
    closer->setIcon(signIcon(Sign::Stop, palette(), false));
    closer->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    closer->setToolTip(m_texts.of("close_tab"));
    closer->setAccessibleName(m_texts.of("close_tab"));
    closer->setAutoRaise(true);
    // From the event loop: the button goes with its tab.
    connect(
        closer, &QToolButton::clicked, this, [this, tab] { close(tab); }, Qt::QueuedConnection);
    return closer;
}

void WindowTabs::close(const WindowTab* tab)
{
    const int index = indexOf(tab);
    if (index < 0 || m_tabs[size_t(index)]->page().isHeld()) // it is being taken
        return;
    if (m_tabs.size() == 1)
        add();
    std::unique_ptr<WindowTab> closed = std::move(m_tabs[size_t(index)]);
    m_tabs.erase(m_tabs.begin() + index);
    m_stack->removeWidget(&closed->view());
    m_bar->blockSignals(true);
    m_bar->removeTab(index);
    m_bar->blockSignals(false);
    select(m_bar->currentIndex());
    closed.reset();
}

void WindowTabs::select(int index)
{
    if (index < 0 || size_t(index) >= m_tabs.size())
        return;
    m_current = index;
    m_stack->setCurrentWidget(&current().view());
    Q_EMIT changed();
}

void WindowTabs::stayAt(const QWebEnginePage* page)
{
    for (const auto& tab : m_tabs)
        if (&tab->page() == page || page == nullptr)
            tab->noteDownload();
}

int WindowTabs::indexOf(const WindowTab* tab) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), [&](const auto& each) { return each.get() == tab; });
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

void WindowTabs::bring(WindowTab* tab)
{
    m_before = &current();
    m_bar->setCurrentIndex(indexOf(tab));
    m_bar->setEnabled(false);
}

void WindowTabs::letGo()
{
    m_bar->setEnabled(true);
    if (m_before)
        m_bar->setCurrentIndex(indexOf(m_before));
}

void WindowTabs::step(int by)
{
    if (m_bar->isEnabled())
        m_bar->setCurrentIndex((m_current + by + m_bar->count()) % m_bar->count());
}

QStringList WindowTabs::hosts() const
{
    QStringList all;
    for (const auto& tab : m_tabs)
        if (!tab->address().isEmpty())
            all.append(QUrl(tab->address()).host(QUrl::FullyEncoded));
    all.removeDuplicates();
    return all;
}

QString WindowTabs::nameOf(const WindowTab& tab) const
{
    const QString name = tab.name();
    // A tab bar reads & as a mark of a shortcut.
    return name.isEmpty() ? m_texts.of("empty_tab") : QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void WindowTabs::showNames()
{
    for (size_t i = 0; i < m_tabs.size() && int(i) < m_bar->count(); ++i) {
        m_bar->setTabText(int(i), nameOf(*m_tabs[i]));
        if (QWidget* const closer = m_bar->tabButton(int(i), QTabBar::RightSide))
            closer->setAccessibleDescription(m_tabs[i]->name()); // each says "Close this tab"
    }
}

} // namespace holdfast::browser
