#include "core/intake/batch.h"

#include "core/base/frame.h"
#include "core/intake/batch_schedule.h"
#include "tests/core/intake/intake_fixture.h"
#include "tests/core/vault/storage_faults.h"

#include <atomic>
#include <mutex>

#include <set>

using namespace holdfast;
using namespace holdfast::intake;
using namespace std::chrono_literals;

namespace {

/// What the sites of a test do: an error for as many visits as it says, then a page.
class Sites {
public:
    void fail(const std::string& url, ErrorCode code, int times)
    {
        m_failures.insert_or_assign(url, std::pair(Error(code), times));
    }
    std::optional<Error> visit(const std::string& url)
    {
        const std::scoped_lock lock(m_mutex);
        visits.push_back(url);
        if (onVisit)
            onVisit(url);
        const auto found = m_failures.find(url);
        if (found == m_failures.end() || found->second.second-- <= 0)
            return std::nullopt;
        return found->second.first;
    }
    std::vector<std::string> visits;
    std::function<void(const std::string& url)> onVisit;

private:
    std::mutex m_mutex;
    std::map<std::string, std::pair<Error, int>> m_failures;
};

class SiteBrowser final : public capture::BrowserClient {
public:
    explicit SiteBrowser(Sites& sites)
        : m_sites(sites)
    {
    }
    Result<capture::CaptureOutcome> capture(
        const capture::CaptureRequest& request, capture::ArtifactReceiver& receiver, const Progress& progress) override
    {
        const auto error = m_sites.visit(request.url);
        HF_CHECK(progress.checkpoint());
        if (error && error->code().id.starts_with("helper."))
            return fail(*error);
        capture::CaptureOutcome outcome;
        outcome.error = error;
        if (error)
            return outcome;
        HF_TRY(ByteSink * sink, receiver.startArtifact("text", "page.txt", "text/plain"));
        HF_CHECK(sink->write(asBytes(request.url)));
        HF_CHECK(receiver.finishArtifact());
        outcome.seen = outcome.complete = true;
        outcome.record = {{"url", request.url}};
        outcome.httpStatus = 200;
        return outcome;
    }

private:
    Sites& m_sites;
};

class Batch : public IntakeTest {
protected:
    std::vector<vault::QueuedAddress> queue(const std::vector<std::string>& urls)
    {
        std::vector<vault::QueuedAddress> addresses;
        for (const std::string& url : urls) {
            capture::CaptureRequest request;
            request.url = url;
            request.age = AgeAnswer::No;
            addresses.push_back(queuedFor(request));
        }
        return vault::enqueue(*m_vault, addresses).value();
    }
    BatchEnd run(const std::vector<vault::QueuedAddress>& addresses)
    {
        const auto end = tryRun(addresses);
        EXPECT_TRUE(end);
        return end.value_or(BatchEnd{});
    }
    Result<BatchEnd> tryRun(const std::vector<vault::QueuedAddress>& addresses)
    {
        BatchOptions wanted = options;
        wanted.startBrowser = [this]() -> Result<std::unique_ptr<capture::BrowserClient>> {
            ++browsers;
            return std::make_unique<SiteBrowser>(sites);
        };
        BatchListener listener;
        listener.ended = [this](const CapturedAddress& result, size_t left, std::chrono::seconds) {
            ended[result.url] = result;
            lefts.push_back(left);
        };
        return runBatch(*m_vault, addresses, wanted, listener, Progress({}, cancel));
    }
    size_t waiting() { return vault::countWaiting(*m_vault).value(); }
    static std::string site(int n) { return "https://site" + std::to_string(n) + ".example/"; }
    Sites sites;
    BatchOptions options{.pace = 0ms, .backOff = 0ms};
    CancelFlag cancel;
    std::map<std::string, CapturedAddress> ended;
    std::vector<size_t> lefts;
    std::atomic_int browsers = 0;
};

TEST_F(Batch, capturesEachAddressOnceAndLeavesNoneInTheQueue)
{
    const BatchEnd end = run(queue({site(1), site(2), site(3), site(1)}));
    EXPECT_EQ(end.left, 0u);
    EXPECT_EQ(sites.visits.size(), 3u);
    ASSERT_EQ(ended.size(), 3u);
    for (const auto& [url, result] : ended)
        EXPECT_EQ(result.status, CapturedAddress::Status::Captured) << url;
    EXPECT_EQ(m_vault->countItems().value(), 3u);
    EXPECT_EQ(lefts.back(), 0u);
    EXPECT_EQ(waiting(), 0u);
    EXPECT_LE(browsers, 2);
}

TEST_F(Batch, triesAgainWhatMayPassAndNotWhatStays)
{
    sites.fail(site(1), capture::errors::connectionLost, 2);
    sites.fail(site(2), capture::errors::badCertificate, 9);
    sites.fail(site(3), capture::errors::connectionLost, 9);
    run(queue({site(1), site(2), site(3)}));
    EXPECT_EQ(ended[site(1)].status, CapturedAddress::Status::Captured);
    EXPECT_TRUE(ended[site(2)].error->is(capture::errors::badCertificate));
    EXPECT_TRUE(ended[site(3)].error->is(capture::errors::connectionLost));
    EXPECT_EQ(std::count(sites.visits.begin(), sites.visits.end(), site(1)), 3);
    EXPECT_EQ(std::count(sites.visits.begin(), sites.visits.end(), site(2)), 1);
    EXPECT_EQ(std::count(sites.visits.begin(), sites.visits.end(), site(3)), 3);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Batch, takesAnotherBrowserAfterOneBrokeDown)
{
    options.workers = 1;
    sites.fail(site(1), holdfast::errors::helperCrashed, 1);
    run(queue({site(1), site(2)}));
    EXPECT_EQ(ended[site(1)].status, CapturedAddress::Status::Captured);
    EXPECT_EQ(ended[site(2)].status, CapturedAddress::Status::Captured);
    EXPECT_EQ(browsers, 2);
}

TEST_F(Batch, leavesWhatWasNotVisitedInTheQueueWhenItIsStopped)
{
    options.workers = 1;
    sites.onVisit = [this](const std::string& url) {
        if (url == site(2))
            cancel.cancel();
    };
    const BatchEnd end = run(queue({site(1), site(2), site(3)}));
    EXPECT_EQ(end.left, 2u);
    EXPECT_EQ(ended.size(), 1u);
    EXPECT_EQ(waiting(), 2u);

    cancel = {};
    sites.onVisit = {};
    run(vault::waitingAddresses(*m_vault).value());
    EXPECT_EQ(m_vault->countItems().value(), 3u);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Batch, endsWhenTheDiskIsFullAndGoesOnWithTheRestWhenThereIsRoom)
{
    using vault::test::StorageFaults;
    options.workers = 1;
    std::optional<StorageFaults> faults;
    sites.onVisit = [&](const std::string& url) {
        if (url == site(2))
            faults.emplace(StorageFaults::Kind::DiskFull, 1u, StorageFaults::Lasts::Once); // what is small has room
    };
    const auto end = tryRun(queue({site(1), site(2), site(3)}));
    faults.reset();
    sites.onVisit = {};
    ASSERT_FALSE(end);
    EXPECT_TRUE(end.error().is(holdfast::errors::diskFull)) << end.error().code().id;
    EXPECT_EQ(sites.visits, (std::vector{site(1), site(2)})) << "nobody is visited for nothing";
    EXPECT_EQ(waiting(), 2u);
    EXPECT_EQ(itemCount(), 1u);

    run(vault::waitingAddresses(*m_vault).value());
    EXPECT_EQ(itemCount(), 3u);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Batch, endsWhenNoSiteAnswersAnyMoreAndKeepsThemAll)
{
    std::vector<std::string> urls;
    for (int n = 0; n < 30; ++n) {
        urls.push_back(site(n));
        sites.fail(site(n), capture::errors::hostNotFound, 99);
    }
    const BatchEnd end = run(queue(urls));
    EXPECT_TRUE(end.isNetworkDown);
    EXPECT_EQ(end.left, 30u);
    EXPECT_EQ(waiting(), 30u);
    EXPECT_LT(sites.visits.size(), 15u);
}

TEST_F(Batch, visitsNobodyForALinkThatIsOnlyNoted)
{
    auto addresses = queue({site(1)});
    addresses[0].age = AgeAnswer::Unsure;
    addresses = vault::enqueue(*m_vault, addresses).value();
    run(addresses);
    EXPECT_TRUE(sites.visits.empty());
    EXPECT_EQ(browsers, 0);
    EXPECT_EQ(ended[site(1)].status, CapturedAddress::Status::LinkOnly);
}

TEST_F(Batch, visitsAnAddressTheWayItWasAskedFor)
{
    capture::CaptureRequest request;
    request.url = site(1);
    request.age = AgeAnswer::No;
    request.timeout = 7s;
    request.maxHeight = 4321;
    request.proxy = "socks5://127.0.0.1:9";
    const auto address = queuedFor(request);
    EXPECT_EQ(address.options, Json({{"timeout_ms", 7000}, {"max_height", 4321}, {"proxy", "socks5://127.0.0.1:9"}}));
}

TEST(BatchSchedule, visitsNoSiteFasterThanItsPace)
{
    BatchSchedule schedule(1000ms);
    const BatchSchedule::Time start{100h};
    const auto add = [&](const std::string& url) {
        vault::QueuedAddress address;
        address.url = url;
        address.age = AgeAnswer::No;
        schedule.add(address);
    };
    for (const char* url : {"https://a.example/1", "https://a.example/2", "https://b.example/1"})
        add(url);
    EXPECT_EQ(schedule.next(start)->url, "https://a.example/1");
    EXPECT_EQ(schedule.next(start)->url, "https://b.example/1");
    EXPECT_FALSE(schedule.next(start + 999ms));
    EXPECT_EQ(schedule.nextTime(), start + 1000ms);
    EXPECT_EQ(schedule.next(start + 1000ms)->url, "https://a.example/2");
    EXPECT_FALSE(schedule.nextTime());
}

TEST(BatchSchedule, waitsFourTimesAsLongAtASiteThatAsksForLess)
{
    BatchSchedule schedule(1000ms);
    const BatchSchedule::Time start{100h};
    vault::QueuedAddress address;
    address.age = AgeAnswer::No;
    for (const char* url : {"https://a.example/1", "https://a.example/2"}) {
        address.url = url;
        schedule.add(address);
    }
    ASSERT_TRUE(schedule.next(start));
    schedule.slowDown("https://a.example/1");
    EXPECT_EQ(schedule.nextTime(), start + 4000ms);
}

TEST(BatchSchedule, givesEachAddressOfALongListOnceHoweverManySitesItIsOf)
{
    constexpr int addresses = 5000;
    for (const int sites : {1, 50, addresses}) {
        BatchSchedule schedule(1000ms);
        for (int n = 0; n < addresses; ++n) {
            vault::QueuedAddress address;
            address.age = AgeAnswer::No;
            address.url = "https://site" + std::to_string(n % sites) + ".example/" + std::to_string(n);
            schedule.add(address);
        }
        std::set<std::string> taken;
        for (BatchSchedule::Time now{100h}; schedule.size() > 0; now += 500ms)
            while (const auto address = schedule.next(now))
                EXPECT_TRUE(taken.insert(address->url).second) << address->url;
        EXPECT_EQ(taken.size(), size_t{addresses}) << sites;
    }
}

TEST(BatchSchedule, keepsTheOrderOfTheListAmongWhatIsReady)
{
    BatchSchedule schedule(0ms);
    const BatchSchedule::Time start{100h};
    const auto add = [&](const std::string& url, BatchSchedule::Time notBefore) {
        vault::QueuedAddress address;
        address.url = url;
        address.age = AgeAnswer::No;
        schedule.add(address, notBefore);
    };
    add("https://a.example/1", start + 2s);
    add("https://a.example/2", start + 1s);
    add("https://b.example/1", {});
    EXPECT_EQ(schedule.next(start)->url, "https://b.example/1");
    EXPECT_EQ(schedule.nextTime(), start + 1s);
    EXPECT_EQ(schedule.next(start + 2s)->url, "https://a.example/1");
    EXPECT_EQ(schedule.next(start + 2s)->url, "https://a.example/2");
    EXPECT_EQ(schedule.size(), 0U);
}

TEST(BatchSchedule, bringsBackWhatFailedNotBeforeItsTime)
{
    BatchSchedule schedule(0ms);
    const BatchSchedule::Time start{100h};
    vault::QueuedAddress address;
    address.url = "https://a.example/";
    address.age = AgeAnswer::No;
    schedule.add(address, start + 5s);
    EXPECT_FALSE(schedule.next(start));
    EXPECT_TRUE(schedule.next(start + 5s));
}

} // namespace
