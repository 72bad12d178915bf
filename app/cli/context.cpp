#include "app/cli/context.h"

#include "app/cli/errors.h"
#include "app/cli/messages.h"
#include "app/cli/notices.h"
#include "app/cli/terminal.h"
#include "core/vault/slots.h"

#include <algorithm>
#include <array>
#include <utility>

namespace holdfast::cli {

Progress Context::progress()
{
    return Progress(
        [this](std::string_view what, uint64_t done, uint64_t total) { m_line.show(what, done, total); }, m_cancel);
}

void Context::say(std::string_view text)
{
    m_line.clear();
    out.line(text);
}

Result<std::filesystem::path> Context::vaultFolder() const
{
    if (m_globals.vault.empty())
        return fail(errors::noVault);
    std::filesystem::path folder(m_globals.vault);
    warnOfPlace(folder);
    return folder;
}

Result<SecureBuffer> Context::secretFrom(const std::string& file, std::string_view prompt) const
{
    if (file.empty())
        return promptSecret(prompt, m_cancel);
    return file == "-" ? readSecretFromInput(m_cancel) : readSecretFromFile(file, m_cancel);
}

Result<SecureBuffer> Context::password() const
{
    return secretFrom(m_globals.passwordFile, "Password: ");
}

Result<SecureBuffer> Context::newPassword(const std::string& file) const
{
    HF_TRY(SecureBuffer first, secretFrom(file, "New password: "));
    if (!file.empty())
        return first;
    HF_TRY(SecureBuffer second, promptSecret("Again: ", m_cancel));
    if (!first.equals(second.view()))
        return fail(errors::passwordsDiffer);
    return first;
}

Result<SecureBuffer> Context::recoveryCode() const
{
    HF_TRY(SecureBuffer code, secretFrom(m_globals.recoveryFile, "Recovery code: "));
    if (code.empty())
        return fail(vault::errors::wrongPassword, "the recovery code given is empty");
    return code;
}

Result<vault::Secret> Context::secret() const
{
    const std::array given{&m_globals.passwordFile, &m_globals.keyFile, &m_globals.recoveryFile};
    if (std::ranges::count_if(given, [](const std::string* file) { return !file->empty(); }) > 1)
        return fail(errors::badArguments, "--password-file, --key-file, --recovery-file: one of them opens the vault");
    vault::Secret secret;
    if (!m_globals.keyFile.empty()) {
        HF_TRY(secret.keyFile, vault::readKeyFile(m_globals.keyFile));
    } else if (!m_globals.recoveryFile.empty()) {
        HF_TRY(secret.recoveryCode, recoveryCode());
    } else {
        HF_TRY(secret.password, password());
    }
    return secret;
}

Result<Context::Unlocking> Context::startUnlocking() const
{
    HF_TRY(std::filesystem::path folder, vaultFolder());
    HF_TRY(vault::Secret opener, secret());
    return std::async(std::launch::async,
        [folder = std::move(folder), opener = std::move(opener)] { return vault::Vault::open(folder, opener); });
}

void Context::warnOfPlace(const std::filesystem::path& folder) const
{
    if (std::exchange(m_hasLookedAtPlace, true))
        return;
    if (const auto place = findSharedPlace(folder))
        out.warn(sentenceFor(*place));
}

Result<std::unique_ptr<vault::Vault>> Context::openVault() const
{
    HF_TRY(Unlocking unlocking, startUnlocking());
    return unlocking.get();
}

} // namespace holdfast::cli
