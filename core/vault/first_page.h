#pragma once

#include "core/base/file_in_place.h"
#include "core/base/secure_buffer.h"

#include <optional>
#include <string>
#include <vector>

namespace holdfast::vault {

/// The database's first page, without which no other could be found, kept a second time: docs/vault-format.md, "First
/// page". Two places are written in turn, each with a number and a hash, so that one is whole whenever a kill comes.
class FirstPageCopy {
public:
    static constexpr const char* fileName = "vault.db.first";

    /// Of the database in `folder`. Holds a descriptor of it, so this must outlive SQLite's locks.
    FirstPageCopy(const std::filesystem::path& folder, uint32_t pageSize);

    ~FirstPageCopy(); ///< syncs what is kept, and says so in the file
    FirstPageCopy(const FirstPageCopy&) = delete;
    FirstPageCopy& operator=(const FirstPageCopy&) = delete;

    /// Copies the page as the last commit left it, over the older of the two. Fails silently: it costs the copy, not
    /// the vault.
    void keep();

    /// What was wrong with the file before anything was kept: words that go after its name. Empty when nothing was,
    /// when there was no file, and for what a kill or a power cut left half written.
    const std::string& flaw() const { return m_flaw; }

    /// One place of such a file, for a copy that is kept elsewhere; an even number is for the first place.
    static Bytes placeOf(uint64_t number, ByteView page);
    /// The pages kept in `folder` that are whole, the newest first.
    static std::vector<Bytes> kept(const std::filesystem::path& folder, uint32_t pageSize);

private:
    uint32_t m_pageSize;
    std::optional<FileInPlace> m_database, m_copy;
    uint64_t m_number = 0; ///< of the newest
    bool m_isTorn = false; ///< the place that was written last failed half-way
    std::string m_flaw;
};

/// Puts the salt at the beginning of the file right, which the keys hold twice and SQLCipher ignores. True when it was
/// wrong.
Result<bool> healSalt(const std::filesystem::path& folder, ByteView salt);

/// Puts the newest page that is kept, belongs to this key and fits the rest of the database back in the place of one
/// that does not authenticate. False when that is not what is wrong, or no page fits; then the database is as it was.
Result<bool> healFirstPage(
    const std::filesystem::path& folder, const SecureBuffer& key, ByteView salt, uint32_t pageSize);

} // namespace holdfast::vault
