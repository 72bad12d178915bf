#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/serialise.h"
#include "core/vault/deletion.h"

namespace holdfast::cli {

namespace {

struct DeleteArguments {
    std::string id, caseId, reason;
    bool yes = false, forget = false;
};

constexpr const char* traces
    = "Backups, bundles and files that left the vault still hold it. A disk, an SSD above all, may keep old blocks for "
      "a "
      "while, encrypted; `rekey` makes those unreadable once no copy of the old vault.keys is left.";

std::string whatStays(bool forget)
{
    return forget ? "A tombstone stays: its exhibit number, its kind, when it was made and deleted, and the reason."
                  : "A tombstone stays, and in the custody log its title, address, file names and hashes; --forget "
                    "withholds those too.";
}

Json planJson(const vault::DeletionPlan& plan, const DeleteArguments& arguments)
{
    Json derived = Json::array();
    for (const vault::Item& item : plan.derived)
        derived.push_back({{"id", item.id.text()}, {"exhibit", item.exhibit}});
    return {{"deleted", arguments.yes}, {"id", plan.item.id.text()}, {"exhibit", plan.item.exhibit},
        {"artifacts", plan.item.artifacts.size()}, {"bytes", plan.bytes}, {"notes", plan.notes},
        {"observations", plan.observations}, {"derived", std::move(derived)}, {"forgotten", arguments.forget},
        {"stays", whatStays(arguments.forget)}, {"note", traces}};
}

void sayPlan(Context& context, const vault::DeletionPlan& plan, const DeleteArguments& arguments)
{
    context.say(describe(plan.item));
    context.say((arguments.yes ? "Deleted: " : "Would be deleted: ") + std::to_string(plan.item.artifacts.size())
        + " artifacts, " + std::to_string(plan.bytes) + " bytes, " + std::to_string(plan.notes) + " notes.");
    if (plan.observations > 0)
        context.say("  With it " + std::to_string(plan.observations) + " later looks at its address.");
    for (const vault::Item& item : plan.derived)
        context.say("  " + item.exhibit + " was made from it and stays.");
    context.say(whatStays(arguments.forget));
    context.say(traces);
}

Result<Outcome> deleteCase(Context& context, const DeleteArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::ReceivedCase received, vault::findReceivedCase(*vault, arguments.caseId));
    HF_TRY(const vault::CaseDeletionPlan plan, vault::planCaseDeletion(*vault, received.id));
    Json document{{"deleted", arguments.yes}, {"case", received.id.text()}, {"label", received.label()},
        {"items", plan.items}, {"artifacts", plan.artifacts}, {"bytes", plan.bytes}, {"forgotten", arguments.forget},
        {"stays", whatStays(arguments.forget)}, {"note", traces}};
    const auto say = [&] {
        context.say(describe(received));
        context.say((arguments.yes ? "Deleted: " : "Would be deleted: ") + std::to_string(plan.items) + " items, "
            + std::to_string(plan.artifacts) + " artifacts, " + std::to_string(plan.bytes) + " bytes.");
        context.say(whatStays(arguments.forget));
        context.say(traces);
    };
    if (!arguments.yes) {
        say();
        return Outcome{std::move(document), 0, Error(errors::notConfirmed, received.label())};
    }
    HF_TRY(const std::vector<vault::Tombstone> stones,
        vault::deleteReceivedCase(*vault, received.id, {.reason = arguments.reason, .forget = arguments.forget}));
    say();
    document["deleted_items"] = Json::array();
    for (const vault::Tombstone& stone : stones)
        document["deleted_items"].push_back({{"id", stone.item.text()}, {"exhibit", stone.exhibit}});
    return Outcome{std::move(document)};
}

Result<Outcome> deleteOne(Context& context, const DeleteArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    HF_TRY(const vault::DeletionPlan plan, vault::planDeletion(*vault, item.id));
    Json document = planJson(plan, arguments);
    if (!arguments.yes) {
        sayPlan(context, plan, arguments);
        return Outcome{std::move(document), 0, Error(errors::notConfirmed, item.exhibit)};
    }
    HF_TRY(const vault::Tombstone stone,
        vault::deleteItem(*vault, item.id, {.reason = arguments.reason, .forget = arguments.forget}));
    sayPlan(context, plan, arguments);
    document["deleted_at"] = formatUtc(stone.deletedAt);
    return Outcome{std::move(document)};
}

} // namespace

void addDelete(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("delete", "Take an item, or a received case, out of the vault for good");
    auto arguments = std::make_shared<DeleteArguments>();
    CLI::Option* id = command->add_option("ID", arguments->id, "Id or exhibit number");
    CLI::Option* received
        = command->add_option("--case", arguments->caseId, "All of a case that was received: its label (R1) or id");
    id->excludes(received);
    command->add_flag("--yes", arguments->yes, "Do it; without this only what would go is said");
    command->add_flag("--forget", arguments->forget, "Also its title, address, file names and hashes in the log");
    command->add_option("--reason", arguments->reason, "Kept with the tombstone and in the custody log");
    command->callback([&invocation, arguments, id, received] {
        if (id->count() + received->count() == 0)
            throw CLI::RequiredError("ID or --case");
        const bool isCase = received->count() > 0;
        invocation.run = [arguments, isCase](Context& context) {
            return isCase ? deleteCase(context, *arguments) : deleteOne(context, *arguments);
        };
    });
}

} // namespace holdfast::cli
