#include "app/cli/commands/commands.h"

#include "core/crypto/signing_key.h"
#include "core/vault/recipients.h"

namespace holdfast::cli {

namespace {

struct NewRecipient {
    std::string name, key, confirmed;
};

Json recipientJson(const vault::Recipient& recipient)
{
    const Digest fingerprint = crypto::fingerprint(recipient.key.key());
    Json row{{"added_at", formatUtc(recipient.addedAt)}, {"confirmed", recipient.confirmed},
        {"fingerprint", fingerprint.hex()}, {"key", recipient.key.text()}, {"name", recipient.name},
        {"removed_at", nullptr}, {"words", crypto::fingerprintWords(fingerprint)}};
    if (recipient.removedAt)
        row["removed_at"] = formatUtc(*recipient.removedAt);
    return row;
}

void say(Context& context, const vault::Recipient& recipient)
{
    context.say(printable(recipient.name) + "  " + recipient.key.text());
    context.say("  since " + formatUtc(recipient.addedAt)
        + (recipient.removedAt ? ", until " + formatUtc(*recipient.removedAt) : std::string()) + "; "
        + (recipient.confirmed.empty() ? "not confirmed" : "confirmed: " + printable(recipient.confirmed)));
    context.say("  " + crypto::fingerprintGroups(crypto::fingerprint(recipient.key.key())));
}

Result<Outcome> add(Context& context, const NewRecipient& wanted)
{
    HF_TRY(const crypto::AgeRecipient key, crypto::AgeRecipient::parse(wanted.key));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Recipient added, vault::addRecipient(*vault, wanted.name, key, wanted.confirmed));
    say(context, added);
    return Outcome{{{"recipient", recipientJson(added)}}};
}

Result<Outcome> list(Context& context, bool isWithEarlier)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::Recipient> book, vault::recipients(*vault));
    Json rows = Json::array();
    for (const vault::Recipient& recipient : book) {
        if (recipient.removedAt && !isWithEarlier)
            continue;
        say(context, recipient);
        rows.push_back(recipientJson(recipient));
    }
    if (rows.empty())
        context.say("The address book is empty.");
    return Outcome{{{"recipients", std::move(rows)}}};
}

Result<Outcome> remove(Context& context, const std::string& name)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_CHECK(vault::removeRecipient(*vault, name));
    context.say(printable(name) + " is no longer in the address book; what was sealed for them still opens.");
    return Outcome{{{"removed", name}}};
}

} // namespace

void addRecipientCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* recipient = app.add_subcommand("recipient", "The address book: keys that bundles are sealed for");
    recipient->require_subcommand(1);
    auto wanted = std::make_shared<NewRecipient>();
    CLI::App* adds = recipient->add_subcommand("add", "Write a key down under a name");
    adds->add_option("NAME", wanted->name, "Whose it is")->required();
    adds->add_option("KEY", wanted->key, "age1…")->required();
    adds->add_option("--confirmed", wanted->confirmed,
        "How you made sure that it is theirs, such as: read out on the phone, on the number of her office");
    adds->callback(
        [&invocation, wanted] { invocation.run = [wanted](Context& context) { return add(context, *wanted); }; });
    auto isWithEarlier = std::make_shared<bool>(false);
    CLI::App* lists = recipient->add_subcommand("list", "Every key with its fingerprint and how it was confirmed");
    lists->add_flag("--all", *isWithEarlier, "Also those that were removed or written anew");
    lists->callback([&invocation, isWithEarlier] {
        invocation.run = [isWithEarlier](Context& context) { return list(context, *isWithEarlier); };
    });
    auto name = std::make_shared<std::string>();
    CLI::App* removes = recipient->add_subcommand("remove", "Take a name out");
    removes->add_option("NAME", *name, "As `recipient list` shows it")->required();
    removes->callback(
        [&invocation, name] { invocation.run = [name](Context& context) { return remove(context, *name); }; });
}

} // namespace holdfast::cli
