#include "app/cli/commands/commands.h"

#include "app/cli/box_argument.h"
#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/leak_results.h"
#include "app/cli/serialise.h"
#include "core/intake/intake.h"
#include "core/vault/output_file.h"

namespace holdfast::cli {

namespace {

constexpr size_t identifyBytes = 256 * 1024;

struct RedactArguments {
    std::string input, out;
    std::vector<std::string> boxes;
};

Result<std::string> mimeOfFile(imaging::DecodeClient& decoder, const std::string& path, const Progress& progress)
{
    HF_TRY(FileSource file, FileSource::open(path));
    Bytes head(identifyBytes);
    size_t size = 0;
    while (size < head.size()) {
        HF_TRY(const size_t count, file.read(std::span(head).subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    HF_TRY(const imaging::DecodeClient::Identified identified, decoder.identify(ByteView(head).first(size), progress));
    return identified.mime;
}

/// What of an item can be covered: the file itself, or the picture of a page.
Result<const vault::Artifact*> coverable(const vault::Item& item)
{
    for (const std::string_view role : {"original", "redacted", "screenshot"})
        if (const vault::Artifact* artifact = item.artifact(role))
            return artifact;
    return fail(vault::errors::noSuchArtifact, item.id.text() + " has no picture");
}

Result<intake::CoveredCopy> coverFile(Context& context, const std::string& path, const intake::CoverOrder& order)
{
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> decoder, imaging::DecodeClient::start());
    HF_TRY(const std::string mime, mimeOfFile(*decoder, path, context.progress()));
    HF_TRY(FileSource file, FileSource::open(path));
    return intake::coverDocument(nullptr, *decoder, file, mime, order, context.progress());
}

Result<intake::CoveredCopy> coverItem(Context& context, const std::string& id, intake::CoverOrder order)
{
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    auto decoder = imaging::DecodeClient::start();
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());
    if (!decoder)
        return fail(decoder.error());
    HF_TRY(order.parent, findItem(*vault, id));
    HF_TRY(const vault::Artifact* artifact, coverable(*order.parent));
    HF_TRY(const std::unique_ptr<ByteSource> document, vault->openArtifact(*artifact));
    return intake::coverDocument(vault.get(), **decoder, *document, artifact->mime, order, context.progress());
}

Result<imaging::LeakReport> checkBytes(
    imaging::DecodeClient& decoder, ByteView file, imaging::OutputFormat format, const Progress& progress)
{
    MemorySource source(file);
    return imaging::checkForLeaks(decoder, source, imaging::mimeOf(format), progress);
}

Result<Outcome> check(Context& context, const std::string& path)
{
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> decoder, imaging::DecodeClient::start());
    HF_TRY(const std::string mime, mimeOfFile(*decoder, path, context.progress()));
    HF_TRY(FileSource file, FileSource::open(path));
    HF_TRY(const imaging::LeakReport report, imaging::checkForLeaks(*decoder, file, mime, context.progress()));
    say(context, report);
    Json document = toJson(report);
    document["file"] = path;
    document["mime"] = mime;
    return Outcome{std::move(document), exitCodeOf(report)};
}

Result<Outcome> redact(Context& context, const RedactArguments& arguments)
{
    intake::CoverOrder order;
    HF_TRY(order.format, imaging::outputFormatFor(arguments.out));
    for (const std::string& text : arguments.boxes) {
        HF_TRY(const imaging::Cover cover, parseBox(text));
        order.covers.push_back(cover);
    }
    if (order.covers.empty())
        return fail(errors::noCover);
    std::error_code ignored;
    const bool isFile = std::filesystem::exists(arguments.input, ignored);
    const bool isId = !isFile && (ItemId::parse(arguments.input) || context.vaultFolder());
    if (!isFile && !isId)
        return fail(holdfast::errors::notFound, arguments.input);
    if (isFile && std::filesystem::equivalent(arguments.input, arguments.out, ignored))
        return fail(errors::sameFile, arguments.out);
    // Before the work, so that a folder that can't be written to costs no derived item.
    HF_TRY(AtomicFile out, vault::createOutputFile(arguments.out));
    HF_TRY(const intake::CoveredCopy copy,
        isFile ? coverFile(context, arguments.input, order) : coverItem(context, arguments.input, std::move(order)));
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> checker, imaging::DecodeClient::start());
    HF_TRY(const imaging::LeakReport report, checkBytes(*checker, copy.file, order.format, context.progress()));
    HF_CHECK(out.write(copy.file));
    HF_CHECK(out.commit());
    const std::string sha256 = Sha256::of(copy.file).hex();
    context.say(printable(arguments.out) + "  " + std::to_string(copy.file.size()) + " bytes  " + sha256);
    if (copy.item)
        context.say(describe(*copy.item));
    say(context, report);
    return Outcome{{{"file", arguments.out}, {"mime", imaging::mimeOf(order.format)}, {"bytes", copy.file.size()},
        {"sha256", sha256}, {"covers", arguments.boxes.size()}, {"id", copy.item ? Json(copy.item->id.text()) : Json()},
        {"item", copy.item ? toJson(*copy.item) : Json()}, {"leaks", toJson(report)}}};
}

} // namespace

void addRedact(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("redact", "Make a covered, flattened copy of an identity document");
    auto arguments = std::make_shared<RedactArguments>();
    command->add_option("FILE|ID", arguments->input, "A picture or PDF, or an item of the vault");
    command->add_option("--out", arguments->out, "The copy: .png, .jpg or .pdf; one that is there is replaced");
    command->add_option("--box", arguments->boxes, "PAGE:X,Y,W,H in pixels, page from 1; once for each cover")
        ->allow_extra_args(false);
    addUnavailableOptions(*command, {"--auto", "--preset", "--for"});
    CLI::App* checking
        = command->add_subcommand("check", "Look for what a file gives away under covers and beside them");
    auto checked = std::make_shared<std::string>();
    checking->add_option("FILE", *checked, "A picture or PDF from anywhere")->required();
    checking->callback(
        [&invocation, checked] { invocation.run = [checked](Context& context) { return check(context, *checked); }; });
    command->callback([&invocation, arguments, command, checking] {
        if (command->got_subcommand(checking))
            return;
        if (arguments->input.empty())
            throw CLI::RequiredError("FILE|ID");
        if (arguments->out.empty())
            throw CLI::RequiredError("--out");
        invocation.run = [arguments](Context& context) { return redact(context, *arguments); };
    });
}

} // namespace holdfast::cli
