#include "core/vault/database_check.h"

#include "core/vault/read_beside.h"
#include "core/vault/read_errors.h"
#include "core/vault/search_check.h"
#include "core/vault/unread_finding.h"
#include "core/vault/working_rows_check.h"

namespace holdfast::vault {

namespace {

constexpr size_t mostRowsOfAPragma = 100;

Result<std::vector<CheckFinding>> rowsOfPragma(Database& database, const char* pragma)
{
    std::vector<CheckFinding> found;
    const uint64_t before = failedReads();
    HF_TRY(Statement rows, database.query(pragma));
    for (size_t i = 0; i < mostRowsOfAPragma; ++i) {
        const Result<bool> row = rows.step();
        if (!row && row.error().is(holdfast::errors::cancelled))
            return fail(row.error());
        if (!row) // what it told before stays true
            tellUnread(found, row.error(), "database", pragma);
        if (!row || !*row)
            break;
        if (std::string text = rows.text(0); text != "ok")
            found.push_back({errors::damaged, "database", std::move(text)});
    }
    // Of a page that the disk does not give it tells as of a damaged one, and of others that are whole after that.
    if (failedReads() != before)
        found = {{errors::unreadable, "database", std::string(pragma) + ": the disk did not give all of it"}};
    return found;
}

Result<void> checkByPragma(ReadBeside& beside, const char* pragma, std::vector<CheckFinding>& findings)
{
    std::vector<CheckFinding> found;
    const Result<void> read = beside.run([&](Database& database) -> Result<void> {
        HF_TRY(found, rowsOfPragma(database, pragma));
        return {};
    });
    if (!read && read.error().is(holdfast::errors::cancelled))
        return fail(read.error());
    findings.insert(findings.end(), found.begin(), found.end());
    if (!read)
        tellUnread(findings, read.error(), "database", pragma);
    return {};
}

} // namespace

Result<void> checkDatabase(const Vault& vault, const Progress& progress, std::vector<CheckFinding>& findings)
{
    ReadBeside beside(vault, progress);
    HF_CHECK(checkByPragma(beside, "PRAGMA integrity_check", findings));
    HF_CHECK(checkByPragma(beside, "PRAGMA foreign_key_check", findings));
    HF_CHECK(checkSearchIndex(vault.database(), beside, findings));
    return checkWorkingRows(vault, beside, findings);
}

} // namespace holdfast::vault
