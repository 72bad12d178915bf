#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"
#include "core/vault/deletion.h"
#include "core/vault/received_cases.h"

namespace holdfast::cli {

namespace {

struct ListArguments {
    std::string kind, caseId, search;
    bool deleted = false;
};

Result<Outcome> listDeleted(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::Tombstone> stones, vault::tombstones(*vault));
    Json listed = Json::array();
    for (const vault::Tombstone& stone : stones) {
        const std::string at = formatUtc(stone.deletedAt);
        listed.push_back({{"id", stone.item.text()}, {"exhibit", stone.exhibit}, {"kind", vault::toText(stone.kind)},
            {"deleted_at", at}, {"artifacts", stone.artifacts}, {"bytes", stone.bytes}, {"reason", stone.reason},
            {"forgotten", stone.forgotten}});
        context.say(stone.exhibit + "  " + std::string(vault::toText(stone.kind)) + "  deleted " + at + "  "
            + stone.item.text() + "  " + printable(stone.reason));
    }
    return Outcome{{{"deleted", listed}}};
}

Result<Outcome> list(Context& context, const ListArguments& arguments)
{
    if (arguments.deleted)
        return listDeleted(context);
    vault::ItemFilter filter;
    filter.search = arguments.search;
    if (!arguments.kind.empty()) {
        HF_TRY(filter.kind, vault::parseItemKind(arguments.kind));
    }
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    if (!arguments.caseId.empty()) {
        HF_TRY(filter.caseId, vault::findCase(*vault, arguments.caseId));
    }
    HF_TRY(const std::vector<vault::Item> items, vault->items(filter));
    HF_TRY(const auto received, vault::receivedItems(*vault));
    Json listed = Json::array();
    for (const vault::Item& item : items) {
        const auto from = received.find(item.id.text());
        const vault::Received* const whence = from == received.end() ? nullptr : &from->second;
        listed.push_back(toJson(item));
        if (whence != nullptr)
            listed.back()["received"] = toJson(*whence);
        context.say(describe(item) + describe(whence));
    }
    return Outcome{{{"items", listed}}};
}

} // namespace

void addList(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("list", "The items, newest first");
    auto arguments = std::make_shared<ListArguments>();
    command->add_option("--kind", arguments->kind, "page, file, document, redacted, link or observation")
        ->check(CLI::IsMember({"page", "file", "document", "redacted", "link", "observation"}));
    command->add_option("--case", arguments->caseId,
        "own, or the label (R1) or id of a case that was received; `bundle list` shows them");
    command->add_option("--search", arguments->search,
        "Words, all of which title, address, exhibit number, notes, tags or a page's text hold");
    command->add_flag("--deleted", arguments->deleted, "The tombstones of what was deleted instead");
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return list(context, *arguments); };
    });
}

} // namespace holdfast::cli
