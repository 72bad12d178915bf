#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/page_facts_json.h"
#include "core/intake/page_facts.h"

namespace holdfast::cli {

namespace {

struct AddArguments {
    std::string id, name, handle, profile, role = "named", at;
    bool fromPage = false;
    std::vector<size_t> only;
};

void sayPerson(Context& context, const std::string& before, const vault::AccountEntry& entry)
{
    context.say(before + "  " + std::string(toText(entry.role)) + "  "
        + printable((entry.handle.empty() ? entry.name : "@" + entry.handle) + "  " + entry.profileUrl + "  "
            + entry.postedAt));
}

Result<std::vector<vault::AccountEntry>> suggestionsFor(const vault::Vault& vault, const vault::Item& item)
{
    HF_TRY(const auto decoder, imaging::DecodeClient::start());
    HF_TRY(const imaging::PageFacts facts, intake::readPageFacts(vault, *decoder, item));
    std::vector<vault::AccountEntry> entries;
    for (const imaging::Person& person : facts.people)
        entries.push_back(intake::accountEntry(person));
    return entries;
}

Result<Outcome> suggest(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<vault::AccountEntry> entries, suggestionsFor(*vault, item));
    Json people = Json::array();
    for (const vault::AccountEntry& entry : entries) {
        people.push_back(toJson(entry));
        people.back()["n"] = people.size();
        sayPerson(context, std::to_string(people.size()), entry);
    }
    return Outcome{{{"id", item.id.text()}, {"people", std::move(people)}}};
}

/// Those of the page's suggestions that were chosen by their numbers; all of them without a choice.
Result<std::vector<vault::AccountEntry>> chosenFromPage(
    const vault::Vault& vault, const vault::Item& item, const std::vector<size_t>& only)
{
    HF_TRY(std::vector<vault::AccountEntry> entries, suggestionsFor(vault, item));
    if (only.empty())
        return entries;
    std::vector<vault::AccountEntry> chosen;
    for (const size_t n : only) {
        if (n < 1 || n > entries.size())
            return fail(errors::badArguments, "the page has no suggestion " + std::to_string(n));
        chosen.push_back(entries[n - 1]);
    }
    return chosen;
}

Result<Outcome> add(Context& context, const AddArguments& arguments)
{
    const bool isTyped = !arguments.name.empty() || !arguments.handle.empty() || !arguments.profile.empty();
    if (arguments.fromPage == isTyped)
        return fail(errors::badArguments, "either --from-page or --name, --handle or --profile");
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    std::vector<vault::AccountEntry> entries;
    if (arguments.fromPage) {
        HF_TRY(entries, chosenFromPage(*vault, item, arguments.only));
    } else {
        HF_TRY(const PersonRole role, parsePersonRole(arguments.role));
        entries.push_back({arguments.name, arguments.handle, arguments.profile, role, arguments.at, "by hand"});
    }
    uint64_t added = 0;
    if (!entries.empty()) {
        HF_TRY(added, vault::Accounts(*vault).add(item.id, entries));
    }
    context.say(item.exhibit + "  " + std::to_string(added) + " added");
    return Outcome{{{"id", item.id.text()}, {"added", added}, {"there_already", entries.size() - added}}};
}

Result<Outcome> remove(Context& context, const std::string& id, const std::string& account)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const AccountId accountId, AccountId::parse(account));
    HF_TRY(const bool removed, vault::Accounts(*vault).remove(item.id, accountId));
    if (!removed)
        return fail(vault::errors::noSuchAccount, item.exhibit);
    context.say(item.exhibit + "  no longer names " + accountId.text());
    return Outcome{{{"id", item.id.text()}, {"removed", account}}};
}

