#include "app/cli/leak_results.h"

#include "app/cli/context.h"
#include "app/cli/line_codes_json.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

namespace leaks = imaging::leak_codes;

struct Meaning {
    std::string_view code;
    std::string_view text;
};

constexpr std::array leakMeanings{
    Meaning{leaks::mrz,
        "A machine-readable zone, or a part of one, can be read; it repeats name, number and birth date. Cover all of "
        "its lines."},
    Meaning{leaks::barcode, "A barcode can be read; it often repeats everything that was covered. Cover all of it."},
    Meaning{
        leaks::faintText, "Text that the eye hardly sees comes back when the contrast is raised. Cover it solidly."},
    Meaning{
        leaks::pdfText, "Text lies in the file where the page does not show it. Make a covered copy with `redact`."},
    Meaning{leaks::hiddenPicture,
        "A picture in the file goes on where a cover or the edge hides it, or the file has more pictures than it "
        "shows. Make a covered copy with `redact`."},
    Meaning{leaks::annotation,
        "A note, mark or cover lies over the page and can be read or taken off. Make a covered copy with `redact`."},
    Meaning{leaks::attachment, "Another file is packed inside this one. Make a covered copy with `redact`."},
    Meaning{leaks::layer, "A layer is switched off and can be switched on. Make a covered copy with `redact`."},
    Meaning{leaks::script, "The file does something when it is opened or used. Make a covered copy with `redact`."},
    Meaning{leaks::form, "A form keeps what was filled in or who signed it. Make a covered copy with `redact`."},
    Meaning{
        leaks::revision, "An earlier version of the document is still in the file. Make a covered copy with `redact`."},
    Meaning{leaks::unused,
        "Parts of the document that no page shows any more are still in the file. Make a covered copy "
        "with `redact`."},
    Meaning{leaks::metadata,
        "The file says something about itself that can tell of a person, device, place or time. "
        "Make a covered copy with `redact`."},
    Meaning{
        leaks::thumbnail, "A small picture of an earlier state may be in the file. Make a covered copy with `redact`."},
    Meaning{leaks::alpha,
        "Colours are kept where the picture is transparent, and can be shown. Make a covered copy with "
        "`redact`."},
    Meaning{leaks::trailing,
        "There is more in the file before its beginning or after its end. Make a covered copy with "
        "`redact`."},
};

std::string placeOf(uint32_t page, const QRect& box)
{
    if (page == 0)
        return "file";
    std::string place = "page " + std::to_string(page);
    if (!box.isEmpty())
        place += " at " + std::to_string(box.x()) + "," + std::to_string(box.y()) + "," + std::to_string(box.width())
            + "," + std::to_string(box.height());
    return place;
}

} // namespace

std::string_view sentenceForLeak(std::string_view code)
{
    const auto found = std::ranges::find(leakMeanings, code, &Meaning::code);
    return found == leakMeanings.end() ? std::string_view() : found->text;
}

const std::vector<std::string_view>& notKnownToLeakCheck()
{
    static const std::vector<std::string_view> sentences{
        "Whether what you left visible is more than the receiver needs: words, faces, signatures, a photo.",
        "Handwriting, scripts other than Latin, and what is too small or too blurred to be read here but not "
        "elsewhere.",
        "What a cover that is not solid gives away: blurred and pixelated text can often be worked out again.",
        "Marks that programs and printers hide in pixels, and what the file's name says.",
        "What the receiver already knows, and what the length of a cover tells them.",
    };
    return sentences;
}

Json toJson(const imaging::LeakReport& report)
{
    Json findings = Json::array(), photos = Json::array(), byEye = Json::array(), unchecked = Json::array();
    for (const imaging::LeakFinding& finding : report.findings)
        findings.push_back({{"code", finding.code}, {"page", finding.page > 0 ? Json(finding.page) : Json()},
            {"box", finding.box.isEmpty() ? Json() : imaging::boxJson(finding.box)}, {"text", finding.text},
            {"message", sentenceForLeak(finding.code)}});
    for (const imaging::VisiblePhoto& photo : report.photos)
        photos.push_back({{"page", photo.page}, {"box", imaging::boxJson(photo.box)}});
    for (const imaging::UncheckedPart& part : report.unchecked) {
        unchecked.push_back(part.what);
        if (part.lineCodesOfPage > 0)
            byEye.push_back(lineCodesJson(part.lineCodesOfPage));
    }
    return {{"sound", report.isSound()}, {"pages", report.pages}, {"findings", std::move(findings)},
        {"unchecked", std::move(unchecked)}, {"readable_words", report.readableWords}, {"photos", std::move(photos)},
        {"check_by_eye", std::move(byEye)}, {"not_known", notKnownToLeakCheck()}};
}

void say(Context& context, const imaging::LeakReport& report)
{
    std::string_view last;
    for (const imaging::LeakFinding& finding : report.findings) {
        context.say(std::string(finding.code) + "  " + placeOf(finding.page, finding.box)
            + (finding.text.empty() ? std::string() : ": " + printable(finding.text)));
        if (finding.code != last)
            context.say("    " + std::string(sentenceForLeak(finding.code)));
        last = finding.code;
    }
    for (const imaging::UncheckedPart& part : report.unchecked)
        context.say(part.lineCodesOfPage > 0 ? "check by eye  " + lineCodesSentence(part.lineCodesOfPage)
                                             : "not checked  " + printable(part.what));
    if (report.findings.empty())
        context.say(report.unchecked.empty() ? "Nothing hidden was found." : "Nothing hidden was found in the rest.");
    context.say("Words that stay readable: " + std::to_string(report.readableWords) + ". Look at them yourself.");
    for (const imaging::VisiblePhoto& photo : report.photos)
        context.say("A photo of somebody stays visible: " + placeOf(photo.page, photo.box)
            + ". Cover it unless the receiver needs it.");
    context.say("This check can't know:");
    for (const std::string_view sentence : notKnownToLeakCheck())
        context.say("  " + std::string(sentence));
}

int exitCodeOf(const imaging::LeakReport& report)
{
    if (!report.findings.empty())
        return static_cast<int>(ErrorKind::NotSound);
    return report.unchecked.empty() ? 0 : static_cast<int>(ErrorKind::Incomplete);
}

} // namespace holdfast::cli
