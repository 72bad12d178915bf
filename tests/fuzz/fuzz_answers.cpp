#include "core/base/frame.h"
#include "core/imaging/archive_pictures.h"
#include "core/imaging/decode_protocol.h"
#include "core/imaging/leak/traces.h"
#include "core/imaging/media.h"
#include "core/imaging/page_facts.h"
#include "core/imaging/page_reading.h"
#include "core/imaging/straighten/corners.h"
#include "core/imaging/suggest/page_survey.h"
#include "core/imaging/untrusted_pixels.h"

#include <algorithm>
#include <cstdlib>

using namespace holdfast;
using namespace holdfast::imaging;

/// Whatever was taken out of an answer is taken as it is when it is sent once more.
template <class T>
static void checkAnswer(const Json& untrusted, Result<T> (*parse)(const Json&), Json (*written)(const T&))
{
    const auto answer = parse(untrusted);
    if (!answer)
        return;
    const Json sent = written(*answer);
    const auto again = parse(sent);
    if (!again || written(*again) != sent)
        std::abort();
}

static Json mediaAnswer(const Media& media)
{
    Json answer = mediaFactsJson(media.facts);
    answer["claimed"] = claimsJson(media.facts.claimed);
    answer["sheet"] = media.sheet ? sheetJson(*media.sheet) : Json();
    answer["sheet_missing"] = media.sheetMissing;
    return answer;
}

/// None of them leads to a file anywhere else.
static void checkLanguages(const Json& untrusted)
{
    const auto installed = parseInstalledLanguages(untrusted);
    if (installed
        && (installed->size() > maxInstalledLanguages || !std::ranges::all_of(*installed, [](const std::string& name) {
               return isReadingLanguage(name) && name.find_first_of("./\\") == std::string::npos;
           })))
        std::abort();
}

static void checkMessage(const Json& untrusted)
{
    checkLanguages(untrusted);
    checkAnswer<PageReading>(untrusted, parsePageReading, pageReadingJson);
    checkAnswer<PageText>(untrusted, parsePageText, pageTextJson);
    checkAnswer<Traces>(untrusted, parseTraces, tracesJson);
    checkAnswer<PageSurvey>(untrusted, parseSurvey, surveyJson);
    checkAnswer<FoundEdges>(untrusted, parseFoundEdges, foundEdgesJson);
    checkAnswer<Claims>(untrusted, parseClaims, claimsJson);
    checkAnswer<PageFacts>(untrusted, parsePageFacts, pageFactsJson);
    checkAnswer<ArchivedPictures>(untrusted, parseArchivedPictures, archivedPicturesJson);
    checkAnswer<Media>(untrusted, parseMedia, mediaAnswer);
}

// What holdfast-decode may send: frames, the first byte saying how many bytes arrive at once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    const size_t arriving = data[0] + size_t(1);
    ByteView rest(data + 1, size - 1);
    FrameParser parser;
    std::optional<UntrustedPixels> pixels;
    while (!rest.empty()) {
        const auto fed = parser.feed(rest.first(std::min(arriving, rest.size())));
        while (auto frame = parser.next()) {
            if (frame->kind == Frame::Kind::Data) {
                if (pixels && (!pixels->feed(frame->payload) || pixels->isComplete()))
                    pixels.reset();
                continue;
            }
            const auto message = frame->json();
            if (!message)
                continue;
            checkMessage(*message);
            const bool isSmall = jsonUnsigned(*message, "bytes").value_or(0) <= 30'000;
            if (auto announced = UntrustedPixels::announced(isSmall ? *message : Json()))
                pixels = std::move(*announced);
        }
        if (!fed)
            break;
        rest = rest.subspan(std::min(arriving, rest.size()));
    }
    return 0;
}
