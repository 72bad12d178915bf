#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/outside_options.h"
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

Result<Outcome> stamp(Context& context, const StampArguments& arguments)
{
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    if (arguments.bundle.empty())
        return stampBatches(context, *vault, times);
    const Progress progress = context.progress();
    HF_CHECK(bundle::stampBundle(arguments.bundle, intake::askerOf(*vault, times, progress), progress));
    context.say(printable(arguments.bundle) + "  stamped");
    return Outcome{{{"file", arguments.bundle}, {"stamped", 1}}};
}

} // namespace

void addStamp(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand(
        "stamp", "Ask for a time stamp of a bundle, or of the captures that lack their second one");
    auto arguments = std::make_shared<StampArguments>();
    command->add_option("BUNDLE", arguments->bundle, "A bundle's ZIP file, which gets the stamp");
    addAuthorityOptions(*command, arguments->outside);
    command->get_option("--tsa")->required();
    addProxyOption(*command, arguments->outside);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return stamp(context, *arguments); };
    });
}

} // namespace holdfast::cli
