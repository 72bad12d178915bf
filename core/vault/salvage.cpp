#include "core/vault/salvage.h"

#include "core/base/atomic_file.h"
#include "core/vault/backup_folder.h"
#include "core/vault/loose_chunks.h"
#include "core/vault/new_folder.h"
#include "core/vault/output_file.h"
#include "core/vault/salvage_open.h"
#include "core/vault/salvage_rows.h"
#include "core/vault/vault_state.h"

#include <algorithm>
#include <set>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

/// Told before the work begins; makeOutFolder() makes it.
Result<void> requireFreeOut(const fs::path& out)
{
    std::error_code error;
    if (isVaultFolder(out) || fs::exists(out / BackupFolder::keysName, error)
        || fs::exists(out / BackupFolder::keysCopyName, error))
        return fail(errors::insideVault, "a vault's or backup's folder holds nothing else");
    HF_CHECK(requireNotInsideVault(out));
    if (fs::exists(out, error) && (!fs::is_directory(out, error) || !fs::is_empty(out, error)))
        return fail(holdfast::errors::alreadyExists, "the folder for what is brought out is not empty");
    return {};
}

class Salvager {
public:
    Salvager(const SalvageSource& source, fs::path out, const Progress& progress)
        : m_source(source)
        , m_database(*source.database)
        , m_out(std::move(out))
        , m_progress(progress)
        , m_found(FoundRows::read(m_database))
    {
        m_found.notes.insert(m_found.notes.begin(), source.notes.begin(), source.notes.end());
    }
    Result<SalvageReport> run()
    {
        m_report.notes = m_found.notes;
        readBlocked();
        readBlockedFromEvents();
        HF_CHECK(findLostStreams());
        uint64_t done = 0;
        for (const auto& [id, artifact] : m_found.artifacts) {
            HF_CHECK(m_progress.checkpoint());
            HF_CHECK(bringOut(id, artifact));
            m_progress.report("salvaging", ++done, m_found.artifacts.size());
        }
        HF_CHECK(writeList());
        return std::move(m_report);
    }

private:
    /// What of the rows can be read. A vault may be older than they are.
    void readBlocked()
    {
        const std::scoped_lock guard(m_database.mutex());
        Result<Statement> rows = m_database.query("SELECT item_id, answer FROM item_age ORDER BY item_id, n");
        std::map<std::string, std::string> newest;
        for (Result<bool> row = rows ? rows->step() : false; row && *row; row = rows->step())
            newest[rows->text(0)] = rows->text(1);
        takeBlocked(newest);
    }
    /// A page of the rows may be gone, or be one of before among newer ones: what either blocks stays inside.
    void readBlockedFromEvents()
    {
        constexpr size_t maxBytes = 1 << 20;
        std::map<std::string, std::string> newest;
        for (const std::string& body : m_found.events)
            if (const Result<Json> event = parseJson(body, maxBytes);
                event && jsonStringOr(*event, "action") == "age-changed" && event->contains("details"))
                newest[jsonStringOr(*event, "subject")] = jsonStringOr((*event)["details"], "under18");
        takeBlocked(newest);
    }
    void takeBlocked(const std::map<std::string, std::string>& newest)
    {
        for (const auto& [item, answer] : newest)
            if (answer != "no")
                m_blocked.insert(item);
    }

