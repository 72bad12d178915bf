#include "core/vault/statement.h"

#include "core/vault/database.h"

#include <sqlite3.h>

namespace holdfast::vault {

Statement::~Statement()
{
    if (m_statement != nullptr)
        m_database->putBack(m_sql, m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindError(other.m_bindError)
{
}

void Statement::note(int resultCode)
{
    if (resultCode != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = resultCode;
}

void Statement::bind(int index, int64_t value)
{
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, uint64_t value)
{
    if (value > INT64_MAX)
        note(SQLITE_RANGE);
    else
        note(sqlite3_bind_int64(m_statement, index, static_cast<int64_t>(value)));
}

void Statement::bind(int index, std::string_view text)
{
    const char* data = text.data() == nullptr ? "" : text.data();
    note(sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int index, ByteView bytes)
{
    if (bytes.empty())
        note(sqlite3_bind_zeroblob(m_statement, index, 0));
    else
        note(sqlite3_bind_blob64(m_statement, index, bytes.data(), bytes.size(), SQLITE_STATIC));
}

void Statement::bind(int index, std::nullptr_t)
{
    note(sqlite3_bind_null(m_statement, index));
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK)
        return fail(databaseError(m_database->handle(), m_bindError, "bind"));
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    return fail(databaseError(m_database->handle(), sqlite3_extended_errcode(m_database->handle()), "step"));
}

Result<void> Statement::run()
{
    for (;;) {
        HF_TRY(const bool row, step());
        if (!row)
            return {};
    }
}

int64_t Statement::integer(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER ? sqlite3_column_int64(m_statement, column) : 0;
}

uint64_t Statement::unsignedInteger(int column) const
{
    const int64_t value = integer(column);
    return value < 0 ? 0 : static_cast<uint64_t>(value);
}

std::string Statement::text(int column) const
{
    const auto* text = sqlite3_column_text(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return text == nullptr ? std::string()
                           : std::string(reinterpret_cast<const char*>(text), static_cast<size_t>(size));
}

ByteView Statement::bytes(int column) const
{
    const auto* data = static_cast<const uint8_t*>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return data == nullptr ? ByteView() : ByteView(data, static_cast<size_t>(size));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace holdfast::vault
