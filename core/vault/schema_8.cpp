#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

#include <array>

// From schema 7 to 8: what was asked of others over the network, and time stamps of batches of captures.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE network_request(
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  host TEXT NOT NULL,
  address TEXT NOT NULL,
  sent TEXT NOT NULL,
  sent_bytes INTEGER NOT NULL CHECK(sent_bytes >= 0),
  by_proxy INTEGER NOT NULL CHECK(by_proxy IN (0, 1))
) STRICT;

CREATE TABLE network_answer(
  request_n INTEGER PRIMARY KEY REFERENCES network_request(n),
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  received_bytes INTEGER NOT NULL CHECK(received_bytes >= 0)
) STRICT;

CREATE TABLE time_batch(
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  authority TEXT NOT NULL,
  head BLOB NOT NULL CHECK(length(head) = 32),
  token BLOB,
  error TEXT NOT NULL
) STRICT;

CREATE TABLE time_batch_record(
  item_id TEXT PRIMARY KEY NOT NULL REFERENCES item(id),
  batch_n INTEGER NOT NULL REFERENCES time_batch(n),
  position INTEGER NOT NULL,
  record_sha256 BLOB NOT NULL CHECK(length(record_sha256) = 32),
  path TEXT NOT NULL,
  UNIQUE(batch_n, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_batch_end(
  batch_n INTEGER NOT NULL REFERENCES time_batch(n),
  n INTEGER NOT NULL CHECK(n >= 1),
  at INTEGER NOT NULL,
  authority TEXT NOT NULL,
  list TEXT NOT NULL,
  token BLOB,
  error TEXT NOT NULL,
  PRIMARY KEY(batch_n, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER time_batch_record_not_after_end BEFORE INSERT ON time_batch_record
WHEN EXISTS (SELECT 1 FROM time_batch_end WHERE batch_n = NEW.batch_n)
BEGIN SELECT RAISE(ABORT, 'insert-only'); END;
)sql";

constexpr std::array insertOnly{
    InsertOnlyTable{"network_request", "SELECT 1 FROM network_request WHERE n = NEW.n", "0"},
    InsertOnlyTable{"network_answer", "SELECT 1 FROM network_answer WHERE request_n = NEW.request_n", "0"},
    InsertOnlyTable{"time_batch", "SELECT 1 FROM time_batch WHERE n = NEW.n", "0"},
    InsertOnlyTable{"time_batch_record",
        "SELECT 1 FROM time_batch_record WHERE item_id = NEW.item_id OR (batch_n = NEW.batch_n AND position = "
        "NEW.position)",
        "0"},
    InsertOnlyTable{"time_batch_end", "SELECT 1 FROM time_batch_end WHERE batch_n = NEW.batch_n AND n = NEW.n", "0"},
};

} // namespace

Result<void> stepToSchema8(Database& database)
{
    HF_CHECK(database.execute(tables));
    for (const InsertOnlyTable& table : insertOnly)
        HF_CHECK(database.execute(insertOnlyTriggers(table).c_str()));
    return {};
}

} // namespace holdfast::vault
