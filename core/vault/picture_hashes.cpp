#include "core/vault/picture_hashes.h"

#include "core/vault/age_change.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

Result<void> addPictureHash(Vault& vault, const Item& item, const Artifact& artifact, const PictureHash& hash)
{
    if (item.age != AgeAnswer::No || item.kind != ItemKind::File)
        return fail(holdfast::errors::linkOnly);
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT INTO picture_hash(item_id, artifact_id, pdq, quality) VALUES(?, ?, ?, ?)",
        item.id.text(), artifact.id.text(), ByteView(hash.pdq), int64_t{hash.quality}));
    return transaction.commit();
}

Result<std::vector<PictureHash>> pictureHashes(const Vault& vault, int leastQuality)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows,
        database.query(("SELECT item_id, pdq, quality FROM picture_hash AS hash WHERE quality >= ? AND "
                           + isNotBlockedSql("hash.item_id") + " ORDER BY item_id")
                           .c_str(),
            int64_t{leastQuality}));
    std::vector<PictureHash> hashes;
    for (;;) {
        HF_TRY(const bool row, rows.step());
        if (!row)
            return hashes;
        PictureHash hash;
        HF_TRY(hash.item, ItemId::parse(rows.text(0)));
        const auto pdq = rows.bytes(1);
        if (pdq.size() != hash.pdq.size())
            return fail(errors::damaged, "picture hash");
        std::copy(pdq.begin(), pdq.end(), hash.pdq.begin());
        hash.quality = int(rows.integer(2));
        hashes.push_back(hash);
    }
}

} // namespace holdfast::vault
