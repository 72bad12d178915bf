#include "ui/settings/key_file.h"

#include "core/base/atomic_file.h"
#include "core/vault/output_file.h"

namespace holdfast::ui {

Result<std::string> makeKeyFile(vault::Vault& vault, const std::filesystem::path& target)
{
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored))
        return fail(holdfast::errors::alreadyExists, "a key file replaces nothing");
    HF_TRY(AtomicFile file, vault::createOutputFile(target));
    const SecureBuffer content = SecureBuffer::random(crypto::keyFileSecretSize);
    // The file comes first: a way in by a file that could not be written would open with nothing.
    HF_CHECK(file.write(content.view()));
    HF_CHECK(file.commit());
    Result<std::string> slot = vault::Slots(vault).addKeyFile(content);
    if (!slot)
        std::filesystem::remove(target, ignored); // the slot's error is the one to report
    return slot;
}

} // namespace holdfast::ui
