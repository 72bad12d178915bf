#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
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

Result<Outcome> lintItems(Context& context, const std::vector<std::string>& named, bool withHandovers)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    std::vector<ItemId> only;
    for (const std::string& id : named) {
        HF_TRY(const vault::Item item, findItem(*vault, id));
        only.push_back(item.id);
    }
    HF_TRY(
        const std::vector<bundle::LintFinding> findings, bundle::lint(*vault, only, context.progress(), withHandovers));
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
    auto only = std::make_shared<std::vector<std::string>>();
    command->add_option("--only", *only, "Ids or exhibit numbers, separated by commas, as for export; else everything")
        ->delimiter(',')
        ->allow_extra_args(false);
    auto wholeLog = std::make_shared<bool>(false);
    command->add_flag("--whole-log", *wholeLog, "As for export: with what the log tells of earlier bundles");
    command->callback([&invocation, only, wholeLog] {
        invocation.run = [only, wholeLog](Context& context) { return lintItems(context, *only, *wholeLog); };
    });
}

} // namespace holdfast::cli
