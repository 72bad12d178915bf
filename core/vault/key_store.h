#pragma once

#include "core/crypto/key_file.h"

#include <filesystem>

namespace holdfast::vault {

/// The two copies of the key file in a vault's folder.
class KeyStore {
public:
    static constexpr const char* fileName = "vault.keys";
    static constexpr const char* copyName = "vault.keys.copy";

    /// What is wrong with one copy while the other one is whole.
    struct Flaw {
        std::string file;
        std::string problem; ///< "missing", "damaged (…)", "out of date"
        bool isDamage = true; ///< not so for a copy that is out of date: changing the password was cut short
        std::string text(const char* verb = "is") const { return file + " " + verb + " " + problem; }
    };
    struct Loaded {
        crypto::KeyFile keys; ///< the newest valid copy
        std::vector<Flaw> flaws; ///< of the other copy; when there are any, it needs healing
    };
    explicit KeyStore(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /// vault.not-a-vault when there is no copy at all, vault.keys-damaged when none is valid, vault.newer-version,
    /// io.*.
    Result<Loaded> load() const;
    /// Writes both copies before either gets its name, then replaces the second, then the first: whenever it is cut
    /// short, what load() finds is wholly old or wholly new. An error means that nothing was changed, as far as the
    /// disk tells; when only one of the copies could be replaced, the change holds and heal() does the rest.
    Result<void> save(const crypto::KeyFile& keys) const;
    /// Rewrites the copies that differ from `keys`.
    Result<void> heal(const crypto::KeyFile& keys) const;

private:
    std::filesystem::path m_folder;
};

} // namespace holdfast::vault
