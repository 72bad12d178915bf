#include "app/cli/recheck_results.h"

#include "app/cli/messages.h"
#include "app/cli/output.h"

namespace holdfast::cli {

namespace {

Json timeJson(const std::optional<UtcTime>& time)
{
    return time ? Json(formatUtc(*time)) : Json();
}

std::string list(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

Result<Json> bracketJson(const vault::Vault& vault, const std::string& url)
{
    HF_TRY(const intake::Bracket bracket, intake::bracketOf(vault, url));
    return Json{{"last_seen_up", timeJson(bracket.lastSeenUp)}, {"first_seen_gone", timeJson(bracket.firstSeenGone)}};
}

Result<Json> recheckedJson(const vault::Vault& vault, const intake::Rechecked& result)
{
    HF_TRY(Json json, bracketJson(vault, result.of.url));
    const bool isRecorded = result.observation.has_value();
    json["id"] = result.of.id.text();
    json["exhibit"] = result.of.exhibit;
    json["url"] = result.of.url;
    json["status"] = isRecorded ? Json(vault::toText(result.observed.verdict)) : Json("failed");
    json["observation"] = isRecorded ? Json(result.observation->id.text()) : Json();
    json["changed"] = result.observed.changed;
    json["http_status"] = result.observed.httpStatus == 0 ? Json() : Json(result.observed.httpStatus);
    json["error"] = result.error ? errorJson(*result.error) : Json();
    return json;
}

std::string describe(const intake::Rechecked& result)
{
    std::string line(result.observation ? vault::toText(result.observed.verdict) : "failed");
    line += "  " + result.of.exhibit + "  " + printable(result.of.url);
    if (!result.observed.changed.empty())
        line += "  (" + list(result.observed.changed) + ")";
    if (result.error)
        line += "\n  " + sentenceFor(*result.error) + " [" + std::string(result.error->code().id) + "]";
    return line;
}

Result<Json> observationsJson(const vault::Vault& vault, const ItemId& item)
{
    HF_TRY(const std::vector<vault::Observation> observations, vault::observationsOf(vault, item));
    Json all = Json::array();
    for (const vault::Observation& each : observations)
        all.push_back({{"id", each.item.text()}, {"exhibit", each.exhibit}, {"time", formatUtc(each.at)},
            {"status", vault::toText(each.verdict)}, {"changed", each.changed},
            {"http_status", each.httpStatus == 0 ? Json() : Json(each.httpStatus)}});
    return all;
}

std::vector<std::string> describeObservations(const Json& observations, const Json& bracket)
{
    std::vector<std::string> lines;
    for (const Json& each : observations) {
        const std::string changed = list(each["changed"].get<std::vector<std::string>>());
        lines.push_back("  looked at again  " + jsonStringOr(each, "time") + "  " + jsonStringOr(each, "status")
            + (changed.empty() ? "" : " (" + changed + ")") + "  " + jsonStringOr(each, "exhibit"));
    }
    for (const auto& [key, words] :
        {std::pair("last_seen_up", "last seen up: "), std::pair("first_seen_gone", "first seen gone: ")})
        if (const std::string time = jsonStringOr(bracket, key); !time.empty() && !observations.empty())
            lines.push_back(words + time);
    return lines;
}

} // namespace holdfast::cli
