#include "app/browser/window/window_job.h"

#include "app/browser/chromium_setup.h"

#include <QApplication>

namespace holdfast::browser {

WindowJob::WindowJob(HelperChannel& channel, capture::Scheduler& scheduler, WindowTab& tab,
    capture::LiveRequest request, std::function<void(Result<void>)> done)
    : PipeHost(channel)
    , m_tab(&tab)
    , m_done(std::move(done))
    , m_capture(tab.watch(), scheduler, *this, std::move(request),
          [this](capture::RecipeOutcome outcome) { finish(std::move(outcome)); })
{
    QObject::connect(&tab, &WindowTab::crashed, &tab, [this] { m_capture.pageCrashed("crashed"); });
}

WindowJob::~WindowJob()
{
    if (m_tab)
        QObject::disconnect(m_tab, &WindowTab::crashed, m_tab, nullptr);
}

void WindowJob::start(const std::string& userAgent, bool isByProxy)
{
    m_userAgent = userAgent;
    lookup().start(m_tab->address().toStdString(), isByProxy);
    m_capture.start();
}

void WindowJob::report(std::string_view what, uint64_t done, uint64_t total)
{
    if (m_onProgress)
        m_onProgress(QString::fromUtf8(what.data(), qsizetype(what.size())));
    PipeHost::report(what, done, total);
}

// As large as it is made, so that a picture is the page's own size; and nobody's click changes it meanwhile.
void WindowJob::holdPage()
{
    m_tab->page().hold(true);
    m_zoom = m_tab->page().zoomFactor();
    m_tab->page().setZoomFactor(1);
    // Left to Qt, the focus would go on to a button, and what is being typed into the page would press it.
    QWidget* const focused = QApplication::focusWidget();
    m_hadFocus = focused != nullptr && (focused == &m_tab->view() || m_tab->view().isAncestorOf(focused));
    if (m_hadFocus)
        focused->clearFocus();
    m_tab->view().setEnabled(false);
}

void WindowJob::finish(capture::RecipeOutcome outcome)
{
    if (m_tab) {
        m_tab->page().release();
        m_tab->page().setZoomFactor(m_zoom);
        m_tab->view().setEnabled(true);
        if (m_hadFocus && QApplication::focusWidget() == nullptr)
            m_tab->view().setFocus();
    }
    m_done(sendOutcome(std::move(outcome), builtInEngine(), m_userAgent));
}

} // namespace holdfast::browser
