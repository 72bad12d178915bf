#include "core/vault/insert_only.h"
#include "core/vault/schema.h"

#include <array>

// From schema 9 to 10: whom a page names and what it counts, as a person confirmed it.
namespace holdfast::vault {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE account(
  id TEXT PRIMARY KEY NOT NULL,
  platform TEXT NOT NULL,
  identity TEXT NOT NULL CHECK(identity <> ''),
  added_at INTEGER NOT NULL,
  UNIQUE(platform, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_account(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  account_id TEXT NOT NULL REFERENCES account(id),
  role TEXT NOT NULL CHECK(role IN ('poster', 'resharer', 'commenter', 'named')),
  name TEXT NOT NULL,
  handle TEXT NOT NULL,
  profile_url TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  sign TEXT NOT NULL,
  present INTEGER NOT NULL CHECK(present IN (0, 1)),
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_account_account ON item_account(account_id, item_id);

CREATE TABLE item_figure(
  item_id TEXT NOT NULL REFERENCES item(id),
  n INTEGER NOT NULL CHECK(n >= 1),
  kind TEXT NOT NULL CHECK(kind IN ('views', 'likes', 'shares', 'comments')),
  value INTEGER NOT NULL CHECK(value >= 0),
  exact INTEGER NOT NULL CHECK(exact IN (0, 1)),
  written TEXT NOT NULL,
  sign TEXT NOT NULL,
  present INTEGER NOT NULL CHECK(present IN (0, 1)),
  set_at INTEGER NOT NULL,
  PRIMARY KEY(item_id, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER item_account_not_of_deleted BEFORE INSERT ON item_account
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;

CREATE TRIGGER item_figure_not_of_deleted BEFORE INSERT ON item_figure
WHEN EXISTS (SELECT 1 FROM tombstone WHERE item_id = NEW.item_id)
BEGIN SELECT RAISE(ABORT, 'the item is deleted'); END;
)sql";

constexpr std::string_view whenDeleted = "EXISTS (SELECT 1 FROM tombstone WHERE item_id = OLD.item_id)";

constexpr std::array insertOnly{
    InsertOnlyTable{"account",
        "SELECT 1 FROM account WHERE id = NEW.id OR (platform = NEW.platform AND identity = NEW.identity)",
        "NOT EXISTS (SELECT 1 FROM item_account WHERE account_id = OLD.id)"},
    InsertOnlyTable{
        "item_account", "SELECT 1 FROM item_account WHERE item_id = NEW.item_id AND n = NEW.n", whenDeleted},
    InsertOnlyTable{"item_figure", "SELECT 1 FROM item_figure WHERE item_id = NEW.item_id AND n = NEW.n", whenDeleted},
};

} // namespace

Result<void> stepToSchema10(Database& database)
{
    HF_CHECK(database.execute(tables));
    for (const InsertOnlyTable& table : insertOnly)
        HF_CHECK(database.execute(insertOnlyTriggers(table).c_str()));
    return {};
}

} // namespace holdfast::vault
