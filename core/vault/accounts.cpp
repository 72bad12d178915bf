#include "core/vault/accounts.h"

#include "core/base/untrusted_text.h"
#include "core/vault/clean_text.h"
#include "core/vault/dated_rows.h"

#include <set>

namespace holdfast::vault {

namespace {

constexpr size_t maxText = 300; ///< bytes of a name, a handle, a time
constexpr size_t maxAddress = 2000; ///< bytes
constexpr size_t maxEntries = 5000; ///< of one call

/// An account stands on an item in a role while the newest row about that says so.
constexpr const char* isStanding
    = "WHERE present = 1 AND NOT EXISTS (SELECT 1 FROM item_account WHERE account_id = a.account_id AND "
      "item_id = a.item_id AND role = a.role AND n > a.n) ";
constexpr const char* columns = "SELECT account_id, item_id, name, handle, profile_url, role, posted_at, sign, set_at "
                                "FROM item_account AS a ";

Result<std::string> cleanLine(std::string_view text, size_t cap)
{
    std::string clean = oneLine(cleanText(text));
    const size_t first = clean.find_first_not_of(' ');
    if (first == std::string::npos)
        return std::string();
    clean = clean.substr(first, clean.find_last_not_of(' ') - first + 1);
    if (clean.size() > cap)
        return fail(errors::badAccount, "longer than " + std::to_string(cap) + " bytes");
    return clean;
}

/// Host of an http or https address, in small letters, without user, port and "www."; empty when it is none.
std::string hostOf(std::string_view url)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (asciiLowerCase(url.substr(0, scheme.size())) == scheme) {
            std::string_view host = url.substr(scheme.size());
            host = host.substr(0, host.find_first_of("/?#"));
            host = host.substr(host.find('@') == std::string_view::npos ? 0 : host.find('@') + 1);
            std::string found = asciiLowerCase(host.substr(0, host.find(':')));
            return found.starts_with("www.") ? found.substr(4) : found;
        }
    return {};
}

std::string identityOf(const AccountEntry& entry)
{
    if (!entry.handle.empty())
        return "@" + asciiLowerCase(entry.handle);
    return entry.profileUrl.empty() ? entry.name : entry.profileUrl;
}

Result<AccountId> accountFor(Vault::State& state, const Item& item, const AccountEntry& entry)
{
    Database& database = *state.database;
    const std::string platform = hostOf(entry.profileUrl.empty() ? item.url : entry.profileUrl);
    const std::string identity = identityOf(entry);
    {
        HF_TRY(Statement row,
            database.query("SELECT id FROM account WHERE platform = ? AND identity = ?", platform, identity));
        HF_TRY(const bool found, row.step());
        if (found)
            return AccountId::parse(row.text(0));
    }
    const AccountId id = AccountId::generate(state.clock);
    HF_CHECK(database.run("INSERT INTO account(id, platform, identity, added_at) VALUES(?, ?, ?, ?)", id.text(),
        platform, identity, timeForRow(state.clock)));
    return id;
}

Result<Appearance> appearanceOf(const Statement& row)
{
    Appearance found;
    HF_TRY(found.account, AccountId::parse(row.text(0)));
    HF_TRY(found.item, ItemId::parse(row.text(1)));
    found.entry.name = row.text(2);
    found.entry.handle = row.text(3);
    found.entry.profileUrl = row.text(4);
    HF_TRY(found.entry.role, parsePersonRole(row.text(5)));
    found.entry.postedAt = row.text(6);
    found.entry.sign = row.text(7);
    found.setAt = UtcTime(std::chrono::milliseconds(row.integer(8)));
    return found;
}

Result<std::vector<Appearance>> readAll(Statement rows)
{
    std::vector<Appearance> found;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        HF_TRY(Appearance appearance, appearanceOf(rows));
        found.push_back(std::move(appearance));
    }
}

Result<std::vector<Appearance>> standingOn(Database& database, const ItemId& item)
{
    HF_TRY(Statement rows,
        database.query((columns + std::string(isStanding) + "AND item_id = ? ORDER BY n").c_str(), item.text()));
    return readAll(std::move(rows));
}

/// Where a row goes.
struct AccountPlace {
    const ItemId& item;
    int64_t n;
    int64_t setAt;
};

Result<void> writeRow(
    Vault::State& state, const AccountPlace& place, const AccountId& account, const AccountEntry& entry, bool present)
{
    return state.database->run("INSERT INTO item_account(item_id, n, account_id, role, name, handle, profile_url, "
                               "posted_at, sign, present, set_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        place.item.text(), place.n, account.text(), toText(entry.role), entry.name, entry.handle, entry.profileUrl,
        entry.postedAt, entry.sign, int64_t{present ? 1 : 0}, place.setAt);
}

constexpr const char* nextSql = "SELECT coalesce(max(n), 0) + 1 FROM item_account WHERE item_id = ?";

} // namespace

