#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

// From schema 6 to 7: another answer to the question about under 18, given after the item was stored.
namespace holdfast::vault {

Result<void> stepToSchema7(Database& database)
{
    HF_CHECK(database.execute(R"sql(
CREATE TABLE item_age(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  answer TEXT NOT NULL CHECK(answer IN ('no', 'yes', 'unsure')),
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n)
) STRICT, WITHOUT ROWID;
)sql"));
    return database.execute(
        insertOnlyTriggers({"item_age", "SELECT 1 FROM item_age WHERE item_id = NEW.item_id AND n = NEW.n", "0"})
            .c_str());
}

} // namespace holdfast::vault
