#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"

namespace holdfast::cli {

namespace {

/// Names the item as the person knows it, where the finding is about one.
Json described(const vault::Vault& vault, const vault::CheckFinding& finding)
{
    Json entry = toJson(finding);
    entry["exhibit"] = nullptr;
    entry["title"] = nullptr;
    if (auto id = ItemId::parse(finding.subject)) {
        if (auto item = vault.item(*id)) {
            entry["exhibit"] = item->exhibit;
            entry["title"] = item->title;
        }
    }
    return entry;
}

Result<Outcome> check(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const uint64_t items, vault->countItems());
    HF_TRY(const std::vector<vault::CheckFinding> findings, vault->check(context.progress()));
    HF_CHECK(context.progress().checkpoint());
    Json listed = Json::array();
    for (const vault::CheckFinding& finding : findings) {
        Json entry = described(*vault, finding);
        context.say("not sound: " + finding.subject + "  " + jsonStringOr(entry, "exhibit") + "  "
            + std::string(finding.code.id) + "  " + printable(finding.detail));
        listed.push_back(std::move(entry));
    }
    const bool sound = findings.empty();
    context.say(sound ? "Items: " + std::to_string(items) + ". Everything is as it was stored."
                      : std::to_string(findings.size()) + " findings.");
    return Outcome{
        {{"sound", sound}, {"items", items}, {"findings", listed}}, sound ? 0 : static_cast<int>(ErrorKind::NotSound)};
}

} // namespace

void addCheck(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("check", "Check the whole vault: every hash, the custody chain, the database");
    addUnavailableOptions(*command, {"--against"});
    command->callback([&invocation] { invocation.run = check; });
}

} // namespace holdfast::cli
