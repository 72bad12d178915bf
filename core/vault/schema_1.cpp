#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

#include <array>

// Schema 1 as it was released. Never edited: what is different since is a step of migrations.cpp.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE meta(
  key TEXT PRIMARY KEY NOT NULL,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vault_case(
  id TEXT PRIMARY KEY NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item(
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES vault_case(id),
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL,
  url TEXT NOT NULL,
  captured_at INTEGER NOT NULL,
  age TEXT NOT NULL,
  parent_item TEXT REFERENCES item(id),
  parent_sha256 BLOB,
  CHECK((parent_item IS NULL) = (parent_sha256 IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX item_by_time ON item(captured_at, id);

CREATE TABLE artifact(
  id TEXT PRIMARY KEY NOT NULL,
  item_id TEXT NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK(bytes >= 0),
  sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
  stream INTEGER NOT NULL UNIQUE,
  UNIQUE(item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE chunk(
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL CHECK(n >= 0),
  data BLOB NOT NULL,
  PRIMARY KEY(stream, n)
) STRICT;

CREATE TABLE custody_event(
  case_id TEXT NOT NULL REFERENCES vault_case(id),
  seq INTEGER NOT NULL CHECK(seq >= 1),
  prev_hash BLOB NOT NULL CHECK(length(prev_hash) = 32),
  commitment BLOB NOT NULL CHECK(length(commitment) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  salt BLOB NOT NULL CHECK(length(salt) = 32),
  body TEXT NOT NULL,
  PRIMARY KEY(case_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit_label(
  item_id TEXT PRIMARY KEY NOT NULL REFERENCES item(id),
  initials TEXT NOT NULL,
  n INTEGER NOT NULL CHECK(n >= 1),
  assigned_at INTEGER NOT NULL,
  UNIQUE(initials, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_title(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  title TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array insertOnlyTables{
    InsertOnlyTable{"vault_case", "SELECT 1 FROM vault_case WHERE id = NEW.id", "0"},
    InsertOnlyTable{"item", "SELECT 1 FROM item WHERE id = NEW.id", "0"},
    InsertOnlyTable{"artifact",
        "SELECT 1 FROM artifact WHERE id = NEW.id OR stream = NEW.stream OR (item_id = NEW.item_id AND position = "
        "NEW.position)",
        "0"},
    InsertOnlyTable{"chunk", "SELECT 1 FROM chunk WHERE stream = NEW.stream AND n = NEW.n",
        "NOT EXISTS (SELECT 1 FROM artifact WHERE stream = OLD.stream)"},
    InsertOnlyTable{"custody_event", "SELECT 1 FROM custody_event WHERE case_id = NEW.case_id AND seq = NEW.seq", "0"},
    InsertOnlyTable{"exhibit_label",
        "SELECT 1 FROM exhibit_label WHERE item_id = NEW.item_id OR (initials = NEW.initials AND n = NEW.n)", "0"},
    InsertOnlyTable{"item_title", "SELECT 1 FROM item_title WHERE item_id = NEW.item_id AND n = NEW.n", "0"},
};

/// What may be inserted beyond that: artifacts come before their item and chunks before their artifact, so that neither
/// can be added to later; a custody event only goes to the end of its chain.
constexpr const char* orderTriggers = R"sql(
CREATE TRIGGER artifact_before_item BEFORE INSERT ON artifact
WHEN EXISTS (SELECT 1 FROM item WHERE id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is complete'); END;

CREATE TRIGGER chunk_before_artifact BEFORE INSERT ON chunk
WHEN EXISTS (SELECT 1 FROM artifact WHERE stream = NEW.stream)
BEGIN SELECT RAISE(ABORT, 'the artifact is complete'); END;

CREATE TRIGGER custody_event_at_end BEFORE INSERT ON custody_event
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM custody_event WHERE case_id = NEW.case_id), 0)
  OR NEW.prev_hash <> coalesce(
    (SELECT hash FROM custody_event WHERE case_id = NEW.case_id AND seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'not at the end of the chain'); END;
)sql";

} // namespace

Result<void> createSchema1(Database& database)
{
    HF_CHECK(database.execute(tables));
    for (const InsertOnlyTable& table : insertOnlyTables)
        HF_CHECK(database.execute(insertOnlyTriggers(table).c_str()));
    HF_CHECK(database.execute(orderTriggers));
    return database.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
}

} // namespace holdfast::vault
