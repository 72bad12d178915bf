#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/serialise.h"
#include "core/vault/age_change.h"

namespace holdfast::cli {

namespace {

constexpr const char* whatNow
    = "What it holds is blocked: it is not read, covered, exported or backed up any more. Nothing was deleted, "
      "reported or "
      "sent. Keeping and deleting it both have legal consequences: call a hotline first (docs/cli.md names them). "
      "After "
      "that, `delete ID --yes` takes it out for good; its address, the time and your reason stay.";

Result<Outcome> changeAnswer(Context& context, const std::string& id, const std::string& under18)
{
    HF_TRY(const AgeAnswer answer, parseAgeAnswer(under18));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<ItemId> changed, vault::changeAge(*vault, item.id, answer));
    HF_TRY(const vault::Item now, vault->item(item.id));
    context.say(describe(now));
    context.say(
        "Under 18: " + std::string(toText(now.age)) + " (items changed: " + std::to_string(changed.size()) + ")");
    if (now.isBlocked())
        context.say(whatNow);
    return Outcome{{{"id", now.id.text()}, {"exhibit", now.exhibit}, {"under18", toText(now.age)},
        {"blocked", now.isBlocked()}, {"changed", changed.size()}}};
}

} // namespace

void addAge(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("age", "Change the answer to the question about under 18 of a stored item");
    auto id = std::make_shared<std::string>();
    auto under18 = std::make_shared<std::string>();
    command->add_option("ID", *id, "Id or exhibit number")->required();
    command->add_option("--under18", *under18, "no, yes or unsure")->required()->check(ageAnswers());
    command->callback([&invocation, id, under18] {
        invocation.run = [id, under18](Context& context) { return changeAnswer(context, *id, *under18); };
    });
}

} // namespace holdfast::cli
