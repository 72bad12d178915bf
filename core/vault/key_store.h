#pragma once

#include "core/crypto/key_file.h"

#include <filesystem>

namespace holdfast::vault {

/// The two copies of the key file in a vault's folder.
class KeyStore {
public:
    static constexpr const char* fileName = "vault.keys";
    static constexpr const char* copyName = "vault.keys.copy";

    struct Loaded {
        crypto::KeyFile keys; ///< the newest valid copy
        bool needsHealing = false; ///< the other copy is missing, damaged or older
    };
    explicit KeyStore(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /// vault.not-a-vault when there is no copy at all, vault.keys-damaged when none is valid, vault.newer-version,
    /// io.*.
    Result<Loaded> load() const;
    /// Writes the second copy, then the first, each atomically: whenever it is cut short, what load() finds is wholly
    /// old or wholly new.
    Result<void> save(const crypto::KeyFile& keys) const;
    /// Rewrites the copies that differ from `keys`.
    Result<void> heal(const crypto::KeyFile& keys) const;

private:
    std::filesystem::path m_folder;
};

} // namespace holdfast::vault
