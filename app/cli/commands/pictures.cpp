#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/messages.h"
#include "app/cli/picture_reasons.h"
#include "app/cli/serialise.h"
#include "core/intake/page_pictures.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

struct PicturesArguments {
    std::string id;
    uint32_t leastSide = intake::fullSizePicture;
    std::vector<std::string> keep; ///< hashes
    bool keepAll = false;
};

Json pictureJson(const intake::PagePicture& picture)
{
    Json keptAs;
    if (picture.keptAs)
        keptAs = {{"id", picture.keptAs->id.text()}, {"exhibit", picture.keptAs->exhibit}};
    const imaging::ArchivedPicture& facts = picture.facts;
    return {{"url", facts.url}, {"mime", facts.mime}, {"bytes", facts.bytes}, {"width", facts.width},
        {"height", facts.height}, {"sha256", facts.sha256.hex()}, {"warc_record_id", facts.recordId},
        {"warc_date", facts.date}, {"kept_as", std::move(keptAs)}};
}

Json listJson(const intake::PagePictures& list)
{
    Json pictures = Json::array(), unread = Json::array();
    for (const intake::PagePicture& picture : list.pictures)
        pictures.push_back(pictureJson(picture));
    for (const imaging::UnreadPicture& picture : list.unread)
        unread.push_back({{"url", picture.url}, {"code", picture.why}});
    return {{"pictures", std::move(pictures)}, {"unread", std::move(unread)}, {"smaller", list.smaller},
        {"left_out", list.leftOut}, {"not_in_record", list.notInRecord}, {"whole", list.isWhole}};
}

void sayPictures(Context& context, const intake::PagePictures& list)
{
    for (const intake::PagePicture& picture : list.pictures)
        context.say(picture.facts.sha256.hex() + "  " + std::to_string(picture.facts.width) + " x "
            + std::to_string(picture.facts.height) + "  " + (picture.keptAs ? picture.keptAs->exhibit + "  " : "")
            + printable(picture.facts.url));
    for (const imaging::UnreadPicture& picture : list.unread)
        context.say("not read: " + printable(picture.url) + "\n  " + std::string(reasonForPicture(picture.why)) + " ["
            + picture.why + "]");
    const auto sayCount = [&](uint64_t count, const char* what) {
        if (count > 0)
            context.say(std::to_string(count) + what);
    };
    sayCount(list.smaller, " smaller");
    sayCount(list.leftOut, " more than can be listed");
    sayCount(list.notInRecord, " that the capture's record does not list");
    if (!list.isWhole)
        context.say("The web archive could not be looked through to its end.");
}

struct KeptPictures {
    Json kept = Json::array(), refused = Json::array();
    int exitCode = 0;
    std::optional<Error> stoppedBy;
};

void addRefused(Context& context, KeptPictures& all, const std::string& hash, const Error& error)
{
    all.refused.push_back({{"sha256", hash}, {"error", errorJson(error)}});
    context.say("not kept: " + printable(hash) + "\n  " + std::string(reasonForPicture(error.code().id)) + " ["
        + std::string(error.code().id) + "]");
    if (all.exitCode != static_cast<int>(ErrorKind::Refused))
        all.exitCode
            = static_cast<int>(error.code().kind == ErrorKind::Refused ? ErrorKind::Refused : ErrorKind::Failed);
}

void addKept(Context& context, KeptPictures& all, const intake::KeptPicture& kept)
{
    Json json = toJson(kept.item);
    json["was_kept"] = kept.wasKept;
    context.say(describe(kept.item));
    if (kept.notHashed)
        json["not_compared"] = errorJson(*kept.notHashed);
    for (const intake::SimilarItem& similar : kept.similarTo) {
        json["similar_to"].push_back(toJson(similar));
        context.say("           looks like " + describe(similar));
    }
    all.kept.push_back(std::move(json));
}

KeptPictures keepChosen(Context& context, vault::Vault& vault, imaging::DecodeClient& decoder, const vault::Item& page,
    intake::PagePictures& list, const PicturesArguments& arguments)
{
    std::vector<std::string> hashes = arguments.keep;
    if (arguments.keepAll)
        for (const intake::PagePicture& picture : list.pictures)
            hashes.push_back(picture.facts.sha256.hex());
    KeptPictures all;
    for (const std::string& hash : hashes) {
        const auto listed = std::ranges::find_if(
            list.pictures, [&](const intake::PagePicture& picture) { return picture.facts.sha256.hex() == hash; });
        if (listed == list.pictures.end()) {
            addRefused(context, all, hash, Error(vault::errors::noSuchArtifact, "no picture of that hash is listed"));
            continue;
        }
        const auto kept = intake::keepPagePicture(vault, decoder, page, listed->facts, context.progress());
        if (context.isInterrupted() && !kept) {
            all.stoppedBy = Error(holdfast::errors::cancelled);
            return all;
        }
        if (!kept) {
            addRefused(context, all, hash, kept.error());
            continue;
        }
        listed->keptAs = kept->item;
        addKept(context, all, *kept);
    }
    return all;
}

Result<Outcome> runPictures(Context& context, const PicturesArguments& arguments)
{
    HF_TRY(Context::Unlocking unlocking, context.startUnlocking());
    auto decoder = imaging::DecodeClient::start();
    HF_TRY(const std::unique_ptr<vault::Vault> vault, unlocking.get());
    if (!decoder)
        return fail(decoder.error());
    HF_TRY(const vault::Item page, findItem(*vault, arguments.id));
    HF_TRY(intake::PagePictures list,
        intake::listPagePictures(*vault, **decoder, page, arguments.leastSide, context.progress()));
    const auto documentOf = [&] {
        Json document = listJson(list);
        document.update({{"id", page.id.text()}, {"exhibit", page.exhibit}, {"least_side", arguments.leastSide}});
        return document;
    };
    const bool isWholeList = list.isWhole && list.unread.empty() && list.leftOut == 0 && list.notInRecord == 0;
    const int listed = isWholeList ? 0 : static_cast<int>(ErrorKind::Incomplete);
    if (!arguments.keepAll && arguments.keep.empty()) {
        sayPictures(context, list);
        return Outcome{documentOf(), listed};
    }
    KeptPictures all = keepChosen(context, *vault, **decoder, page, list, arguments);
    Json document = documentOf(); // each that was kept just now names its item
    document.update({{"kept", std::move(all.kept)}, {"refused", std::move(all.refused)}});
    const int unkept = arguments.keepAll ? listed : 0; // what was chosen by its hash is not less for what was not
    return Outcome{std::move(document), all.exitCode != 0 ? all.exitCode : unkept, std::move(all.stoppedBy)};
}

} // namespace

void addPictures(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("pictures", "Pictures that a captured page loaded, to keep as items");
    auto arguments = std::make_shared<PicturesArguments>();
    command->add_option("ID", arguments->id, "A captured page's id or exhibit number")->required();
    command->add_option("--least-side", arguments->leastSide, "Leave out what has a shorter side, in pixels")
        ->check(CLI::Range(1, imaging::maxSide));
    CLI::Option* all = command->add_flag("--keep-all", arguments->keepAll, "Keep each that is listed as an item");
    command->add_option("--keep", arguments->keep, "Keep these as items: SHA-256, with commas between them")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(notEmpty())
        ->excludes(all);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return runPictures(context, *arguments); };
    });
}

} // namespace holdfast::cli
