#include "app/cli/commands/commands.h"

#include "app/cli/box_argument.h"
#include "app/cli/commands/redact_check.h"
#include "app/cli/document_file.h"
#include "app/cli/errors.h"
#include "app/cli/item_lookup.h"
#include "app/cli/leak_results.h"
#include "app/cli/offscreen_application.h"
#include "app/cli/serialise.h"
#include "app/cli/suggestion_results.h"
#include "core/imaging/sized_copy.h"
#include "core/imaging/watermark_words.h"
#include "core/intake/cover_choice.h"
#include "core/intake/cover_to_file.h"
#include "core/vault/output_file.h"

#include <QDate>

#include <algorithm>

namespace holdfast::cli {

namespace {

struct RedactArguments {
    std::string input, out;
    std::vector<std::string> boxes, allowed;
    std::string preset, recipient, reference, language = "en", straighten = "off", languages;
    bool isAuto = false;
    uint64_t maxBytes = 0;
};

/// Everything that a copy is made by and what came of it.
struct Redaction {
    intake::CoverOrder order;
    imaging::ReadingLanguages languages;
    bool isAuto = false;
    bool looksForEdges = false;
    std::optional<imaging::FoundEdges> edges; ///< once they were looked for
    SuggestionResults suggestions;
    imaging::LeakReport report;
};

/// What of an item can be covered: the file itself, or the picture of a page.
Result<const vault::Artifact*> coverable(const vault::Item& item)
{
    for (const std::string_view role : {"original", "redacted", "screenshot"})
        if (const vault::Artifact* artifact = item.artifact(role))
            return artifact;
    return fail(vault::errors::noSuchArtifact, item.id.text() + " has no picture");
}

Result<void> lookForEdges(imaging::DecodeClient& decoder, ByteSource& document, std::string_view mime,
    Redaction& redaction, const Progress& progress)
{
    HF_TRY(redaction.edges, intake::straightenByEdges(decoder, document, mime, redaction.order, progress));
    return {};
}

Result<void> addSuggestions(imaging::DecodeClient& decoder, const imaging::OpenSource& open, std::string_view mime,
    Redaction& redaction, const Progress& progress)
{
    if (!redaction.isAuto)
        return {};
    SuggestionResults& results = redaction.suggestions;
    HF_TRY(intake::ChosenCovers chosen,
        intake::addSuggestions(decoder, open, mime, results.preset, redaction.order, progress, redaction.languages));
    results.covered = std::move(chosen.covered);
    results.unchecked = std::move(chosen.unchecked);
    return {};
}

Result<intake::CoveredCopy> coverFile(Context& context, const std::string& path, Redaction& redaction, AtomicFile& out)
{
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> decoder, imaging::DecodeClient::start());
    HF_TRY(const std::string mime, mimeOfFile(*decoder, path, context.progress()));
    if (redaction.looksForEdges) {
        HF_TRY(FileSource photo, FileSource::open(path));
        HF_CHECK(lookForEdges(*decoder, photo, mime, redaction, context.progress()));
    }
    HF_CHECK(addSuggestions(*decoder, opensFile(path), mime, redaction, context.progress()));
    HF_TRY(FileSource file, FileSource::open(path));
    return intake::coverToFile(nullptr, *decoder, file, mime, redaction.order, out, context.progress());
}

Result<intake::CoveredCopy> coverItem(Context& context, const std::string& id, Redaction& redaction, AtomicFile& out)
{
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    auto decoder = imaging::DecodeClient::start();
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());
    if (!decoder)
        return fail(decoder.error());
    intake::CoverOrder& order = redaction.order;
    HF_TRY(order.parent, findItem(*vault, id));
    HF_TRY(const vault::Artifact* artifact, coverable(*order.parent));
    // An item that may show somebody under 18 is not looked into either.
    HF_CHECK(intake::mayBeCovered(*vault, *order.parent, artifact->mime));
    if (redaction.looksForEdges) {
        HF_TRY(const std::unique_ptr<ByteSource> photo, vault->openArtifact(*artifact));
        HF_CHECK(lookForEdges(**decoder, *photo, artifact->mime, redaction, context.progress()));
    }
    const auto openArtifact = [&] { return vault->openArtifact(*artifact); };
    HF_CHECK(addSuggestions(**decoder, openArtifact, artifact->mime, redaction, context.progress()));
    HF_TRY(const std::unique_ptr<ByteSource> document, vault->openArtifact(*artifact));
    return intake::coverToFile(vault.get(), **decoder, *document, artifact->mime, order, out, context.progress());
}

