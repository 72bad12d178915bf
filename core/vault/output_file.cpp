#include "core/vault/output_file.h"

#include "core/vault/errors.h"
#include "core/vault/key_store.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

bool isVaultFolder(const std::filesystem::path& folder)
{
    const std::filesystem::path here = folder.empty() ? "." : folder;
    std::error_code ignored;
    for (const char* name : {databaseName, KeyStore::fileName, KeyStore::copyName})
        if (std::filesystem::exists(here / name, ignored))
            return true;
    return false;
}

Result<AtomicFile> createOutputFile(const std::filesystem::path& target)
{
    if (isVaultFolder(target.parent_path()))
        return fail(errors::insideVault, "a vault's folder holds nothing else");
    return AtomicFile::create(target);
}

} // namespace holdfast::vault
