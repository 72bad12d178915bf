#include "core/intake/window_capture.h"

namespace holdfast::intake {

namespace {

CapturedAddress keepLink(vault::Vault& vault, const std::string& url)
{
    CapturedAddress result;
    result.url = url;
    auto link = recordLink(vault, url, AgeAnswer::Yes, "the site, in a window; no capture was kept");
    if (link) {
        result.status = CapturedAddress::Status::LinkOnly;
        result.item = std::move(*link);
    } else {
        result.error = std::move(link.error());
    }
    return result;
}

/// What goes on in one window, until it closes.
class WindowRun {
public:
    WindowRun(vault::Vault& vault, const capture::WindowOptions& options, const capture::CaptureRequest& optionsOfEach,
        const OutsideTimes& times, const WindowListener& listener, const Progress& progress)
        : m_vault(vault)
        , m_options(options)
        , m_optionsOfEach(optionsOfEach)
        , m_times(times)
        , m_listener(listener)
        , m_progress(progress)
    {
    }

    Result<WindowEnd> run(capture::WindowSession& session, const Progress& closing)
    {
        Result<WindowEnd> end = follow(session);
        // Somebody who wants this program gone at once waits for nobody's answer; the second stamp can come later.
        if (m_bracket && !(end && end->isQuickExit)) {
            if (const Result<void> closed = m_bracket->close(closing); !closed && end)
                return fail(closed.error());
        }
        return end;
    }

private:
    using Kind = capture::WindowEvent::Kind;

    Result<WindowEnd> follow(capture::WindowSession& session)
    {
        WindowEnd end;
        for (;;) {
            HF_TRY(const capture::WindowEvent event, session.next(m_progress));
            if (event.kind == Kind::Visiting) {
                m_listener.visiting(event.host);
            } else if (event.kind == Kind::Active) {
                m_listener.active();
            } else if (event.kind == Kind::Wanted) {
                HF_TRY(const bool isKept, take(session, event.url));
                end.captured += isKept ? 1U : 0U;
            } else {
                end.isQuickExit = event.kind == Kind::QuickExit;
                if (event.kind == Kind::UnderAge && !event.url.empty())
                    end.linkOnly = keepLink(m_vault, event.url);
                return end;
            }
        }
    }

    /// Whether something of the page was kept.
    Result<bool> take(capture::WindowSession& session, const std::string& url)
    {
        m_listener.started(url);
        capture::CaptureRequest request = m_optionsOfEach;
        request.url = url;
        request.age = m_options.age;
        request.visitTwice = false; // another visit would not be logged in
        if (!m_bracket && m_times.isAsked()) {
            HF_TRY(m_bracket, TimeBracket::open(m_vault, m_times, m_listener.askingTime, m_progress));
        }
        if (m_bracket) {
            request.ntp = m_bracket->ntp();
            request.rfc3161 = m_bracket->rfc3161();
        }
        const CapturedAddress result = captureAddress(m_vault, session, request, m_progress);
        if (m_bracket && result.item)
            HF_CHECK(m_bracket->add(*result.item));
        const std::string sentence = m_listener.ended(result);
        HF_CHECK(m_progress.checkpoint());
        if (const auto told = session.tell(result.item.has_value(), sentence); !told && !session.hasEnded())
            return fail(told.error());
        return result.item.has_value();
    }

    vault::Vault& m_vault;
    const capture::WindowOptions& m_options;
    const capture::CaptureRequest& m_optionsOfEach;
    const OutsideTimes& m_times;
    const WindowListener& m_listener;
    const Progress& m_progress;
    std::unique_ptr<TimeBracket> m_bracket;
};

} // namespace

Result<WindowEnd> runWindow(vault::Vault& vault, const capture::WindowOptions& options,
    const capture::CaptureRequest& optionsOfEach, const OutsideTimes& times, const WindowListener& listener,
    const CancelFlag& close, const CancelFlag& cancel)
{
    HF_TRY(const auto session, capture::WindowSession::open(options));
    listener.opened();
    const Progress progress(listener.progress, close);
    return WindowRun(vault, options, optionsOfEach, times, listener, progress).run(*session, Progress({}, cancel));
}

} // namespace holdfast::intake
