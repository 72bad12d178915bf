#include "app/browser/window/window_tab.h"

#include "app/browser/window/window_texts.h"
#include "app/browser/window/window_view.h"
#include "core/capture/address.h"

#include <QWebEngineCertificateError>

namespace holdfast::browser {

namespace {

constexpr int settleTime = 2000; // ms

}

WindowTab::WindowTab(QWebEngineProfile& profile, capture::Scheduler& scheduler, const WindowTexts& texts,
    OpenTab openTab, const WindowTab* opener)
    : m_scheduler(scheduler)
    , m_page(std::make_unique<WindowPage>(&profile,
          WindowPage::Owner{[this](const char* what, const QString& detail) { noteRefused(what, detail); },
              [this, openTab = std::move(openTab)] { return openTab(*this); },
              [this](const QString& text) { Q_EMIT pageSaid(plainLine(text, 200)); }}))
    , m_view(std::make_unique<WindowView>(texts))
{
    m_view->setPage(m_page.get());
    connectSignals();
    if (opener == nullptr) {
        m_page->setUrl(QUrl(QStringLiteral("about:blank")));
        follow({});
    } else {
        // Chromium gives the page its contents once this call has returned; nothing may be fetched unseen until then.
        m_page->waitBeforeLeaving();
        QTimer::singleShot(0, this, [this, by = opener->source()] { follow(by); });
    }
}

WindowTab::~WindowTab()
{
    m_watch.reset();
    m_transport.reset();
    m_view.reset();
    m_page.reset();
}

std::optional<capture::NetworkLog::Maker> WindowTab::source() const
{
    auto known = m_watch ? m_watch->source() : std::nullopt;
    if (const std::string own = address().toStdString(); !known && capture::checkAddress(own))
        known = {own, 0}; // it came before it could be followed
    return known;
}

void WindowTab::follow(std::optional<capture::NetworkLog::Maker> opener)
{
    m_transport = std::make_unique<InspectorTransport>(*m_page);
    m_transport->setOnLost([this] { Q_EMIT crashed(); });
    m_watch = std::make_unique<capture::TabWatch>(*m_transport, m_scheduler);
    if (opener)
        m_watch->setOpener(std::move(*opener));
    m_watch->setOnShown([this] {
        m_settling.stop();
        Q_EMIT changed();
    });
    m_watch->setOnLoaded([this] { m_settling.start(); });
    m_watch->start([this] {
        m_isFollowed = true;
        m_page->release();
        Q_EMIT changed();
        if (!m_wanted.isEmpty())
            m_page->load(std::exchange(m_wanted, {}));
    });
}

void WindowTab::connectSignals()
{
    connect(m_page.get(), &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        QMetaObject::invokeMethod(
            this, [this] { noteRefused("certificate", {}); }, Qt::QueuedConnection);
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
        [this] { QMetaObject::invokeMethod(this, &WindowTab::crashed, Qt::QueuedConnection); });
    // Pages of a log-in send on to the next one as soon as they have loaded, and must not be held by a capture.
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleTime);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        if (m_watch->isLeaving())
            return m_settling.start();
        Q_EMIT settled();
    });
    connect(m_page.get(), &QWebEnginePage::loadStarted, this, [this] {
        m_isLoading = true;
        Q_EMIT changed();
    });
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool isGood) {
        m_isLoading = false;
        Q_EMIT changed();
        if (!isGood)
            Q_EMIT failed();
    });
    connect(m_page.get(), &QWebEnginePage::urlChanged, this, &WindowTab::changed);
    connect(m_page.get(), &QWebEnginePage::titleChanged, this, &WindowTab::changed);
}

void WindowTab::noteRefused(const char* what, const QString& detail)
{
    if (m_watch)
        m_watch->at(m_page->url().toString(QUrl::FullyEncoded).toStdString())
            .note(std::string("refused-") + what, detail.left(500).toStdString());
    Q_EMIT refused(QString::fromLatin1(what));
}

void WindowTab::noteDownload()
{
    if (m_watch)
        m_watch->stay();
    noteRefused("download", {});
}

QString WindowTab::address() const
{
    const QString own = shownAddress();
    return own == QLatin1String(capture::emptyPage) ? QString::fromStdString(m_watch->maker()->url) : own;
}

QString WindowTab::shownAddress() const
{
    const QUrl url = m_wanted.isEmpty() ? m_page->url() : m_wanted;
    // International names in their ASCII form: letters of another alphabet can look like a well-known name.
    if (url.scheme().startsWith(QStringLiteral("http")))
        return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    return QString::fromLatin1(m_watch && m_watch->maker() ? capture::emptyPage : "");
}

QString WindowTab::name() const
{
    const QString title = plainLine(m_page->title(), 40);
    return title.isEmpty() || title == QStringLiteral("about:blank") ? plainLine(m_page->url().host(), 40) : title;
}

void WindowTab::open(const QUrl& url)
{
    if (m_isFollowed) {
        m_page->load(url);
    } else {
        m_wanted = url;
        Q_EMIT changed();
    }
}

} // namespace holdfast::browser
