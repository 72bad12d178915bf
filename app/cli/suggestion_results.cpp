#include "app/cli/suggestion_results.h"

#include "app/cli/code_text.h"
#include "app/cli/context.h"
#include "app/cli/line_codes_json.h"
#include "core/imaging/suggest/cover_codes.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

namespace covers = imaging::cover_codes;
using Source = imaging::Suggestion::Source;

constexpr std::array coverMeanings{
    CodeText{covers::mrz, "The machine-readable zone repeats name, number, birth date and nationality."},
    CodeText{covers::barcode, "A barcode often repeats everything that is covered elsewhere."},
    CodeText{covers::documentNumber, "With the document's number others can act in your name."},
    CodeText{covers::personalNumber, "A personal number is yours for life."},
    CodeText{covers::accessNumber, "The card access number opens the chip."},
    CodeText{covers::birthDate, "The birth date is asked for wherever somebody poses as you."},
    CodeText{covers::birthPlace, "The place of birth is no one's business here."},
    CodeText{covers::address, "The address tells where you can be found."},
    CodeText{covers::signature, "A signature can be copied."},
    CodeText{covers::height, "Height says nothing that the receiver needs."},
    CodeText{covers::eyes, "Eye colour says nothing that the receiver needs."},
    CodeText{covers::nationality, "Nationality says nothing that the receiver needs."},
    CodeText{covers::photo, "By your photo others can look for you, or pose as you."},
    CodeText{covers::accountNumber, "Account, customer and meter numbers let others act in your name."},
};

constexpr std::array reasons{
    CodeText{"who-asks", "it says who is asking"},
    CodeText{"genuine", "it says who issued the document"},
    CodeText{"still-valid", "it says that the document is valid"},
    CodeText{"recent", "it says that the document is recent"},
    CodeText{"proves-address", "the address is what the document is sent for"},
    CodeText{"same-person", "it shows that you are the person"},
    CodeText{"tells-apart", "it tells you from others of the same name"},
    CodeText{"identifies-file", "an authority finds its own file by it"},
    CodeText{"old-enough", "it is what is asked for"},
};

std::string_view sentenceForEye(const imaging::Suggestion& one)
{
    if (one.source == Source::LooksLike)
        return one.code == covers::mrz
            ? "This looks like a machine-readable zone and could not be read: see that all "
              "of it is covered."
            : "This looks like a barcode and could not be read: see that all of it is covered.";
    if (one.source == Source::Face)
        return "The edges of this photo were not seen: see that all of it is covered.";
    if (one.source == Source::Zone)
        return "Only a part of this zone could be read: see that all of its lines are covered.";
    return "Only the name of this field could be read: see that what belongs to it is covered.";
}

constexpr std::string_view photoSentence
    = "No photo of a face was found: where there is one, cover it with --box unless the receiver needs it.";

constexpr std::string_view nameSentence
    = "The name stays visible, since it is not found by the program: cover it with --box unless the receiver needs it.";

/// Where no purpose says that the name is needed, silence would be taken for a cover.
bool leavesNameToThePerson(const SuggestionResults& results)
{
    return results.preset && results.preset->leavesToChoice("name");
}

bool leavesPhotoToThePerson(const SuggestionResults& results)
{
    if (results.preset && !results.preset->wants(covers::photo))
        return false;
    return std::ranges::find(results.covered, covers::photo, &imaging::Suggestion::code) == results.covered.end();
}

std::string pageNotLookedAt(const imaging::UncheckedPage& one)
{
    return "page " + std::to_string(one.page) + ": " + one.why;
}

} // namespace

std::string_view sentenceForCover(std::string_view code)
{
    return textFor(coverMeanings, code);
}

Json toJson(const SuggestionResults& results)
{
    Json suggested = Json::array(), byEye = Json::array(), kept = Json::array(), unchecked = Json::array();
    for (const imaging::Suggestion& one : results.covered) {
        Json boxes = Json::array();
        for (const QRect& box : one.boxes)
            boxes.push_back(imaging::boxJson(box));
        suggested.push_back({{"code", one.code}, {"source", imaging::toText(one.source)}, {"page", one.page},
            {"boxes", boxes}, {"check_by_eye", one.needsEye}, {"message", sentenceForCover(one.code)}});
        if (one.needsEye)
            byEye.push_back(
                {{"code", one.code}, {"page", one.page}, {"boxes", boxes}, {"message", sentenceForEye(one)}});
    }
    if (leavesPhotoToThePerson(results))
        byEye.push_back(
            {{"code", "look.photo"}, {"page", Json()}, {"boxes", Json::array()}, {"message", photoSentence}});
    if (leavesNameToThePerson(results))
        byEye.push_back({{"code", "look.name"}, {"page", Json()}, {"boxes", Json::array()}, {"message", nameSentence}});
    for (const imaging::UncheckedPage& one : results.unchecked) {
        unchecked.push_back(pageNotLookedAt(one));
        if (one.why == imaging::lineCodesNotSought)
            byEye.push_back(lineCodesJson(one.page));
    }
    if (results.preset)
        for (const imaging::Preset::Kept& one : results.preset->kept)
            kept.push_back({{"field", one.field}, {"why", one.why}, {"message", textFor(reasons, one.why)}});
    return {{"suggested", std::move(suggested)}, {"check_by_eye", std::move(byEye)}, {"kept", std::move(kept)},
        {"preset", results.preset ? Json(results.preset->document + "/" + results.preset->purpose) : Json()},
        {"unchecked", std::move(unchecked)}};
}

void say(Context& context, const SuggestionResults& results)
{
    for (const imaging::Suggestion& one : results.covered)
        context.say("covered  " + std::string(one.code) + "  page " + std::to_string(one.page) + ": "
            + std::string(sentenceForCover(one.code)));
    if (results.preset)
        for (const imaging::Preset::Kept& one : results.preset->kept)
            context.say("stays  " + one.field + ": " + std::string(textFor(reasons, one.why)));
    for (const imaging::Suggestion& one : results.covered)
        if (one.needsEye)
            context.say("check by eye  " + std::string(one.code) + "  page " + std::to_string(one.page) + ": "
                + std::string(sentenceForEye(one)));
    if (leavesPhotoToThePerson(results))
        context.say("check by eye  " + std::string(photoSentence));
    if (leavesNameToThePerson(results))
        context.say("check by eye  " + std::string(nameSentence));
    for (const imaging::UncheckedPage& one : results.unchecked)
        context.say(one.why == imaging::lineCodesNotSought ? "check by eye  " + lineCodesSentence(one.page)
                                                           : "not looked at  " + printable(pageNotLookedAt(one)));
}

} // namespace holdfast::cli
