#include "core/vault/salvage.h"
#include "app/cli/commands/commands.h"

namespace holdfast::cli {

namespace {

Result<Outcome> salvage(Context& context, const std::string& out)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    HF_TRY(const vault::Secret secret, context.secret());
    HF_TRY(const vault::SalvageReport report, vault::salvage(folder, secret, out, context.progress()));
    context.say(printable(out) + "  files: " + std::to_string(report.files) + ", bytes: " + std::to_string(report.bytes)
        + ", of items: " + std::to_string(report.items));
    context.say("What lies there is not encrypted: anybody who opens the folder can see it.");
    Json losses = Json::array();
    for (const vault::SalvageLoss& loss : report.losses) {
        context.say("lost: "
            + printable(loss.exhibit + "  " + loss.title + "  " + loss.role + "  " + loss.item + "  " + loss.reason));
        losses.push_back({{"id", loss.item}, {"exhibit", loss.exhibit}, {"title", loss.title}, {"role", loss.role},
            {"reason", loss.reason}});
    }
    for (const std::string& note : report.notes)
        context.say("database: " + printable(note));
    const bool whole = report.losses.empty() && report.notes.empty();
    return Outcome{{{"folder", out}, {"items", report.items}, {"files", report.files}, {"bytes", report.bytes},
                       {"losses", std::move(losses)}, {"notes", report.notes}},
        whole ? 0 : static_cast<int>(ErrorKind::NotSound)};
}

} // namespace

void addSalvage(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("salvage", "Bring whatever is intact out of a damaged vault or backup, as plain files");
    auto out = std::make_shared<std::string>();
    command->add_option("OUT", *out, "A new or empty folder; what is put there is not encrypted")
        ->required()
        ->check(notEmpty());
    command->callback(
        [&invocation, out] { invocation.run = [out](Context& context) { return salvage(context, *out); }; });
}

} // namespace holdfast::cli
