#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"

namespace holdfast::cli {

namespace {

struct ListArguments {
    std::string kind, caseId, search;
};

Result<Outcome> list(Context& context, const ListArguments& arguments)
{
    vault::ItemFilter filter;
    filter.search = arguments.search;
    if (!arguments.kind.empty()) {
        HF_TRY(filter.kind, vault::parseItemKind(arguments.kind));
    }
    if (!arguments.caseId.empty()) {
        HF_TRY(filter.caseId, CaseId::parse(arguments.caseId));
    }
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::Item> items, vault->items(filter));
    Json listed = Json::array();
    for (const vault::Item& item : items) {
        listed.push_back(toJson(item));
        context.say(describe(item));
    }
    return Outcome{{{"items", listed}}};
}

} // namespace

void addList(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("list", "The items, newest first");
    auto arguments = std::make_shared<ListArguments>();
    command->add_option("--kind", arguments->kind, "page, file, document, redacted or link")
        ->check(CLI::IsMember({"page", "file", "document", "redacted", "link"}));
    command->add_option("--case", arguments->caseId, "Id of a case");
    command->add_option("--search", arguments->search, "Words that title, address or exhibit number hold, all of them");
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return list(context, *arguments); };
    });
}

} // namespace holdfast::cli
