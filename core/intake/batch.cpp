#include "core/intake/batch.h"

#include "core/intake/batch_schedule.h"
#include "core/intake/page_pictures.h"

#include "core/vault/errors.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace holdfast::intake {

namespace {

using Steady = std::chrono::steady_clock;
using Status = CapturedAddress::Status;

constexpr std::chrono::milliseconds cancelLook{100}; // a flag wakes nobody

capture::CaptureRequest requestFor(const vault::QueuedAddress& address)
{
    capture::CaptureRequest request;
    request.url = address.url;
    request.age = address.age;
    request.proxy = jsonStringOr(address.options, "proxy");
    request.visitTwice = address.options.value("visit_twice", false);
    request.keepPictures = address.options.value("keep_pictures", false);
    if (const auto engine = capture::engineFromText(jsonStringOr(address.options, "engine")))
        request.engine = *engine;
    if (const auto timeout = jsonUnsigned(address.options, "timeout_ms"))
        request.timeout = std::chrono::milliseconds(*timeout);
    if (const auto height = jsonUnsigned(address.options, "max_height"))
        request.maxHeight = uint32_t(std::min<uint64_t>(*height, 1'000'000));
    return request;
}

/// Whether the same visit may go well a little later.
bool mayPass(const CapturedAddress& result)
{
    if (result.status != Status::Failed || result.item || !result.error)
        return false;
    // A refused connection is an answer: somebody is there, and nobody listens.
    constexpr std::array codes{capture::errors::connectionLost, capture::errors::hostNotFound,
        capture::errors::networkFailed, capture::errors::proxyFailed, capture::errors::proxyRefused,
        capture::errors::timeout};
    return result.error->code().id.starts_with("helper.")
        || std::any_of(codes.begin(), codes.end(), [&](const ErrorCode& code) { return result.error->is(code); });
}

/// Nothing more can be kept, of no page: each further visit would be for nothing.
bool isOfVault(const std::optional<Error>& error)
{
    constexpr std::array codes{holdfast::errors::diskFull, holdfast::errors::ioFailed, vault::errors::damaged,
        vault::errors::lockLost, vault::errors::moved, vault::errors::outcomeUnclear, vault::errors::readOnly,
        vault::errors::unreadable};
    return error && std::any_of(codes.begin(), codes.end(), [&](const ErrorCode& code) { return error->is(code); });
}

/// The helpers of one worker, each started when it is needed first.
struct WorkersHelpers {
    std::unique_ptr<capture::BrowserClient> browser;
    std::unique_ptr<imaging::DecodeClient> decoder;
};

/// The workers of one batch and what they share.
class BatchRun {
public:
    BatchRun(vault::Vault& vault, const BatchOptions& options, const BatchListener& listener, const Progress& progress)
        : m_vault(vault)
        , m_options(options)
        , m_listener(listener)
        , m_progress(progress)
        , m_schedule(options.pace)
    {
    }

    Result<BatchEnd> run(const std::vector<vault::QueuedAddress>& addresses)
    {
        for (const vault::QueuedAddress& address : addresses)
            m_schedule.add(address);
        m_total = addresses.size();
        m_attempts = m_total == 1 ? 1 : m_options.attempts;
        HF_CHECK(openBracket(addresses));
        const auto count = std::min<size_t>(std::max(m_options.workers, 1u), addresses.size());
        {
            std::vector<std::jthread> workers;
            for (size_t i = 0; i < count; ++i)
                workers.emplace_back([this] { work(); });
        }
        if (m_bracket)
            keep(m_bracket->close(m_progress));
        if (m_failure)
            return fail(*m_failure);
        return BatchEnd{m_total - m_ended, m_isNetworkDown};
    }

private:
    /// Nobody is asked for the time of links, for which nobody is contacted either.
    Result<void> openBracket(const std::vector<vault::QueuedAddress>& addresses)
    {
        const auto visited = [](const vault::QueuedAddress& address) { return address.age == AgeAnswer::No; };
        if (!m_options.times.isAsked() || std::none_of(addresses.begin(), addresses.end(), visited))
            return {};
        OutsideTimes times = m_options.times;
        for (const vault::QueuedAddress& address : addresses)
            if (times.proxy.empty())
                times.proxy = jsonStringOr(address.options, "proxy");
        HF_TRY(m_bracket, TimeBracket::open(m_vault, times, m_listener.askingTime, m_progress));
        return {};
    }

    void work()
    {
        WorkersHelpers helpers;
        while (auto address = nextAddress()) {
            const CapturedAddress result = visit(helpers, *address);
            if (result.error && result.error->code().id.starts_with("helper."))
                helpers.browser.reset(); // the next address gets a fresh one
            settle(*address, result);
        }
    }

