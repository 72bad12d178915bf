#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

#include <array>

// From schema 1 to 2: notes and tags as dated rows, and the deletion of an item, which leaves a tombstone.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE item_note(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  note TEXT NOT NULL,
  replaces INTEGER,
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n),
  UNIQUE(item_id, replaces),
  CHECK(replaces IS NULL OR replaces BETWEEN 1 AND n - 1),
  FOREIGN KEY(item_id, replaces) REFERENCES item_note(item_id, n) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE item_tag(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  tag TEXT NOT NULL CHECK(tag <> ''),
  present INTEGER NOT NULL CHECK(present IN (0, 1)),
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone(
  item_id TEXT PRIMARY KEY NOT NULL REFERENCES item(id),
  deleted_at INTEGER NOT NULL,
  artifacts INTEGER NOT NULL CHECK(artifacts >= 0),
  bytes INTEGER NOT NULL CHECK(bytes >= 0),
  reason TEXT NOT NULL,
  forgotten INTEGER NOT NULL CHECK(forgotten IN (0, 1))
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view whenDeleted = "EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item_id)";

constexpr std::array newTables{
    InsertOnlyTable{"item_note",
        "SELECT 1 FROM item_note WHERE item_id = NEW.item_id AND (n = NEW.n OR replaces = NEW.replaces)", whenDeleted},
    InsertOnlyTable{"item_tag", "SELECT 1 FROM item_tag WHERE item_id = NEW.item_id AND n = NEW.n", whenDeleted},
    InsertOnlyTable{"tombstone", "SELECT 1 FROM tombstone WHERE item_id = NEW.item_id", "0"},
};
/// What a deleted item loses; its chunks may go once no artifact has them, as before.
constexpr std::array nowDeletable{
    InsertOnlyTable{"artifact", {}, whenDeleted},
    InsertOnlyTable{"item_title", {}, whenDeleted},
};

/// A deleted item gets nothing new. Where it was to be forgotten, its address may go, and the bodies of the events
/// about it become withheld ones: the chain is over their commitments.
constexpr const char* deletionTriggers = R"sql(
CREATE TRIGGER item_note_not_of_deleted BEFORE INSERT ON item_note
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;

CREATE TRIGGER item_tag_not_of_deleted BEFORE INSERT ON item_tag
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;

CREATE TRIGGER item_title_not_of_deleted BEFORE INSERT ON item_title
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;

DROP TRIGGER item_no_update;
CREATE TRIGGER item_no_update BEFORE UPDATE ON item
WHEN NOT (NEW.url = '' AND NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.kind = OLD.kind
  AND NEW.purpose = OLD.purpose AND NEW.captured_at = OLD.captured_at AND NEW.age = OLD.age
  AND NEW.parent_item IS OLD.parent_item AND NEW.parent_sha256 IS OLD.parent_sha256
  AND EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.id AND forgotten = 1))
BEGIN SELECT RAISE(ABORT, 'insert-only'); END;

DROP TRIGGER custody_event_no_update;
CREATE TRIGGER custody_event_no_update BEFORE UPDATE ON custody_event
WHEN NOT (NEW.body = '' AND NEW.salt = zeroblob(32) AND NEW.case_id = OLD.case_id AND NEW.seq = OLD.seq
  AND NEW.prev_hash = OLD.prev_hash AND NEW.commitment = OLD.commitment AND NEW.hash = OLD.hash
  AND EXISTS (SELECT 1 FROM tombstone WHERE item_id = json_extract(OLD.body, '$.subject') AND forgotten = 1))
BEGIN SELECT RAISE(ABORT, 'insert-only'); END;
)sql";

} // namespace

Result<void> stepToSchema2(Database& database)
{
    HF_CHECK(database.execute(tables));
    for (const InsertOnlyTable& table : newTables)
        HF_CHECK(database.execute(insertOnlyTriggers(table).c_str()));
    for (const InsertOnlyTable& table : nowDeletable) {
        HF_CHECK(database.execute(("DROP TRIGGER " + std::string(table.name) + "_no_delete").c_str()));
        HF_CHECK(database.execute(noDeleteTrigger(table).c_str()));
    }
    return database.execute(deletionTriggers);
}

} // namespace holdfast::vault
