#include "core/vault/schema.h"

// From schema 3 to 4: search. What it holds is made from the other tables and may be made anew at any time, so nothing
// here is insert-only. Opening fills it (search_index.h), since text that is damaged must not keep a vault from
// opening.
namespace holdfast::vault {

namespace {

// FTS5 writes the version of its format at the first overwriting deletion and then takes it as written. When that
// transaction was rolled back, what the same connection deletes later can't be read by the next one ("malformed
// inverted index"). So the first one is made here, of an entry that nobody needs.
constexpr const char* tables = R"sql(
CREATE TABLE search_part(
  n INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item(id),
  part TEXT NOT NULL CHECK(part IN ('facts', 'text')),
  folded TEXT NOT NULL,
  UNIQUE(item_id, part)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(grams, content='', tokenize='ascii');
INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1);
INSERT INTO search_index(rowid, grams) VALUES(1, 'first');
INSERT INTO search_index(search_index, rowid, grams) VALUES('delete', 1, 'first');
)sql";

} // namespace

Result<void> stepToSchema4(Database& database)
{
    return database.execute(tables);
}

} // namespace holdfast::vault
