#pragma once

#include "core/intake/recheck.h"
#include "tests/core/intake/intake_fixture.h"

#include <mutex>

namespace holdfast::intake {

using namespace std::chrono_literals;

/// What each address shows now, in place of holdfast-browser.
class Shown {
public:
    struct Page {
        int status = 200;
        std::string text, finalUrl;
        std::optional<Error> error;
    };
    std::map<std::string, Page> pages;
    std::vector<std::string> visits;
    std::function<void(const std::string& url)> onVisit;
    std::mutex mutex;
};

class ShownBrowser final : public capture::BrowserClient {
public:
    explicit ShownBrowser(Shown& shown)
        : m_shown(shown)
    {
    }
    Result<capture::CaptureOutcome> capture(
        const capture::CaptureRequest& request, capture::ArtifactReceiver& receiver, const Progress& progress) override
    {
        const std::scoped_lock lock(m_shown.mutex);
        m_shown.visits.push_back(request.url);
        if (m_shown.onVisit)
            m_shown.onVisit(request.url);
        HF_CHECK(progress.checkpoint());
        const Shown::Page page = m_shown.pages[request.url];
        if (page.error && page.error->code().id.starts_with("helper."))
            return fail(*page.error);
        capture::CaptureOutcome outcome;
        outcome.error = page.error;
        outcome.record = Json::object();
        if (page.error)
            return outcome;
        for (const auto& [role, mime, content] : {std::tuple("text", "text/plain", page.text),
                 std::tuple("first-view", "image/png", std::string("pixels"))}) {
            HF_TRY(ByteSink * sink, receiver.startArtifact(role, role, mime));
            HF_CHECK(sink->write(asBytes(content)));
            HF_CHECK(receiver.finishArtifact());
        }
        outcome.seen = outcome.complete = true;
        outcome.httpStatus = uint32_t(page.status);
        outcome.record = {{"response", {{"status", page.status}}}, {"requested_url", request.url},
            {"final_url", page.finalUrl.empty() ? request.url : page.finalUrl}, {"title", "A post"},
            {"has_password_field", false}, {"resources", Json::array()},
            {"capture_method", request.depth == capture::Depth::Look ? "look" : "full-page"}};
        return outcome;
    }

private:
    Shown& m_shown;
};

class Recheck : public IntakeTest {
protected:
    vault::Item capture(const std::string& url, const std::string& text = "the words of the post")
    {
        shown.pages[url] = {200, text, {}, {}};
        capture::CaptureRequest request;
        request.url = url;
        request.age = AgeAnswer::No;
        ShownBrowser browser(shown);
        const CapturedAddress result = captureAddress(*m_vault, browser, request, {});
        EXPECT_TRUE(result.item) << url;
        shown.visits.clear();
        return *result.item;
    }
    RecheckEnd run(const std::vector<vault::Item>& items)
    {
        RecheckOptions wanted = options;
        wanted.startBrowser = [this]() -> Result<std::unique_ptr<capture::BrowserClient>> {
            return std::make_unique<ShownBrowser>(shown);
        };
        RecheckListener listener;
        listener.ended = [this](const Rechecked& result, size_t) { ended[result.of.url] = result; };
        const auto end = recheck(*m_vault, items, wanted, listener, Progress({}, cancel));
        EXPECT_TRUE(end) << end.error().code().id << end.error().detail();
        return end.value_or(RecheckEnd{});
    }
    Rechecked look(const vault::Item& item)
    {
        run({m_vault->item(item.id).value()});
        return ended[item.url];
    }
    Bracket bracket(const std::string& url) { return bracketOf(*m_vault, url).value(); }
    size_t observed(const vault::Item& item) { return vault::observationsOf(*m_vault, item.id).value().size(); }
    static std::string site(int n) { return "https://site" + std::to_string(n) + ".example/post"; }

    Shown shown;
    RecheckOptions options{.pace = 0ms, .backOff = 0ms};
    CancelFlag cancel;
    std::map<std::string, Rechecked> ended;
};

} // namespace holdfast::intake
