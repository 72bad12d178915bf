#include "core/vault/schema.h"

// From schema 4 to 5: the addresses that still wait to be captured. A working list, no evidence: rows come and go.
namespace holdfast::vault {

Result<void> stepToSchema5(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE capture_queue(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  under18 TEXT NOT NULL CHECK(under18 IN ('no', 'yes', 'unsure')),
  options TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
)sql");
}

} // namespace holdfast::vault
