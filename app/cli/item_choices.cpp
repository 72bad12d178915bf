#include "app/cli/item_choices.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

struct NamedPictures {
    std::string_view name;
    bundle::ReportPictures pictures;
};

constexpr std::array namedPictures{
    NamedPictures{"as-is", bundle::ReportPictures::Full},
    NamedPictures{"blurred", bundle::ReportPictures::Blurred},
    NamedPictures{"none", bundle::ReportPictures::None},
};

struct ItemChoice {
    vault::Item item;
    std::string value;
};

/// `ITEM=VALUE`. No id and no exhibit number has a "=" in it.
Result<ItemChoice> itemChoice(const vault::Vault& vault, std::string_view option, const std::string& text)
{
    const size_t at = text.find('=');
    if (at == std::string::npos)
        return fail(errors::badArguments, std::string(option) + " ITEM=…: " + text);
    HF_TRY(vault::Item item, findItem(vault, text.substr(0, at)));
    return ItemChoice{std::move(item), text.substr(at + 1)};
}

bool isAmong(const std::vector<ItemId>& items, const ItemId& wanted)
{
    return std::ranges::find(items, wanted) != items.end();
}

Result<std::map<ItemId, std::string>> reasonsOfItems(
    const vault::Vault& vault, const ReasonArguments& arguments, const std::vector<ItemId>& withheld)
{
    if (!arguments.forAll.empty() && withheld.empty())
        return fail(errors::badArguments, "--reason is of what --withhold names");
    std::map<ItemId, std::string> reasons;
    for (const std::string& text : arguments.ofItems) {
        HF_TRY(const ItemChoice choice, itemChoice(vault, "--reason-of", text));
        if (!isAmong(withheld, choice.item.id))
            return fail(errors::badArguments, "--reason-of an item that --withhold does not name: " + text);
        if (!reasons.emplace(choice.item.id, choice.value).second)
            return fail(errors::badArguments, "--reason-of twice for one item: " + text);
    }
    if (!arguments.forAll.empty())
        for (const ItemId& id : withheld)
            reasons.emplace(id, arguments.forAll);
    return reasons;
}

} // namespace

std::vector<std::string> pictureNames()
{
    std::vector<std::string> names;
    for (const NamedPictures& each : namedPictures)
        names.emplace_back(each.name);
    return names;
}

std::optional<bundle::ReportPictures> picturesNamed(std::string_view name)
{
    const auto found = std::ranges::find(namedPictures, name, &NamedPictures::name);
    return found == namedPictures.end() ? std::nullopt : std::optional(found->pictures);
}

Result<std::map<ItemId, bundle::ReportPictures>> picturesOfItems(
    const vault::Vault& vault, const std::vector<std::string>& choices, const bundle::Selection& selection)
{
    const bundle::SelectedItems selected(selection, vault);
    std::map<ItemId, bundle::ReportPictures> pictures;
    for (const std::string& text : choices) {
        HF_TRY(const ItemChoice choice, itemChoice(vault, "--picture", text));
        const auto named = picturesNamed(choice.value);
        if (!named)
            return fail(errors::badArguments, "--picture ITEM=as-is, =blurred or =none: " + text);
        if (!selected.takes(choice.item))
            return fail(errors::badArguments, "--picture of an item that is not in this bundle: " + text);
        if (!pictures.emplace(choice.item.id, *named).second)
            return fail(errors::badArguments, "--picture twice for one item: " + text);
    }
    return pictures;
}

void addReasonOptions(CLI::App& command, ReasonArguments& arguments)
{
    command.add_option(
        "--reason", arguments.forAll, "Why what --withhold names stays here, in your words; the recipient reads it");
    command
        .add_option("--reason-of", arguments.ofItems,
            "ITEM=TEXT: the reason of this one, in place of --reason; several times for several")
        ->allow_extra_args(false);
}

Result<bundle::Selection> selectionOf(const vault::Vault& vault, const SelectionArguments& arguments)
{
    bundle::Selection selection;
    selection.withHandovers = arguments.withHandovers;
    HF_TRY(selection.only, findItems(vault, arguments.only));
    HF_TRY(selection.withheld, findItems(vault, arguments.withheld));
    HF_TRY(selection.reasons, reasonsOfItems(vault, arguments.reasons, selection.withheld));
    return selection;
}

} // namespace holdfast::cli
