#pragma once

#include "core/base/result.h"

#include <optional>

namespace holdfast::vault {

class Database;

/// A transaction that stays open over many takings of the mutex, for bytes that nothing refers to yet: a commit costs
/// several syncs of the disk. It ends early when somebody begins a Transaction, or another long one, on the connection.
/// All is by the holder of the mutex, the destructor included.
class LongTransaction {
public:
    explicit LongTransaction(Database& database)
        : m_database(database)
    {
    }
    ~LongTransaction();
    LongTransaction(const LongTransaction&) = delete;

    /// Opens it unless it is open. Also tells, from then on, when something written earlier was lost.
    Result<void> begin();
    Result<void> commit(); ///< does nothing when it is not open; tells a loss as begin() does
    void abandon(const Error& why); ///< rolls back what is open; begin() and commit() tell `why` from now on

private:
    friend class Transaction;
    static void endOpen(Database& database);

    Database& m_database;
    bool m_isOpen = false;
    std::optional<Error> m_loss;
};

} // namespace holdfast::vault
