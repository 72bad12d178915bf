#include "core/vault/long_transaction.h"

#include "core/vault/database.h"

#include <sqlite3.h>

namespace holdfast::vault {

LongTransaction::~LongTransaction()
{
    abandon(Error(holdfast::errors::cancelled));
}

void LongTransaction::endOpen(Database& database)
{
    if (database.m_open != nullptr)
        static_cast<void>(database.m_open->commit()); // its owner is told by its next begin() or commit()
}

Result<void> LongTransaction::begin()
{
    if (m_loss)
        return fail(*m_loss);
    if (m_isOpen)
        return {};
    endOpen(m_database);
    m_database.givingWay().ask();
    HF_CHECK(m_database.run("BEGIN IMMEDIATE"));
    m_isOpen = true;
    m_database.m_open = this;
    return {};
}

Result<void> LongTransaction::commit()
{
    if (m_isOpen) {
        if (const Result<void> committed = m_database.commit(); !committed)
            abandon(committed.error());
        m_isOpen = false;
        m_database.m_open = nullptr;
    }
    return m_loss ? Result<void>(fail(*m_loss)) : Result<void>();
}

void LongTransaction::abandon(const Error& why)
{
    if (!m_loss)
        m_loss = why;
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_database.m_open = nullptr;
    // A full disk or an I/O error may have rolled back already.
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        static_cast<void>(m_database.run("ROLLBACK"));
}

} // namespace holdfast::vault
