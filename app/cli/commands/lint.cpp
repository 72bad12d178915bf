#include "app/cli/commands/commands.h"

#include "app/cli/item_choices.h"
#include "app/cli/lint_results.h"

namespace holdfast::cli {

namespace {

void say(Context& context, const bundle::LintFinding& finding)
{
    context.say((finding.exhibit.empty() ? std::string("-") : finding.exhibit) + "  " + std::string(finding.code) + "  "
        + printable(finding.where) + ": " + printable(finding.what));
    context.say("    " + std::string(sentenceForLint(finding.code)) + " " + std::string(sentenceForFix(finding.fix)));
}

Json listed(Context& context, const char* heading, const std::vector<std::string_view>& sentences)
{
    context.say(heading);
    for (const std::string_view sentence : sentences)
        context.say("  " + std::string(sentence));
    return sentences;
}

Result<Outcome> lintItems(Context& context, const SelectionArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const bundle::Selection selection, selectionOf(*vault, arguments));
    HF_TRY(const std::vector<bundle::LintFinding> findings, bundle::lint(*vault, selection, context.progress()));
    Json entries = Json::array();
    for (const bundle::LintFinding& finding : findings) {
        say(context, finding);
        entries.push_back(toJson(finding));
    }
    context.say(findings.empty() ? "Nothing found of what can be looked for."
                                 : "Findings: " + std::to_string(findings.size()) + ". You decide about each.");
    Json notKnown = listed(context, "This could not be looked at; do look yourself:", notKnownToLint());
    Json always = listed(context, "Every bundle tells:", alwaysTold());
    return Outcome{
        {{"findings", std::move(entries)}, {"not_known", std::move(notKnown)}, {"always", std::move(always)}},
        exitCodeOf(findings)};
}

} // namespace

void addLint(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("lint", "What an export would tell about you, before it leaves");
    auto arguments = std::make_shared<SelectionArguments>();
    command
        ->add_option(
            "--only", arguments->only, "Ids or exhibit numbers, separated by commas, as for export; else everything")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--withhold", arguments->withheld, "As for export")->delimiter(',')->allow_extra_args(false);
    addReasonOptions(*command, arguments->reasons);
    command->add_flag(
        "--whole-log", arguments->withHandovers, "As for export: with what the log tells of other bundles");
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return lintItems(context, *arguments); };
    });
}

} // namespace holdfast::cli
