#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/serialise.h"
#include "core/vault/output_file.h"

namespace holdfast::cli {

namespace {

constexpr size_t copyBytes = 1024 * 1024;

struct ExtractArguments {
    std::string id, role, out;
};

Result<void> copy(ByteSource& source, ByteSink& sink, uint64_t total, const Progress& progress)
{
    SecureBuffer block(copyBytes);
    for (uint64_t done = 0;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, source.read(block.span()));
        if (count == 0)
            return {};
        HF_CHECK(sink.write(block.view().first(count)));
        done += count;
        progress.report("extracting", done, total);
    }
}

Result<Outcome> extract(Context& context, const ExtractArguments& arguments)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, arguments.id));
    const vault::Artifact* artifact = item.artifact(arguments.role);
    if (artifact == nullptr)
        return fail(vault::errors::noSuchArtifact, item.id.text() + " has no \"" + printable(arguments.role) + '"');
    HF_TRY(const std::unique_ptr<ByteSource> source, vault->openArtifact(*artifact));
    HF_TRY(AtomicFile file, vault::createOutputFile(arguments.out));
    // The last read compares the hash, so a damaged artifact never gets a name here.
    HF_CHECK(copy(*source, file, artifact->bytes, context.progress()));
    // First the log: a file that it does not know of must not leave.
    HF_CHECK(vault->recordEvent(
        item.caseId, "extracted", item.id.text(), {{"role", artifact->role}, {"sha256", artifact->sha256.hex()}}));
    HF_CHECK(file.commit());
    context.say(
        printable(arguments.out) + "  " + std::to_string(artifact->bytes) + " bytes  " + artifact->sha256.hex());
    return Outcome{{{"id", item.id.text()}, {"role", artifact->role}, {"file", arguments.out},
        {"bytes", artifact->bytes}, {"mime", artifact->mime}, {"sha256", artifact->sha256.hex()}}};
}

} // namespace

void addExtract(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("extract", "Write one artifact to a file, its hash checked on the way");
    auto arguments = std::make_shared<ExtractArguments>();
    command->add_option("ID", arguments->id, "Id or exhibit number")->required();
    command->add_option("ROLE", arguments->role, "original, screenshot, mhtml, html, text, tls, record, redacted …")
        ->required();
    command->add_option("--out", arguments->out, "The file; one that is there is replaced")
        ->required()
        ->check(notEmpty());
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return extract(context, *arguments); };
    });
}

} // namespace holdfast::cli
