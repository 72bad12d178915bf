#include "core/vault/ingest.h"

#include "core/vault/age_change.h"
#include "core/vault/artifact_writer.h"
#include "core/vault/chunk_ranges.h"
#include "core/vault/clean_text.h"
#include "core/vault/exhibit_numbers.h"
#include "core/vault/ingest_gate.h"
#include "core/vault/search_index.h"
#include "core/vault/search_rebuild.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

std::string_view toText(Purpose purpose)
{
    return purpose == Purpose::IdentityDocument ? "identity-document" : "evidence";
}

Json toJson(const Artifact& artifact)
{
    return {{"bytes", artifact.bytes}, {"id", artifact.id.text()}, {"mime", artifact.mime}, {"name", artifact.name},
        {"role", artifact.role}, {"sha256", artifact.sha256.hex()}};
}

/// The facts of an item as its creating event states them: check() holds the rows against these.
Json toJson(const Item& item, Purpose purpose)
{
    Json json{{"age", toText(item.age)}, {"captured_at", formatUtc(item.capturedAt)}, {"exhibit", item.exhibit},
        {"id", item.id.text()}, {"kind", toText(item.kind)}, {"purpose", toText(purpose)}, {"title", item.title},
        {"url", item.url}};
    if (item.parent)
        json["parent"] = {{"item", item.parent->item.text()}, {"sha256", item.parent->sha256.hex()}};
    return json;
}

} // namespace

struct Ingest::State {
    Vault& vault;
    NewItem item;
    bool committed = false;
    ArtifactWriter writer;
    std::vector<Artifact> artifacts;
    std::vector<int64_t> streams;
    std::optional<Artifact> open; ///< the artifact between start and finish

    State(Vault& vault_, NewItem item_)
        : vault(vault_)
        , item(std::move(item_))
        , writer(vault_.database())
    {
    }
    ~State()
    {
        if (committed)
            return;
        // What is left after an error here, or after a kill, is swept at the next open.
        writer.abandon();
        for (const int64_t stream : streams)
            static_cast<void>(dropStream(vault.database(), stream));
    }
    Result<void> requireComplete();
    Result<Item> insertAll(Indexing indexing);
    Result<Item> insertRows();
    Result<void> appendEvent(const Item& stored);
    Result<void> requireChunks(const Artifact& artifact, int64_t stream) const;
    Result<void> requireParentNotBlocked() const;
    Result<void> insertObserved(const ItemId& id);
};

Ingest::Ingest() = default;
Ingest::~Ingest() = default;
Ingest::Ingest(Ingest&&) noexcept = default;

Result<Ingest> Ingest::begin(Vault& vault, NewItem item)
{
    HF_CHECK(passItemGate(item));
    if (!item.details.is_object())
        return fail(errors::badArtifact, "details");
    Ingest ingest;
    ingest.m_state = std::make_unique<State>(vault, std::move(item));
    if (ingest.m_state->item.parent) {
        const std::scoped_lock guard(vault.database().mutex());
        HF_CHECK(requireCaseOfParent(vault, ingest.m_state->item));
    }
    return ingest;
}

NewItem& Ingest::item()
{
    return m_state->item;
}

Result<ByteSink*> Ingest::startArtifact(std::string_view role, std::string_view name, std::string_view mime)
{
    const NewItem& item = m_state->item;
    HF_CHECK(requireRole(role));
    if (m_state->open || m_state->committed)
        return fail(errors::badArtifact, "another artifact is open, or the item is complete");
    HF_CHECK(passArtifactGate(item, role, mime));
    Artifact artifact;
    artifact.id = ArtifactId::generate(m_state->vault.clock());
    artifact.role = role;
    artifact.name = cleanText(name);
    artifact.mime = cleanText(mime);
    m_state->streams.push_back(m_state->vault.state().nextStream.fetch_add(1));
    m_state->writer.start(m_state->streams.back());
    m_state->open = std::move(artifact);
    return &m_state->writer;
}

Result<Artifact> Ingest::finishArtifact()
{
    if (!m_state->open)
        return fail(errors::badArtifact, "no artifact is open");
    HF_TRY(const ArtifactWriter::Written written, m_state->writer.finish());
    Artifact artifact = std::move(*m_state->open);
    m_state->open.reset();
    artifact.bytes = written.bytes;
    artifact.sha256 = written.sha256;
    m_state->artifacts.push_back(artifact);
    return artifact;
}

void Ingest::discardArtifact()
{
    if (!m_state->open)
        return;
    m_state->open.reset();
    m_state->writer.discard();
    static_cast<void>(dropStream(m_state->vault.database(), m_state->streams.back()));
    m_state->streams.pop_back();
}