    /// Waits until one may be visited; none when all are done or the batch stops.
    std::optional<vault::QueuedAddress> nextAddress()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_progress.isCancelled() || m_failure || m_isNetworkDown)
                return std::nullopt;
            const auto now = Steady::now();
            if (auto address = m_schedule.next(now)) {
                ++m_visiting;
                if (m_listener.started)
                    m_listener.started(address->url);
                return address;
            }
            const auto when = m_schedule.nextTime();
            if (!when && m_visiting == 0)
                return std::nullopt;
            m_changed.wait_until(lock, std::min(when.value_or(now + cancelLook), now + cancelLook));
        }
    }

    CapturedAddress visit(WorkersHelpers& helpers, const vault::QueuedAddress& address)
    {
        CapturedAddress result;
        result.url = address.url;
        if (address.age != AgeAnswer::No) {
            auto link = recordLink(m_vault, address.url, address.age);
            if (!link) {
                result.error = std::move(link.error());
            } else {
                result.status = Status::LinkOnly;
                result.item = std::move(*link);
            }
            return result;
        }
        if (!helpers.browser) {
            auto started = m_options.startBrowser();
            if (!started) {
                result.error = std::move(started.error());
                return result;
            }
            helpers.browser = std::move(*started);
        }
        capture::CaptureRequest request = requestFor(address);
        if (m_bracket) {
            request.ntp = m_bracket->ntp();
            request.rfc3161 = m_bracket->rfc3161();
        }
        result = captureAddress(m_vault, *helpers.browser, request, progressFor(address.url));
        if (m_bracket && result.item) {
            const std::scoped_lock lock(m_mutex);
            keep(m_bracket->add(*result.item));
        }
        if (request.keepPictures && result.item && holdsArchive(*result.item)) {
            takeStored(address); // else a kill while pictures are kept would have the site visited again
            result.pictures = keepPictures(helpers, *result.item, progressFor(address.url));
        }
        return result;
    }

    void takeStored(const vault::QueuedAddress& address)
    {
        const std::scoped_lock lock(m_mutex);
        keep(vault::takeFromQueue(m_vault, address.n));
    }

    PicturesOfPage keepPictures(WorkersHelpers& helpers, const vault::Item& page, const Progress& progress)
    {
        progress.report("finding pictures", 0, 0); // starting what reads them takes a moment
        if (!helpers.decoder) {
            auto started = m_options.startDecoder();
            if (!started) {
                PicturesOfPage none;
                none.endedBy = std::move(started.error());
                return none;
            }
            helpers.decoder = std::move(*started);
        }
        PicturesOfPage kept = keepFullSizePictures(m_vault, *helpers.decoder, page, progress);
        helpers.decoder->rest(); // it holds the page's archive, and the next visit may take long
        return kept;
    }

    Progress progressFor(const std::string& url)
    {
        return m_progress.withReport([this, url](std::string_view what, uint64_t done, uint64_t total) {
            const std::scoped_lock lock(m_mutex);
            if (m_listener.progress)
                m_listener.progress(url, what, done, total);
        });
    }

    void settle(vault::QueuedAddress address, const CapturedAddress& result)
    {
        const std::scoped_lock lock(m_mutex);
        --m_visiting;
        m_changed.notify_all();
        if (result.httpStatus == 429)
            m_schedule.slowDown(address.url);
        // Stopped by the person: a helper that fails then is only the stop's echo.
        if (m_progress.isCancelled() && !result.item)
            return;
        if (!result.item && isOfVault(result.error))
            return keep(fail(*result.error));
        if (result.pictures && isOfVault(result.pictures->endedBy))
            keep(fail(*result.pictures->endedBy));
        ++address.attempts;
        if (mayPass(result)) {
            m_isNetworkDown = ++m_failuresInARow >= m_options.failuresInARow;
            if (m_isNetworkDown)
                return;
            if (address.attempts < m_attempts)
                return tryLater(std::move(address));
        } else {
            m_failuresInARow = 0;
        }
        keep(vault::takeFromQueue(m_vault, address.n));
        ++m_ended;
        if (m_listener.ended)
            m_listener.ended(result, m_total - m_ended, timeLeft());
    }

    void tryLater(vault::QueuedAddress address)
    {
        keep(vault::recordAttempt(m_vault, address.n));
        if (m_listener.postponed)
            m_listener.postponed(address.url);
        const auto wait = m_options.backOff * (1 << std::min(address.attempts - 1, 10u));
        m_schedule.add(std::move(address), Steady::now() + wait);
    }

    void keep(Result<void> done)
    {
        if (!done && !m_failure)
            m_failure = std::move(done.error());
    }

    std::chrono::seconds timeLeft() const
    {
        const auto soFar = Steady::now() - m_start;
        return std::chrono::duration_cast<std::chrono::seconds>(
            soFar / std::max<size_t>(m_ended, 1) * (m_total - m_ended));
    }

    vault::Vault& m_vault;
    const BatchOptions& m_options;
    const BatchListener& m_listener;
    const Progress& m_progress;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    BatchSchedule m_schedule;
    std::unique_ptr<TimeBracket> m_bracket;
    Steady::time_point m_start = Steady::now();
    std::optional<Error> m_failure;
    size_t m_total = 0, m_ended = 0, m_visiting = 0;
    uint32_t m_attempts = 1;
    unsigned m_failuresInARow = 0;
    bool m_isNetworkDown = false;
};

} // namespace

vault::QueuedAddress queuedFor(const capture::CaptureRequest& request)
{
    vault::QueuedAddress address;
    address.url = request.url;
    address.age = request.age;
    address.options = {{"timeout_ms", uint64_t(request.timeout.count())}, {"max_height", request.maxHeight}};
    if (!request.proxy.empty())
        address.options["proxy"] = request.proxy;
    if (request.engine != capture::Engine::BuiltIn)
        address.options["engine"] = std::string(capture::toText(request.engine));
    if (request.visitTwice)
        address.options["visit_twice"] = true;
    if (request.keepPictures)
        address.options["keep_pictures"] = true;
    return address;
}

Result<BatchEnd> runBatch(vault::Vault& vault, const std::vector<vault::QueuedAddress>& addresses,
    const BatchOptions& options, const BatchListener& listener, const Progress& progress)
{
    return BatchRun(vault, options, listener, progress).run(addresses);
}

} // namespace holdfast::intake