    /// A chunk as the database gives it; empty when there is none.
    Result<Bytes> fetch(int64_t stream, int64_t n)
    {
        const std::scoped_lock guard(m_database.mutex());
        HF_TRY(Statement row, m_database.query("SELECT data FROM chunk WHERE stream = ? AND n = ?", stream, n));
        HF_TRY(const bool found, row.step());
        const ByteView data = found ? row.bytes(0) : ByteView();
        return Bytes(data.begin(), data.end());
    }
    /// Made when it is needed: it reads the whole file.
    Result<const LooseChunks*> looseChunks()
    {
        if (!m_loose) {
            m_loose.emplace(m_database, m_source.key, m_source.salt, m_source.pageSize);
            HF_CHECK(m_loose->find(m_progress));
        }
        return &*m_loose;
    }
    /// One page of the index or above the leaves of the table leads to all chunks: without it they are found by
    /// themselves.
    Result<Bytes> fetchLoose(int64_t stream, int64_t n, const Error& why)
    {
        HF_TRY(const LooseChunks* const loose, looseChunks());
        Result<Bytes> chunk = loose->read(stream, n);
        if (!chunk)
            return fail(why);
        if (!std::exchange(m_usedLoose, true))
            m_report.notes.emplace_back("chunk: what leads to the stored bytes can't be read; they were looked for in "
                                        "every page");
        return chunk;
    }
    /// Reads a stream to its end; `take` gets each chunk. The reason when it can't be read, which may be that nothing
    /// tells where it ends: whoever gets it compares the hash all the same.
    Result<void> readStream(int64_t stream, const std::function<Result<void>(ByteView)>& take)
    {
        for (int64_t n = 0;; ++n) {
            HF_CHECK(m_progress.checkpoint());
            Result<Bytes> chunk = fetch(stream, n);
            if (!chunk)
                chunk = fetchLoose(stream, n, Error(chunk.error()));
            if (!chunk)
                return fail(chunk.error());
            if (chunk->empty())
                return {};
            HF_CHECK(take(*chunk));
        }
    }
    Result<std::vector<int64_t>> streams()
    {
        std::vector<int64_t> listed;
        if (listStreams(m_database, listed))
            return listed;
        HF_TRY(const LooseChunks* const loose, looseChunks());
        for (const int64_t stream : loose->streams())
            listed.push_back(stream);
        return listed;
    }

    /// An artifact whose row is gone is still known by its event, and its bytes by their hash.
    Result<void> findLostStreams()
    {
        std::set<int64_t> claimed;
        std::map<Digest, FoundArtifact*> lost;
        for (auto& [id, artifact] : m_found.artifacts) {
            if (artifact.stream)
                claimed.insert(*artifact.stream);
            else
                lost[artifact.sha256] = &artifact;
        }
        if (lost.empty())
            return {};
        HF_TRY(const std::vector<int64_t> listed, streams());
        for (const int64_t stream : listed) {
            if (!claimed.insert(stream).second)
                continue;
            Sha256 hasher;
            const Result<void> read = readStream(stream, [&](ByteView chunk) {
                hasher.update(chunk);
                return Result<void>();
            });
            if (!read && read.error().is(holdfast::errors::cancelled))
                return read;
            if (const auto match = lost.find(hasher.finish()); match != lost.end())
                match->second->stream = stream;
        }
        return {};
    }

    Result<void> bringOut(const std::string& id, const FoundArtifact& artifact)
    {
        const FoundItem& item = m_found.items[artifact.item];
        const auto lose = [&](std::string reason) {
            m_report.losses.push_back({artifact.item, item.exhibit, item.title, artifact.role, std::move(reason)});
            m_listed[artifact.item]["damaged"].push_back(
                {{"id", id}, {"role", artifact.role}, {"name", artifact.name}, {"bytes", artifact.bytes},
                    {"sha256", artifact.sha256.hex()}, {"reason", m_report.losses.back().reason}});
        };
        if (artifact.role != "record" && m_blocked.contains(artifact.item)) {
            m_listed[artifact.item]["blocked"] = true; // by a later answer about under 18: not brought out, by design
            return {};
        }
        if (!artifact.stream) {
            lose("its entry can't be read and its bytes were not found");
            return {};
        }
        const std::string name = fileNameFor(item, artifact);
        HF_TRY(AtomicFile file, AtomicFile::create(m_out / name));
        Sha256 hasher;
        Result<void> written; // an error of the disk that is written to ends it all; one of the vault does not
        const Result<void> read = readStream(*artifact.stream, [&](ByteView chunk) -> Result<void> {
            hasher.update(chunk);
            written = file.write(chunk);
            return written ? Result<void>() : Result<void>(fail(written.error()));
        });
        HF_CHECK(std::move(written));
        if (!read && read.error().is(holdfast::errors::cancelled))
            return read;
        if (hasher.finish() != artifact.sha256) {
            lose(read ? "its bytes are not those that were stored" : "part of its bytes can't be read");
            return {};
        }
        HF_CHECK(file.commit());
        ++m_report.files;
        m_report.bytes += artifact.bytes;
        m_listed[artifact.item]["files"].push_back(
            {{"file", name}, {"id", id}, {"role", artifact.role}, {"name", artifact.name}, {"mime", artifact.mime},
                {"bytes", artifact.bytes}, {"sha256", artifact.sha256.hex()}});
        return {};
    }

