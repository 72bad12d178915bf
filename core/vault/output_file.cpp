#include "core/vault/output_file.h"

#include "core/vault/backup_folder.h"
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

Result<void> requireNotInsideVault(const std::filesystem::path& place)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path real = fs::weakly_canonical(fs::absolute(place), error);
    if (error)
        real = fs::absolute(place).lexically_normal();
    if (!real.has_filename())
        real = real.parent_path(); // "folder/"
    for (fs::path each = real; each != each.parent_path();) {
        each = each.parent_path();
        if (isVaultFolder(each) || fs::exists(each / BackupFolder::keysName, error)
            || fs::exists(each / BackupFolder::keysCopyName, error))
            return fail(errors::insideVault, "a vault's or backup's folder holds nothing else");
    }
    return {};
}

Result<AtomicFile> createOutputFile(const std::filesystem::path& target)
{
    HF_CHECK(requireNotInsideVault(target));
    return AtomicFile::create(target);
}

Result<void> commitOutputFile(AtomicFile& file)
{
    const Result<void> committed = file.commit();
    if (committed || !file.hasName())
        return committed;
    return fail(holdfast::errors::mayNotLast, committed.error().detail());
}

} // namespace holdfast::vault