Result<Artifact> Ingest::add(std::string_view role, std::string_view name, std::string_view mime, ByteSource& source,
    uint64_t expectedBytes, const Progress& progress)
{
    HF_CHECK(startArtifact(role, name, mime));
    if (Result<void> read = m_state->writer.readAll(source, expectedBytes, progress); !read) {
        discardArtifact();
        HF_CHECK(m_state->vault.state().lock.requireHeld()); // where that is why, it is what to tell
        return fail(read.error());
    }
    return finishArtifact();
}

Result<Artifact> Ingest::addBytes(std::string_view role, std::string_view name, std::string_view mime, ByteView bytes)
{
    MemorySource source(bytes);
    return add(role, name, mime, source, bytes.size());
}

Result<std::unique_ptr<RangeSource>> Ingest::ranges(const Artifact& artifact)
{
    State& state = *m_state;
    const auto found = std::ranges::find(state.artifacts, artifact.id, &Artifact::id);
    if (found == state.artifacts.end() || state.open)
        return fail(errors::badArtifact, "no such artifact, or another is open");
    HF_CHECK(state.writer.settle());
    const int64_t stream = state.streams[size_t(found - state.artifacts.begin())];
    return std::make_unique<ChunkRanges>(state.vault.database(), stream, found->bytes);
}

Result<void> Ingest::State::insertObserved(const ItemId& id)
{
    if (!item.observed)
        return {};
    std::string changed;
    for (const std::string& what : item.observed->changed)
        changed += (changed.empty() ? "" : " ") + what;
    return vault.database().run("INSERT INTO observation(item_id, verdict, changed, http_status) VALUES(?, ?, ?, ?)",
        id.text(), toText(item.observed->verdict), changed, uint64_t{item.observed->httpStatus});
}

/// The answer may have been changed while this was being made: it would be stored with the one from before.
Result<void> Ingest::State::requireParentNotBlocked() const
{
    const bool hasContent = std::ranges::any_of(artifacts, [](const Artifact& each) { return each.role != "record"; });
    if (!item.parent || !hasContent || item.age == AgeAnswer::Yes || item.age == AgeAnswer::Unsure)
        return {};
    const std::string sql = "SELECT 1 FROM item WHERE id = ? AND NOT " + isNotBlockedSql("item.id");
    HF_TRY(Statement row, vault.database().query(sql.c_str(), item.parent->item.text()));
    HF_TRY(const bool isBlocked, row.step());
    return isBlocked ? Result<void>(fail(holdfast::errors::linkOnly, item.parent->item.text())) : Result<void>();
}

Result<Item> Ingest::State::insertRows()
{
    Database& database = vault.database();
    const UtcTime now = vault.clock().now();
    Item stored;
    stored.id = item.id ? *item.id : ItemId::generate(vault.clock());
    stored.caseId = caseOf(vault, item);
    HF_CHECK(requireCaseOfParent(vault, item));
    HF_CHECK(requireParentNotBlocked());
    stored.kind = item.kind;
    stored.title = cleanText(item.title);
    stored.url = cleanText(item.url);
    stored.capturedAt = item.capturedAt;
    stored.age = item.age;
    stored.parent = item.parent;
    stored.artifacts = artifacts;
    int64_t position = 0;
    for (const Artifact& artifact : artifacts) {
        const int64_t stream = streams[static_cast<size_t>(position)];
        HF_CHECK(database.run("INSERT INTO artifact(id, item_id, position, role, name, mime, bytes, sha256, stream) "
                              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            artifact.id.text(), stored.id.text(), position, artifact.role, artifact.name, artifact.mime, artifact.bytes,
            artifact.sha256.bytes(), stream));
        ++position;
    }
    const int64_t capturedAt = stored.capturedAt.time_since_epoch().count();
    constexpr const char* insertItem
        = "INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age, parent_item, "
          "parent_sha256) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const auto insert = [&](const auto& parent, const auto& digest) {
        return database.run(insertItem, stored.id.text(), stored.caseId.text(), vault::toText(stored.kind),
            toText(item.purpose), stored.url, capturedAt, holdfast::toText(stored.age), parent, digest);
    };
    HF_CHECK(
        stored.parent ? insert(stored.parent->item.text(), stored.parent->sha256.bytes()) : insert(nullptr, nullptr));
    HF_TRY(stored.exhibit, assignExhibit(vault, item, stored.id, now));
    HF_CHECK(database.run("INSERT INTO item_title(item_id, n, title, set_at) VALUES(?, ?, ?, ?)", stored.id.text(),
        int64_t{1}, stored.title, int64_t{now.time_since_epoch().count()}));
    HF_CHECK(insertObserved(stored.id));
    return stored;
}

