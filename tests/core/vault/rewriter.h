#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault::test {

/// Rewrites an open vault's history as somebody can who has the password and another program: the triggers are taken
/// away, the body of one event is changed, every link from there on is computed again, and, with `signAgain`, every
/// signed head too.
void rewriteHistory(const Vault& vault, uint64_t seq, std::string_view find, std::string_view replace, bool signAgain);

/// Takes the last `count` events away, triggers and all, and with `signAgain` the heads that named them.
void cutHistory(const Vault& vault, uint64_t count, bool signAgain);

} // namespace holdfast::vault::test
