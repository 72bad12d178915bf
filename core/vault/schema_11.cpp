#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

// From schema 10 to 11: what somebody else handed over is a case beside the vault's own.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE received_case(
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES vault_case(id),
  n INTEGER NOT NULL UNIQUE CHECK(n >= 1),
  bundle TEXT NOT NULL,
  sender_case TEXT NOT NULL,
  tag_manifest BLOB NOT NULL CHECK(length(tag_manifest) = 32),
  signer BLOB NOT NULL CHECK(length(signer) = 32),
  signer_confirmed INTEGER NOT NULL CHECK(signer_confirmed IN (0, 1)),
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr InsertOnlyTable receivedCase{
    "received_case", "SELECT 1 FROM received_case WHERE case_id = NEW.case_id OR n = NEW.n", "0"};

/// Whose it was may go once all that it held is to be forgotten.
constexpr const char* forgetTrigger = R"sql(
DROP TRIGGER received_case_no_update;
CREATE TRIGGER received_case_no_update BEFORE UPDATE ON received_case
WHEN NOT (NEW.bundle = '' AND NEW.sender_case = '' AND NEW.tag_manifest = zeroblob(32) AND NEW.signer = zeroblob(32)
  AND NEW.signer_confirmed = 0 AND NEW.case_id = OLD.case_id AND NEW.n = OLD.n AND NEW.received_at = OLD.received_at
  AND NOT EXISTS (SELECT 1 FROM item WHERE case_id = OLD.case_id AND NOT EXISTS
    (SELECT 1 FROM tombstone WHERE item_id = item.id AND forgotten = 1)))
BEGIN SELECT RAISE(ABORT, 'insert-only'); END;
)sql";

} // namespace

Result<void> stepToSchema11(Database& database)
{
    HF_CHECK(database.execute(tables));
    HF_CHECK(database.execute(insertOnlyTriggers(receivedCase).c_str()));
    return database.execute(forgetTrigger);
}

} // namespace holdfast::vault
