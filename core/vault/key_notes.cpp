#include "core/vault/key_notes.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

std::vector<KeyNote> keyNotes(const Vault& vault)
{
    Vault::State& state = vault.state();
    const std::scoped_lock guard(state.keysMutex);
    const Result<KeyStore::Loaded> loaded = state.keyStore.load();
    std::vector<KeyNote> notes;
    for (const KeyStore::Flaw& flaw : state.healedKeys)
        notes.push_back({"when the vault was opened, " + flaw.text("was") + "; it was written anew from the other copy",
            flaw.isDamage, flaw.isUnread});
    if (state.hasForeignKeys)
        notes.push_back({"the slot files are not what this vault wrote last: an older copy was put back, or they were "
                         "made up; ways in that were removed may work again",
            true, false, true});
    if (!loaded) {
        notes.push_back({loaded.error().detail(), true, !loaded.error().is(errors::keysDamaged)});
        return notes;
    }
    for (const KeyStore::Flaw& flaw : loaded->flaws)
        notes.push_back({flaw.text() + "; the other copy is whole", true, flaw.isUnread});
    if (loaded->flaws.empty() && loaded->keys.toText() != state.keys.toText())
        notes.push_back({"the slot files were changed since the vault was opened"});
    return notes;
}

bool hasForeignKeys(const Vault& vault)
{
    Vault::State& state = vault.state();
    const std::scoped_lock guard(state.keysMutex);
    return state.hasForeignKeys;
}

std::vector<std::string> healedWhenOpened(const Vault& vault)
{
    Vault::State& state = vault.state();
    const std::scoped_lock guard(state.keysMutex);
    std::vector<std::string> healed;
    for (const KeyStore::Flaw& flaw : state.healedKeys)
        if (flaw.isDamage)
            healed.push_back(flaw.text("was"));
    if (state.healedFirstPage)
        healed.push_back("page 1 of the database was damaged");
    if (!state.firstPageFlaw.empty())
        healed.push_back(std::string(FirstPageCopy::fileName) + " " + state.firstPageFlaw);
    return healed;
}

} // namespace holdfast::vault
