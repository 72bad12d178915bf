#include "app/cli/commands/commands.h"

#include "app/cli/capture_results.h"
#include "app/cli/errors.h"
#include "app/cli/outside_options.h"
#include "core/intake/address_list.h"
#include "core/intake/batch.h"

namespace holdfast::cli {

namespace {

struct CaptureArguments {
    std::vector<std::string> urls;
    std::string from;
    std::string under18;
    double timeoutSeconds = 60;
    uint32_t maxHeight = capture::CaptureRequest().maxHeight;
    OutsideOptions outside;
    std::optional<capture::Engine> engine;
    double paceSeconds = 1;
    unsigned atOnce = 2;
    bool resume = false, visitTwice = false, keepPictures = false;
};

/// Every address with its answer. One that is unanswered refuses the whole batch, before anything is started or
/// contacted.
Result<std::vector<capture::CaptureRequest>> requestsFor(const CaptureArguments& arguments)
{
    std::vector<intake::ListedAddress> addresses;
    for (const std::string& url : arguments.urls)
        addresses.push_back({url, std::nullopt});
    if (!arguments.from.empty()) {
        HF_TRY(std::vector<intake::ListedAddress> listed, intake::readAddressList(arguments.from));
        addresses.insert(
            addresses.end(), std::make_move_iterator(listed.begin()), std::make_move_iterator(listed.end()));
    }
    if (addresses.empty())
        return fail(errors::badArguments, "capture needs an address, or --from FILE");
    std::optional<AgeAnswer> forAll;
    if (!arguments.under18.empty()) {
        HF_TRY(forAll, parseAgeAnswer(arguments.under18));
    }
    for (intake::ListedAddress& address : addresses) {
        if (!address.age)
            address.age = forAll;
        if (!address.age)
            return fail(holdfast::errors::ageUnanswered, address.url);
    }
    intake::letStricterAnswersWin(addresses);
    std::vector<capture::CaptureRequest> requests;
    for (intake::ListedAddress& address : addresses) {
        capture::CaptureRequest request;
        request.age = *address.age;
        request.url = std::move(address.url);
        request.timeout = std::chrono::milliseconds(static_cast<int64_t>(arguments.timeoutSeconds * 1000));
        request.maxHeight = arguments.maxHeight;
        request.proxy = arguments.outside.proxy;
        request.engine = arguments.engine.value_or(capture::Engine::BuiltIn);
        request.visitTwice = arguments.visitTwice;
        request.keepPictures = arguments.keepPictures;
        requests.push_back(std::move(request));
    }
    return requests;
}

intake::CapturedAddress linkOnly(vault::Vault& vault, const capture::CaptureRequest& request)
{
    intake::CapturedAddress result;
    result.url = request.url;
    auto item = intake::recordLink(vault, request.url, request.age);
    if (item) {
        result.status = intake::CapturedAddress::Status::LinkOnly;
        result.item = std::move(*item);
    } else {
        result.error = std::move(item.error());
    }
    return result;
}

/// The interrupt with the addresses that were done before it.
Outcome stopped(const CaptureResults& results)
{
    return Outcome{results.document(), 0, Error(holdfast::errors::cancelled)};
}

/// A vault that could take no more, with the addresses that were done before.
Outcome failed(const vault::Vault& vault, CaptureResults& results, const Error& error)
{
    if (const Result<uint64_t> waiting = vault::countWaiting(vault))
        results.setWaiting(*waiting);
    return Outcome{results.document(), 0, error};
}

/// The first browser starts while the vault unlocks.
class EarlyBrowser {
public:
    EarlyBrowser(bool isWanted, capture::Engine engine)
        : m_engine(engine)
    {
        if (isWanted)
            m_early.emplace(capture::BrowserClient::startWith(engine));
    }
    intake::BatchOptions::StartBrowser starter()
    {
        return [this]() -> Result<std::unique_ptr<capture::BrowserClient>> {
            const std::scoped_lock lock(m_mutex);
            if (!m_early)
                return capture::BrowserClient::startWith(m_engine);
            Result<std::unique_ptr<capture::BrowserClient>> early = std::move(*m_early);
            m_early.reset();
            return early;
        };
    }

private:
    capture::Engine m_engine;
    std::mutex m_mutex;
    std::optional<Result<std::unique_ptr<capture::BrowserClient>>> m_early;
};

/// The addresses that were asked for, or with --resume those that an earlier list left.
Result<std::vector<vault::QueuedAddress>> addressesFor(
    vault::Vault& vault, const CaptureArguments& arguments, const std::vector<capture::CaptureRequest>& requests)
{
    if (arguments.resume)
        return vault::waitingAddresses(vault);
    std::vector<vault::QueuedAddress> addresses;
    for (const capture::CaptureRequest& request : requests)
        addresses.push_back(intake::queuedFor(request));
    return vault::enqueue(vault, addresses);
}

std::string timeLeftText(size_t left, std::chrono::seconds time)
{
    const auto minutes = (time.count() + 59) / 60;
    return std::to_string(left) + " left, about " + std::to_string(std::max<int64_t>(minutes, 1)) + " min";
}

/// What a batch did, in the order of its list, whatever the order in which it ended.
class BatchReport {
public:
    BatchReport(Context& context, const std::vector<vault::QueuedAddress>& addresses)
        : m_context(context)
        , m_addresses(addresses)
    {
    }
    intake::BatchListener listener()
    {
        intake::BatchListener listener;
        listener.progress = [progress = m_context.progress()](const std::string&, std::string_view what, uint64_t done,
                                uint64_t total) { progress.report(what, done, total); };
        listener.ended = [this](const intake::CapturedAddress& result, size_t left, std::chrono::seconds timeLeft) {
            m_ended.emplace(result.url, result);
            m_context.say(describe(result) + (left > 0 ? "\n  " + timeLeftText(left, timeLeft) : ""));
        };
        return listener;
    }
    CaptureResults results() const
    {
        CaptureResults results;
        for (const vault::QueuedAddress& address : m_addresses)
            if (const auto found = m_ended.find(address.url); found != m_ended.end())
                results.add(found->second);
        return results;
    }

private:
    Context& m_context;
    const std::vector<vault::QueuedAddress>& m_addresses;
    std::map<std::string, intake::CapturedAddress> m_ended;
};

Result<Outcome> capturePages(Context& context, const CaptureArguments& arguments)
{
    std::vector<capture::CaptureRequest> requests;
    if (!arguments.resume) {
        HF_TRY(requests, requestsFor(arguments));
    } else if (!arguments.urls.empty() || !arguments.from.empty()) {
        return fail(errors::badArguments, "--resume goes on with an earlier list, and takes no other address");
    } else if (arguments.keepPictures) {
        return fail(errors::badArguments, "--resume goes on as the list was first asked for");
    }
    HF_CHECK(requireEngine(arguments.engine));
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    const bool isVisited = std::any_of(
        requests.begin(), requests.end(), [](const auto& request) { return request.age == AgeAnswer::No; });
    EarlyBrowser browser(isVisited, arguments.engine.value_or(capture::Engine::BuiltIn));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());

