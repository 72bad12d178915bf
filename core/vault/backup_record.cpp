#include "core/vault/backup_record.h"

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/vault/errors.h"

namespace holdfast::vault {

namespace {

constexpr std::string_view headerStart = "holdfast-backup ";
constexpr std::string_view header = "holdfast-backup 1";

Error damaged(std::string_view what)
{
    return Error(errors::backupDamaged, "backup.head: " + std::string(what));
}

/// Takes the next line off `rest`, without its LF.
std::string_view takeLine(std::string_view& rest)
{
    const size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

} // namespace

std::string BackupRecord::toText() const
{
    return std::string(header) + "\n"
        + canonicalJson(
            {{"database", database.hex()}, {"page_size", pageSize}, {"pages", pages}, {"vault_id", vaultId}})
        + "\n" + head.statement + head.signature;
}

Result<BackupRecord> BackupRecord::fromText(std::string_view untrusted)
{
    std::string_view rest = untrusted;
    const std::string_view first = takeLine(rest);
    if (first.starts_with(headerStart) && first != header)
        return fail(errors::newerVersion, "backup format " + std::string(first.substr(headerStart.size(), 8)));
    const Result<Json> json = parseJson(takeLine(rest), maxBytes);
    if (first != header || !json)
        return fail(damaged("not in its form"));
    BackupRecord record;
    const Result<std::string> vaultId = jsonString(*json, "vault_id"), database = jsonString(*json, "database");
    const Result<uint64_t> pages = jsonUnsigned(*json, "pages"), pageSize = jsonUnsigned(*json, "page_size");
    const Result<Digest> digest = database ? Digest::fromHex(*database) : Result<Digest>(fail(database.error()));
    if (!vaultId || !isUuid7(*vaultId) || !digest || !pages || !pageSize || *pageSize < 512 || *pageSize > 65536)
        return fail(damaged("not in its form"));
    record.vaultId = *vaultId;
    record.database = *digest;
    record.pages = *pages;
    record.pageSize = static_cast<uint32_t>(*pageSize);
    record.head.statement = std::string(takeLine(rest)) + "\n";
    record.head.signature = std::string(rest);
    if (record.toText() != untrusted)
        return fail(damaged("not in its form"));
    if (const Result<ReadHead> read = readHead(record.head); !read)
        return fail(damaged("its signature is not right"));
    return record;
}

} // namespace holdfast::vault
