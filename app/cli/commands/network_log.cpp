#include "app/cli/commands/commands.h"

#include "core/vault/network_log.h"

namespace holdfast::cli {

namespace {

Json requestJson(const vault::NetworkRequest& request)
{
    Json row{{"address", request.address}, {"at", formatUtc(request.at)}, {"by_proxy", request.isByProxy},
        {"ended_at", nullptr}, {"host", request.host}, {"n", request.n}, {"outcome", request.outcome},
        {"purpose", request.purpose}, {"received_bytes", request.receivedBytes}, {"sent", request.sent},
        {"sent_bytes", request.sentBytes}};
    if (request.item)
        row["item"] = request.item->text();
    if (request.endedAt)
        row["ended_at"] = formatUtc(*request.endedAt);
    return row;
}

Result<Outcome> showLog(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::NetworkRequest> log, vault::networkLog(*vault));
    Json rows = Json::array();
    for (const vault::NetworkRequest& request : log) {
        context.say(formatUtc(request.at) + "  " + request.purpose + "  " + printable(request.address)
            + (request.isByProxy ? "  by the proxy" : "") + "  sent: " + printable(request.sent) + "  "
            + (request.outcome.empty() ? "no answer is known" : request.outcome));
        rows.push_back(requestJson(request));
    }
    if (log.empty())
        context.say("Nobody was asked for anything; visits to pages are in the records of the captures.");
    return Outcome{{{"requests", std::move(rows)}}};
}

} // namespace

void addNetworkLog(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("network-log", "Who was asked for what over the network, visits to pages apart");
    command->callback([&invocation] { invocation.run = [](Context& context) { return showLog(context); }; });
}

} // namespace holdfast::cli
