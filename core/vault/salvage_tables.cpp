#include "core/vault/salvage_tables.h"

#include "core/vault/salvage_read.h"

namespace holdfast::vault {

namespace {

struct Table {
    const char* name;
    const char* row; ///< as JSON; a member "item" names the item that it is about
    const char* ascending;
    const char* descending;
};

constexpr Table tables[]{
    {"observation", "'item', item_id, 'verdict', verdict, 'changed', changed, 'http_status', http_status", "item_id",
        "item_id DESC"},
    {"item_age", "'item', item_id, 'n', n, 'answer', answer, 'set_at', TIME(set_at)", "item_id, n",
        "item_id DESC, n DESC"},
    {"received_case",
        "'case', case_id, 'n', n, 'bundle', bundle, 'sender_case', sender_case, 'tag_manifest', "
        "lower(hex(tag_manifest)), 'signer', lower(hex(signer)), 'signer_confirmed', signer_confirmed, "
        "'received_at', TIME(received_at)",
        "case_id", "case_id DESC"},
    {"account", "'id', id, 'platform', platform, 'identity', identity, 'added_at', TIME(added_at)", "id", "id DESC"},
    {"custody_head", "'case', case_id, 'seq', seq, 'statement', statement, 'signature', signature", "case_id, seq",
        "case_id DESC, seq DESC"},
    {"time_batch",
        "'n', n, 'at', TIME(at), 'authority', authority, 'head', lower(hex(head)), 'has_token', token IS NOT NULL, "
        "'error', error",
        "n", "n DESC"},
    {"time_batch_record",
        "'item', item_id, 'batch', batch_n, 'position', position, 'record_sha256', lower(hex(record_sha256)), "
        "'path', path",
        "item_id", "item_id DESC"},
    {"time_batch_end",
        "'batch', batch_n, 'n', n, 'at', TIME(at), 'authority', authority, 'has_token', token IS NOT NULL, "
        "'error', error",
        "batch_n, n", "batch_n DESC, n DESC"},
    {"network_request",
        "'n', n, 'at', TIME(at), 'purpose', purpose, 'host', host, 'address', address, 'sent', sent, "
        "'sent_bytes', sent_bytes, 'by_proxy', by_proxy, 'item', item_id",
        "n", "n DESC"},
    {"network_answer", "'request', request_n, 'at', TIME(at), 'outcome', outcome, 'received_bytes', received_bytes",
        "request_n", "request_n DESC"},
    {"capture_queue", "'n', n, 'url', url, 'under18', under18, 'attempts', attempts", "n", "n DESC"},
};

/// SQLite's own: from milliseconds since 1970 to RFC 3339.
std::string withTimes(std::string row)
{
    constexpr std::string_view time = "TIME(";
    for (size_t at = row.find(time); at != std::string::npos; at = row.find(time, at)) {
        const size_t end = row.find(')', at);
        const std::string column = row.substr(at + time.size(), end - at - time.size());
        row.replace(at, end + 1 - at, "strftime('%Y-%m-%dT%H:%M:%fZ', " + column + " / 1000.0, 'unixepoch')");
    }
    return row;
}

class TableReader {
public:
    TableReader(Database& database, const std::set<std::string>& deleted, std::vector<std::string>& notes)
        : m_database(database)
        , m_deleted(deleted)
        , m_notes(notes)
    {
    }
    OtherTables run()
    {
        for (const Table& table : tables)
            if (mayHaveTable(m_database, table.name))
                readRows(table);
        if (mayHaveTable(m_database, "time_batch"))
            readTokens();
        return std::move(m_found);
    }

private:
    void readRows(const Table& table)
    {
        std::string row = withTimes(table.row);
        // A vault of schema 8, which a backup may be, has no item there.
        if (std::string_view(table.name) == "network_request" && !mayHaveTable(m_database, "observation"))
            row.resize(row.rfind(", 'item'"));
        const std::string select = "SELECT json_object(" + row + ") FROM " + table.name + " ORDER BY ";
        std::set<std::string> seen;
        Json rows = Json::array();
        readBothWays(
            m_database, table.name, (select + table.ascending).c_str(), (select + table.descending).c_str(),
            [&](const Statement& statement) {
                const std::string text = statement.text(0);
                const Result<Json> json = parseJson(text, maxRowBytes);
                if (json && !m_deleted.contains(jsonStringOr(*json, "item")) && seen.insert(text).second)
                    rows.push_back(*json);
            },
            m_notes);
        m_found.rows[table.name] = std::move(rows);
    }
    void readTokens()
    {
        std::map<std::string, Bytes> files;
        const auto put = [&](const std::string& name, ByteView bytes) {
            if (!bytes.empty())
                files[name] = Bytes(bytes.begin(), bytes.end());
        };
        readBothWays(
            m_database, "time_batch", "SELECT n, token FROM time_batch ORDER BY n",
            "SELECT n, token FROM time_batch ORDER BY n DESC",
            [&](const Statement& row) { put("batch-" + std::to_string(row.integer(0)) + "-before.tsr", row.bytes(1)); },
            m_notes);
        readBothWays(
            m_database, "time_batch_end", "SELECT batch_n, n, list, token FROM time_batch_end ORDER BY batch_n, n",
            "SELECT batch_n, n, list, token FROM time_batch_end ORDER BY batch_n DESC, n DESC",
            [&](const Statement& row) {
                const std::string stem
                    = "batch-" + std::to_string(row.integer(0)) + "-after-" + std::to_string(row.integer(1));
                put(stem + ".sha256", asBytes(row.text(2)));
                put(stem + ".tsr", row.bytes(3));
            },
            m_notes);
        m_found.files.assign(std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
    }

    static constexpr size_t maxRowBytes = 64 * 1024 * 1024;
    Database& m_database;
    const std::set<std::string>& m_deleted;
    std::vector<std::string>& m_notes;
    OtherTables m_found;
};

} // namespace

OtherTables readOtherTables(Database& database, const std::set<std::string>& deleted, std::vector<std::string>& notes)
{
    return TableReader(database, deleted, notes).run();
}

} // namespace holdfast::vault
