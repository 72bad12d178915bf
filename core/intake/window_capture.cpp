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

} // namespace

Result<WindowEnd> runWindow(vault::Vault& vault, const capture::WindowOptions& options,
    const capture::CaptureRequest& optionsOfEach, const WindowListener& listener, const CancelFlag& cancel)
{
    using Kind = capture::WindowEvent::Kind;
    HF_TRY(const auto session, capture::WindowSession::open(options));
    listener.opened();
    const Progress progress(listener.progress, cancel);
    WindowEnd end;
    for (;;) {
        HF_TRY(const capture::WindowEvent event, session->next(progress));
        if (event.kind == Kind::Visiting) {
            listener.visiting(event.host);
        } else if (event.kind == Kind::Active) {
            listener.active();
        } else if (event.kind == Kind::Wanted) {
            listener.started(event.url);
            capture::CaptureRequest request = optionsOfEach;
            request.url = event.url;
            request.age = options.age;
            request.visitTwice = false; // another visit would not be logged in
            const CapturedAddress result = captureAddress(vault, *session, request, progress);
            end.captured += result.item ? 1U : 0U;
            const std::string sentence = listener.ended(result);
            HF_CHECK(progress.checkpoint());
            if (const auto told = session->tell(result.item.has_value(), sentence); !told && !session->hasEnded())
                return fail(told.error());
        } else {
            end.isQuickExit = event.kind == Kind::QuickExit;
            if (event.kind == Kind::UnderAge && !event.url.empty())
                end.linkOnly = keepLink(vault, event.url);
            return end;
        }
    }
}

} // namespace holdfast::intake
