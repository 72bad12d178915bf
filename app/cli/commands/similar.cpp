#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/serialise.h"

namespace holdfast::cli {

namespace {

Result<Outcome> listSimilar(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<intake::SimilarItem> found, intake::findSimilar(*vault, item.id));
    Json similar = Json::array();
    for (const intake::SimilarItem& each : found) {
        similar.push_back(toJson(each));
        context.say(describe(each));
    }
    return Outcome{{{"id", item.id.text()}, {"exhibit", item.exhibit}, {"similar", std::move(similar)}}};
}

} // namespace

void addSimilar(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("similar", "Items whose picture looks like this item's");
    auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "An item's id or exhibit number")->required();
    command->callback(
        [&invocation, id] { invocation.run = [id](Context& context) { return listSimilar(context, *id); }; });
}

} // namespace holdfast::cli
