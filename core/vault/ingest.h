#pragma once

#include "core/base/range_source.h"
#include "core/vault/accounts.h"
#include "core/vault/figures.h"
#include "core/vault/observations.h"
#include "core/vault/received_cases.h"
#include "core/vault/time_batches.h"

namespace holdfast::vault {

/// What is to become an item. For an age answer that passAgeGate refuses, begin() refuses too; a Link item is the
/// exception and can hold no artifact but its record.
struct NewItem {
    ItemKind kind = ItemKind::File;
    Purpose purpose = Purpose::Evidence;
    AgeAnswer age = AgeAnswer::Unanswered;
    std::string title;
    std::string url;
    UtcTime capturedAt;
    std::optional<Parent> parent;
    std::string action = "imported"; ///< of the custody event: captured, imported, derived, linked, observed
    std::optional<Observed> observed; ///< of an Observation, and of nothing else
    Json details = Json::object(); ///< goes into the custody event's body
    std::optional<ItemId> id = {}; ///< fresh, where others of its group name it as their parent; else it gets one
    /// Of what was received: a case that is there, or that its group's opening makes. Else the vault's own.
    std::optional<CaseId> caseId = {};
    std::vector<AccountEntry> people = {}; ///< that came with it, clean (cleanAccountEntry)
    std::vector<FigureEntry> figures = {}; ///< likewise, countable
};

/// The one door in. Streams each artifact once, hashing and sealing on two threads, into chunks that nothing refers to
/// yet; commit() makes the item, its artifacts, its exhibit number and its custody event visible together. Dropped
/// without commit(), or killed: no trace remains but orphaned chunks, which the next open sweeps. Must end before its
/// vault does.
class Ingest {
public:
    /// vault.received-read-only for what would be made from an item of a received case, or put under it.
    static Result<Ingest> begin(Vault& vault, NewItem item);
    ~Ingest();
    Ingest(Ingest&&) noexcept;
    Ingest& operator=(Ingest&&) = delete;

    /// A sink for one artifact; end it with finishArtifact() before starting the next. policy.* when this MIME type may
    /// not be stored under the item's age answer. The sink stays valid until finishArtifact().
    Result<ByteSink*> startArtifact(std::string_view role, std::string_view name, std::string_view mime);
    Result<Artifact> finishArtifact();
    void discardArtifact(); ///< gives up the one that is open
    /// startArtifact, the whole source, finishArtifact. Reports "reading" with bytes done of `expectedBytes`.
    Result<Artifact> add(std::string_view role, std::string_view name, std::string_view mime, ByteSource& source,
        uint64_t expectedBytes = 0, const Progress& progress = {});
    Result<Artifact> addBytes(std::string_view role, std::string_view name, std::string_view mime, ByteView bytes);

    /// What a finished artifact of this item holds, to be looked at before the item is complete. Must not outlive this.
    Result<std::unique_ptr<RangeSource>> ranges(const Artifact& artifact);

    /// Corrections known only at the end (a page's title, its final address).
    NewItem& item();
    Result<Item> commit();

    /// Gives back thread and memory: what was finished lies in the database. For many that are committed together.
    Result<void> park();
    /// A custody event that comes before those of the items, and time stamps that came with them, in the same
    /// transaction.
    struct Opening {
        std::string action, subject;
        Json details = Json::object();
        std::vector<ReceivedBatch> times = {};
        /// The case that the items are of, made with them; its number goes into the details, as `case`.
        std::optional<ReceivedCase> received = {};
    };
    /// Makes all of them visible in their order, together or not at all. A parent stands before what it is the parent
    /// of.
    static Result<std::vector<Item>> commitTogether(Vault& vault, std::span<Ingest> group, const Opening* opening);

private:
    Ingest();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::vault
