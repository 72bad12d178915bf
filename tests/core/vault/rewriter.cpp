#include "rewriter.h"

#include "core/vault/custody_head.h"
#include "core/vault/database.h"

#include <gtest/gtest.h>

namespace holdfast::vault::test {

namespace {

void dropTriggers(Database& database)
{
    for (const char* table : {"custody_event", "custody_head"})
        for (const char* what : {"no_update", "no_delete", "no_replace", "at_end"}) {
            const std::string name = std::string(table) + "_" + what;
            ASSERT_TRUE(database.execute(("DROP TRIGGER IF EXISTS " + name).c_str()));
        }
}

void replaceIn(std::string& text, std::string_view find, std::string_view replace)
{
    const size_t at = text.find(find);
    ASSERT_NE(at, std::string::npos) << text;
    text.replace(at, find.size(), replace);
}

void signHeadsAgain(const Vault& vault, const std::vector<CustodyEvent>& events)
{
    Database& database = vault.database();
    std::vector<CustodyHead> heads;
    {
        Result<Statement> rows = database.query("SELECT statement, signature FROM custody_head");
        ASSERT_TRUE(rows);
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            heads.push_back(readHead({rows->text(0), rows->text(1)})->head);
    }
    for (CustodyHead& head : heads) {
        head.hash = events.at(head.seq - 1).hash;
        const SignedHead made = signHead(vault.signingKey(), head);
        ASSERT_TRUE(database.run("UPDATE custody_head SET statement = ?, signature = ? WHERE seq = ?", made.statement,
            made.signature, head.seq));
    }
}

} // namespace

void rewriteHistory(const Vault& vault, uint64_t seq, std::string_view find, std::string_view replace, bool signAgain)
{
    std::vector<CustodyEvent> events;
    ASSERT_TRUE(vault.forEachEvent(vault.defaultCase(), [&](const CustodyEvent& event) {
        events.push_back(event);
        return true;
    }));
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    dropTriggers(database);
    replaceIn(events.at(seq - 1).body, find, replace);
    Digest previous;
    for (CustodyEvent& event : events) {
        event.prevHash = previous;
        event.commitment = custodyCommitment(event.salt, event.body);
        event.hash = custodyLink(vault.defaultCase().text(), event.seq, event.prevHash, event.commitment);
        previous = event.hash;
        ASSERT_TRUE(database.run("UPDATE custody_event SET prev_hash = ?, commitment = ?, hash = ?, body = ? "
                                 "WHERE seq = ?",
            event.prevHash.bytes(), event.commitment.bytes(), event.hash.bytes(), event.body, event.seq));
    }
    if (signAgain)
        signHeadsAgain(vault, events);
}

void cutHistory(const Vault& vault, uint64_t count, bool signAgain)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    dropTriggers(database);
    const Result<int64_t> last = database.integerOf("SELECT max(seq) FROM custody_event");
    ASSERT_TRUE(last);
    ASSERT_TRUE(database.run("DELETE FROM custody_event WHERE seq > ?", *last - static_cast<int64_t>(count)));
    if (signAgain) {
        ASSERT_TRUE(database.run("DELETE FROM custody_head WHERE seq > (SELECT max(seq) FROM custody_event)"));
        ASSERT_TRUE(database.run(
            "UPDATE meta SET value = (SELECT coalesce(max(seq), 0) FROM custody_head) WHERE key = 'signed_to'"));
    }
}

} // namespace holdfast::vault::test
