#include "core/vault/salvage_rows.h"

#include "core/vault/salvage_read.h"

#include <set>

namespace holdfast::vault {

namespace {

constexpr size_t maxBodyBytes = 64 * 1024 * 1024;

class Reader {
public:
    explicit Reader(Database& database)
        : m_database(database)
    {
    }
    FoundRows run()
    {
        readEvents();
        readItems();
        readNames();
        readAnnotations();
        readPageFacts();
        readArtifacts();
        dropDeleted();
        m_found.others = readOtherTables(m_database, m_deleted, m_found.notes);
        return std::move(m_found);
    }

private:
    void readEvents()
    {
        std::map<uint64_t, std::string> bodies;
        readBothWays(
            m_database, "custody_event", "SELECT seq, body FROM custody_event ORDER BY case_id, seq",
            "SELECT seq, body FROM custody_event ORDER BY case_id DESC, seq DESC",
            [&](const Statement& row) { bodies[row.unsignedInteger(0)] = row.text(1); }, m_found.notes);
        for (auto& [seq, body] : bodies) {
            takeStated(body);
            m_found.events.push_back(std::move(body));
        }
    }
    void takeStated(const std::string& text)
    {
        const Result<Json> body = parseJson(text, maxBodyBytes);
        const Json details = body && body->is_object() ? body->value("details", Json()) : Json();
        if (body && body->is_object() && jsonStringOr(*body, "action") == "deleted")
            m_deleted.insert(jsonStringOr(*body, "subject"));
        if (!details.is_object() || !details.contains("item") || !details.contains("artifacts"))
            return;
        const Json& facts = details["item"];
        const std::string id = jsonStringOr(facts, "id");
        m_found.items[id] = FoundItem{jsonStringOr(facts, "exhibit"), jsonStringOr(facts, "title"),
            jsonStringOr(facts, "kind"), jsonStringOr(facts, "url"), jsonStringOr(facts, "captured_at")};
        for (const Json& artifact : details["artifacts"]) {
            const Result<Digest> digest = Digest::fromHex(jsonStringOr(artifact, "sha256"));
            const Result<uint64_t> bytes = jsonUnsigned(artifact, "bytes");
            if (digest && bytes)
                m_found.artifacts[jsonStringOr(artifact, "id")] = {id, jsonStringOr(artifact, "role"),
                    jsonStringOr(artifact, "name"), jsonStringOr(artifact, "mime"), *bytes, *digest, {}};
        }
    }
    void readItems()
    {
        constexpr const char* columns = "SELECT id, kind, url, captured_at FROM item ORDER BY id";
        constexpr const char* back = "SELECT id, kind, url, captured_at FROM item ORDER BY id DESC";
        readBothWays(
            m_database, "item", columns, back,
            [&](const Statement& row) {
                FoundItem& item = m_found.items[row.text(0)];
                item.kind = row.text(1);
                item.url = row.text(2);
                item.capturedAt = formatUtc(UtcTime(std::chrono::milliseconds(row.integer(3))));
                item.hasRow = true;
            },
            m_found.notes);
    }
    void readNames()
    {
        readBothWays(
            m_database, "exhibit_label", "SELECT item_id, initials, n FROM exhibit_label ORDER BY item_id",
            "SELECT item_id, initials, n FROM exhibit_label ORDER BY item_id DESC",
            [&](const Statement& row) {
                m_found.items[row.text(0)].exhibit = row.text(1) + "-" + std::to_string(row.integer(2));
            },
            m_found.notes);
        std::map<std::string, int64_t> newest;
        m_hasAllTitles = readBothWays(
            m_database, "item_title", "SELECT item_id, n, title, set_at FROM item_title ORDER BY item_id, n",
            "SELECT item_id, n, title, set_at FROM item_title ORDER BY item_id DESC, n DESC",
            [&](const Statement& row) {
                m_found.items[row.text(0)].titles[row.integer(1)]
                    = {{"n", row.integer(1)}, {"title", row.text(2)}, {"set_at", timeOf(row, 3)}};
                int64_t& n = newest[row.text(0)];
                if (row.integer(1) < n)
                    return;
                n = row.integer(1);
                m_found.items[row.text(0)].title = row.text(2);
            },
            m_found.notes);
    }
    void readAnnotations()
    {
        if (!mayHaveTable(m_database, "item_note"))
            return;
        readBothWays(
            m_database, "item_note", "SELECT item_id, n, note, replaces, set_at FROM item_note ORDER BY item_id, n",
            "SELECT item_id, n, note, replaces, set_at FROM item_note ORDER BY item_id DESC, n DESC",
            [&](const Statement& row) {
                m_found.items[row.text(0)].notes[row.integer(1)] = {{"n", row.integer(1)}, {"note", row.text(2)},
                    {"set_at", timeOf(row, 4)}, {"replaces", row.isNull(3) ? Json() : Json(row.integer(3))}};
            },
            m_found.notes);
        readBothWays(
            m_database, "item_tag", "SELECT item_id, n, tag, present, set_at FROM item_tag ORDER BY item_id, n",
            "SELECT item_id, n, tag, present, set_at FROM item_tag ORDER BY item_id DESC, n DESC",
            [&](const Statement& row) {
                m_found.items[row.text(0)].tags[row.integer(1)] = {{"n", row.integer(1)}, {"tag", row.text(2)},
                    {"added", row.integer(3) == 1}, {"set_at", timeOf(row, 4)}};
            },
            m_found.notes);
    }
    /// Whom a person confirmed to be on an item, and what it counts.
    void readPageFacts()
    {
        if (!mayHaveTable(m_database, "item_account"))
            return;
        constexpr const char* people
            = "SELECT item_id, n, account_id, role, name, handle, profile_url, posted_at, sign, "
              "present, set_at FROM item_account ORDER BY item_id";
        readBothWays(
            m_database, "item_account", (people + std::string(", n")).c_str(),
            (people + std::string(" DESC, n DESC")).c_str(),
            [&](const Statement& row) {
                m_found.items[row.text(0)].people[row.integer(1)]
                    = {{"n", row.integer(1)}, {"account", row.text(2)}, {"role", row.text(3)}, {"name", row.text(4)},
                        {"handle", row.text(5)}, {"profile_url", row.text(6)}, {"posted_at", row.text(7)},
                        {"sign", row.text(8)}, {"added", row.integer(9) == 1}, {"set_at", timeOf(row, 10)}};
            },
            m_found.notes);
        constexpr const char* figures
            = "SELECT item_id, n, kind, value, exact, written, sign, present, set_at FROM item_figure ORDER BY item_id";
        readBothWays(
            m_database, "item_figure", (figures + std::string(", n")).c_str(),
            (figures + std::string(" DESC, n DESC")).c_str(),
            [&](const Statement& row) {
                m_found.items[row.text(0)].figures[row.integer(1)] = {{"n", row.integer(1)}, {"kind", row.text(2)},
                    {"value", row.integer(3)}, {"exact", row.integer(4) == 1}, {"written", row.text(5)},
                    {"sign", row.text(6)}, {"added", row.integer(7) == 1}, {"set_at", timeOf(row, 8)}};
            },
            m_found.notes);
    }
    static std::string timeOf(const Statement& row, int column)
    {
        return formatUtc(UtcTime(std::chrono::milliseconds(row.integer(column))));
    }
    void readArtifacts()
    {
        m_hasAllArtifacts = readBothWays(
            m_database, "artifact",
            "SELECT id, item_id, role, name, mime, bytes, sha256, stream FROM artifact ORDER BY id",
            "SELECT id, item_id, role, name, mime, bytes, sha256, stream FROM artifact ORDER BY id DESC",
            [&](const Statement& row) {
                if (const Result<Digest> digest = Digest::fromBytes(row.bytes(6)))
                    m_found.artifacts[row.text(0)] = {row.text(1), row.text(2), row.text(3), row.text(4),
                        row.unsignedInteger(5), *digest, row.integer(7)};
            },
            m_found.notes);
    }
    /// What the person deleted is no loss. Both the tombstones and the events tell of it.
    void dropDeleted()
    {
        const bool hasAllTombstones = !mayHaveTable(m_database, "tombstone")
            || readBothWays(
                m_database, "tombstone", "SELECT item_id FROM tombstone ORDER BY item_id",
                "SELECT item_id FROM tombstone ORDER BY item_id DESC",
                [&](const Statement& row) { m_deleted.insert(row.text(0)); }, m_found.notes);
        if (!hasAllTombstones)
            takeBareForDeleted();
        std::erase_if(m_found.items, [&](const auto& entry) { return m_deleted.contains(entry.first); });
        std::erase_if(m_found.artifacts, [&](const auto& entry) { return m_deleted.contains(entry.second.item); });
    }
    /// The event may be as unreadable as the tombstone. Only a deletion leaves an item without a title and artifacts.
    void takeBareForDeleted()
    {
        if (!m_hasAllTitles || !m_hasAllArtifacts)
            return;
        std::set<std::string> bare;
        for (const auto& [id, item] : m_found.items)
            if (item.hasRow && item.titles.empty() && !m_deleted.contains(id))
                bare.insert(id);
        for (const auto& [id, artifact] : m_found.artifacts)
            if (artifact.stream)
                bare.erase(artifact.item);
        if (!bare.empty())
            m_found.notes.push_back(
                std::to_string(bare.size()) + " items without a title and files were taken for deleted");
        m_deleted.insert(bare.begin(), bare.end());
    }

    Database& m_database;
    FoundRows m_found;
    std::set<std::string> m_deleted; ///< item ids
    bool m_hasAllTitles = false, m_hasAllArtifacts = false;
};

} // namespace

FoundRows FoundRows::read(Database& database)
{
    return Reader(database).run();
}

bool listStreams(Database& database, std::vector<int64_t>& listed)
{
    const std::scoped_lock guard(database.mutex());
    std::set<int64_t> streams;
    const auto walk = [&](const char* sql, int64_t from) {
        for (int64_t at = from;;) {
            Result<Statement> next = database.query(sql, at);
            const Result<bool> row = next ? next->step() : Result<bool>(fail(next.error()));
            if (!row)
                return false;
            if (!*row || next->isNull(0) || !streams.insert(at = next->integer(0)).second)
                return true;
        }
    };
    const bool isWhole = walk("SELECT min(stream) FROM chunk WHERE stream > ?", INT64_MIN);
    if (!isWhole)
        walk("SELECT max(stream) FROM chunk WHERE stream < ?", INT64_MAX);
    listed.assign(streams.begin(), streams.end());
    return isWhole;
}

} // namespace holdfast::vault
