#pragma once

#include "core/crypto/key_file.h"

#include <filesystem>
#include <optional>

namespace holdfast::vault {

/// The two copies of the key file in a vault's folder.
class KeyStore {
public:
    static constexpr const char* fileName = "vault.keys";
    static constexpr const char* copyName = "vault.keys.copy";

    /// What is wrong with one copy while the other one is whole.
    struct Flaw {
        std::string file;
        std::string problem; ///< "missing", "damaged (…)", "not to be read (…)", "out of date"
        bool isDamage = true; ///< not so for a copy that is out of date: changing the password was cut short
        bool isUnread = false; ///< the system did not give it this time: it may be whole, and newer than the other one
        std::string text(const char* verb = "is") const { return file + " " + verb + " " + problem; }
    };
    struct Loaded {
        crypto::KeyFile keys; ///< the newest valid copy
        std::string file; ///< its name
        std::optional<crypto::KeyFile> other; ///< where it is whole and differs
        std::vector<Flaw> flaws; ///< of the other copy; when there are any, it needs healing
        /// What keeps it open whether these keys are the newest.
        std::optional<Error> doubt() const;
    };
    explicit KeyStore(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /// vault.not-a-vault when there is no copy at all, vault.keys-damaged when none is valid, vault.newer-version,
    /// io.* also when one copy can't be read and the other one is not whole.
    Result<Loaded> load() const;
    /// Writes both copies before either gets its name, then replaces the second, then the first: whenever it is cut
    /// short, what load() finds is wholly old or wholly new. When only one of the copies could be replaced, the change
    /// holds and heal() does the rest.
    Result<void> save(const crypto::KeyFile& keys) const;
    /// The same over keys that are in use. vault.outcome-unclear: the new ones are read from now on, and the disk may
    /// not keep them; after any other error nothing was changed.
    Result<void> replace(const crypto::KeyFile& keys) const;
    /// Rewrites the copies that differ from `keys`, which are known to be the newest.
    Result<void> heal(const crypto::KeyFile& keys) const;

private:
    /// `isThere`: whether the new keys are read from now on, whatever comes of it.
    Result<void> write(const crypto::KeyFile& keys, bool& isThere) const;

    std::filesystem::path m_folder;
};

} // namespace holdfast::vault
