#include "core/vault/announced_rows.h"

#include <algorithm>
#include <array>

namespace holdfast::vault {

namespace {

struct Announcing {
    std::string_view action;
    DatedTable table;
    bool isPresent; ///< false: the row takes back what an earlier one said
};

constexpr std::array announcingActions{
    Announcing{"title-changed", DatedTable::Title, true},
    Announcing{"note-added", DatedTable::Note, true},
    Announcing{"note-withdrawn", DatedTable::Note, false},
    Announcing{"tag-added", DatedTable::Tag, true},
    Announcing{"tag-removed", DatedTable::Tag, false},
    Announcing{"age-changed", DatedTable::Age, true},
    Announcing{"accounts-added", DatedTable::Account, true},
    Announcing{"account-removed", DatedTable::Account, false},
    Announcing{"figures-added", DatedTable::Figure, true},
    Announcing{"figure-removed", DatedTable::Figure, false},
};

constexpr uint64_t mostRowsOfAnEvent = 100'000;

std::string statedBy(const Announcing& announcing, const Json& details)
{
    switch (announcing.table) {
    case DatedTable::Title:
        return jsonStringOr(details, "title");
    case DatedTable::Note:
        return statedOfNote(jsonUnsigned(details, "replaces").value_or(0), !announcing.isPresent);
    case DatedTable::Age:
        return jsonStringOr(details, "under18");
    default:
        return statedOfStanding(announcing.isPresent);
    }
}

} // namespace

std::string statedOfNote(uint64_t replaces, bool isWithdrawn)
{
    return std::to_string(replaces) + (isWithdrawn ? " withdrawn" : " added");
}

std::string statedOfStanding(bool isPresent)
{
    return isPresent ? "present" : "removed";
}

std::string statedOfTimeStamp(std::string_view listSha256, std::string_view tokenSha256)
{
    return std::string(listSha256).append(" ").append(tokenSha256);
}

std::string subjectOfBatch(uint64_t n)
{
    return "batch " + std::to_string(n);
}

void AnnouncedRows::visit(std::string_view action, std::string_view subject, const Json& details, const Take& take)
{
    if (details.contains("item") && details.contains("artifacts"))
        take({DatedTable::Title, std::string(subject), 1, jsonStringOr(details["item"], "title"), {}});
    if (action == "time-stamped")
        return visitTimeStamp(details, take);
    const auto announcing = std::ranges::find(announcingActions, action, &Announcing::action);
    if (announcing == announcingActions.end())
        return;
    const bool isOne = details.contains("n");
    const uint64_t first = jsonUnsigned(details, isOne ? "n" : "first").value_or(1);
    const uint64_t last = jsonUnsigned(details, isOne ? "n" : "last").value_or(0);
    const std::string stated = statedBy(*announcing, details);
    for (uint64_t n = first; n <= last && n - first < mostRowsOfAnEvent; ++n)
        take({announcing->table, std::string(subject), n, stated, jsonStringOr(details, "set_at")});
}

void AnnouncedRows::visitTimeStamp(const Json& details, const Take& take)
{
    const uint64_t batch = jsonUnsigned(details, "batch").value_or(0);
    take({DatedTable::TimeStamp, subjectOfBatch(batch), ++m_tries[batch],
        statedOfTimeStamp(jsonStringOr(details, "list_sha256"), jsonStringOr(details, "token_sha256")), {}});
}

} // namespace holdfast::vault
