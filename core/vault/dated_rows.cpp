#include "core/vault/dated_rows.h"

namespace holdfast::vault {

Result<int64_t> nextNumber(Database& database, const char* sql, const ItemId& item)
{
    HF_TRY(Statement last, database.query(sql, item.text()));
    HF_TRY(const bool row, last.step());
    return row ? last.integer(0) : 1;
}

int64_t timeForRow(const Clock& clock)
{
    return clock.now().time_since_epoch().count();
}

std::string timeForEvent(int64_t setAt)
{
    return formatUtc(UtcTime(std::chrono::milliseconds(setAt)));
}

} // namespace holdfast::vault