/// Another program that had the vault open may have swept them away, since nothing referred to them yet.
Result<void> Ingest::State::requireChunks(const Artifact& artifact, int64_t stream) const
{
    HF_TRY(Statement row,
        vault.database().query("SELECT count(*), coalesce(sum(length(data)), 0) FROM chunk WHERE stream = ?", stream));
    HF_TRY(const bool found, row.step());
    constexpr uint64_t chunkBytes = ChunkSealer::chunkBytes;
    if (!found || row.unsignedInteger(0) != (artifact.bytes + chunkBytes - 1) / chunkBytes
        || row.unsignedInteger(1) != artifact.bytes)
        return fail(errors::artifactDamaged, "what was written of " + artifact.role + " is not all there any more");
    return {};
}

/// All that makes the item visible; the caller holds the mutex and a transaction.
Result<Item> Ingest::State::insertAll(Indexing indexing)
{
    Database& database = vault.database();
    HF_CHECK(writer.insertRest());
    for (size_t i = 0; i < artifacts.size(); ++i)
        HF_CHECK(requireChunks(artifacts[i], streams[i]));
    HF_TRY(Item stored, insertRows());
    HF_CHECK(appendEvent(stored));
    HF_CHECK(insertAccounts(vault, stored, item.people));
    HF_CHECK(insertFigures(vault, stored, item.figures));
    if (indexing == Indexing::Now) {
        HF_CHECK(indexFacts(database, stored.id));
        HF_CHECK(indexText(database, stored.id));
    } else {
        HF_CHECK(markSearch(database, searchIsUnreadable));
    }
    return stored;
}

Result<void> Ingest::State::appendEvent(const Item& stored)
{
    Json details = item.details;
    details["item"] = toJson(stored, item.purpose);
    if (item.caseId)
        details["item"]["case"] = stored.caseId.text();
    if (item.observed)
        details["verdict"] = toText(item.observed->verdict);
    details["artifacts"] = Json::array();
    for (const Artifact& artifact : stored.artifacts)
        details["artifacts"].push_back(toJson(artifact));
    return vault.state().custody().append(
        vault.state().chainFor(stored.caseId), cleanText(item.action), stored.id.text(), details);
}

Result<void> Ingest::State::requireComplete()
{
    if (open || committed)
        return fail(errors::badArtifact, "an artifact is still open, or the item is complete");
    // Again, since item() may have been corrected in between.
    HF_CHECK(passItemGate(item));
    for (const Artifact& artifact : artifacts)
        HF_CHECK(passArtifactGate(item, artifact.role, artifact.mime));
    return writer.drain();
}

Result<void> Ingest::park()
{
    if (m_state->open)
        return fail(errors::badArtifact, "an artifact is still open");
    return m_state->writer.park();
}

/// What comes before the first item of a group; the caller holds the mutex and a transaction.
static Result<void> insertOpening(Vault& vault, const Ingest::Opening& opening)
{
    Json details = opening.details;
    if (opening.received) {
        ReceivedCase received = *opening.received;
        HF_CHECK(insertReceivedCase(vault, received));
        details["case"] = {{"id", received.id.text()}, {"n", received.n}};
    }
    return vault.state().custody().append(vault.defaultCase(), opening.action, opening.subject, details);
}

Result<Item> Ingest::commit()
{
    HF_TRY(std::vector<Item> stored, commitTogether(m_state->vault, std::span(this, 1), nullptr));
    return std::move(stored.front());
}

Result<std::vector<Item>> Ingest::commitTogether(Vault& vault, std::span<Ingest> group, const Opening* opening)
{
    HF_CHECK(vault.state().lock.requireHeld());
    for (Ingest& each : group)
        HF_CHECK(each.m_state->requireComplete());
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    const auto insert = [&](Indexing indexing) -> Result<std::vector<Item>> {
        HF_TRY(Transaction transaction, Transaction::begin(database));
        if (opening != nullptr)
            HF_CHECK(insertOpening(vault, *opening));
        std::vector<Item> stored;
        for (Ingest& each : group) {
            HF_TRY(Item item, each.m_state->insertAll(indexing));
            stored.push_back(std::move(item));
        }
        if (opening != nullptr)
            for (const ReceivedBatch& batch : opening->times)
                HF_CHECK(insertReceivedBatch(vault, batch));
        HF_CHECK(transaction.commit());
        return stored;
    };
    Result<std::vector<Item>> stored = changeWithIndex(insert);
    if (!stored && !stored.error().is(errors::outcomeUnclear))
        HF_CHECK(vault.state().lock.requireHeld()); // where that is why, it is what to tell
    if (!stored)
        return stored;
    for (Ingest& each : group)
        each.m_state->committed = true;
    return stored;
}

} // namespace holdfast::vault
