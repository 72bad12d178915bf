#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/serialise.h"
#include "core/vault/annotations.h"

#include <iostream>

namespace holdfast::cli {

namespace {

constexpr size_t maxTextBytes = 64 * 1024;

struct TextArguments {
    std::string id, text, file;
    uint64_t replaces = 0;
};

/// The text given as an argument, or that of --file ("-": the rest of standard input), which no process list shows.
Result<std::string> textFrom(const TextArguments& arguments)
{
    if (arguments.text.empty() == arguments.file.empty())
        return fail(errors::badArguments, "either TEXT or --file");
    if (arguments.file.empty())
        return arguments.text;
    std::string text;
    if (arguments.file == "-") {
        text.resize(maxTextBytes + 1);
        std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<size_t>(std::cin.gcount()));
        if (text.size() > maxTextBytes)
            return fail(holdfast::errors::tooLarge, "the text");
    } else {
        HF_TRY(const Bytes bytes, holdfast::readFile(arguments.file, maxTextBytes));
        text = asText(bytes);
    }
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

Json noteJson(const vault::Note& note)
{
    return {{"n", note.n}, {"text", note.text}, {"set_at", formatUtc(note.setAt)}};
}

Result<Outcome> addNote(Context& context, const TextArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    HF_TRY(const std::string text, textFrom(arguments));
    std::optional<uint64_t> replaces;
    if (arguments.replaces > 0)
        replaces = arguments.replaces;
    HF_TRY(const vault::Note note, vault::Annotations(*vault).addNote(item.id, text, replaces));
    context.say(item.exhibit + "  note " + std::to_string(note.n));
    return Outcome{{{"id", item.id.text()}, {"note", noteJson(note)}}};
}

Result<Outcome> removeNote(Context& context, const std::string& id, uint64_t n)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_CHECK(vault::Annotations(*vault).withdrawNote(item.id, n));
    context.say(item.exhibit + "  note " + std::to_string(n) + " no longer counts");
    return Outcome{{{"id", item.id.text()}, {"withdrawn", n}}};
}

Result<Outcome> setTags(Context& context, const std::string& id, const std::vector<std::string>& tags, bool present)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    vault::Annotations annotations(*vault);
    for (const std::string& tag : tags) {
        HF_TRY(const bool changed, present ? annotations.addTag(item.id, tag) : annotations.removeTag(item.id, tag));
        static_cast<void>(changed);
    }
    HF_TRY(const vault::Item changed, vault->item(item.id));
    context.say(describe(changed));
    return Outcome{{{"id", item.id.text()}, {"tags", changed.tags}}};
}

Result<Outcome> setTitle(Context& context, const TextArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    HF_TRY(const std::string text, textFrom(arguments));
    HF_CHECK(vault::Annotations(*vault).setTitle(item.id, text));
    HF_TRY(const vault::Item changed, vault->item(item.id));
    context.say(describe(changed));
    return Outcome{{{"id", item.id.text()}, {"title", changed.title}}};
}

void addTextOptions(CLI::App& command, TextArguments& arguments)
{
    command.add_option("ID", arguments.id, "Id or exhibit number")->required();
    command.add_option("TEXT", arguments.text, "Other programs of this user can see it while the command runs");
    command.add_option("--file", arguments.file, "The text, from a file or - for standard input, instead of TEXT");
}

} // namespace

void addNoteCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* note = app.add_subcommand("note", "Private notes about an item; `show` prints them");
    note->require_subcommand(1);
    auto arguments = std::make_shared<TextArguments>();
    CLI::App* add = note->add_subcommand("add", "Write one");
    addTextOptions(*add, *arguments);
    add->add_option("--replace", arguments->replaces, "Number of the note that this one corrects")
        ->check(CLI::PositiveNumber);
    add->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return addNote(context, *arguments); };
    });
    CLI::App* remove = note->add_subcommand("remove", "Let one count no longer");
    auto removed = std::make_shared<std::pair<std::string, uint64_t>>();
    remove->add_option("ID", removed->first, "Id or exhibit number")->required();
    remove->add_option("N", removed->second, "Number of the note")->required()->check(CLI::PositiveNumber);
    remove->callback([&invocation, removed] {
        invocation.run = [removed](Context& context) { return removeNote(context, removed->first, removed->second); };
    });
}

void addTagCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* tag = app.add_subcommand("tag", "Private tags of an item");
    tag->require_subcommand(1);
    for (const bool present : {true, false}) {
        CLI::App* command
            = tag->add_subcommand(present ? "add" : "remove", present ? "Give it tags" : "Take tags from it");
        auto arguments = std::make_shared<std::pair<std::string, std::vector<std::string>>>();
        command->add_option("ID", arguments->first, "Id or exhibit number")->required();
        command->add_option("TAG", arguments->second, "Tags of one line each")->required();
        command->callback([&invocation, arguments, present] {
            invocation.run = [arguments, present](Context& context) {
                return setTags(context, arguments->first, arguments->second, present);
            };
        });
    }
}

void addTitleCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("title", "Give an item another title");
    auto arguments = std::make_shared<TextArguments>();
    addTextOptions(*command, *arguments);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return setTitle(context, *arguments); };
    });
}

} // namespace holdfast::cli
