#include "core/vault/recipients.h"

#include "core/base/untrusted_text.h"
#include "core/vault/clean_text.h"
#include "core/vault/errors.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr const char* readSql = "SELECT value FROM meta WHERE key = 'recipients'";
constexpr size_t maxNameBytes = 200;
constexpr size_t maxBookBytes = 1 << 20;

Json rowOf(const Recipient& recipient)
{
    Json row{{"added_at", formatUtc(recipient.addedAt)}, {"confirmed", recipient.confirmed},
        {"key", recipient.key.text()}, {"name", recipient.name}, {"removed_at", nullptr}};
    if (recipient.removedAt)
        row["removed_at"] = formatUtc(*recipient.removedAt);
    return row;
}

Result<Recipient> recipientOf(const Json& row)
{
    const auto key = crypto::AgeRecipient::parse(jsonStringOr(row, "key"));
    const auto addedAt = parseUtc(jsonStringOr(row, "added_at"));
    if (!key || !addedAt)
        return fail(errors::damaged, "a row of the address book");
    Recipient recipient{jsonStringOr(row, "name"), *key, jsonStringOr(row, "confirmed"), *addedAt, {}};
    if (const std::string removedAt = jsonStringOr(row, "removed_at"); !removedAt.empty()) {
        HF_TRY(recipient.removedAt, parseUtc(removedAt));
    }
    return recipient;
}

// The caller holds the mutex.
Result<std::vector<Recipient>> readBook(Database& database)
{
    std::vector<Recipient> book;
    HF_TRY(const std::string text, database.textOf(readSql));
    if (text.empty())
        return book;
    const auto rows = parseJson(text, maxBookBytes);
    if (!rows || !rows->is_array())
        return fail(errors::damaged, "the address book");
    for (const Json& row : *rows) {
        HF_TRY(Recipient recipient, recipientOf(row));
        book.push_back(std::move(recipient));
    }
    return book;
}

Result<void> writeBook(Database& database, const std::vector<Recipient>& book)
{
    Json rows = Json::array();
    for (const Recipient& recipient : book)
        rows.push_back(rowOf(recipient));
    const std::string text = canonicalJson(rows);
    if (text.size() > maxBookBytes)
        return fail(holdfast::errors::tooLarge, "the address book");
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('recipients', ?)", text);
}

std::string lineOf(std::string_view text)
{
    const std::string line = cleanText(oneLine(text));
    const size_t start = line.find_first_not_of(' ');
    return start == std::string::npos ? std::string() : line.substr(start, line.find_last_not_of(' ') + 1 - start);
}

std::vector<Recipient>::iterator current(std::vector<Recipient>& book, std::string_view name)
{
    return std::find_if(book.begin(), book.end(),
        [&](const Recipient& recipient) { return recipient.name == name && !recipient.removedAt; });
}

} // namespace

Result<std::vector<Recipient>> recipients(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    return readBook(database);
}

Result<Recipient> findRecipient(const Vault& vault, std::string_view name)
{
    HF_TRY(std::vector<Recipient> book, recipients(vault));
    const auto found = current(book, lineOf(name));
    if (found == book.end())
        return fail(errors::recipientUnknown, lineOf(name));
    return *found;
}

Result<Recipient> addRecipient(
    Vault& vault, std::string_view name, const crypto::AgeRecipient& key, std::string_view confirmed)
{
    const std::string line = lineOf(name), how = lineOf(confirmed);
    if (line.empty() || line.size() > maxNameBytes || how.size() > maxNameBytes)
        return fail(errors::recipientBadName, "1 to " + std::to_string(maxNameBytes) + " bytes");
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_TRY(std::vector<Recipient> book, readBook(database));
    const UtcTime now = vault.clock().now();
    if (const auto earlier = current(book, line); earlier != book.end()) {
        if (earlier->key != key)
            return fail(errors::recipientNameTaken, line);
        earlier->removedAt = now;
    }
    book.push_back({line, key, how, now, {}});
    HF_CHECK(writeBook(database, book));
    HF_CHECK(transaction.commit());
    return book.back();
}

Result<void> removeRecipient(Vault& vault, std::string_view name)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_TRY(std::vector<Recipient> book, readBook(database));
    const auto found = current(book, lineOf(name));
    if (found == book.end())
        return fail(errors::recipientUnknown, lineOf(name));
    found->removedAt = vault.clock().now();
    HF_CHECK(writeBook(database, book));
    return transaction.commit();
}

} // namespace holdfast::vault