Result<AccountEntry> cleanAccountEntry(const AccountEntry& entry)
{
    AccountEntry clean;
    clean.role = entry.role;
    HF_TRY(clean.name, cleanLine(entry.name, maxText));
    HF_TRY(clean.handle, cleanLine(entry.handle, maxText));
    if (clean.handle.starts_with('@'))
        clean.handle.erase(0, 1);
    HF_TRY(clean.profileUrl, cleanLine(entry.profileUrl, maxAddress));
    HF_TRY(clean.postedAt, cleanLine(entry.postedAt, maxText));
    HF_TRY(clean.sign, cleanLine(entry.sign, maxText));
    if (!clean.profileUrl.empty() && hostOf(clean.profileUrl).empty())
        return fail(errors::badAccount, "no http or https address: " + printableAscii(clean.profileUrl, 80));
    if (clean.name.empty() && clean.handle.empty() && clean.profileUrl.empty())
        return fail(errors::badAccount, "neither a name nor a handle nor an address");
    return clean;
}

Result<uint64_t> insertAccounts(Vault& vault, const Item& item, std::span<const AccountEntry> clean)
{
    if (clean.empty())
        return uint64_t{0};
    Vault::State& state = vault.state();
    HF_TRY(const std::vector<Appearance> there, standingOn(*state.database, item.id));
    std::set<std::pair<AccountId, PersonRole>> known;
    for (const Appearance& each : there)
        known.emplace(each.account, each.entry.role);
    HF_TRY(const int64_t first, nextNumber(*state.database, nextSql, item.id));
    const int64_t at = timeForRow(state.clock);
    uint64_t added = 0;
    for (const AccountEntry& entry : clean) {
        HF_TRY(const AccountId account, accountFor(state, item, entry));
        if (!known.emplace(account, entry.role).second)
            continue;
        HF_CHECK(writeRow(state, {item.id, first + static_cast<int64_t>(added), at}, account, entry, true));
        ++added;
    }
    if (added > 0)
        HF_CHECK(state.custody().append(state.chainFor(item.caseId), "accounts-added", item.id.text(),
            {{"first", first}, {"last", first + static_cast<int64_t>(added) - 1}, {"set_at", timeForEvent(at)}}));
    return added;
}

Result<uint64_t> Accounts::add(const ItemId& id, std::span<const AccountEntry> entries)
{
    if (entries.empty() || entries.size() > maxEntries)
        return fail(errors::badAccount, std::to_string(entries.size()) + " at once");
    std::vector<AccountEntry> clean;
    for (const AccountEntry& entry : entries) {
        HF_TRY(AccountEntry each, cleanAccountEntry(entry));
        clean.push_back(std::move(each));
    }
    uint64_t added = 0;
    const auto write = [&](Vault::State&, const Item& item) -> Result<bool> {
        HF_TRY(added, insertAccounts(m_vault, item, clean));
        return added > 0;
    };
    HF_CHECK(changeItem(m_vault, id, write));
    return added;
}

Result<bool> Accounts::remove(const ItemId& id, const AccountId& account)
{
    bool changed = false;
    const auto write = [&](Vault::State& state, const Item& item) -> Result<bool> {
        changed = false;
        HF_TRY(const std::vector<Appearance> there, standingOn(*state.database, id));
        HF_TRY(int64_t n, nextNumber(*state.database, nextSql, id));
        const int64_t at = timeForRow(state.clock);
        for (const Appearance& each : there) {
            if (each.account != account)
                continue;
            HF_CHECK(writeRow(state, {id, n, at}, account, each.entry, false));
            HF_CHECK(state.custody().append(
                item.caseId, "account-removed", id.text(), {{"n", n}, {"set_at", timeForEvent(at)}}));
            ++n;
            changed = true;
        }
        return changed;
    };
    HF_CHECK(changeItem(m_vault, id, write));
    return changed;
}

Result<std::vector<Appearance>> accountsOn(const Vault& vault, const ItemId& item)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    return standingOn(database, item);
}

Result<std::vector<Appearance>> Accounts::appearances(const AccountId& account) const
{
    Database& database = m_vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(
            (columns + std::string(isStanding) + "AND account_id = ? ORDER BY item_id, n").c_str(), account.text()));
    HF_TRY(std::vector<Appearance> found, readAll(std::move(rows)));
    if (found.empty())
        return fail(errors::noSuchAccount, account.text());
    return found;
}

Result<std::vector<Account>> Accounts::all() const
{
    Database& database = m_vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(("SELECT account.id, platform, added_at, name, handle, profile_url, role, item_id "
                        "FROM item_account AS a JOIN account ON account.id = a.account_id "
            + std::string(isStanding) + "ORDER BY platform, identity, account.id, set_at, n")
                           .c_str()));
    std::vector<Account> found;
    std::set<std::string> items;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return found;
        if (found.empty() || found.back().id.text() != rows.text(0)) {
            Account account;
            HF_TRY(account.id, AccountId::parse(rows.text(0)));
            account.platform = rows.text(1);
            account.addedAt = UtcTime(std::chrono::milliseconds(rows.integer(2)));
            found.push_back(std::move(account));
            items.clear();
        }
        Account& account = found.back();
        const auto newest = [&](std::string& field, int column) {
            if (std::string text = rows.text(column); !text.empty())
                field = std::move(text);
        };
        newest(account.name, 3);
        newest(account.handle, 4);
        newest(account.profileUrl, 5);
        HF_TRY(const PersonRole role, parsePersonRole(rows.text(6)));
        account.roles.insert(role);
        items.insert(rows.text(7));
        account.items = items.size();
    }
}

} // namespace holdfast::vault