void setMark(const RedactArguments& arguments, Redaction& redaction)
{
    const std::optional<imaging::Preset>& preset = redaction.suggestions.preset;
    redaction.order.reference = arguments.reference.empty() ? imaging::newReference() : arguments.reference;
    redaction.order.watermark = imaging::watermarkText({arguments.recipient, preset ? preset->purpose : std::string(),
        redaction.order.reference, QDate::currentDate(), arguments.language});
}

Result<imaging::LeakReport> checkCopy(
    const intake::HeldFile& copy, const Redaction& redaction, const Progress& progress)
{
    HF_TRY(const std::unique_ptr<imaging::DecodeClient> checker, imaging::DecodeClient::start());
    return imaging::checkForLeaks(
        *checker, [&copy] { return copy.open(); }, imaging::mimeOf(redaction.order.format), progress,
        redaction.languages);
}

Result<void> fillStraightening(const RedactArguments& arguments, Redaction& redaction)
{
    if (arguments.straighten == "off")
        return {};
    redaction.looksForEdges = arguments.straighten == "auto";
    if (redaction.looksForEdges && !arguments.boxes.empty())
        return fail(errors::badArguments, "--box counts pixels of the page that --straighten auto has yet to make");
    if (!redaction.looksForEdges) {
        HF_TRY(redaction.order.corners, imaging::parseCorners(arguments.straighten));
    }
    return {};
}

/// What the page became; null when it stayed as it is.
Result<Json> straightenedJson(const Redaction& redaction)
{
    if (!redaction.order.corners)
        return Json();
    HF_TRY(const QSize size, imaging::straightenedSize(*redaction.order.corners));
    return Json{{"corners", imaging::cornersJson(*redaction.order.corners)}, {"width", size.width()},
        {"height", size.height()}, {"confidence", redaction.edges ? Json(redaction.edges->confidence) : Json()}};
}

void sayStraightening(Context& context, const Redaction& redaction)
{
    if (redaction.edges && !redaction.order.corners)
        context.say("No edges of a card or page were found: the picture was left as it is.");
    else if (redaction.order.corners)
        context.say("straightened  " + imaging::cornersJson(*redaction.order.corners).dump());
}

Result<void> fillOrder(const RedactArguments& arguments, Redaction& redaction)
{
    HF_CHECK(fillStraightening(arguments, redaction));
    HF_TRY(redaction.languages, imaging::parseLanguageList(arguments.languages));
    HF_TRY(redaction.order.format, imaging::outputFormatFor(arguments.out));
    for (const std::string& text : arguments.boxes) {
        HF_TRY(const imaging::Cover cover, parseBox(text));
        redaction.order.covers.push_back(cover);
    }
    for (const std::string& code : arguments.allowed)
        if (sentenceForLeak(code).empty())
            return fail(errors::badArguments, "--allow " + code);
    redaction.isAuto = arguments.isAuto || !arguments.preset.empty();
    if (!arguments.preset.empty()) {
        HF_TRY(redaction.suggestions.preset, imaging::findPreset(arguments.preset));
    }
    if (redaction.order.covers.empty() && !redaction.isAuto)
        return fail(errors::noCover);
    if (arguments.maxBytes > 0)
        redaction.order.maxBytes = arguments.maxBytes;
    if (!arguments.recipient.empty())
        setMark(arguments, redaction);
    return {};
}

Result<Json> answerFor(const RedactArguments& arguments, const Redaction& redaction)
{
    Json document = toJson(redaction.suggestions);
    HF_TRY(document["straightened"], straightenedJson(redaction));
    document.update({{"file", Json()}, {"mime", imaging::mimeOf(redaction.order.format)}, {"bytes", Json()},
        {"sha256", Json()}, {"covers", redaction.order.covers.size()}, {"id", Json()}, {"item", Json()},
        {"leaks", toJson(redaction.report)},
        {"watermark", redaction.order.watermark.empty() ? Json() : Json(redaction.order.watermark)},
        {"reference", redaction.order.reference.empty() ? Json() : Json(redaction.order.reference)},
        {"allowed", arguments.allowed}});
    return document;
}