    HF_TRY(const auto addresses, addressesFor(*vault, arguments, requests));
    BatchReport report(context, addresses);
    intake::BatchOptions options;
    options.startBrowser = browser.starter();
    options.workers = arguments.atOnce;
    options.times = times;
    options.pace = std::chrono::milliseconds(static_cast<int64_t>(arguments.paceSeconds * 1000));
    const Result<intake::BatchEnd> end
        = intake::runBatch(*vault, addresses, options, report.listener(), context.progress());

    CaptureResults results = report.results();
    if (!end)
        return failed(*vault, results, end.error());
    if (end->left > 0 && addresses.size() == 1) // meant for now, not for later
        HF_CHECK(vault::takeFromQueue(*vault, addresses.front().n));
    HF_TRY(const uint64_t waiting, vault::countWaiting(*vault));
    results.setWaiting(waiting);
    if (context.isInterrupted() && end->left > 0)
        return stopped(results);
    if (end->isNetworkDown)
        return Outcome{results.document(), 0, Error(capture::errors::networkDown, std::to_string(waiting) + " wait")};
    return Outcome{results.document(), results.exitCode()};
}

Result<Outcome> recordLinks(Context& context, const std::vector<std::string>& urls, const std::string& under18)
{
    capture::CaptureRequest request;
    if (!under18.empty()) {
        HF_TRY(request.age, parseAgeAnswer(under18));
    }
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    CaptureResults results;
    int exitCode = 0;
    for (const std::string& url : urls) {
        if (context.isInterrupted())
            return stopped(results);
        request.url = url;
        const intake::CapturedAddress result = linkOnly(*vault, request);
        if (result.error)
            exitCode = static_cast<int>(result.error->code().kind);
        results.add(result);
        context.say(describe(result));
    }
    // Link-only is what was asked for here, so it is no refusal.
    return Outcome{results.document(), exitCode};
}

} // namespace

void addCapture(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("capture", "Visit addresses without a window and store what they show");
    auto arguments = std::make_shared<CaptureArguments>();
    command->add_option("URL", arguments->urls, "Addresses, http or https");
    command->add_option("--from", arguments->from, "A list: one address a line, or CSV with the header url,under18")
        ->check(notEmpty());
    command
        ->add_option("--under18", arguments->under18,
            "Could it show someone who was under 18 when it was made, naked or in a sexual way? no, yes or unsure")
        ->check(ageAnswers());
    command->add_option("--timeout", arguments->timeoutSeconds, "Seconds for one address")->check(seconds(1, 3600));
    command->add_option("--max-height", arguments->maxHeight, "Tallest picture of a page, in pixels")
        ->check(CLI::Range(100u, 1'000'000u));
    command->add_option("--pace", arguments->paceSeconds, "Seconds at least between two visits to one site")
        ->check(seconds(0, 3600));
    command->add_option("--at-once", arguments->atOnce, "Pages at a time")->check(CLI::Range(1u, 4u));
    command->add_flag("--resume", arguments->resume, "Go on with the addresses that an earlier list left");
    addProxyOption(*command, arguments->outside);
    addEngineOption(*command, arguments->engine);
    addAuthorityOptions(*command, arguments->outside);
    addTimeServerOption(*command, arguments->outside);
    command->add_flag("--second-fetch,!--no-second-fetch", arguments->visitTwice,
        "Visit once more in a clean profile and record what differs; it adds a view, so it is off unless asked for");
    command->add_flag("--keep-pictures", arguments->keepPictures,
        "Keep each full-size picture that a page loaded as an item of its own, as pictures --keep-all does");
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return capturePages(context, *arguments); };
    });
}

void addLink(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("link", "Record addresses alone: no picture, nobody contacted");
    auto arguments = std::make_shared<CaptureArguments>();
    command->add_option("URL", arguments->urls, "Addresses, http or https")->required();
    command->add_option("--under18", arguments->under18, "Recorded with the address: no, yes or unsure")
        ->check(ageAnswers());
    command->callback([&invocation, arguments] {
        invocation.run
            = [arguments](Context& context) { return recordLinks(context, arguments->urls, arguments->under18); };
    });
}

} // namespace holdfast::cli