    /// Made by the program: exhibit, role, and the ending of the name that the file had, where that is harmless.
    std::string fileNameFor(const FoundItem& item, const FoundArtifact& artifact)
    {
        const auto isPlain
            = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
        std::string stem = (item.exhibit.empty() ? artifact.item : item.exhibit) + "-" + artifact.role;
        std::replace_if(
            stem.begin(), stem.end(), [&](char c) { return !isPlain(c) && c != '-'; }, '_');
        const size_t dot = artifact.name.rfind('.');
        std::string ending = dot == std::string::npos ? std::string() : artifact.name.substr(dot + 1);
        if (ending.empty() || ending.size() > 8 || !std::all_of(ending.begin(), ending.end(), isPlain))
            ending = "bin";
        std::string name = stem + "." + ending;
        for (int n = 2; !m_names.insert(name).second; ++n)
            name = stem + "-" + std::to_string(n) + "." + ending;
        return name;
    }

    Result<void> writeList()
    {
        Json items = Json::array();
        for (const auto& [id, item] : m_found.items) {
            Json entry{{"id", id}, {"exhibit", item.exhibit}, {"title", item.title}, {"kind", item.kind},
                {"url", item.url}, {"captured_at", item.capturedAt}, {"files", Json::array()},
                {"damaged", Json::array()}};
            for (const auto& [name, rows] :
                {std::pair("titles", &item.titles), std::pair("notes", &item.notes), std::pair("tags", &item.tags),
                    std::pair("people", &item.people), std::pair("figures", &item.figures)}) {
                entry[name] = Json::array();
                for (const auto& [n, row] : *rows)
                    entry[name].push_back(row);
            }
            entry.update(m_listed[id].is_object() ? m_listed[id] : Json::object());
            entry["entry_is_whole"] = item.hasRow;
            if (!item.hasRow)
                m_report.losses.push_back({id, item.exhibit, item.title, "", "its entry can't be read"});
            items.push_back(std::move(entry));
        }
        m_report.items = m_found.items.size();
        const Json list{{"items", std::move(items)}, {"tables", m_found.others.rows}, {"notes", m_report.notes}};
        HF_CHECK(writeFileAtomically(
            m_out / "salvage.json", asBytes(list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n")));
        for (const auto& [name, bytes] : m_found.others.files)
            HF_CHECK(writeFileAtomically(m_out / name, bytes));
        std::string events;
        for (const std::string& body : m_found.events)
            events += body + "\n";
        return writeFileAtomically(m_out / "custody.jsonl", asBytes(events));
    }

    const SalvageSource& m_source;
    Database& m_database;
    fs::path m_out;
    const Progress& m_progress;
    FoundRows m_found;
    SalvageReport m_report;
    std::optional<LooseChunks> m_loose;
    bool m_usedLoose = false;
    std::set<std::string> m_blocked; ///< item ids
    std::map<std::string, Json> m_listed; ///< item id to its files and damaged artifacts
    std::set<std::string> m_names;
};

} // namespace

Result<SalvageReport> salvage(
    const fs::path& vaultOrBackup, const Secret& secret, const fs::path& out, const Progress& progress)
{
    initialiseCrypto();
    const fs::path folder = fs::absolute(vaultOrBackup).lexically_normal();
    HF_CHECK(requireFreeOut(out));
    HF_TRY(const SalvageSource source, openForSalvage(folder, secret, out, progress));
    MadeFolders made;
    HF_CHECK(made.make(out));
    Result<SalvageReport> report = Salvager(source, out, progress).run();
    if (report)
        made.keep();
    return report;
}

} // namespace holdfast::vault
