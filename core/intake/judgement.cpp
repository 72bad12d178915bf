#include "core/intake/judgement.h"

#include "core/base/untrusted_text.h"
#include "core/capture/capture_record.h"
#include "core/intake/removal_signs.h"

#include <map>

namespace holdfast::intake {

namespace {

using vault::Verdict;

constexpr size_t maxDetailBytes = 2000;
constexpr int64_t leastMainBytes = 8 * 1024; // smaller pictures are buttons and counters

Judgement judged(Verdict verdict, std::string sign, std::string_view detail)
{
    Judgement judgement;
    judgement.observed.verdict = verdict;
    judgement.sign = std::move(sign);
    judgement.detail = cutText(detail, maxDetailBytes);
    return judgement;
}

/// The page's own pictures and films: address to hash.
std::map<std::string, std::string> mainMedia(const Json& record)
{
    std::map<std::string, std::string> media;
    for (const Json& resource : jsonMember(record, "resources")) {
        const std::string type = jsonStringOr(resource, "type");
        const Json& bytes = jsonMember(resource, "body_bytes");
        if ((type == "Image" || type == "Media") && bytes.is_number_integer() && bytes.get<int64_t>() >= leastMainBytes)
            media[jsonStringOr(resource, "url")] = jsonStringOr(resource, "sha256");
    }
    return media;
}

bool hasOtherMedia(const Json& first, const Json& second)
{
    const auto there = mainMedia(second);
    for (const auto& [url, digest] : mainMedia(first))
        if (const auto other = there.find(url); other == there.end() || other->second != digest)
            return true;
    return false;
}

bool hasSameText(const Json& comparison)
{
    const Json& text = comparison["text"];
    return text["same_lines"].get<double>() >= 0.95 * text["lines"].get<double>();
}

/// A document that a page made has another address at each visit; what counts is the page.
std::string placeShown(const Json& record)
{
    const std::string maker = jsonStringOr(jsonMember(record, "made_by_page"), "url");
    return maker.empty() ? jsonStringOr(record, "final_url") : maker;
}

std::vector<std::string> changesOf(const Json& first, const Json& second, const Json& comparison)
{
    std::vector<std::string> changed;
    if (capture::answeredStatus(first) != capture::answeredStatus(second))
        changed.emplace_back("status");
    if (isElsewhere(placeShown(first), placeShown(second)))
        changed.emplace_back("address");
    if (jsonStringOr(first, "title") != jsonStringOr(second, "title"))
        changed.emplace_back("title");
    if (!hasSameText(comparison))
        changed.emplace_back("text");
    if (hasOtherMedia(first, second))
        changed.emplace_back("resources");
    return changed;
}

/// What the status says by itself; none where the page has to be looked at.
std::optional<Judgement> judgeNumber(int64_t status, int64_t firstStatus)
{
    const std::string number = std::to_string(status);
    if (isGoneStatus(status))
        return judged(Verdict::Removed, "http-status", number);
    if (status == 401 || (status == 403 && firstStatus != 403 && firstStatus != 0))
        return judged(Verdict::LoginWall, "http-status", number);
    if (status >= 400 && (status != firstStatus || status >= 500 || status == 429))
        return judged(Verdict::Unreachable, "http-status", number);
    return std::nullopt;
}

Judgement judgePage(const Visit& first, const Json& record, std::string_view text)
{
    const std::string finalUrl = jsonStringOr(record, "final_url");
    const bool wasLogIn = isLogInAddress(jsonStringOr(first.record, "final_url"))
        || isLogInAddress(jsonStringOr(record, "requested_url"));
    if (isLogInAddress(finalUrl) && !wasLogIn)
        return judged(Verdict::LoginWall, "redirect", finalUrl);
    if (capture::answeredStatus(first.record) == 0)
        return judged(Verdict::Up, "http-status", std::to_string(capture::answeredStatus(record)));
    Json comparison = compareVisits(first, {record, std::string(text)});
    Judgement judgement;
    if (comparison["verdict"] == "needs-log-in" && !hasSameText(comparison)) {
        judgement = judged(Verdict::LoginWall, "password-field", finalUrl);
    } else if (const auto notice = removalNotice(jsonStringOr(first.record, "title") + "\n" + first.text,
                   jsonStringOr(record, "title") + "\n" + std::string(text));
               notice && !hasSameText(comparison)) {
        judgement = judged(Verdict::Removed, "wording", *notice);
    } else {
        std::vector<std::string> changed = changesOf(first.record, record, comparison);
        judgement = judged(changed.empty() ? Verdict::Up : Verdict::Changed, "comparison", "");
        judgement.observed.changed = std::move(changed);
    }
    judgement.comparison = std::move(comparison);
    return judgement;
}

Judgement judgeSeen(const Visit& first, const capture::CaptureOutcome& look, std::string_view text)
{
    const int64_t status = capture::answeredStatus(look.record);
    if (auto judgement = judgeNumber(status, capture::answeredStatus(first.record)))
        return *judgement;
    const bool isRemark
        = !look.error || look.error->is(capture::errors::httpStatus) || look.error->is(capture::errors::incomplete);
    if (isRemark)
        return judgePage(first, look.record, text);
    // Another thing than the page came; anything else ended before the page was whole, and can't be compared.
    Judgement judgement = judgeError(*look.error);
    if (look.error->is(capture::errors::isDownload))
        judgement.observed = {Verdict::Changed, {"type"}, 0};
    else if (look.error->is(capture::errors::schemeRefused))
        judgement.observed = {Verdict::Changed, {"address"}, 0};
    return judgement;
}

} // namespace

Judgement judgeError(const Error& error)
{
    const std::string detail = error.detail().empty() ? "" : ": " + error.detail();
    return judged(Verdict::Unreachable, "error", std::string(error.code().id) + detail);
}

Judgement judgeLook(const Visit& first, const capture::CaptureOutcome& look, std::string_view text)
{
    Judgement judgement = look.seen ? judgeSeen(first, look, text)
                                    : judgeError(look.error.value_or(Error(capture::errors::networkFailed)));
    judgement.observed.httpStatus
        = static_cast<uint32_t>(std::clamp<int64_t>(capture::answeredStatus(look.record), 0, 999));
    return judgement;
}

Judgement judgeStatus(const std::string& url, const net::StatusAnswer& answer)
{
    const uint32_t status = answer.hops.empty() ? 0 : answer.hops.back().status;
    const auto judge = [&]() -> Judgement {
        for (const net::StatusHop& hop : answer.hops)
            if (isLogInAddress(hop.location) && !isLogInAddress(url))
                return judged(Verdict::LoginWall, "redirect", hop.location);
        if (answer.hasTooManyHops)
            return judged(Verdict::Unreachable, "redirects", std::to_string(answer.hops.size()));
        if (answer.error) {
            Judgement judgement = judgeError(*answer.error);
            if (answer.error->is(net::errors::badAddress)) // it led to what is not the web
                judgement.observed = {Verdict::Changed, {"address"}, 0};
            return judgement;
        }
        // Without a page to compare with, 403 may be no more than a site's dislike of such questions.
        if (auto judgement = judgeNumber(status, 0))
            return *judgement;
        if (status < 200 || status >= 300)
            return judged(Verdict::Unreachable, "http-status", std::to_string(status));
        if (isElsewhere(url, answer.hops.back().url)) {
            Judgement judgement = judged(Verdict::Changed, "redirect", answer.hops.back().url);
            judgement.observed.changed = {"address"};
            return judgement;
        }
        return judged(Verdict::Up, "http-status", std::to_string(status));
    };
    Judgement judgement = judge();
    judgement.observed.httpStatus = std::min(status, 999u);
    return judgement;
}

} // namespace holdfast::intake
