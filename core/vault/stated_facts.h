#pragma once

#include "core/base/json.h"
#include "core/vault/items.h"

#include <map>
#include <set>

namespace holdfast::vault {

/// What a case's custody events state of its items and artifacts, for check(). Kept are digests, some hundred bytes for
/// each: a vault of a hundred thousand items must be checkable on a small computer.
class StatedFacts {
public:
    /// `ownCase`: the case of an item whose event names none.
    explicit StatedFacts(std::string ownCase)
        : m_ownCase(std::move(ownCase))
    {
    }
    enum class Match { Fits, Differs, NotStated };

    /// The details of an event that made an item. False when that item was stated before.
    bool take(const Json& details);
    void takeDeletion(const std::string& itemId) { m_deletions.insert(itemId); }
    const std::set<std::string>& deletions() const { return m_deletions; } ///< item ids

    /// Also notes that the item, or the artifact, is there.
    Match compare(const Item& item);
    Match compare(const Item& item, const Artifact& artifact);
    void noteSeen(const ItemId& item); ///< it is there, though it can't be read

    /// Whether an item or artifact is stated, was not deleted, and nothing of it was compared.
    bool hasUnseen() const;
    bool isUnseenItem(const std::string& id) const;
    /// Not for one whose item is missing as a whole.
    bool isUnseenArtifact(const std::string& itemId, const std::string& id) const;

private:
    using Key = std::array<uint8_t, 16>; ///< of an id, whatever text it is
    struct Stated {
        Digest facts;
        bool isSeen = false;
    };
    struct StatedArtifact : Stated {
        Key item{};
    };
    static Key keyOf(std::string_view id);

    const std::string m_ownCase;
    std::map<Key, Stated> m_items;
    std::map<Key, StatedArtifact> m_artifacts;
    std::set<std::string> m_deletions;
};

} // namespace holdfast::vault
