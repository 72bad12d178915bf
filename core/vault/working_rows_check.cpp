#include "core/vault/working_rows_check.h"

#include "core/vault/capture_queue.h"
#include "core/vault/read_beside.h"
#include "core/vault/unread_finding.h"

namespace holdfast::vault {

namespace {

struct WorkingRowsQuestion {
    const char* count; ///< something is wrong when it is above 0
    const char* after; ///< that number in the finding
};

constexpr WorkingRowsQuestion workingRowsQuestions[]{
    {"SELECT count(*) FROM picture_hash AS hash WHERE EXISTS (SELECT 1 FROM tombstone WHERE tombstone.item_id = "
     "hash.item_id)",
        " picture hashes are of deleted items: they tell again roughly what was deleted, and an older part of the "
        "database may have been put back"},
    {"SELECT count(*) FROM picture_hash AS hash WHERE NOT EXISTS (SELECT 1 FROM artifact WHERE artifact.id = "
     "hash.artifact_id AND artifact.item_id = hash.item_id) AND NOT EXISTS (SELECT 1 FROM tombstone WHERE "
     "tombstone.item_id = hash.item_id)",
        " picture hashes are of no file of the item that they name: what looks alike may be told wrongly"},
    {"SELECT count(*) FROM picture_hash AS hash JOIN item ON item.id = hash.item_id WHERE item.age <> 'no' OR "
     "item.kind <> 'file'",
        " picture hashes are of items that may have none"},
    {"SELECT count(*) FROM capture_queue WHERE n > coalesce((SELECT seq FROM sqlite_sequence WHERE name = "
     "'capture_queue'), 0)",
        " of the addresses that wait to be captured have numbers that were not given yet: an older part of the "
        "database may have been put back"},
};

} // namespace

Result<void> checkWorkingRows(const Vault& vault, ReadBeside& beside, std::vector<CheckFinding>& findings)
{
    for (const WorkingRowsQuestion& question : workingRowsQuestions) {
        int64_t count = 0;
        const Result<void> read = beside.run([&](Database& database) -> Result<void> {
            HF_TRY(count, database.integerOf(question.count));
            return {};
        });
        if (!read && read.error().is(holdfast::errors::cancelled))
            return fail(read.error());
        if (!read)
            tellUnread(findings, read.error(), "database",
                "the picture hashes and the addresses to capture can't be compared");
        else if (count > 0)
            findings.push_back({errors::damaged, "database", std::to_string(count) + question.after});
    }
    if (const auto waiting = waitingAddresses(vault); !waiting)
        tellUnread(findings, waiting.error(), "database", "the addresses that wait to be captured can't be read");
    return {};
}

} // namespace holdfast::vault
