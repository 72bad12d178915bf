#pragma once

#include "core/base/bytes.h"

struct sqlite3_stmt;

namespace holdfast::vault {

class Database;

/// A prepared statement in use; goes back to its Database when dropped.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Parameters count from 1. Text and bytes are borrowed: they must outlive the last step. An error shows at step().
    void bind(int index, int64_t value);
    void bind(int index, uint64_t value); ///< below 2^63
    void bind(int index, std::string_view text);
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, ByteView bytes);
    void bind(int index, const Bytes& bytes) { bind(index, ByteView(bytes)); }
    void bind(int index, std::nullptr_t);

    Result<bool> step(); ///< true: there is a row
    Result<void> run(); ///< steps to the end

    /// Columns count from 0. A value of another type, or NULL, gives 0 or empty.
    int64_t integer(int column) const;
    uint64_t unsignedInteger(int column) const; ///< 0 for a negative one
    std::string text(int column) const;
    ByteView bytes(int column) const; ///< valid until the next step
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(Database& database, std::string sql, sqlite3_stmt* statement)
        : m_database(&database)
        , m_sql(std::move(sql))
        , m_statement(statement)
    {
    }
    void note(int resultCode);

    Database* m_database;
    std::string m_sql;
    sqlite3_stmt* m_statement;
    int m_bindError = 0;
};

} // namespace holdfast::vault
