#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

// From schema 8 to 9: later looks at an address, and what was asked of the network about an item that is forgotten.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE observation(
  item_id TEXT PRIMARY KEY NOT NULL REFERENCES item(id),
  verdict TEXT NOT NULL CHECK(verdict IN ('up', 'changed', 'removed', 'login-wall', 'unreachable')),
  changed TEXT NOT NULL,
  http_status INTEGER NOT NULL CHECK(http_status BETWEEN 0 AND 999)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_by_parent ON item(parent_item) WHERE parent_item IS NOT NULL;
CREATE INDEX item_by_url ON item(url) WHERE url <> '';

ALTER TABLE network_request ADD COLUMN item_id TEXT REFERENCES item(id);
CREATE INDEX network_request_by_item ON network_request(item_id) WHERE item_id IS NOT NULL;
)sql";

/// An observation is of something, and no more than a record of what must not be looked at. Whom an item that is to be
/// forgotten made this program ask goes with it; that somebody was asked, and when, stays.
constexpr const char* triggers = R"sql(
CREATE TRIGGER observation_has_parent BEFORE INSERT ON item
WHEN NEW.kind = 'observation' AND NEW.parent_item IS NULL
BEGIN SELECT RAISE(ABORT, 'an observation of nothing'); END;

CREATE TRIGGER observation_only_of_observation BEFORE INSERT ON observation
WHEN NOT EXISTS (SELECT 1 FROM item WHERE id = NEW.item_id AND kind = 'observation')
BEGIN SELECT RAISE(ABORT, 'not an observation'); END;

DROP TRIGGER network_request_no_update;
CREATE TRIGGER network_request_no_update BEFORE UPDATE ON network_request
WHEN NOT (NEW.host = '' AND NEW.address = '' AND NEW.sent = '' AND NEW.n = OLD.n AND NEW.at = OLD.at
  AND NEW.purpose = OLD.purpose AND NEW.sent_bytes = OLD.sent_bytes AND NEW.by_proxy = OLD.by_proxy
  AND NEW.item_id IS OLD.item_id
  AND EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item_id AND forgotten = 1))
BEGIN SELECT RAISE(ABORT, 'insert-only'); END;
)sql";

} // namespace

Result<void> stepToSchema9(Database& database)
{
    HF_CHECK(database.execute(tables));
    HF_CHECK(
        database.execute(insertOnlyTriggers({"observation", "SELECT 1 FROM observation WHERE item_id = NEW.item_id",
                                                "EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item_id)"})
                             .c_str()));
    return database.execute(triggers);
}

} // namespace holdfast::vault
