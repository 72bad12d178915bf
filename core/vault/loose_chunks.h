#pragma once

#include "core/base/progress.h"
#include "core/crypto/page_seal.h"
#include "core/vault/database.h"

#include <map>
#include <optional>

namespace holdfast::vault {

/// Chunks that nothing leads to any more: the index by stream and number is damaged, or a page above the leaves of the
/// table `chunk`. Each leaf tells by itself which chunks it holds, so they are found by looking at every page of the
/// file (SQLite's format of leaf pages, records and overflow pages). Must not outlive the database.
class LooseChunks {
public:
    LooseChunks(Database& database, const SecureBuffer& key, ByteView salt, uint32_t pageSize);
    /// Pages that the disk does not give or that do not authenticate are passed over. cancelled.
    Result<void> find(const Progress& progress);
    /// vault.damaged when it was not found, or part of it is on a damaged page.
    Result<Bytes> read(int64_t stream, int64_t n) const;
    std::vector<int64_t> streams() const; ///< of which any chunk was found

private:
    struct Place {
        uint64_t page = 0;
        size_t cell = 0; ///< its offset in the page
    };
    std::optional<Bytes> page(uint64_t number) const; ///< what SQLite uses of it
    void takeLeaf(uint64_t number, ByteView page);

    Database& m_database;
    crypto::PageSeal m_seal;
    uint32_t m_pageSize;
    size_t m_usable; ///< of each page; SQLite may leave more unused than what seals it takes
    std::map<std::pair<int64_t, int64_t>, Place> m_places; ///< by stream and number
};

} // namespace holdfast::vault
