#include "core/intake/recheck.h"

#include "core/capture/address.h"
#include "core/intake/batch_schedule.h"
#include "core/intake/look.h"
#include "core/vault/received_cases.h"

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace holdfast::intake {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds cancelLook{100}; // a flag wakes nobody

std::string siteOf(const std::string& url)
{
    const Result<capture::Address> address = capture::checkAddress(url);
    return address ? address->origin : url;
}

/// Whether the error is of what was tried, and not of the vault, without which nothing may go on.
bool isOfTheVisit(const Error& error)
{
    const std::string_view id = error.code().id;
    return id.starts_with("helper.") || id.starts_with("capture.") || id.starts_with("net.")
        || id.starts_with("policy.") || error.is(vault::errors::itemDeleted) || error.is(holdfast::errors::badProxy);
}

/// The workers of one run and what they share.
class RecheckRun {
public:
    RecheckRun(vault::Vault& vault, const std::vector<vault::Item>& items, const RecheckOptions& options,
        const RecheckListener& listener, const Progress& progress)
        : m_vault(vault)
        , m_items(items)
        , m_options(options)
        , m_listener(listener)
        , m_progress(progress)
        , m_schedule(options.pace)
        , m_tries(items.size(), Json::array())
    {
    }

    Result<RecheckEnd> run()
    {
        for (size_t i = 0; i < m_items.size(); ++i)
            m_schedule.add(scheduled(i));
        if (m_options.times.isAsked() && !m_items.empty()) {
            HF_TRY(m_bracket, TimeBracket::open(m_vault, m_options.times, m_listener.askingTime, m_progress));
        }
        {
            std::vector<std::jthread> workers;
            const size_t count = std::min<size_t>(std::max(m_options.workers, 1u), m_items.size());
            for (size_t i = 0; i < count; ++i)
                workers.emplace_back([this] { work(); });
        }
        judgeTheNetwork();
        if (m_bracket)
            keep(m_bracket->close(m_progress));
        if (m_failure)
            return fail(*m_failure);
        return RecheckEnd{m_items.size() - m_ended, m_isNetworkDown};
    }

private:
    /// Unreached, and not recorded until it is known that there is a network.
    struct Held {
        const vault::Item* of;
        Look look;
    };

    void work()
    {
        std::unique_ptr<capture::BrowserClient> browser;
        while (const vault::Item* const of = nextItem()) {
            Result<Look> look = lookAgain(m_vault, *of, browser, m_options, m_bracket.get(), m_progress);
            if (!look && look.error().code().id.starts_with("helper."))
                browser.reset(); // the next address gets a fresh one
            settle(*of, std::move(look));
        }
    }

    /// Waits until one may be visited; none when all are done or the run stops.
    const vault::Item* nextItem()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_progress.isCancelled() || m_failure || m_isNetworkDown)
                return nullptr;
            const auto now = Steady::now();
            if (const auto address = m_schedule.next(now)) {
                const vault::Item& of = m_items[static_cast<size_t>(address->n)];
                if (m_listener.started)
                    m_listener.started(of);
                return &of;
            }
            const auto when = m_schedule.nextTime();
            if (!when)
                return nullptr;
            m_changed.wait_until(lock, std::min(*when, now + cancelLook));
        }
    }

    void settle(const vault::Item& of, Result<Look> look)
    {
        const std::scoped_lock lock(m_mutex);
        // Stopped by the person: a helper that fails then is only the stop's echo.
        if (m_progress.isCancelled() && !look)
            return;
        if (!look) {
            if (look.error().is(capture::errors::proxyFailed) || look.error().is(net::errors::proxyFailed))
                lookedInVain();
            if (!isOfTheVisit(look.error()))
                m_failure = look.error();
            return end({of, {}, {}, look.error()});
        }
        if (look->judgement.observed.httpStatus == 429)
            m_schedule.slowDown(of.url);
        look->earlierTries = m_tries[indexOf(of)];
        if (look->mayBeTheNetwork) {
            if (look->earlierTries.size() + 1 < m_options.attempts)
                tryLater(of, *look);
            else
                m_held.push_back({&of, std::move(*look)});
            return lookedInVain();
        }
        m_hasAnswer = true;
        m_inARow = 0;
        fileHeld();
        file(of, *look);
    }

    vault::QueuedAddress scheduled(size_t index) const
    {
        vault::QueuedAddress address;
        address.n = static_cast<int64_t>(index);
        address.url = m_items[index].url;
        address.age = AgeAnswer::No; // whatever may be kept, it is visited, so its site's pace counts
        return address;
    }

    size_t indexOf(const vault::Item& of) const { return static_cast<size_t>(&of - m_items.data()); }

    void tryLater(const vault::Item& of, const Look& look)
    {
        const size_t index = indexOf(of);
        Json& tries = m_tries[index];
        const auto wait = m_options.backOff * (1 << std::min<size_t>(tries.size(), 10));
        tries.push_back({{"at", formatUtc(look.at)}, {"error", look.error ? Json(look.error->code().id) : Json()}});
        m_schedule.add(scheduled(index), Steady::now() + wait);
        if (m_listener.postponed)
            m_listener.postponed(of);
    }

    void lookedInVain() { m_isNetworkDown = ++m_inARow >= std::max(m_options.failuresInARow, 1u) || m_isNetworkDown; }

    /// At the end: with no answer from anybody, several sites that can't be reached are one computer without a network.
    void judgeTheNetwork()
    {
        const std::scoped_lock lock(m_mutex);
        std::set<std::string> sites;
        for (const Held& held : m_held)
            sites.insert(siteOf(held.of->url));
        if (!m_hasAnswer && sites.size() > 1)
            m_isNetworkDown = true;
        if (!m_isNetworkDown)
            fileHeld();
    }

    void fileHeld()
    {
        for (Held& held : m_held)
            file(*held.of, held.look);
        m_held.clear();
    }

    void file(const vault::Item& of, Look& look)
    {
        Rechecked result{of, {}, look.judgement.observed, std::move(look.error)};
        Result<vault::Item> filed = fileObservation(m_vault, of, look);
        if (filed) {
            if (m_bracket)
                keep(m_bracket->add(*filed));
            result.observation = std::move(*filed);
        } else {
            if (!isOfTheVisit(filed.error()) && !m_failure)
                m_failure = filed.error();
            result.error = std::move(filed.error());
        }
        end(result);
    }

    void keep(Result<void> done)
    {
        if (!done && !m_failure)
            m_failure = std::move(done.error());
    }

    void end(const Rechecked& result)
    {
        ++m_ended;
        if (m_listener.ended)
            m_listener.ended(result, m_items.size() - m_ended);
    }

    vault::Vault& m_vault;
    const std::vector<vault::Item>& m_items;
    const RecheckOptions& m_options;
    const RecheckListener& m_listener;
    const Progress& m_progress;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    BatchSchedule m_schedule;
    std::vector<Json> m_tries; ///< of each item, those that no answer came to
    std::unique_ptr<TimeBracket> m_bracket;
    std::vector<Held> m_held;
    std::optional<Error> m_failure;
    size_t m_ended = 0, m_inARow = 0;
    bool m_hasAnswer = false, m_isNetworkDown = false;
};

} // namespace

Result<void> requireAddress(const vault::Item& item)
{
    const bool isVisited = item.kind == vault::ItemKind::Page || item.kind == vault::ItemKind::Link;
    if (!isVisited || item.url.empty())
        return fail(errors::noAddress, item.exhibit);
    return {};
}

Result<RecheckEnd> recheck(vault::Vault& vault, const std::vector<vault::Item>& items, const RecheckOptions& options,
    const RecheckListener& listener, const Progress& progress)
{
    for (const vault::Item& item : items) {
        HF_CHECK(requireAddress(item));
        HF_CHECK(vault::requireOwn(vault, item)); // before anybody is asked
    }
    return RecheckRun(vault, items, options, listener, progress).run();
}

} // namespace holdfast::intake
