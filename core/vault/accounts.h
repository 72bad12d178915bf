#pragma once

#include "core/base/post_terms.h"
#include "core/vault/vault.h"

#include <set>
#include <span>

namespace holdfast::vault {

namespace errors {
/// Nothing that names anyone, an address that is none of a web page, or text that is too long.
inline constexpr ErrorCode badAccount{"vault.bad-account", ErrorKind::Usage};
inline constexpr ErrorCode noSuchAccount{"vault.no-such-account", ErrorKind::Failed};
} // namespace errors

/// Someone on one page, as a person confirmed it. At least one of name, handle and profileUrl is not empty.
struct AccountEntry {
    std::string name, handle; ///< as the page shows them; the handle without "@"
    std::string profileUrl; ///< http or https
    PersonRole role = PersonRole::Named;
    std::string postedAt; ///< as the page states it: a claim, no clock of ours
    std::string sign; ///< by what it was found ("json-ld", "link" …), or "by hand"
};

/// The same with whose account it is, and where it stands.
struct Appearance {
    AccountId account;
    ItemId item;
    AccountEntry entry;
    UtcTime setAt;
};

/// One account of one platform, however many pages it is on. It is told from others by its handle on the platform, or
/// without one by the address of its profile, or by its name.
struct Account {
    AccountId id;
    std::string platform; ///< host of the profile's address, or else of the page's, without "www."
    std::string name, handle, profileUrl; ///< the last that were noted of each
    UtcTime addedAt;
    uint64_t items = 0; ///< on how many items it stands
    std::set<PersonRole> roles;
};

/// As add() keeps it: one line each, the handle without "@". vault.bad-account.
Result<AccountEntry> cleanAccountEntry(const AccountEntry& entry);
/// Of an item that is being made, in its transaction: what came with it, each entry clean, and an event that tells of
/// it. The caller holds the mutex. How many there were, those that came twice not counted.
Result<uint64_t> insertAccounts(Vault& vault, const Item& item, std::span<const AccountEntry> clean);

/// Who stands on an item, in the order they were added; without a change, and so for whoever may only read.
Result<std::vector<Appearance>> accountsOn(const Vault& vault, const ItemId& item);

/// Who posted, passed on and commented, as dated rows beside the items. Nothing is edited; taking someone from an item
/// adds a row. The custody log tells that there was such a change, not whom it names. Of an item that is not there:
/// vault.no-such-item, vault.item-deleted.
class Accounts {
public:
    explicit Accounts(Vault& vault)
        : m_vault(vault)
    {
    }
    /// All or none, in one transaction: how many were not there yet in that role. vault.bad-account names the entry.
    Result<uint64_t> add(const ItemId& item, std::span<const AccountEntry> entries);
    /// In every role; false when the account does not stand on the item.
    Result<bool> remove(const ItemId& item, const AccountId& account);
    Result<std::vector<Appearance>> onItem(const ItemId& item) const { return accountsOn(m_vault, item); }
    Result<std::vector<Appearance>> appearances(const AccountId& account) const; ///< vault.no-such-account
    Result<std::vector<Account>> all() const; ///< that stand on any item, by platform, then handle and name

private:
    Vault& m_vault;
};

} // namespace holdfast::vault
