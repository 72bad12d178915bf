#include "app/cli/commands/commands.h"

#include "app/cli/messages.h"
#include "app/cli/notices.h"
#include "app/cli/serialise.h"
#include "core/intake/intake.h"

namespace holdfast::cli {

namespace {

struct ImportArguments {
    std::vector<std::string> paths;
    std::string under18;
    std::string as;
    bool keepDuplicates = false;
};

int exitCodeFor(const std::vector<intake::ImportedFile>& files)
{
    int code = 0;
    for (const intake::ImportedFile& file : files) {
        if (file.item)
            continue;
        if (file.item.error().code().kind == ErrorKind::Refused)
            return static_cast<int>(ErrorKind::Refused);
        code = static_cast<int>(ErrorKind::Failed);
    }
    return code;
}

/// What a helper reports after an interrupt says nothing about the file.
bool isEchoOfInterrupt(const Result<vault::Item>& item)
{
    return !item && (item.error().is(holdfast::errors::cancelled) || item.error().code().id.starts_with("helper."));
}

/// ITEM as of docs/cli.md, and beside it what is to be said of this file, if anything.
Json fileJson(const intake::ImportedFile& file)
{
    Json json = toJson(*file.item);
    if (file.duplicateOf) {
        json["duplicate_of"] = {{"id", file.duplicateOf->id.text()}, {"exhibit", file.duplicateOf->exhibit}};
        json["stored"] = file.isStored();
    }
    for (const intake::SimilarItem& similar : file.similarTo)
        json["similar_to"].push_back(toJson(similar));
    return json;
}

void describeTo(Context& context, const intake::ImportedFile& file)
{
    if (file.isStored())
        context.say(describe(*file.item));
    for (const intake::SimilarItem& similar : file.similarTo)
        context.say("           looks like " + describe(similar));
    if (file.duplicateOf)
        context.say(
            sentenceForDuplicate(printable(file.path.filename().string()), file.duplicateOf->exhibit, file.isStored()));
}

Result<Outcome> importFiles(Context& context, const ImportArguments& arguments)
{
    intake::ImportOptions options;
    options.purpose = arguments.as == "id" ? Purpose::IdentityDocument : Purpose::Evidence;
    if (!arguments.under18.empty()) {
        HF_TRY(options.age, parseAgeAnswer(arguments.under18));
    }
    options.keepDuplicates = arguments.keepDuplicates;
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    auto decoder = imaging::DecodeClient::start();
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());
    if (!decoder)
        return fail(decoder.error());
    const std::vector<std::filesystem::path> paths(arguments.paths.begin(), arguments.paths.end());
    HF_TRY(const std::vector<intake::ImportedFile> files,
        intake::importPaths(*vault, **decoder, paths, options, context.progress()));

    Json items = Json::array(), refused = Json::array();
    bool isCutShort = false;
    for (const intake::ImportedFile& file : files) {
        if (context.isInterrupted() && isEchoOfInterrupt(file.item)) {
            isCutShort = true;
        } else if (file.item) {
            items.push_back(fileJson(file));
            describeTo(context, file);
        } else {
            refused.push_back({{"path", file.path.string()}, {"error", errorJson(file.item.error())}});
            context.say(
                "not stored: " + printable(file.path.string()) + " [" + std::string(file.item.error().code().id) + "]");
        }
    }
    Json document{{"items", items}, {"refused", refused}};
    if (isCutShort)
        return Outcome{std::move(document), 0, Error(holdfast::errors::cancelled)};
    return Outcome{std::move(document), exitCodeFor(files)};
}

} // namespace

void addImport(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("import", "Store files and folders, byte for byte");
    auto arguments = std::make_shared<ImportArguments>();
    command->add_option("PATH", arguments->paths, "Files or folders")->required();
    command
        ->add_option("--under18", arguments->under18,
            "Could it show someone who was under 18 when it was made, naked or in a sexual way? no, yes or unsure")
        ->check(ageAnswers());
    command->add_option("--as", arguments->as, "\"id\": identity documents, which the question is not about")
        ->check(CLI::IsMember({"id"}));
    command->add_flag("--keep-duplicates", arguments->keepDuplicates,
        "Store a file again though an item has the very same bytes already");
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return importFiles(context, *arguments); };
    });
}

} // namespace holdfast::cli
