#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/page_facts_json.h"
#include "core/intake/page_facts.h"

#include <array>

namespace holdfast::cli {

namespace {

constexpr std::array kinds{FigureKind::Views, FigureKind::Likes, FigureKind::Shares, FigureKind::Comments};

struct AddArguments {
    std::string id;
    std::array<std::optional<uint64_t>, kinds.size()> typed; ///< in the order of `kinds`
    std::vector<size_t> only;
};

std::string line(const vault::FigureEntry& entry)
{
    return std::string(toText(entry.kind)) + "  " + (entry.isExact ? "" : "about ") + std::to_string(entry.value) + "  "
        + printable(entry.written);
}

std::string growthLine(const vault::FigureSeries& series)
{
    const int64_t change = series.change();
    return std::string(toText(series.kind)) + "  " + (series.isExact() ? "" : "about ") + (change > 0 ? "+" : "")
        + std::to_string(change) + "  from " + std::to_string(series.points.front().value) + " to "
        + std::to_string(series.points.back().value) + " in " + std::to_string(series.points.size()) + " captures";
}

Result<std::vector<vault::FigureEntry>> suggestionsFor(const vault::Vault& vault, const vault::Item& item)
{
    HF_TRY(const auto decoder, imaging::DecodeClient::start());
    HF_TRY(const imaging::PageFacts facts, intake::readPageFacts(vault, *decoder, item));
    std::vector<vault::FigureEntry> entries;
    for (const imaging::Figure& figure : facts.figures)
        entries.push_back(intake::figureEntry(figure));
    return entries;
}

Result<Outcome> suggest(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<vault::FigureEntry> entries, suggestionsFor(*vault, item));
    Json figures = Json::array();
    for (const vault::FigureEntry& entry : entries) {
        figures.push_back(toJson(entry));
        figures.back()["n"] = figures.size();
        context.say(std::to_string(figures.size()) + "  " + line(entry));
    }
    return Outcome{{{"id", item.id.text()}, {"figures", std::move(figures)}}};
}

Result<Outcome> add(Context& context, const AddArguments& arguments)
{
    std::vector<vault::FigureEntry> entries;
    for (size_t i = 0; i < kinds.size(); ++i)
        if (arguments.typed[i])
            entries.push_back({kinds[i], *arguments.typed[i], true, std::to_string(*arguments.typed[i]), "by hand"});
    if (entries.empty() == arguments.only.empty())
        return fail(errors::badArguments, "either --from-page or --views, --likes, --shares or --comments");
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    if (entries.empty()) {
        HF_TRY(const std::vector<vault::FigureEntry> suggestions, suggestionsFor(*vault, item));
        for (const size_t n : arguments.only) {
            if (n < 1 || n > suggestions.size())
                return fail(errors::badArguments, "the page has no suggestion " + std::to_string(n));
            entries.push_back(suggestions[n - 1]);
        }
    }
    HF_CHECK(vault::Figures(*vault).add(item.id, entries));
    Json added = Json::array();
    for (const vault::FigureEntry& entry : entries) {
        added.push_back(toJson(entry));
        context.say(item.exhibit + "  " + line(entry));
    }
    return Outcome{{{"id", item.id.text()}, {"added", std::move(added)}}};
}

Result<Outcome> list(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const std::vector<vault::FigurePoint> growth, vault::Figures(*vault).growth(item.id));
    Json points = Json::array();
    for (const vault::FigurePoint& point : growth) {
        Json figures = Json::array();
        for (const vault::FigureEntry& entry : point.figures) {
            figures.push_back(toJson(entry));
            context.say(formatUtc(point.capturedAt) + "  " + point.exhibit + "  " + line(entry));
        }
        points.push_back({{"id", point.item.text()}, {"exhibit", point.exhibit},
            {"captured_at", formatUtc(point.capturedAt)}, {"figures", std::move(figures)}});
    }
    Json changes = Json::array();
    for (const vault::FigureSeries& series : vault::seriesOf(growth)) {
        changes.push_back(toJson(series));
        context.say(growthLine(series));
    }
    return Outcome{
        {{"id", item.id.text()}, {"url", item.url}, {"points", std::move(points)}, {"growth", std::move(changes)}}};
}

Result<Outcome> remove(Context& context, const std::string& id, const std::string& kind)
{
    HF_TRY(const FigureKind parsed, parseFigureKind(kind));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(const bool removed, vault::Figures(*vault).remove(item.id, parsed));
    context.say(item.exhibit + (removed ? "  no longer has " : "  has no ") + kind);
    return Outcome{{{"id", item.id.text()}, {"kind", kind}, {"removed", removed}}};
}

} // namespace

void addCountCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* count = app.add_subcommand("count", "Views, likes, shares and comments as a page stated them");
    count->require_subcommand(1);

    CLI::App* suggesting = count->add_subcommand("suggest", "What an item's page counts; nothing is kept");
    auto of = std::make_shared<std::string>();
    suggesting->add_option("ID", *of, "Id or exhibit number")->required();
    suggesting->callback(
        [&invocation, of] { invocation.run = [of](Context& context) { return suggest(context, *of); }; });

    CLI::App* adding = count->add_subcommand("add", "Keep figures with an item");
    auto arguments = std::make_shared<AddArguments>();
    adding->add_option("ID", arguments->id, "Id or exhibit number")->required();
    for (size_t i = 0; i < kinds.size(); ++i)
        adding->add_option("--" + std::string(toText(kinds[i])), arguments->typed[i], "As the page states it");
    adding->add_option("--from-page", arguments->only, "These numbers of `count suggest`")->delimiter(',');
    adding->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return add(context, *arguments); };
    });

    CLI::App* listing = count->add_subcommand("list", "How the figures of an item's address grew");
    auto item = std::make_shared<std::string>();
    listing->add_option("ID", *item, "Id or exhibit number")->required();
    listing->callback(
        [&invocation, item] { invocation.run = [item](Context& context) { return list(context, *item); }; });

    CLI::App* removing = count->add_subcommand("remove", "Let an item's figure of one kind count no longer");
    auto removed = std::make_shared<std::pair<std::string, std::string>>();
    removing->add_option("ID", removed->first, "Id or exhibit number")->required();
    removing->add_option("KIND", removed->second, "views, likes, shares or comments")->required();
    removing->callback([&invocation, removed] {
        invocation.run = [removed](Context& context) { return remove(context, removed->first, removed->second); };
    });
}

} // namespace holdfast::cli
