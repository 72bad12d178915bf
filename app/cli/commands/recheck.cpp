#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/output.h"
#include "app/cli/outside_options.h"
#include "app/cli/recheck_results.h"

namespace holdfast::cli {

namespace {

struct RecheckArguments {
    std::vector<std::string> ids;
    bool all = false;
    double timeoutSeconds = 60, paceSeconds = 1;
    unsigned atOnce = 2;
    OutsideOptions outside;
    std::optional<capture::Engine> engine;
};

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000));
}

/// Each once, in the order in which they were named, or for all the oldest first.
Result<std::vector<vault::Item>> itemsFor(const vault::Vault& vault, const RecheckArguments& arguments)
{
    std::vector<vault::Item> items;
    for (const std::string& id : arguments.ids) {
        HF_TRY(vault::Item item, findItem(vault, id));
        HF_CHECK(intake::requireAddress(item));
        if (std::none_of(items.begin(), items.end(), [&](const vault::Item& had) { return had.id == item.id; }))
            items.push_back(std::move(item));
    }
    if (!arguments.all)
        return items;
    HF_TRY(const std::vector<vault::Looked> looked, vault::lookedAtBefore(vault, UtcTime::max()));
    for (const vault::Looked& each : looked) {
        HF_TRY(items.emplace_back(), vault.item(each.item));
    }
    return items;
}

int exitCodeFor(const std::vector<intake::Rechecked>& results)
{
    const bool isNoneDone = !results.empty()
        && std::none_of(results.begin(), results.end(), [](const auto& result) { return result.observation; });
    return isNoneDone ? static_cast<int>(ErrorKind::Failed) : 0;
}

Result<Outcome> recheckAddresses(Context& context, const RecheckArguments& arguments)
{
    if (arguments.ids.empty() != arguments.all)
        return fail(errors::badArguments, "recheck needs either ids or --all");
    HF_CHECK(requireEngine(arguments.engine));
    HF_TRY(const intake::OutsideTimes outside, arguments.outside.read());
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::Item> items, itemsFor(*vault, arguments));

    intake::RecheckOptions options;
    options.workers = arguments.atOnce;
    options.pace = milliseconds(arguments.paceSeconds);
    options.timeout = milliseconds(arguments.timeoutSeconds);
    options.proxy = outside.proxy;
    options.times = outside;
    options.engine = arguments.engine;
    std::vector<intake::Rechecked> results;
    intake::RecheckListener listener;
    listener.postponed
        = [&](const vault::Item& of) { context.say("no answer, tried again later: " + printable(of.url)); };
    listener.ended = [&](const intake::Rechecked& result, size_t left) {
        results.push_back(result);
        context.say(describe(result) + (left > 0 ? "\n  " + std::to_string(left) + " left" : ""));
    };
    HF_TRY(const intake::RecheckEnd end, intake::recheck(*vault, items, options, listener, context.progress()));

    Json list = Json::array();
    for (const vault::Item& item : items)
        for (const intake::Rechecked& result : results)
            if (result.of.id == item.id) {
                HF_TRY(Json entry, recheckedJson(*vault, result));
                list.push_back(std::move(entry));
            }
    Json document{{"results", std::move(list)}};
    if (context.isInterrupted() && end.left > 0)
        return Outcome{std::move(document), 0, Error(holdfast::errors::cancelled)};
    if (end.isNetworkDown)
        return Outcome{std::move(document), 0,
            Error(intake::errors::noNetwork, "of " + std::to_string(end.left) + " nothing was recorded")};
    return Outcome{std::move(document), exitCodeFor(results)};
}

} // namespace

void addRecheck(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("recheck", "Look again at the addresses of pages and links");
    auto arguments = std::make_shared<RecheckArguments>();
    command->add_option("ID", arguments->ids, "Ids or exhibit numbers of pages and links");
    command->add_flag("--all", arguments->all, "All pages and links");
    command->add_option("--timeout", arguments->timeoutSeconds, "Seconds for one address")->check(seconds(1, 3600));
    command->add_option("--pace", arguments->paceSeconds, "Seconds at least between two visits to one site")
        ->check(seconds(0, 3600));
    command->add_option("--at-once", arguments->atOnce, "Addresses at a time")->check(CLI::Range(1u, 4u));
    addProxyOption(*command, arguments->outside);
    addAuthorityOptions(*command, arguments->outside);
    addTimeServerOption(*command, arguments->outside);
    addEngineOption(*command, arguments->engine);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return recheckAddresses(context, *arguments); };
    });
}

} // namespace holdfast::cli
