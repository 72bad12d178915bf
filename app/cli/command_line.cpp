#include "app/cli/command_line.h"

#include "app/cli/commands/commands.h"
#include "app/cli/errors.h"
#include "app/cli/terminal.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <span>
#include <sstream>

namespace holdfast::cli {

namespace {

/// Also for arguments that do not parse, whose error must be a document too.
bool asksForJson(int argumentCount, const char* const* arguments)
{
    for (int i = 1; i < argumentCount; ++i)
        if (std::strcmp(arguments[i], "--json") == 0)
            return true;
    return false;
}

void describe(CLI::App& app, Invocation& invocation)
{
    app.name("holdfast-cli");
    app.require_subcommand(1);
    app.fallthrough(); // global options may also stand after the command
    app.set_version_flag("--version", "holdfast-cli " HOLDFAST_VERSION);
    app.add_option("--vault", invocation.globals.vault, "Folder of the vault")->take_last();
    app.add_option("--password-file", invocation.globals.passwordFile,
           "First line of a file, or - for standard input; else asked for")
        ->take_last();
    app.add_option("--key-file", invocation.globals.keyFile, "A key file that opens the vault instead of a password")
        ->take_last();
    app.add_option("--recovery-file", invocation.globals.recoveryFile,
           "The recovery code opens the vault: first line of a file, or - for the next line of input")
        ->take_last();
    app.add_flag("--json", invocation.globals.json, "One JSON document on standard output, and nothing else there");
    for (const auto add : {addInit, addInfo, addImport, addCapture, addLink, addList, addShow, addPictures, addSimilar,
             addRecheck, addNoteCommand, addTagCommand, addTitleCommand, addAccountCommand, addCountCommand, addAge,
             addDelete, addExtract, addRedact, addExport, addLint, addStamp, addNetworkLog, addBundleCommand,
             addCountersign, addVerify, addCheck, addPasswd, addRecover, addSlot, addRecipientCommand, addRekey,
             addBackup, addRestore, addSalvage, addDemo, addUnavailableCommands})
        add(app, invocation);
}

/// The first word that is neither an option that goes before any command nor the value of one.
std::string_view commandIn(std::span<const std::string> words)
{
    constexpr auto withValue
        = std::to_array<std::string_view>({"--vault", "--password-file", "--key-file", "--recovery-file"});
    for (size_t i = 0; i < words.size(); ++i) {
        if (std::ranges::find(withValue, words[i]) != withValue.end())
            ++i;
        else if (!words[i].starts_with('-'))
            return words[i];
    }
    return {};
}

/// The words after the program's name, the last one first, as the parser takes them. It takes "[a,b]" for a list of
/// two where several are expected; a folder of that name is one.
std::vector<std::string> wordsOf(int argumentCount, const char* const* arguments)
{
    std::vector<std::string> words(arguments + std::min(argumentCount, 1), arguments + argumentCount);
    if (commandIn(words) == "import")
        for (std::string& word : words)
            if (word.starts_with('[') && word.ends_with(']'))
                word.insert(0, "./");
    std::ranges::reverse(words);
    return words;
}

Error parseError(const CLI::App& app, const CLI::ParseError& error)
{
    const std::string text = error.what();
    // The parser misses a command before it looks at the words that it could not place.
    const std::vector<std::string> words = app.remaining();
    if (error.get_name() == "RequiredError" && app.get_subcommands().empty() && !words.empty())
        return Error(errors::badArguments, "there is no command \"" + words.front() + '"');
    constexpr std::string_view marker = "usage.not-available: ";
    if (const size_t at = text.find(marker); at != std::string::npos)
        return Error(errors::notAvailable, text.substr(at + marker.size()));
    return Error(errors::badArguments, text);
}

int report(Output& output, const Error& error)
{
    output.error(error);
    return static_cast<int>(error.code().kind);
}

/// --help and --version, in whatever form was asked for.
int answer(const CLI::App& app, const CLI::Success& question, Output& output)
{
    std::ostringstream text, nothing;
    const int exitCode = app.exit(question, text, nothing);
    std::string said = text.str();
    while (said.ends_with('\n'))
        said.pop_back();
    output.line(said);
    output.document(
        question.get_name() == "CallForVersion" ? Json{{"version", HOLDFAST_VERSION}} : Json{{"help", said}});
    if (auto written = output.finish(); !written)
        return report(output, written.error());
    return exitCode;
}

/// What the standard library throws, such as for a current folder that is gone, must be told like any other error.
Result<Outcome> outcomeOf(const Invocation& invocation, Output& output, const CancelFlag& cancel)
{
    try {
        Context context(invocation.globals, output, cancel);
        return invocation.run(context);
    } catch (const std::filesystem::filesystem_error& thrown) {
        return fail(errorFromErrno(thrown.code().value(), thrown.path1().string()));
    } catch (const std::bad_alloc&) {
        return fail(holdfast::errors::outOfMemory);
    }
}

int run(const Invocation& invocation, Output& output, const CancelFlag& cancel)
{
    Result<Outcome> outcome = outcomeOf(invocation, output, cancel);
    // What a helper reports once the work was interrupted is only the echo of that.
    if (!outcome && cancel.isCancelled())
        return report(output, Error(holdfast::errors::cancelled));
    if (!outcome)
        return report(output, outcome.error());
    if (outcome->stoppedBy) {
        output.error(*outcome->stoppedBy, outcome->document);
        return static_cast<int>(outcome->stoppedBy->code().kind);
    }
    if (!outcome->document.empty())
        output.document(outcome->document);
    if (auto written = output.finish(); !written)
        return report(output, written.error());
    return outcome->exitCode;
}

} // namespace

int runCommandLine(int argumentCount, const char* const* arguments)
{
    static CancelFlag s_cancel;
    cancelOnInterrupt(s_cancel);
    Output output(asksForJson(argumentCount, arguments));
    Invocation invocation;
    CLI::App app(
        "Collects proof of what is online, keeps it encrypted, and hands over bundles that stand on their own.");
    describe(app, invocation);
    try {
        app.parse(wordsOf(argumentCount, arguments));
    } catch (const CLI::Success& asked) { // --help, --version
        return answer(app, asked, output);
    } catch (const CLI::ParseError& error) {
        return report(output, parseError(app, error));
    }
    return run(invocation, output, s_cancel);
}

int refuseToStart(const Error& error, int argumentCount, const char* const* arguments)
{
    Output output(asksForJson(argumentCount, arguments));
    return report(output, error);
}

} // namespace holdfast::cli
