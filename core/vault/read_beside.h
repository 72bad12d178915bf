#pragma once

#include "core/base/progress.h"
#include "core/vault/vault_state.h"

#include <chrono>

namespace holdfast::vault {

/// Reads the whole database at length without keeping anybody waiting: through a connection of its own, which is closed
/// with it. Who searches goes on meanwhile through the vault's one; who writes ends a reading, which is begun anew
/// (docs/decisions/0005-search.md, "A check and a search").
class ReadBeside {
public:
    /// May be called several times, and gathers anew each time. It is given a transaction that it has to leave open,
    /// and nobody writes during a call that comes to its end.
    using Read = std::function<Result<void>(Database&)>;

    ReadBeside(const Vault& vault, Progress progress);

    /// What `read` gives. Where no second connection can be had it is done through the vault's one, and others wait.
    /// cancelled; what a transaction on that one gives.
    Result<void> run(const Read& read);

private:
    struct Done {
        Result<void> result;
        bool isInterrupted = false; ///< by who writes: the result says nothing
    };
    Done readOnce(const Read& read, bool givesWay);
    Result<void> settle();
    Result<Transaction> begin();
    Result<std::unique_ptr<Database>> open() const;
    Result<void> readByTheOne(const Read& read);

    Vault::State& m_state;
    const Vault::State::Sealed m_sealed;
    Progress m_progress;
    std::unique_ptr<Database> m_beside;
};

} // namespace holdfast::vault
