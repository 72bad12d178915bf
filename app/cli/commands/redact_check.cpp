#include "app/cli/commands/redact_check.h"

#include "app/cli/document_file.h"
#include "app/cli/leak_results.h"

namespace holdfast::cli {

namespace {

struct CheckArguments {
    std::string path, languages;
};

Result<Outcome> check(Context& context, const CheckArguments& arguments)
{
    const std::string& path = arguments.path;
    HF_TRY(const imaging::ReadingLanguages languages, imaging::parseLanguageList(arguments.languages));
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> decoder, imaging::DecodeClient::start());
    HF_TRY(const std::string mime, mimeOfFile(*decoder, path, context.progress()));
    HF_TRY(const imaging::LeakReport report,
        imaging::checkForLeaks(*decoder, opensFile(path), mime, context.progress(), languages));
    say(context, report);
    Json document = toJson(report);
    document["file"] = path;
    document["mime"] = mime;
    return Outcome{std::move(document), exitCodeOf(report)};
}

} // namespace

const CLI::App* addRedactCheck(CLI::App& redact, Invocation& invocation, const std::string& languages)
{
    CLI::App* const command
        = redact.add_subcommand("check", "Look for what a file gives away under covers and beside them");
    auto arguments = std::make_shared<CheckArguments>();
    command->add_option("FILE", arguments->path, "A picture or PDF from anywhere")->required();
    command->add_option("--languages", arguments->languages, languagesHelp)->check(notEmpty());
    command->callback([&invocation, &languages, arguments] {
        if (arguments->languages.empty())
            arguments->languages = languages;
        invocation.run = [arguments](Context& context) { return check(context, *arguments); };
    });
    return command;
}

} // namespace holdfast::cli
