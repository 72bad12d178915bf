#include "core/vault/schema.h"

// From schema 11 to 12: the events by which something was received are found without reading the whole log.
namespace holdfast::vault {

Result<void> stepToSchema12(Database& database)
{
    return database.execute("CREATE INDEX custody_event_received ON custody_event(case_id, seq) "
                            "WHERE instr(body, '\"received\":{') > 0");
}

} // namespace holdfast::vault
