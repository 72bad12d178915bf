#include "app/cli/new_file.h"

#include "core/vault/output_file.h"

namespace holdfast::cli {

namespace fs = std::filesystem;

Result<AtomicFile> createNewFile(const Context& context, const fs::path& target)
{
    HF_TRY(const fs::path vaultFolder, context.vaultFolder());
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored)))
        return fail(holdfast::errors::alreadyExists, target.string());
    // The vault itself may still have to be made.
    if (fs::weakly_canonical(fs::absolute(target).parent_path(), ignored) == fs::weakly_canonical(vaultFolder, ignored))
        return fail(vault::errors::insideVault, "a vault's folder holds nothing else");
    return vault::createOutputFile(target);
}

} // namespace holdfast::cli
