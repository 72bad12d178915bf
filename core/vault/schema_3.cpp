#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

// From schema 2 to 3: the heads of the custody chains that were signed.
namespace holdfast::vault {

Result<void> stepToSchema3(Database& database)
{
    HF_CHECK(database.execute(R"sql(
CREATE TABLE custody_head(
  case_id TEXT NOT NULL REFERENCES vault_case(id),
  seq INTEGER NOT NULL CHECK(seq >= 1),
  statement TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY(case_id, seq)
) STRICT, WITHOUT ROWID;
)sql"));
    return database.execute(insertOnlyTriggers(
        {"custody_head", "SELECT 1 FROM custody_head WHERE case_id = NEW.case_id AND seq = NEW.seq", "0"})
                                .c_str());
}

} // namespace holdfast::vault
