#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/outside_options.h"
#include "app/cli/proof_results.h"
#include "core/bundle/proof_stamper.h"
#include "core/bundle/stamper.h"

namespace holdfast::cli {

namespace {

struct StampArguments {
    std::string bundle;
    OutsideOptions outside;
};

Result<Outcome> stampBatches(Context& context, vault::Vault& vault, const intake::OutsideTimes& times)
{
    HF_TRY(const intake::StampedBatches done, intake::stampBatches(vault, times, context.progress()));
    context.say("batches stamped: " + std::to_string(done.stamped));
    Outcome outcome{{{"stamped", done.stamped}}};
    outcome.stoppedBy = done.error;
    return outcome;
}

/// The first failure where none has a stamp.
Result<void> addStamps(Context& context, const std::vector<bundle::AskedAuthority>& asked, Outcome& outcome)
{
    outcome.stoppedBy = bundle::firstError(asked);
    if (outcome.stoppedBy && !bundle::isAnyStamped(asked))
        return fail(*outcome.stoppedBy);
    size_t stamped = 0;
    for (const bundle::AskedAuthority& one : asked)
        if (!one.error && ++stamped == 1)
            outcome.document["stamp"] = one.stamp;
    outcome.document["stamped"] = stamped;
    outcome.document["stamps"] = stampsJson(asked);
    context.say(printable(outcome.document["file"].get<std::string>()) + "  stamped");
    sayStamps(context, asked, true);
    return {};
}

Result<Outcome> stampFile(
    Context& context, vault::Vault& vault, const intake::OutsideTimes& times, const std::string& file)
{
    const Progress progress = context.progress();
    Outcome outcome{
        {{"file", file}, {"stamped", 0}, {"stamp", nullptr}, {"stamps", Json::array()}, {"proofs", Json::array()}}};
    if (!times.authority.empty()) {
        HF_TRY(const std::vector<bundle::AskedAuthority> asked,
            bundle::stampBundle(file, intake::authoritiesOf(vault, times, progress), progress));
        HF_CHECK(addStamps(context, asked, outcome));
    }
    if (times.calendars.empty())
        return outcome;
    auto proofs = bundle::stampBundleByCalendars(file, intake::calendarsOf(vault, times, progress), progress);
    if (!proofs && times.authority.empty())
        return fail(proofs.error());
    if (!proofs) {
        if (!outcome.stoppedBy)
            outcome.stoppedBy = proofs.error(); // the authority's stamp is in it all the same
        return outcome;
    }
    context.say(printable(file) + "  calendars were asked");
    sayProofs(context, *proofs);
    outcome.document["proofs"] = proofsJson(*proofs);
    return outcome;
}

Result<Outcome> stamp(Context& context, const StampArguments& arguments)
{
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    if (times.authority.empty() && times.calendars.empty())
        return fail(errors::badArguments, "--tsa or --ots names who is asked");
    if (arguments.bundle.empty() && !times.calendars.empty())
        return fail(errors::badArguments, "--ots is for a bundle, which is to be named");
    if (arguments.bundle.empty() && !times.furtherAuthorities.empty())
        return fail(errors::badArguments, "a batch of captures has one stamp; --tsa once");
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    if (arguments.bundle.empty())
        return stampBatches(context, *vault, times);
    return stampFile(context, *vault, times, arguments.bundle);
}

} // namespace

void addStamp(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand(
        "stamp", "Ask for a time stamp of a bundle, or of the captures that lack their second one");
    auto arguments = std::make_shared<StampArguments>();
    command->add_option("BUNDLE", arguments->bundle, "A bundle's ZIP file, which gets the stamp")->check(notEmpty());
    addAuthoritiesOptions(*command, arguments->outside);
    addCalendarOption(*command, arguments->outside);
    addProxyOption(*command, arguments->outside);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return stamp(context, *arguments); };
    });
}

} // namespace holdfast::cli
