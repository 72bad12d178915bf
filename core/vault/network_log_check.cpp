#include "core/vault/network_log_check.h"

#include "core/vault/database.h"
#include "core/vault/unread_finding.h"

namespace holdfast::vault {

namespace {

struct NetworkLogQuestion {
    const char* count; ///< something is wrong when it is above 0
    const char *before, *after; ///< that number in the finding
};

constexpr NetworkLogQuestion networkLogQuestions[]{
    {"SELECT coalesce((SELECT value FROM meta WHERE key = 'network_requests'), 0) - (SELECT count(*) FROM "
     "network_request)",
        "the network log lacks ", " of its requests: a part of it is lost, or an older one was put back"},
    {"SELECT coalesce((SELECT value FROM meta WHERE key = 'network_answers'), 0) - (SELECT count(*) FROM "
     "network_answer)",
        "the network log lacks ", " of its answers: a part of it is lost, or an older one was put back"},
    {"SELECT count(*) FROM network_request AS request WHERE item_id IS NOT NULL AND host <> '' AND EXISTS (SELECT 1 "
     "FROM tombstone WHERE tombstone.item_id = request.item_id AND forgotten = 1)",
        "the network log tells again what was to be forgotten with an item, in ",
        " of its requests: an older part of it may have been put back"},
};

} // namespace

void checkNetworkLog(Database& database, std::vector<CheckFinding>& findings)
{
    const std::scoped_lock guard(database.mutex());
    for (const NetworkLogQuestion& question : networkLogQuestions) {
        const Result<int64_t> count = database.integerOf(question.count);
        if (!count)
            tellUnread(findings, count.error(), "database", "the network log can't be read");
        else if (*count > 0)
            findings.push_back(
                {errors::damaged, "database", question.before + std::to_string(*count) + question.after});
    }
}

} // namespace holdfast::vault
