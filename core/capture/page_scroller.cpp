#include "core/capture/page_scroller.h"

#include "core/capture/page_scripts.h"

#include <algorithm>
#include <utility>

namespace holdfast::capture {

using namespace std::chrono_literals;

namespace {

constexpr auto quietTime = 300ms; // after scrolling, without a request in flight
constexpr auto maxQuietWait = 3000ms;
constexpr auto maxScrollTime = 8000ms; // of all rounds

} // namespace

void PageScroller::run(const std::string& frame, uint32_t maxHeight, std::function<void()> done)
{
    ++m_run;
    m_frame = frame;
    m_maxHeight = maxHeight;
    m_done = std::move(done);
    m_scrolled = 0;
    m_rounds = 0;
    m_end = m_around.scheduler.elapsed() + maxScrollTime;
    scroll();
}

void PageScroller::stop()
{
    ++m_run;
    m_done = {};
}

void PageScroller::scroll()
{
    m_around.client.send(
        "Page.createIsolatedWorld", {{"frameId", m_frame}, {"worldName", "holdfast"}},
        [this, run = m_run](const Result<Json>& world) {
            if (run != m_run)
                return;
            if (world)
                evaluate(world->value("executionContextId", Json()));
            else
                settle(Json::object());
        },
        maxScrollTime);
}

void PageScroller::evaluate(const Json& untrustedWorld)
{
    const auto timeLeft = std::max(m_end - m_around.scheduler.elapsed(), 0ms);
    const bool isForBoxes = m_around.scrollsBoxes && m_rounds == 0;
    const std::string script = scripts::scrollThrough(m_scrolled, m_maxHeight, unsigned(timeLeft.count()),
        isForBoxes ? scripts::Boxes::ScrollToo : scripts::Boxes::LeaveAlone);
    m_around.facts.addStep("scroll", m_around.scheduler.elapsed(), script);
    m_around.client.send(
        "Runtime.evaluate",
        {{"expression", script}, {"contextId", untrustedWorld}, {"awaitPromise", true}, {"returnByValue", true}},
        [this, run = m_run](const Result<Json>& result) {
            if (run != m_run)
                return;
            const Json& value = result ? jsonMember(*result, "result") : jsonMember(Json(), "");
            const auto told = parseJson(jsonStringOr(value, "value"), 4096);
            settle(told && told->is_object() ? *told : Json::object());
        },
        maxScrollTime + 2s);
}

// What a page fetches once it has been scrolled may make it longer, so it is scrolled on from there until it stays as
// it is.
void PageScroller::settle(const Json& untrustedScrollResult)
{
    const std::string ended = jsonStringOr(untrustedScrollResult, "ended", "script did not answer");
    if (ended != "bottom")
        m_around.facts.addOmission("scroll-ended-early", ended);
    if (jsonStringOr(untrustedScrollResult, "inBoxes") == "time")
        m_around.facts.addOmission("scroll-ended-early", "time, in boxes that scroll by themselves");
    const uint64_t screens = jsonUnsigned(untrustedScrollResult, "screens").value_or(0);
    m_scrolled = uint32_t(std::min<uint64_t>(jsonUnsigned(untrustedScrollResult, "y").value_or(0), m_maxHeight));
    if (m_rounds++ > 0 && screens == 0)
        return end();
    m_around.quiet.wait(quietTime, maxQuietWait, [this, mayGrow = ended == "bottom"](bool becameQuiet) {
        if (!becameQuiet)
            m_around.facts.addOmission(
                "network-still-busy", std::to_string(m_around.network.inFlight()) + " requests after scrolling");
        if (mayGrow && becameQuiet)
            scroll();
        else
            end();
    });
}

void PageScroller::end()
{
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace holdfast::capture
