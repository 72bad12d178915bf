#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode badAnnotation{
    "vault.bad-annotation", ErrorKind::Usage}; ///< an empty note, or a tag that is empty, too long or of several lines
inline constexpr ErrorCode noSuchNote{"vault.no-such-note", ErrorKind::Failed}; ///< or one that was replaced already
} // namespace errors

struct Note {
    uint64_t n = 0; ///< from 1, in the order they were written; never used again
    std::string text;
    UtcTime setAt;
    std::vector<Note> earlier = {}; ///< what it said before it was corrected, newest first
};

/// What a person adds to an item beside the evidence itself: notes, tags, another title. Nothing is edited: each change
/// is a dated row of its own that supersedes an earlier one, and an event of the custody log. Notes and tags are
/// private: no export holds them, and the events tell that there was one, not what it says. Of an item that is not
/// there: vault.no-such-item, vault.item-deleted.
class Annotations {
public:
    explicit Annotations(Vault& vault)
        : m_vault(vault)
    {
    }
    Result<std::vector<Note>> notes(
        const ItemId& item) const; ///< those that count, oldest first, with what they replaced
    /// With `replaces` the number of a note that this one corrects. vault.bad-annotation, vault.no-such-note.
    Result<Note> addNote(const ItemId& item, std::string_view text, std::optional<uint64_t> replaces = {});
    Result<void> withdrawNote(const ItemId& item, uint64_t n); ///< vault.no-such-note
    /// False when the item has it already. vault.bad-annotation.
    Result<bool> addTag(const ItemId& item, std::string_view tag);
    Result<bool> removeTag(const ItemId& item, std::string_view tag); ///< false when the item has no such tag
    /// Exports show the newest title; the custody log keeps the earlier ones. vault.bad-annotation when it is empty.
    Result<void> setTitle(const ItemId& item, std::string_view title);

private:
    Result<Note> writeNote(const ItemId& item, std::string text, std::optional<uint64_t> replaces);
    Result<bool> writeTag(const ItemId& item, std::string_view tag, bool present);
    Vault& m_vault;
};

} // namespace holdfast::vault