Result<Outcome> makeCopy(Context& context, const RedactArguments& arguments)
{
    Redaction redaction;
    HF_CHECK(fillOrder(arguments, redaction));
    std::error_code ignored;
    const bool isFile = std::filesystem::exists(arguments.input, ignored);
    const bool isId = !isFile && (ItemId::parse(arguments.input) || context.vaultFolder());
    if (!isFile && !isId)
        return fail(holdfast::errors::notFound, arguments.input);
    if (isFile && std::filesystem::equivalent(arguments.input, arguments.out, ignored))
        return fail(errors::sameFile, arguments.out);
    // Before the work, so that a folder that can't be written to costs no derived item.
    HF_TRY(AtomicFile out, vault::createOutputFile(arguments.out));
    redaction.order.waitsBeside = arguments.out;
    redaction.order.beforeFiling = [&](const intake::HeldFile& copy) -> Result<intake::LetPass> {
        HF_TRY(redaction.report, checkCopy(copy, redaction, context.progress()));
        const bool holds = std::ranges::all_of(redaction.report.findings, [&](const imaging::LeakFinding& found) {
            return intake::isMeantToStay(found, arguments.allowed, redaction.isAuto);
        });
        if (!holds)
            return fail(intake::errors::copyLeaks);
        return intake::letPassOf(redaction.report);
    };
    const auto copy = isFile ? coverFile(context, arguments.input, redaction, out)
                             : coverItem(context, arguments.input, redaction, out);
    if (!copy && !copy.error().is(intake::errors::copyLeaks))
        return fail(copy.error());
    if (redaction.isAuto)
        say(context, redaction.suggestions);
    sayStraightening(context, redaction);
    HF_TRY(Json document, answerFor(arguments, redaction));
    if (!copy) {
        say(context, redaction.report);
        context.say(
            "Nothing was written or filed. Cover what was found, or name its code with --allow if it is meant to "
            "stay.");
        return Outcome{std::move(document), exitCodeOf(redaction.report)};
    }
    const std::string sha256 = copy->file.sha256().hex();
    context.say(printable(arguments.out) + "  " + std::to_string(copy->file.size()) + " bytes  " + sha256);
    if (!redaction.order.reference.empty())
        context.say("Ref. " + printable(redaction.order.reference));
    if (copy->item)
        context.say(describe(*copy->item));
    say(context, redaction.report);
    document.update({{"file", arguments.out}, {"bytes", copy->file.size()}, {"sha256", sha256},
        {"id", copy->item ? Json(copy->item->id.text()) : Json()},
        {"item", copy->item ? toJson(*copy->item) : Json()}});
    return Outcome{
        std::move(document), redaction.report.unchecked.empty() ? 0 : static_cast<int>(ErrorKind::Incomplete)};
}

Result<Outcome> redact(Context& context, const RedactArguments& arguments)
{
    if (arguments.recipient.empty())
        return makeCopy(context, arguments);
    const OffscreenApplication application;
    return makeCopy(context, arguments);
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
    command->add_flag("--auto", arguments->isAuto, "Cover what is found: zones, barcodes, numbers, dates, addresses");
    command->add_option("--preset", arguments->preset, "DOCUMENT[/PURPOSE], such as passport/takedown; means --auto")
        ->check(notEmpty());
    command
        ->add_option("--straighten", arguments->straighten,
            "A photo taken at an angle: auto, or where its corners are, X1,Y1,X2,Y2,X3,Y3,X4,Y4; off if not said")
        ->check(notEmpty());
    CLI::Option* mark
        = command
              ->add_option("--for", arguments->recipient, "Write over the whole page that this copy is for TEXT only")
              ->check(notEmpty());
    command
        ->add_option("--reference", arguments->reference, "With --for: the copy's reference; a random one if not said")
        ->needs(mark);
    command->add_option("--language", arguments->language, "With --for: en (if not said), fr or ar")
        ->check(CLI::IsMember({"en", "fr", "ar"}))
        ->needs(mark);
    command->add_option("--max-bytes", arguments->maxBytes, "Make the copy no larger than this")
        ->check(CLI::Range(uint64_t(1), uint64_t(1) << 32));
    command
        ->add_option("--allow", arguments->allowed, "A finding of the leak check that is meant to stay; once for each")
        ->allow_extra_args(false);
    command->add_option("--languages", arguments->languages, languagesHelp)->check(notEmpty());
    const CLI::App* const checking = addRedactCheck(*command, invocation, arguments->languages);
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
