#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

// From schema 5 to 6: what pictures look like, so that copies of one are known, and artifacts found by their hash.
namespace holdfast::vault {

namespace {

constexpr const char* table = R"sql(
CREATE TABLE picture_hash(
  item_id TEXT NOT NULL REFERENCES item(id),
  artifact_id TEXT PRIMARY KEY NOT NULL REFERENCES artifact(id),
  pdq BLOB NOT NULL CHECK(length(pdq) = 32),
  quality INTEGER NOT NULL CHECK(quality BETWEEN 0 AND 100)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_hash_by_item ON picture_hash(item_id);

CREATE INDEX artifact_by_hash ON artifact(sha256);
)sql";

/// A hash tells roughly what a picture shows: there is none of a picture that might show somebody under 18.
constexpr const char* gateTriggers = R"sql(
CREATE TRIGGER picture_hash_only_where_answered_no BEFORE INSERT ON picture_hash
WHEN NOT EXISTS (SELECT 1 FROM item WHERE id = NEW.item_id AND age = 'no' AND kind = 'file')
BEGIN SELECT RAISE(ABORT, 'no picture hash of this item'); END;

CREATE TRIGGER picture_hash_not_of_deleted BEFORE INSERT ON picture_hash
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;
)sql";

} // namespace

Result<void> stepToSchema6(Database& database)
{
    HF_CHECK(database.execute(table));
    HF_CHECK(database.execute(
        insertOnlyTriggers({"picture_hash", "SELECT 1 FROM picture_hash WHERE artifact_id = NEW.artifact_id",
                               "EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item_id)"})
            .c_str()));
    return database.execute(gateTriggers);
}

} // namespace holdfast::vault
