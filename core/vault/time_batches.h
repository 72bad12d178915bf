#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// Time stamps around a batch of captures (docs/vault-format.md, "Time batches"): one token before the first, of the
/// custody chain's head, whose hash each record holds, and one after the last, of the list of the records' hashes.
struct TimeBatch {
    int64_t n = 0;
    UtcTime askedAt;
    std::string authority; ///< URL
    Digest head; ///< what the first token stamps
    Bytes before; ///< RFC 3161 response; empty where none came: then `beforeError` has the code
    std::string beforeError;
    std::string list; ///< the flat list that the second token stamps; empty until the batch ended
    Bytes after; ///< likewise; empty where none came
    std::string afterError;
    std::vector<ItemId> items; ///< in the order of the list
};

Result<Digest> currentHead(const Vault& vault); ///< of the custody chain; before its first event the case id's hash
/// Keeps `askedAt` to `beforeError`, and gives the batch its number.
Result<int64_t> beginTimeBatch(Vault& vault, const TimeBatch& batch);
/// A captured item's record belongs to the batch, unless it ended.
Result<void> addToTimeBatch(Vault& vault, int64_t n, const Item& item);
/// One line for each record, "<hash>  data/records/EXHIBIT.json": what `sha256sum -c` reads in a bundle's folder.
Result<std::string> timeBatchList(const Vault& vault, int64_t n);
/// Keeps the second token, or why there is none; another try may follow. Adds a custody event "time-stamped", which
/// also holds `answer`: what came in place of a token, printable ASCII. It leaves in bundles.
Result<void> endTimeBatch(Vault& vault, int64_t n, const std::string& authority, const std::string& list,
    ByteView token, std::string_view error, std::string_view answer = {});
/// A batch of somebody else's, which came with items that were received: its list has the sender's paths.
struct ReceivedBatch {
    struct Record {
        ItemId item;
        Digest sha256;
        std::string path;
    };
    TimeBatch batch; ///< `n` and `items` are not read
    std::vector<Record> records;
};
/// In the transaction that makes the items. The caller holds the mutex.
Result<void> insertReceivedBatch(Vault& vault, const ReceivedBatch& received);
/// In the order of their numbers, those without a record left out. The newest token of each counts.
Result<std::vector<TimeBatch>> timeBatches(const Vault& vault);

} // namespace holdfast::vault