Result<Outcome> list(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    Json accounts = Json::array();
    if (id.empty()) {
        HF_TRY(const std::vector<vault::Account> all, vault::Accounts(*vault).all());
        for (const vault::Account& account : all) {
            accounts.push_back(toJson(account));
            context.say(
                printable(account.platform + "  " + (account.handle.empty() ? account.name : "@" + account.handle)
                    + "  " + account.profileUrl)
                + "  on " + std::to_string(account.items) + "  " + account.id.text());
        }
        return Outcome{{{"accounts", std::move(accounts)}}};
    }
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<vault::Appearance> found, vault::Accounts(*vault).onItem(item.id));
    for (const vault::Appearance& each : found) {
        accounts.push_back(toJson(each.entry));
        accounts.back()["account"] = each.account.text();
        sayPerson(context, each.account.text(), each.entry);
    }
    return Outcome{{{"id", item.id.text()}, {"accounts", std::move(accounts)}}};
}

Result<Outcome> show(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const AccountId account, AccountId::parse(id));
    HF_TRY(const std::vector<vault::Appearance> found, vault::Accounts(*vault).appearances(account));
    Json items = Json::array();
    for (const vault::Appearance& each : found) {
        HF_TRY(const vault::Item item, vault->item(each.item));
        Json entry = toJson(each.entry);
        entry["item"] = item.id.text();
        entry["exhibit"] = item.exhibit;
        entry["item_url"] = item.url;
        items.push_back(std::move(entry));
        sayPerson(context, item.exhibit, each.entry);
    }
    return Outcome{{{"account", id}, {"items", std::move(items)}}};
}

} // namespace

void addAccountCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* account = app.add_subcommand("account", "Who posted, passed on and commented");
    account->require_subcommand(1);

    CLI::App* suggesting = account->add_subcommand("suggest", "Whom an item's page names; nothing is kept");
    auto of = std::make_shared<std::string>();
    suggesting->add_option("ID", *of, "Id or exhibit number")->required();
    suggesting->callback(
        [&invocation, of] { invocation.run = [of](Context& context) { return suggest(context, *of); }; });

    CLI::App* adding = account->add_subcommand("add", "Put someone, or those the page names, down for an item");
    auto arguments = std::make_shared<AddArguments>();
    adding->add_option("ID", arguments->id, "Id or exhibit number")->required();
    adding->add_option("--name", arguments->name, "As the page shows it");
    adding->add_option("--handle", arguments->handle, "As the platform names the account");
    adding->add_option("--profile", arguments->profile, "Address of the profile");
    adding->add_option("--role", arguments->role, "poster, resharer, commenter or named")
        ->check(CLI::IsMember({"poster", "resharer", "commenter", "named"}));
    adding->add_option("--at", arguments->at, "The time that the page states");
    adding->add_flag("--from-page", arguments->fromPage, "Those that `account suggest` lists");
    adding->add_option("--only", arguments->only, "Of those, these numbers")->delimiter(',')->needs("--from-page");
    adding->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return add(context, *arguments); };
    });

    CLI::App* listing = account->add_subcommand("list", "All accounts, or those on one item");
    auto item = std::make_shared<std::string>();
    listing->add_option("ID", *item, "Id or exhibit number");
    listing->callback(
        [&invocation, item] { invocation.run = [item](Context& context) { return list(context, *item); }; });

    CLI::App* showing = account->add_subcommand("show", "Where an account appears");
    auto shown = std::make_shared<std::string>();
    showing->add_option("ACCOUNT", *shown, "Id of an account")->required();
    showing->callback(
        [&invocation, shown] { invocation.run = [shown](Context& context) { return show(context, *shown); }; });

    CLI::App* removing = account->add_subcommand("remove", "Take an account from an item; the log keeps that");
    auto removed = std::make_shared<std::pair<std::string, std::string>>();
    removing->add_option("ID", removed->first, "Id or exhibit number")->required();
    removing->add_option("ACCOUNT", removed->second, "Id of the account")->required();
    removing->callback([&invocation, removed] {
        invocation.run = [removed](Context& context) { return remove(context, removed->first, removed->second); };
    });
}

} // namespace holdfast::cli
