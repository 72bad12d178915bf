#pragma once

#include "core/base/result.h"

#include <functional>

namespace holdfast::vault {

class Database;

/// Whether something that only the transaction wrote is in the file.
using CommitWitness = std::function<Result<bool>()>;

/// What became of a transaction whose COMMIT failed: SQLite reports every failure alike, also one of the last sync,
/// after the journal is gone and the transaction is in the file. No error when it is there; `why` when it is not, or
/// when nobody can witness; vault.outcome-unclear when that can't be read.
Result<void> outcomeOfCommit(Database& database, const CommitWitness& witness, const Error& why);

} // namespace holdfast::vault
