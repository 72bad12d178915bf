#include "app/cli/commands/commands.h"

#include "app/cli/address_list.h"
#include "app/cli/capture_results.h"
#include "app/cli/errors.h"

namespace holdfast::cli {

namespace {

struct CaptureArguments {
    std::vector<std::string> urls;
    std::string from;
    std::string under18;
    double timeoutSeconds = 60;
    uint32_t maxHeight = capture::CaptureRequest().maxHeight;
    std::string proxy;
};

/// Every address with its answer. One that is unanswered refuses the whole batch, before anything is started or
/// contacted.
Result<std::vector<capture::CaptureRequest>> requestsFor(const CaptureArguments& arguments)
{
    std::vector<ListedAddress> addresses;
    for (const std::string& url : arguments.urls)
        addresses.push_back({url, std::nullopt});
    if (!arguments.from.empty()) {
        HF_TRY(std::vector<ListedAddress> listed, readAddressList(arguments.from));
        addresses.insert(
            addresses.end(), std::make_move_iterator(listed.begin()), std::make_move_iterator(listed.end()));
    }
    if (addresses.empty())
        return fail(errors::badArguments, "capture needs an address, or --from FILE");
    std::optional<AgeAnswer> forAll;
    if (!arguments.under18.empty()) {
        HF_TRY(forAll, parseAgeAnswer(arguments.under18));
    }
    std::vector<capture::CaptureRequest> requests;
    for (ListedAddress& address : addresses) {
        capture::CaptureRequest request;
        request.age = address.age.value_or(forAll.value_or(AgeAnswer::Unanswered));
        if (request.age == AgeAnswer::Unanswered)
            return fail(holdfast::errors::ageUnanswered, address.url);
        request.url = std::move(address.url);
        request.timeout = std::chrono::milliseconds(static_cast<int64_t>(arguments.timeoutSeconds * 1000));
        request.maxHeight = arguments.maxHeight;
        request.proxy = arguments.proxy;
        requests.push_back(std::move(request));
    }
    return requests;
}

/// A browser helper that is there when it is needed, also after it broke down under a page.
class Browser {
public:
    Result<void> start()
    {
        if (m_client)
            return {};
        HF_TRY(m_client, capture::BrowserClient::start());
        return {};
    }
    capture::BrowserClient& client() { return *m_client; }
    void dropIfBroken(const std::optional<Error>& error)
    {
        if (error && error->code().id.starts_with("helper."))
            m_client.reset();
    }

private:
    std::unique_ptr<capture::BrowserClient> m_client;
};

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

intake::CapturedAddress captureOne(
    vault::Vault& vault, Browser& browser, const capture::CaptureRequest& request, const Progress& progress)
{
    if (request.age != AgeAnswer::No)
        return linkOnly(vault, request);
    if (auto started = browser.start(); !started) {
        intake::CapturedAddress result;
        result.url = request.url;
        result.error = std::move(started.error());
        return result;
    }
    intake::CapturedAddress result = intake::captureAddress(vault, browser.client(), request, progress);
    browser.dropIfBroken(result.error);
    return result;
}

/// The interrupt with the addresses that were done before it.
Outcome stopped(const CaptureResults& results)
{
    return Outcome{results.document(), 0, Error(holdfast::errors::cancelled)};
}

Result<Outcome> capturePages(Context& context, const CaptureArguments& arguments)
{
    HF_TRY(const std::vector<capture::CaptureRequest> requests, requestsFor(arguments));
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    Browser browser;
    const bool needsBrowser = std::any_of(
        requests.begin(), requests.end(), [](const auto& request) { return request.age == AgeAnswer::No; });
    Result<void> started;
    if (needsBrowser)
        started = browser.start();
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());
    HF_CHECK(std::move(started));

    CaptureResults results;
    const Progress progress = context.progress();
    for (const capture::CaptureRequest& request : requests) {
        if (context.isInterrupted())
            return stopped(results);
        const intake::CapturedAddress result = captureOne(*vault, browser, request, progress);
        // An interrupt reaches the helper too: what failed with it is only its echo, what was stored counts.
        if (context.isInterrupted() && !result.item)
            return stopped(results);
        results.add(result);
        context.say(describe(result));
    }
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
    command->add_option("--from", arguments->from, "A list: one address a line, or CSV with the header url,under18");
    command
        ->add_option("--under18", arguments->under18,
            "Could it show someone who was under 18 when it was made, naked or in a sexual way? no, yes or unsure")
        ->check(ageAnswers());
    command->add_option("--timeout", arguments->timeoutSeconds, "Seconds for one address")
        ->check(CLI::Range(1.0, 3600.0));
    command->add_option("--max-height", arguments->maxHeight, "Tallest picture of a page, in pixels")
        ->check(CLI::Range(100u, 1'000'000u));
    command->add_option("--proxy", arguments->proxy, "socks5://host:port");
    // Accepted for scripts that say so explicitly: this version never fetches a page twice.
    command->add_flag("--no-second-fetch")->description("Do not fetch the page a second time");
    addUnavailableOptions(*command, {"--tsa", "--resume"});
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
