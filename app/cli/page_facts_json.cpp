#include "app/cli/page_facts_json.h"

namespace holdfast::cli {

Json toJson(const vault::AccountEntry& entry)
{
    return {{"name", entry.name}, {"handle", entry.handle}, {"profile_url", entry.profileUrl},
        {"role", toText(entry.role)}, {"posted_at", entry.postedAt}, {"sign", entry.sign}};
}

Json toJson(const vault::Account& account)
{
    Json roles = Json::array();
    for (const PersonRole role : account.roles)
        roles.push_back(toText(role));
    return {{"id", account.id.text()}, {"platform", account.platform}, {"name", account.name},
        {"handle", account.handle}, {"profile_url", account.profileUrl}, {"roles", std::move(roles)},
        {"items", account.items}, {"added_at", formatUtc(account.addedAt)}};
}

Json toJson(const vault::FigureEntry& entry)
{
    return {{"kind", toText(entry.kind)}, {"value", entry.value}, {"exact", entry.isExact}, {"written", entry.written},
        {"sign", entry.sign}};
}

Json toJson(const vault::FigureSeries& series)
{
    const auto& first = series.points.front();
    const auto& last = series.points.back();
    return {{"kind", toText(series.kind)}, {"captures", series.points.size()}, {"first", first.value},
        {"first_at", formatUtc(first.at)}, {"last", last.value}, {"last_at", formatUtc(last.at)},
        {"change", series.change()}, {"exact", series.isExact()}};
}

} // namespace holdfast::cli
