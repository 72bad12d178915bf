#include "core/vault/schema.h"

// From schema 3 to 4: search. What it holds is made from the other tables and may be made anew at any time, so nothing
// here is insert-only. Opening fills it (search_index.h), since text that is damaged must not keep a vault from
// opening.
namespace holdfast::vault {

namespace {

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
)sql";

} // namespace

Result<void> stepToSchema4(Database& database)
{
    return database.execute(tables);
}

} // namespace holdfast::vault
