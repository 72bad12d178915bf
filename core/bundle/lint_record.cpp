#include "core/bundle/lint_record.h"

#include "core/bundle/lint_address.h"
#include "core/bundle/lint_claims.h"
#include "core/bundle/lint_codes.h"
#include "core/bundle/lint_text.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

namespace {

bool isAddress(std::string_view key)
{
    constexpr std::array<std::string_view, 6> addresses{
        "url", "requested_url", "requested_url_normalised", "final_url", "canonical_url", "location"};
    return std::ranges::find(addresses, key) != addresses.end();
}

/// "claimed_error", "media_error", "facts_error": what the file may say about itself was never seen.
void lintUnread(const std::string& path, std::string_view key, const Json& value, LintList& list)
{
    if (key.ends_with("_error") && value.is_string())
        list.add(lint_codes::unread, "record " + path, value.get<std::string>(), lint_codes::fix::lookInside);
}

void lintText(const std::string& path, std::string_view key, const std::string& text, Around around, LintList& list)
{
    for (const std::string& folder : homeFolders(text, around))
        list.add(lint_codes::homeFolder, "record " + path, folder, lint_codes::fix::leaveOut);
    if (isAddress(key))
        for (const std::string& part : tellingParts(text))
            list.add(lint_codes::shareLink, "record " + path, part, lint_codes::fix::recordAgain);
}

// A record was parsed with at most 64 levels.
void walk(const std::string& path, std::string_view key, const Json& value, Around around, LintList& list)
{
    if (value.is_string())
        lintText(path, key, value.get_ref<const std::string&>(), around, list);
    else if (value.is_array())
        for (const Json& entry : value)
            walk(path, key, entry, around, list);
    if (!value.is_object())
        return;
    for (const auto& [name, member] : value.items()) {
        if (name == "resources" || name == "claimed")
            continue;
        const std::string below = path.empty() ? name : path + "." + name;
        if (name == "logged_in" && (member == "yes" || member == true))
            list.add(lint_codes::signedIn, "record " + below, "yes", lint_codes::fix::leaveOut);
        if (below == "transform.watermark" && member.is_string())
            list.add(lint_codes::recipient, "record " + below, member.get<std::string>(), lint_codes::fix::leaveOut);
        lintUnread(below, name, member, list);
        walk(below, name, member, around, list);
    }
}

} // namespace

void lintRecord(const Json& record, std::string_view fixOfClaims, LintList& list)
{
    lintClaims(jsonMember(record, "claimed"), fixOfClaims, list);
    const std::string kind = jsonStringOr(record, "record");
    const bool isOfThisComputer = kind == "holdfast-import" || kind == "holdfast-screen";
    walk({}, {}, record, isOfThisComputer ? Around::Text : Around::Links, list);
}

} // namespace holdfast::bundle
